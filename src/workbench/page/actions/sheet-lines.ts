/** Rows and columns: inserting, deleting, sizes, hiding. */
import { columnCount, MAX_COLUMNS, MAX_ROWS, rowCount, type Area } from "../../model/area";
import { bookPart } from "../../model/book-part";
import { aspectPart, shiftParts } from "../../model/edit-part";
import { fittingWidths } from "../../model/fitting-widths";
import type { LineShift } from "../../model/line-shift";
import { shiftLines } from "../../model/shift-lines";
import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import { protectionRefusal, refuse, type ActionOutcome, type EditName } from "./outcome";

export type Lines = LineShift["lines"];

/** The first and the last line of an area. */
export function spanOf(a: Area, lines: Lines): { readonly first: number; readonly last: number } {
  return lines === "rows" ? { first: a.top, last: a.bottom } : { first: a.left, last: a.right };
}

/** Inserts as many lines before the area as it has; they look like the line before them, as in Excel. */
export function insertLines(
  workbook: Workbook,
  sheet: Worksheet,
  lines: Lines,
  target: Area
): ActionOutcome {
  const { first, last } = spanOf(target, lines);
  const count = last - first + 1;
  const used = sheet.usedArea(true);
  const [end, limit] = lines === "rows" ? [used?.bottom, MAX_ROWS] : [used?.right, MAX_COLUMNS];
  if (count === limit || (end !== undefined && end >= first && end + count >= limit))
    return refuse("beyondGrid");
  return shiftEdit(workbook, sheet, target, { lines, at: first, count }, () =>
    lookLikeLineBefore(sheet, lines, first, count)
  );
}

/** Deletes the lines of an area with all that is in them. */
export function deleteLines(
  workbook: Workbook,
  sheet: Worksheet,
  lines: Lines,
  target: Area
): ActionOutcome {
  if (
    lines === "rows" &&
    [...sheet.filteredRows].some((r) => r >= target.top && r <= target.bottom)
  )
    return refuse("filteredBetween");
  const { first, last } = spanOf(target, lines);
  return shiftEdit(workbook, sheet, target, { lines, at: first, count: first - last - 1 });
}

function shiftEdit(
  workbook: Workbook,
  sheet: Worksheet,
  area: Area,
  shift: LineShift,
  afterwards: () => void = () => undefined
): ActionOutcome {
  const locked = protectionRefusal(sheet);
  if (locked) return locked;
  const { parts, formulas } = shiftParts(workbook, sheet, shift);
  const verb = shift.count > 0 ? "insert" : "delete";
  return {
    name: `${verb}${shift.lines === "rows" ? "Rows" : "Columns"}`,
    sheet,
    area,
    parts: [...parts, bookPart(workbook)],
    act: () => {
      shiftLines(workbook, sheet, shift, formulas);
      afterwards();
    },
  };
}

function lookLikeLineBefore(sheet: Worksheet, lines: Lines, at: number, count: number): void {
  const before = at - 1;
  if (before < 0) return;
  const [sizes, styles] =
    lines === "rows" ? [null, sheet.rowStyles] : [sheet.columnWidths, sheet.columnStyles];
  for (let line = at; line < at + count; line++)
    for (const map of [sizes, styles]) {
      const known = map?.get(before);
      if (known !== undefined) map?.set(line, known);
    }
  if (lines === "rows")
    sheet.forEachCell(before, (column, _value, _formula, style) => {
      for (let row = at; style !== undefined && row < at + count; row++)
        sheet.setStyle(row, column, style);
    });
  else
    for (let row = 0; row < sheet.rowLimit; row++) {
      const style = sheet.ownStyleIndex(row, before);
      for (let column = at; style !== undefined && column < at + count; column++)
        sheet.setStyle(row, column, style);
    }
}

/** Widths in characters or heights in points for the lines from `first` to `last`; null gives rows the height they need. */
export function sizeLines(
  sheet: Worksheet,
  lines: Lines,
  target: Area,
  size: number | null
): ActionOutcome {
  const { first, last } = spanOf(target, lines);
  const sizes = lines === "rows" ? sheet.rowHeights : sheet.columnWidths;
  return linesEdit(sheet, lines, target, "size", () => {
    if (size === null && last - first >= sizes.size)
      for (const line of [...sizes.keys()]) {
        if (line >= first && line <= last) sizes.delete(line);
      }
    else
      for (let line = first; line <= last; line++)
        if (size === null) sizes.delete(line);
        else sizes.set(line, size);
  });
}

/** Gives columns the width of what they hold, rows the height of what they hold. */
export function fitLines(
  workbook: Workbook,
  sheet: Worksheet,
  lines: Lines,
  target: Area
): ActionOutcome {
  if (lines === "rows") return sizeLines(sheet, "rows", target, null);
  const whole = { ...target, top: 0, bottom: MAX_ROWS - 1 };
  return linesEdit(sheet, "columns", target, "size", () => {
    for (const [column, width] of fittingWidths(sheet, whole, workbook.styles))
      sheet.columnWidths.set(column, width);
  });
}

export function hideLines(
  sheet: Worksheet,
  lines: Lines,
  target: Area,
  isHidden: boolean
): ActionOutcome {
  const { first, last } = spanOf(target, lines);
  const hidden = lines === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  const all = lines === "rows" ? MAX_ROWS : MAX_COLUMNS;
  const size = lines === "rows" ? rowCount(target) : columnCount(target);
  if (isHidden && size === all) return refuse("tooManyCells");
  return linesEdit(sheet, lines, target, isHidden ? "hide" : "unhide", () => {
    if (isHidden) for (let line = first; line <= last; line++) hidden.add(line);
    else for (const line of [...hidden]) if (line >= first && line <= last) hidden.delete(line);
  });
}

function linesEdit(
  sheet: Worksheet,
  lines: Lines,
  area: Area,
  name: EditName,
  work: () => void
): ActionOutcome {
  return (
    protectionRefusal(sheet) ?? {
      name,
      sheet,
      area,
      parts: [aspectPart(sheet, lines)],
      act: () => {
        work();
        sheet.dirty.add(lines);
      },
    }
  );
}
