import {
  kindOfCell,
  outlineOf,
  type PlanCell,
  type PlannedSheet,
  type PlanRows,
  type SheetOutline,
  type SheetPlan,
} from "../sheets/sheet-plan";
import { rowBytes } from "./json-size";

/** The rows of a plan from `firstRow` on that take about `bytes`: at least one, where there is one. */
export function takeRows(plan: SheetPlan, firstRow: number, bytes: number): PlanRows {
  const cells: PlanCell[][] = [];
  let taken = 0;
  for (let row = firstRow; row < plan.rowCount && (taken < bytes || row === firstRow); row++) {
    const values = plan.columns.map((_, column) => plan.cell(row, column));
    taken += rowBytes(values);
    cells.push(values);
  }
  const formulas = formulasIn(plan, firstRow, cells.length);
  taken += rowBytes(formulas.map(({ formula }) => formula));
  const kinds = specialKinds(plan, firstRow, cells.length);
  return { firstRow, cells, kinds, formulas, bytes: taken };
}

/** The same for a plan whose cells may be elsewhere. */
export async function rowsOf(
  plan: PlannedSheet,
  firstRow: number,
  bytes: number
): Promise<PlanRows> {
  if (firstRow >= plan.rowCount) return { firstRow, cells: [], kinds: [], formulas: [], bytes: 0 };
  return "fetchRows" in plan ? plan.fetchRows(firstRow, bytes) : takeRows(plan, firstRow, bytes);
}

/** A plan of which only the given rows can be asked. */
export function planOver(
  outline: SheetOutline,
  { firstRow, cells, kinds, formulas }: PlanRows
): SheetPlan {
  const kindAt = new Map(kinds.map(({ row, column, kind }) => [`${row} ${column}`, kind]));
  const formulaAt = new Map(
    formulas.map(({ row, column, formula }) => [`${row} ${column}`, formula])
  );
  return {
    ...outlineOf(outline),
    cell: (row, column) => {
      const values = cells[row - firstRow];
      if (values === undefined) throw new RangeError(`row ${row} is not at hand`);
      return values[column] ?? null;
    },
    ...(kinds.length > 0 && {
      cellKind: (row, column) =>
        kindAt.get(`${row} ${column}`) ?? outline.columns[column]?.kind ?? "text",
    }),
    ...(formulas.length > 0 && {
      formula: (row, column) => formulaAt.get(`${row} ${column}`) ?? null,
    }),
  };
}

function formulasIn(plan: SheetPlan, firstRow: number, rowCount: number): PlanRows["formulas"] {
  if (!plan.formula) return [];
  const found: PlanRows["formulas"][number][] = [];
  for (let row = firstRow; row < firstRow + rowCount; row++) {
    for (let column = 0; column < plan.columns.length; column++) {
      const formula = plan.formula(row, column);
      if (formula !== null) found.push({ row, column, formula });
    }
  }
  return found;
}

function specialKinds(plan: SheetPlan, firstRow: number, rowCount: number): PlanRows["kinds"] {
  if (!plan.cellKind) return [];
  const special: PlanRows["kinds"][number][] = [];
  for (let row = firstRow; row < firstRow + rowCount; row++) {
    for (const [column, { kind: usual }] of plan.columns.entries()) {
      const kind = kindOfCell(plan, row, column);
      if (kind !== usual) special.push({ row, column, kind });
    }
  }
  return special;
}
