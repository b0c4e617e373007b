import { done, type Outcome } from "../rules/finding";
import { columnLetters } from "../rules/cell-address";
import { inExcel } from "./session";

/** A cell whose formula gives an error. */
export interface FormulaError {
  readonly sheet: string;
  /** `B12` */
  readonly cell: string;
  /** `#N/A` */
  readonly error: string;
}

/** What stands in the formulas of a workbook after it was calculated. */
export interface CalculatedFormulas {
  readonly formulas: number;
  /** In the order of sheets, rows and columns. */
  readonly errors: readonly FormulaError[];
}

interface UsedCells {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: number;
  readonly columns: number;
}

const PAUSE_MS = 50;
/** Cells of one answer of the host, far below what it can carry. */
const CELLS_PER_TRIP = 20_000;

/** Has the host calculate every formula, waits until none of them waits for a custom function any more, and looks at what they gave. */
export async function recalculateWorkbook(): Promise<Outcome<CalculatedFormulas>> {
  const asked = await inExcel((context) => context.workbook.application.calculate("Full"));
  if (!asked.ok) return asked;
  for (let isDone = false; !isDone;) {
    const trip = await inExcel((context) => context.workbook.application.load("calculationState"));
    if (!trip.ok) return trip;
    isDone = trip.value.calculationState === "Done";
    if (!isDone) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return readFormulas();
}

async function readFormulas(): Promise<Outcome<CalculatedFormulas>> {
  const used = await usedCells();
  if (!used.ok) return used;
  let formulas = 0;
  const errors: FormulaError[] = [];
  for (const cells of used.value) {
    const perTrip = Math.max(1, Math.floor(CELLS_PER_TRIP / cells.columns));
    for (let from = 0; from < cells.rows; from += perTrip) {
      const read = await readRows(cells, from, Math.min(perTrip, cells.rows - from));
      if (!read.ok) return read;
      formulas += read.value.formulas;
      errors.push(...read.value.errors);
    }
  }
  return done({ formulas, errors });
}

async function usedCells(): Promise<Outcome<UsedCells[]>> {
  const trip = await inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map((sheet) => ({
      sheet: sheet.name,
      range: sheet
        .getUsedRangeOrNullObject(true)
        .load(["rowIndex", "columnIndex", "rowCount", "columnCount"]),
    }));
  });
  if (!trip.ok) return trip;
  return done(
    trip.value.flatMap(({ sheet, range }) =>
      range.isNullObject
        ? []
        : {
            sheet,
            firstRow: range.rowIndex,
            firstColumn: range.columnIndex,
            rows: range.rowCount,
            columns: range.columnCount,
          }
    )
  );
}

async function readRows(
  { sheet, firstRow, firstColumn, columns }: UsedCells,
  from: number,
  rows: number
): Promise<Outcome<CalculatedFormulas>> {
  const trip = await inExcel((context) =>
    context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(firstRow + from, firstColumn, rows, columns)
      .load(["formulas", "values", "valueTypes"])
  );
  if (!trip.ok) return trip;
  const range = trip.value;
  let formulas = 0;
  const errors: FormulaError[] = [];
  range.formulas.forEach((row: unknown[], r) =>
    row.forEach((formula, c) => {
      if (typeof formula !== "string" || !formula.startsWith("=")) return;
      // A text may begin like a formula; it is its own value then.
      if (formula === range.values[r]?.[c]) return;
      formulas++;
      if (range.valueTypes[r]?.[c] !== "Error") return;
      const cell = `${columnLetters(firstColumn + c)}${firstRow + from + r + 1}`;
      errors.push({ sheet, cell, error: String(range.values[r]?.[c]) });
    })
  );
  return done({ formulas, errors });
}
