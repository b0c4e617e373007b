import { cellAddress } from "../rules/cell-address";
import { type Finding, finding, type FindingCode } from "../rules/finding";

/** The findings of one sheet's cells, in the order they are listed. */
export class CellFindings {
  readonly all: Finding[] = [];

  constructor(private readonly sheet: string) {}

  /** Lists what is wrong with the cell of a zero-based row and column. */
  list(
    code: FindingCode,
    sheetRow: number,
    column: number,
    content: string,
    params: Finding["params"]
  ): void {
    const where = { sheet: this.sheet, cell: cellAddress(sheetRow, column) };
    this.all.push(finding(code, where, content, params));
  }
}
