import { cellAddress } from "../rules/cell-address";
import {
  done,
  finding,
  type Finding,
  type FindingCode,
  type Outcome,
  refused,
} from "../rules/finding";
import {
  BODY_FIRST_ROW,
  type CellKind,
  kindOfCell,
  type PlanCell,
  type SheetPlan,
} from "../sheets/sheet-plan";
import type { CellValue } from "../tables/cell";
import { MOST_BYTES, WRITE_BYTES } from "./chunk-size";
import { inExcel } from "./session";
import { sameCell } from "./sheet-cells";
import type { Steering } from "./steering";
import { cutPieces, sheetRowOf, WRITE_START, type WritePiece } from "./write-pieces";
import type { WrittenSheet } from "./write-sheets";
import { sheetKey, type WriteTarget } from "./write-target";

/** So long a cell may wait for a custom function. */
const PATIENCE_MS = 30_000;
/** A result that is another one may still change while the host is calculating what it hangs on. */
const SETTLED_MS = 2_000;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 500;

/** Sums of fractions may differ in the last digit. */
const TOLERANCE = 1e-12;

/** What a cell shows while it waits for its result. */
const WAITING: ReadonlySet<unknown> = new Set(["#BUSY!", "#GETTING_DATA"]);

/** A formula's cell that does not show what was planned. */
interface Difference {
  readonly code: FindingCode;
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly expected: PlanCell;
  readonly found: CellValue;
}

interface Look {
  readonly isManual: boolean;
  readonly isCalculated: boolean;
  readonly difference: Difference | null;
}

/**
 * Waits until the formulas of sheets that were written are calculated (custom functions answer later) and compares what they came to with
 * the plans, piece by piece: with every formula's value as planned, the control sums that were checked at writing hold as well. Refused with
 * FORMULA_DIFFERS, FORMULA_UNKNOWN, FORMULA_BUSY (each with the first such cell), STOPPED or what the host says; the caller restores. Where
 * the workbook calculates on demand only, formulas that wait are one warning: FORMULA_MANUAL.
 */
export async function proveFormulas(
  written: readonly WrittenSheet[],
  steering: Steering
): Promise<Outcome<readonly Finding[]>> {
  const targets = written.flatMap(({ target, hasFormulas }) => (hasFormulas ? [target] : []));
  const total = targets.reduce((rows, { plan }) => rows + plan.rowCount, 0);
  const deadline = performance.now() + (steering.patienceMs ?? PATIENCE_MS);
  let warning: Finding | null = null;
  const bytes = Math.min(steering.chunkBytes ?? WRITE_BYTES, MOST_BYTES);
  let rows = 0;
  for (let position = WRITE_START; ;) {
    const cut = await cutPieces(targets, position, bytes);
    const proved = await proveCut(cut.pieces, deadline, steering);
    if (!proved.ok) return proved;
    if (proved.value) warning ??= problemOf({ ...proved.value, code: "FORMULA_MANUAL" });
    rows += cut.rows;
    steering.report({ stage: "verify", done: rows, total });
    if (cut.next === null) break;
    position = cut.next;
  }
  await fitRows(targets);
  return done(warning ? [warning] : []);
}

/** Rows take the height of what wraps in them when it is written: by then a formula shows that it waits. Looks only: no write fails by it. */
async function fitRows(targets: readonly WriteTarget[]): Promise<void> {
  await inExcel((context) => {
    for (const target of targets) {
      const { columns, rowCount } = target.plan;
      if (rowCount === 0 || !columns.some(({ wrap }) => wrap)) continue;
      const sheet = context.workbook.worksheets.getItem(sheetKey(target));
      const body = sheet.getRangeByIndexes(BODY_FIRST_ROW, 0, rowCount, columns.length).untrack();
      body.format.autofitRows();
    }
  });
}

/** Looks at the formulas of some pieces until all is as planned: null. With calculation on demand the first that has to wait for it. */
async function proveCut(
  pieces: readonly WritePiece[],
  deadline: number,
  steering: Steering
): Promise<Outcome<Difference | null>> {
  const settled = Math.min(deadline, performance.now() + SETTLED_MS);
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    if (steering.signal.aborted) return refused(finding("STOPPED"));
    const look = await lookAt(pieces);
    if (!look.ok) return look;
    const { difference, isManual, isCalculated } = look.value;
    if (difference === null) return done(null);
    if (isManual && difference.code === "FORMULA_DIFFERS") return done(difference);
    const isWaiting = difference.code === "FORMULA_BUSY" || !(isManual || isCalculated);
    if (performance.now() >= (isWaiting ? deadline : settled))
      return refused(problemOf(difference));
    await new Promise((resume) => setTimeout(resume, pause));
  }
}

async function lookAt(pieces: readonly WritePiece[]): Promise<Outcome<Look>> {
  const trip = await inExcel((context) => ({
    application: context.workbook.application.load("calculationMode,calculationState"),
    columns: pieces.flatMap((piece) => queueFormulaColumns(context.workbook.worksheets, piece)),
  }));
  if (!trip.ok) return trip;
  const { application, columns } = trip.value;
  let difference: Difference | null = null;
  for (const { piece, column, range } of columns) {
    const cells = range.values as CellValue[][] | null;
    if (cells === null)
      return refused(finding("HOST_READ_FAILED", { sheet: piece.target.name, cell: null }));
    const found = firstDifference(piece, column, cells);
    // another value says more than one that waits
    if (difference === null || found?.code !== "FORMULA_BUSY") difference = found ?? difference;
  }
  const isManual = application.calculationMode === Excel.CalculationMode.manual;
  const isCalculated = application.calculationState === Excel.CalculationState.done;
  return done({ isManual, isCalculated, difference });
}

function queueFormulaColumns(worksheets: Excel.WorksheetCollection, piece: WritePiece) {
  const { plan, firstRow, values } = piece;
  const sheet = worksheets.getItem(sheetKey(piece.target));
  const rows = Array.from(values, (_, i) => firstRow + i);
  return plan.columns.flatMap((_, column) => {
    if (!rows.some((row) => formulaAt(plan, row, column) !== null)) return [];
    const range = sheet.getRangeByIndexes(sheetRowOf(piece), column, values.length, 1);
    return [{ piece, column, range: range.untrack().load("values") }];
  });
}

function firstDifference(
  piece: WritePiece,
  column: number,
  cells: readonly (readonly CellValue[])[]
): Difference | null {
  const { plan, firstRow, target } = piece;
  let waiting: Difference | null = null;
  for (const [i, [found = ""]] of cells.entries()) {
    const row = firstRow + i;
    const formula = formulaAt(plan, row, column);
    const expected = plan.cell(row, column);
    if (formula === null || comesTo(found, expected, kindOfCell(plan, row, column))) continue;
    const cell = cellAddress(sheetRowOf(piece) + i, column);
    const code = codeOf(found);
    const difference = { code, sheet: target.name, cell, formula, expected, found };
    if (code !== "FORMULA_BUSY") return difference;
    waiting ??= difference;
  }
  return waiting;
}

function formulaAt({ formula }: SheetPlan, row: number, column: number): string | null {
  return formula?.(row, column) ?? null;
}

function comesTo(found: CellValue, expected: PlanCell, kind: CellKind): boolean {
  if (typeof found !== "number" || typeof expected !== "number")
    return sameCell(found, expected ?? "");
  if (kind === "amount") return Math.round(found * 100) === Math.round(expected * 100);
  return Math.abs(found - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
}

function codeOf(found: CellValue): FindingCode {
  if (WAITING.has(found)) return "FORMULA_BUSY";
  return found === "#NAME?" ? "FORMULA_UNKNOWN" : "FORMULA_DIFFERS";
}

function problemOf({ code, sheet, cell, formula, expected, found }: Difference): Finding {
  const params = { formula, expected: String(expected ?? ""), found: String(found) };
  return finding(code, { sheet, cell }, String(found), params);
}
