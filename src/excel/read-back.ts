import { cellAddress } from "../rules/cell-address";
import { finding, type Finding } from "../rules/finding";
import { BODY_FIRST_ROW, type ControlSum } from "../sheets/sheet-plan";
import type { CellValue } from "../tables/cell";
import { expectedRow, sameTyped } from "./sheet-cells";
import { sheetRowOf, type WritePiece } from "./write-pieces";
import type { WriteTarget } from "./write-target";

/** What stands on the sheet after a piece was written; null where the host gave no cells. */
interface FoundPiece {
  readonly piece: WritePiece;
  readonly rows: readonly {
    readonly sheetRow: number;
    readonly cells: readonly CellValue[] | null;
  }[];
  readonly columns: readonly { readonly sum: ControlSum; readonly cells: CellValue[][] | null }[];
}

/**
 * Queues reading back what a piece wrote: some whole rows as typed, and every cell of the columns with a control sum, totals too. What its
 * formulas come to is another matter, see `prove-formulas`.
 */
export function queueReadBack(sheet: Excel.Worksheet, piece: WritePiece): () => FoundPiece {
  const { plan } = piece;
  const rows = sampledRows(piece).map((sheetRow) => ({
    sheetRow,
    range: sheet.getRangeByIndexes(sheetRow, 0, 1, plan.columns.length).untrack().load("formulas"),
  }));
  const { length } = piece.values;
  const sums = length > 0 ? plan.controlSums : [];
  const columns = sums.map((sum) => ({
    sum,
    range: sheet
      .getRangeByIndexes(sheetRowOf(piece), sum.column, length, 1)
      .untrack()
      .load("values"),
  }));
  return () => ({
    piece,
    rows: rows.map(({ sheetRow, range }) => ({
      sheetRow,
      cells: cellsOf(range.formulas)?.[0] ?? null,
    })),
    columns: columns.map(({ sum, range }) => ({ sum, cells: cellsOf(range.values) })),
  });
}

/** Compares pieces with their plans as they come back, and adds up the control sums. */
export class ReadBack {
  private readonly totals = new Map<ControlSum, number>();

  /** READ_BACK_DIFFERS with the first cell that is not as planned, HOST_READ_FAILED where nothing came back; null = all well. */
  problemIn({ piece, rows, columns }: FoundPiece): Finding | null {
    const { plan } = piece;
    const { name } = piece.target;
    for (const { sheetRow, cells } of rows) {
      if (!cells) return finding("HOST_READ_FAILED", { sheet: name, cell: null });
      const expected = expectedRow(plan, sheetRow);
      const wrong = plan.columns.findIndex(
        (_, i) => !sameTyped(plan, sheetRow, i, cells[i], expected[i])
      );
      if (wrong >= 0)
        return finding(
          "READ_BACK_DIFFERS",
          { sheet: name, cell: cellAddress(sheetRow, wrong) },
          String(cells[wrong] ?? ""),
          {
            expected: String(expected[wrong] ?? ""),
            found: String(cells[wrong] ?? ""),
          }
        );
    }
    for (const { sum, cells } of columns) {
      if (!cells) return finding("HOST_READ_FAILED", { sheet: name, cell: null });
      const isAmount = plan.columns[sum.column]?.kind === "amount";
      let total = this.totals.get(sum) ?? 0;
      for (const [i, [found]] of cells.entries()) {
        // a formula may not be calculated yet: what it is to come to counts, and is proved cell by cell later
        const row = piece.firstRow + i;
        const isFormula = plan.formula !== undefined && plan.formula(row, sum.column) !== null;
        const cell = isFormula ? plan.cell(row, sum.column) : found;
        if (typeof cell === "number") total += isAmount ? Math.round(cell * 100) : cell;
      }
      this.totals.set(sum, total);
    }
    return null;
  }

  /** READ_BACK_DIFFERS for the first control sum that did not come back; null = all did. */
  wrongSum(targets: readonly WriteTarget[]): Finding | null {
    for (const { plan, name } of targets) {
      for (const sum of plan.controlSums) {
        const found = this.totals.get(sum) ?? 0;
        if (found === sum.total) continue;
        const header = plan.columns[sum.column]?.header ?? "";
        return finding("READ_BACK_DIFFERS", { sheet: name, cell: null }, header, {
          expected: sum.total,
          found,
        });
      }
    }
    return null;
  }
}

/** First and last row of the piece; the title and header rows with the first. */
function sampledRows(piece: WritePiece): number[] {
  const first = sheetRowOf(piece);
  const last = first + piece.values.length - 1;
  const rows = piece.isFirst ? Array.from({ length: BODY_FIRST_ROW }, (_, row) => row) : [];
  if (last >= first) rows.push(first);
  if (last > first) rows.push(last);
  return rows;
}

/** Office.js says null where the host had too much to say; its types do not know. */
function cellsOf(cells: unknown[][]): CellValue[][] | null {
  return cells as CellValue[][] | null;
}
