/** Typing into cells and clearing them. */
import { area, columnCount, rowCount, type Area } from "../../model/area";
import { cellsPart } from "../../model/edit-part";
import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import { shiftFormula } from "../../codec/shift-formula";
import { dateRulesOf, isTypable, typeIntoCell } from "../../protocol/type-into-cell";
import { lockRefusal, MOST_WRITTEN_CELLS, refuse, type ActionOutcome } from "./outcome";

/** A text typed into one cell (a merged cell's first one). */
export function typeText(
  workbook: Workbook,
  sheet: Worksheet,
  cell: { readonly row: number; readonly column: number },
  text: string
): ActionOutcome {
  return fillText(workbook, sheet, area(cell.row, cell.column, cell.row, cell.column), text, cell);
}

/**
 * A text typed into all cells of an area, as Ctrl+Enter does; rows that a filter hides are left out. A formula is the one
 * of the cell it was typed in, and its relative references follow the others.
 */
export function fillText(
  workbook: Workbook,
  sheet: Worksheet,
  target: Area,
  text: string,
  typedIn: { readonly row: number; readonly column: number }
): ActionOutcome {
  if (!isTypable(text)) return refuse("tooLong");
  if (rowCount(target) * columnCount(target) > MOST_WRITTEN_CELLS) return refuse("tooManyCells");
  const locked = lockRefusal(workbook, sheet, target);
  if (locked) return locked;
  const rules = dateRulesOf(workbook);
  return {
    name: "typing",
    sheet,
    area: target,
    parts: [cellsPart(sheet, target)],
    act: () =>
      eachShownCell(sheet, target, (row, column) => {
        const moved = text.startsWith("=")
          ? shiftFormula(text, row - typedIn.row, column - typedIn.column)
          : text;
        typeIntoCell(workbook, sheet, row, column, moved, rules);
        wrapLines(workbook, sheet, row, column, text);
      }),
  };
}

/** Empties cells; their looks stay. */
export function clearContents(workbook: Workbook, sheet: Worksheet, target: Area): ActionOutcome {
  const locked = lockRefusal(workbook, sheet, target);
  if (locked) return locked;
  const filled = sheet.usedAreaWithin(target, true);
  if (!filled) return null;
  return {
    name: "clear",
    sheet,
    area: target,
    parts: [cellsPart(sheet, filled)],
    act: () => {
      for (let row = filled.top; row <= filled.bottom; row++)
        if (!sheet.filteredRows.has(row))
          sheet.clear({ ...filled, top: row, bottom: row }, { values: true, styles: false });
    },
  };
}

/** Cells of an area that a filter does not hide and that no merged cell covers. */
function eachShownCell(
  sheet: Worksheet,
  { top, left, bottom, right }: Area,
  visit: (row: number, column: number) => void
): void {
  for (let row = top; row <= bottom; row++) {
    if (sheet.filteredRows.has(row) && bottom > top) continue;
    for (let column = left; column <= right; column++) {
      const merge = sheet.mergeAt(row, column);
      if (!merge || (merge.top === row && merge.left === column)) visit(row, column);
    }
  }
}

/** A text of several lines shows them, as in Excel. */
function wrapLines(
  { styles }: Workbook,
  sheet: Worksheet,
  row: number,
  column: number,
  text: string
): void {
  const style = sheet.styleIndex(row, column);
  if (text.includes("\n") && !styles.get(style).wrap)
    sheet.setStyle(row, column, styles.derive(style, { wrap: true }));
}
