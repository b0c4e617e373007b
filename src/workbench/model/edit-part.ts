import { MAX_COLUMNS, MAX_ROWS, type Area } from "./area";
import { writeFormulas, type FormulaChange } from "./formula-changes";
import { shiftedFormulas, aspectsShifted } from "./shift-lines";
import type { LineShift } from "./line-shift";
import type { SheetAspect, SheetSetting } from "./sheet-parts";
import { swapAspect, type AspectState, takeAspect } from "./sheet-aspects";
import type { CellsChange, Workbook, WorkbookChange } from "./workbook";
import type { TakenCells, Worksheet } from "./worksheet";

/** What of a workbook a part of an edit concerns: one aspect of one sheet, or the book around the sheets. */
export interface Touch {
  readonly sheet: Worksheet | null;
  readonly aspect: SheetAspect | "book";
}

/**
 * One piece of what an edit changes. It is made before the edit and holds the state of then; each `swap` exchanges what it
 * holds with what the workbook holds, so that the same call undoes and redoes.
 */
export interface EditPart {
  readonly touches: readonly Touch[];
  /** Cells it holds, for bounding the memory of a log. */
  readonly weight: number;
  swap(): void;
  /** What to tell the listeners of the workbook after the edit was done (again) or undone. */
  changes(step: "done" | "undone"): readonly WorkbookChange[];
}

/** Values, formulas and styles of an area. */
export function cellsPart(sheet: Worksheet, area: Area): EditPart {
  let held: TakenCells = sheet.takeCells(area);
  const width = Math.min(area.right - area.left + 1, MAX_COLUMNS);
  return {
    touches: [{ sheet, aspect: "cells" }],
    weight: held.rows.size * width,
    swap: () => {
      const now = sheet.takeCells(area);
      sheet.putCells(held);
      held = now;
    },
    changes: () => [{ kind: "cells", sheet, area, by: "person" }],
  };
}

/** Looks of the cells of an area: for the same state as {@link cellsPart}, told as a change of format. */
export function stylesPart(sheet: Worksheet, area: Area): EditPart {
  const part = cellsPart(sheet, area);
  return { ...part, changes: () => [{ kind: "format", sheet, area, by: "person" }] };
}

/** One aspect of a sheet besides its cells. */
export function aspectPart(sheet: Worksheet, aspect: SheetSetting): EditPart {
  let held: AspectState = takeAspect(sheet, aspect);
  return {
    touches: [{ sheet, aspect }],
    weight: 0,
    swap: () => {
      held = swapAspect(sheet, aspect, held);
    },
    changes: () => [{ kind: aspect === "filter" ? "filter" : "layout", sheet }],
  };
}

/** Formulas that follow something that happens elsewhere, such as cells that move or a sheet that gets another name. */
export function formulasPart(changes: readonly FormulaChange[]): EditPart {
  let held = currentFormulas(changes);
  return {
    touches: [...new Set(changes.map(({ sheet }) => sheet))].map((sheet) => ({
      sheet,
      aspect: "cells",
    })),
    weight: changes.length,
    swap: () => {
      const now = currentFormulas(held);
      writeFormulas(held);
      held = now;
    },
    changes: () => [],
  };
}

function currentFormulas(changes: readonly FormulaChange[]): FormulaChange[] {
  return changes.map((change) => ({
    ...change,
    formula: change.sheet.formula(change.row, change.column) ?? change.formula,
  }));
}

/** Everything that inserting or deleting whole lines changes, and the formulas as they read afterwards. */
export function shiftParts(
  workbook: Workbook,
  sheet: Worksheet,
  shift: LineShift
): { readonly parts: readonly EditPart[]; readonly formulas: readonly FormulaChange[] } {
  const formulas = shiftedFormulas(workbook, sheet, shift);
  const charted = workbook.sheets.filter((other) => other !== sheet && other.charts.length > 0);
  return {
    formulas,
    parts: [
      // The formulas are known by where they stand before the shift: they come first, and are undone last.
      formulasPart(formulas),
      rowOrderPart(sheet, shift),
      ...aspectsShifted(shift).map((aspect) => aspectPart(sheet, aspect)),
      ...charted.map((other) => aspectPart(other, "charts")),
    ],
  };
}

/** The order of a sheet's rows, or what its rows are made of where columns move. */
function rowOrderPart(sheet: Worksheet, shift: LineShift): EditPart {
  let held = sheet.rowOrder;
  const { lines, at, count } = shift;
  const last = at + Math.abs(count) - 1;
  const area =
    lines === "rows"
      ? { top: at, left: 0, bottom: last, right: MAX_COLUMNS - 1 }
      : { top: 0, left: at, bottom: MAX_ROWS - 1, right: last };
  return {
    touches: [{ sheet, aspect: "cells" }],
    weight:
      lines === "rows" ? sheet.rowLimit : sheet.rowLimit * (sheet.usedArea(false)?.right ?? 0),
    swap: () => {
      const now = sheet.rowOrder;
      sheet.rowOrder = held;
      held = now;
    },
    changes: (step) => [
      {
        kind: "cells",
        sheet,
        area,
        by: "person",
        changeType: shiftWord(lines, count > 0 === (step === "done")),
      },
    ],
  };
}

function shiftWord(
  lines: LineShift["lines"],
  isInserted: boolean
): NonNullable<CellsChange["changeType"]> {
  if (lines === "rows") return isInserted ? "RowInserted" : "RowDeleted";
  return isInserted ? "ColumnInserted" : "ColumnDeleted";
}
