import { cellAddress } from "../rules/cell-address";
import { type Finding, type FindingCode, finding } from "../rules/finding";

/** So many cells are listed one by one; a trait of a whole column would bury everything else. */
const LISTED_ONE_BY_ONE = 100;

/** Counts cells that share a harmless trait (a 客户号 stored as a number) and lists them: the first hundred each, the rest in one finding. */
export class TraitTally {
  private readonly listed: Finding[] = [];
  private rest = 0;
  private firstOfRest = { cell: "", content: "" };

  constructor(
    private readonly code: FindingCode,
    private readonly sheet: string,
    private readonly field: string
  ) {}

  add(sheetRow: number, column: number, content: string): void {
    if (this.listed.length < LISTED_ONE_BY_ONE) {
      this.listed.push(this.findingAt(cellAddress(sheetRow, column), content, 1));
    } else {
      if (this.rest === 0) this.firstOfRest = { cell: cellAddress(sheetRow, column), content };
      this.rest += 1;
    }
  }

  findings(): Finding[] {
    if (this.rest === 0) return this.listed;
    const { cell, content } = this.firstOfRest;
    return [...this.listed, this.findingAt(cell, content, this.rest)];
  }

  private findingAt(cell: string, content: string, cells: number): Finding {
    const params = { field: this.field, cells };
    return finding(this.code, { sheet: this.sheet, cell }, content, params);
  }
}
