import type { CellValue } from "../tables/cell";
import { cleanText } from "../tables/cell-text";
import { compact } from "../tables/header-text";
import type { ChoicePlan, PlanCell, SheetPlan } from "./sheet-plan";

/** A sheet that people write on as well, as it stands: everything from A1 on, as typed. */
export interface SharedSheet {
  readonly rows: readonly (readonly CellValue[])[];
  /** Zero-based sheet row of the headers. */
  readonly headerRow: number;
  /** Sheet column of each column of the plan. */
  readonly columns: readonly number[];
}

/** Cells of one sheet column, from a sheet row down. */
export interface SharedEdit {
  readonly row: number;
  readonly column: number;
  readonly before: readonly CellValue[];
  readonly after: readonly PlanCell[];
  readonly choices?: readonly ChoicePlan[];
}

export interface SharedRefresh {
  readonly edits: readonly SharedEdit[];
  readonly rowsChanged: number;
  readonly rowsAdded: number;
  /** Sheet rows whose customer the plan does not have; they stay as they are. */
  readonly vanished: readonly { readonly row: number; readonly id: string }[];
}

/** The customers a sheet has rows of, by 客户号, row by row. */
export function customersOn({ rows, headerRow, columns }: SharedSheet): string[] {
  return rows
    .slice(headerRow + 1)
    .map((cells) => cleanText(cells[columns[0] ?? 0] ?? ""))
    .filter((id) => id !== "");
}

/** Where a sheet has the columns of a plan, in whatever order and among whatever others; null where one is missing. */
export function sharedSheet(
  rows: readonly (readonly CellValue[])[],
  plan: Pick<SheetPlan, "columns">
): SharedSheet | null {
  for (const [headerRow, cells] of rows.slice(0, 12).entries()) {
    const texts = cells.map((cell) => compact(cleanText(cell)));
    const columns = plan.columns.map(({ header }) => texts.indexOf(compact(header)));
    if (columns.every((column) => column >= 0)) return { rows, headerRow, columns };
  }
  return null;
}

/**
 * What a plan changes on a shared sheet: in rows whose customer (the plan's first column) it knows, the columns up to `ownColumns` say what the plan says;
 * customers that are not there get rows below the last one. People's columns are never touched, no row is removed or moved.
 */
export function refreshShared(
  sheet: SharedSheet,
  plan: SheetPlan,
  ownColumns: number
): SharedRefresh {
  const planRows = new Map<string, number>();
  for (let row = 0; row < plan.rowCount; row++) planRows.set(String(plan.cell(row, 0)), row);
  const standing = new Map<number, number>();
  const known = new Set<string>();
  const vanished: { row: number; id: string }[] = [];
  for (let row = sheet.headerRow + 1; row < sheet.rows.length; row++) {
    const id = cleanText(sheet.rows[row]?.[sheet.columns[0] ?? 0] ?? "");
    if (id === "") continue;
    const planRow = planRows.get(id);
    if (planRow === undefined) vanished.push({ row, id });
    else {
      standing.set(row, planRow);
      known.add(id);
    }
  }
  const added = [...planRows].flatMap(([id, row]) => (known.has(id) ? [] : [row]));
  const changes = changedCells(sheet, plan, standing, ownColumns);
  return {
    edits: [...newTitle(sheet, plan), ...changes.edits, ...addedRows(sheet, plan, added)],
    rowsChanged: changes.rows,
    rowsAdded: added.length,
    vanished,
  };
}

/** The title is ours where it begins as ours do: 「认领登记(…」. */
function newTitle({ rows, headerRow }: SharedSheet, { name, title }: SheetPlan): SharedEdit[] {
  const now = rows[0]?.[0] ?? "";
  const isOurs = headerRow > 0 && typeof now === "string" && now.startsWith(`${name}(`);
  return isOurs && now !== title ? [{ row: 0, column: 0, before: [now], after: [title] }] : [];
}

function changedCells(
  { rows, columns }: SharedSheet,
  plan: SheetPlan,
  standing: ReadonlyMap<number, number>,
  ownColumns: number
): { readonly edits: SharedEdit[]; readonly rows: number } {
  const edits: SharedEdit[] = [];
  const changed = new Set<number>();
  // the first column is what rows are known by
  for (let column = 1; column < ownColumns; column++) {
    const sheetColumn = columns[column] ?? 0;
    let open: { row: number; before: CellValue[]; after: PlanCell[] } | null = null;
    for (const [row, planRow] of standing) {
      const before = rows[row]?.[sheetColumn] ?? "";
      const after = plan.cell(planRow, column);
      if (before === (after ?? "")) continue;
      changed.add(row);
      if (open && open.row + open.after.length === row) {
        open.before.push(before);
        open.after.push(after);
        continue;
      }
      open = { row, before: [before], after: [after] };
      edits.push({ ...open, column: sheetColumn });
    }
  }
  return { edits, rows: changed.size };
}

function addedRows(
  { rows, columns }: SharedSheet,
  plan: SheetPlan,
  added: readonly number[]
): SharedEdit[] {
  if (added.length === 0) return [];
  return columns.map((sheetColumn, column) => ({
    row: rows.length,
    column: sheetColumn,
    before: added.map(() => ""),
    after: added.map((row) => plan.cell(row, column)),
    choices: (plan.choices ?? [])
      .filter((choice) => choice.column === column)
      .map((choice) => ({ ...choice, column: sheetColumn, firstRow: 0, rowCount: added.length })),
  }));
}
