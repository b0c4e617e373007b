/** Number formats, fonts, fills, borders and merged cells. */
import {
  columnCount,
  intersect,
  isWholeColumns,
  isWholeRows,
  rowCount,
  type Area,
} from "../../model/area";
import { changeStyles } from "../../model/change-styles";
import { aspectPart, cellsPart, stylesPart } from "../../model/edit-part";
import { mergeCells, unmergeCells } from "../../model/merge-cells";
import type { Style } from "../../model/style";
import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import { MOST_WRITTEN_CELLS, protectionRefusal, refuse, type ActionOutcome } from "./outcome";

/** Changes part of the look of all cells of an area. */
export function changeLook(
  workbook: Workbook,
  sheet: Worksheet,
  target: Area,
  change: Partial<Style>
): ActionOutcome {
  const isUnbounded = isWholeColumns(target) || isWholeRows(target);
  if (!isUnbounded && rowCount(target) * columnCount(target) > MOST_WRITTEN_CELLS)
    return refuse("tooManyCells");
  return (
    protectionRefusal(sheet) ?? {
      name: "format",
      sheet,
      area: target,
      parts: [
        stylesPart(sheet, target),
        ...(isUnbounded ? [aspectPart(sheet, "columns"), aspectPart(sheet, "rows")] : []),
      ],
      act: () => changeStyles(sheet, target, change, workbook.styles),
    }
  );
}

/** Merges the area to one cell, or takes the merged cells in it apart. */
export function toggleMerge(sheet: Worksheet, target: Area): ActionOutcome {
  const isMerged = sheet.merges.some((merge) => intersect(merge, target));
  const isCell = rowCount(target) === 1 && columnCount(target) === 1;
  if (isCell && !isMerged) return null;
  if (isWholeColumns(target) || isWholeRows(target)) return refuse("tooManyCells");
  return (
    protectionRefusal(sheet) ?? {
      name: isMerged ? "unmerge" : "merge",
      sheet,
      area: target,
      parts: [cellsPart(sheet, target), aspectPart(sheet, "merges")],
      act: () => (isMerged ? unmergeCells(sheet, target) : mergeCells(sheet, target)),
    }
  );
}
