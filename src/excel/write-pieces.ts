import { BODY_FIRST_ROW, type SheetPlan } from "../sheets/sheet-plan";
import { renameSheets } from "./formula-text";
import { planOver, rowsOf } from "./plan-rows";
import { typedCell } from "./sheet-cells";
import type { WriteTarget } from "./write-target";

/** The set-up and looks of a sheet weigh about this much in a request. */
const SETUP_BYTES = 6_000;

/** Rows of one plan that travel in one request. */
export interface WritePiece {
  readonly target: WriteTarget;
  /** The target's plan, of which only the rows of this piece can be asked. */
  readonly plan: SheetPlan;
  /** Counted in the plan's body. */
  readonly firstRow: number;
  readonly values: readonly (readonly (string | number)[])[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Where the writing stands: the next row of the next target. */
export interface WritePosition {
  readonly target: number;
  readonly row: number;
}

export const WRITE_START: WritePosition = { target: 0, row: 0 };

/** What goes into one request. */
export interface WriteCut {
  /** Nothing was written before. */
  readonly isFirst: boolean;
  readonly pieces: readonly WritePiece[];
  readonly rows: number;
  /** Size of the request by estimate. */
  readonly bytes: number;
  /** Where to go on; null at the end. */
  readonly next: WritePosition | null;
}

/** The pieces that fit into `bytes` from a position on, at least one row. Rows that are made elsewhere are fetched. */
export async function cutPieces(
  targets: readonly WriteTarget[],
  from: WritePosition,
  bytes: number
): Promise<WriteCut> {
  const pieces: WritePiece[] = [];
  const isFirst = from.target === 0 && from.row === 0;
  const names = numberedNames(targets);
  let left = bytes;
  let rows = 0;
  for (let index = from.target; index < targets.length; index++) {
    const target = targets[index];
    if (!target) break;
    const firstRow = index === from.target ? from.row : 0;
    const setup = firstRow === 0 ? SETUP_BYTES : 0;
    if (left <= setup && pieces.length > 0)
      return { isFirst, pieces, rows, bytes: bytes - left, next: { target: index, row: 0 } };
    left -= setup;
    const taken = await rowsOf(target.plan, firstRow, left);
    const plan = withSheetNames(planOver(target.plan, taken), names);
    const row = firstRow + taken.cells.length;
    rows += taken.cells.length;
    left -= taken.bytes;
    const isLast = row === plan.rowCount;
    const values = hostRows(plan, firstRow, row);
    pieces.push({ target, plan, firstRow, values, isFirst: firstRow === 0, isLast });
    if (!isLast)
      return { isFirst, pieces, rows, bytes: bytes - left, next: { target: index, row } };
  }
  return { isFirst, pieces, rows, bytes: bytes - left, next: null };
}

function hostRows(plan: SheetPlan, firstRow: number, endRow: number): (string | number)[][] {
  return Array.from({ length: endRow - firstRow }, (_, i) =>
    plan.columns.map((_column, column) => typedCell(plan, firstRow + i, column))
  );
}

/** Sheets of this write that stand under another name than planned: formulas are planned before that is known. */
function numberedNames(targets: readonly WriteTarget[]): ReadonlyMap<string, string> {
  const other = targets.filter(({ name, plan }) => name !== plan.name);
  return new Map(other.map(({ name, plan }) => [plan.name, name]));
}

function withSheetNames(plan: SheetPlan, names: ReadonlyMap<string, string>): SheetPlan {
  const { formula } = plan;
  if (!formula || names.size === 0) return plan;
  const renamed: NonNullable<SheetPlan["formula"]> = (row, column) => {
    const planned = formula(row, column);
    return planned && renameSheets(planned, names);
  };
  return { ...plan, formula: renamed };
}

/** Zero-based sheet row of a piece's first row. */
export function sheetRowOf(piece: WritePiece): number {
  return BODY_FIRST_ROW + piece.firstRow;
}
