/** Selected cells as text for the clipboard, as Excel gives it to other programs. */
import { columnCount, intersect, rowCount, type Area } from "../model/area";
import { displayText } from "../model/display-text";
import type { Workbook } from "../model/workbook";

/** More cells than this are not copied at once. */
export const MOST_COPIED_CELLS = 500_000;

/** Tab-separated lines of what the seen cells show; null where it is more than {@link MOST_COPIED_CELLS}. */
export function clipboardText(
  workbook: Workbook,
  selected: Area
): { text: string; cells: number } | null {
  const sheet = workbook.activeSheet;
  const used = sheet.usedArea(true);
  const within = used && intersect(used, selected);
  if (!within) return { text: "", cells: 0 };
  if (rowCount(within) * columnCount(within) > MOST_COPIED_CELLS) return null;
  const lines: string[] = [];
  let cells = 0;
  for (let row = within.top; row <= within.bottom; row++) {
    if (sheet.isRowHidden(row)) continue;
    const line: string[] = [];
    for (let column = within.left; column <= within.right; column++) {
      if (sheet.hiddenColumns.has(column)) continue;
      const { numberFormat } = workbook.styles.get(sheet.styleIndex(row, column));
      line.push(quoted(displayText(sheet.value(row, column), numberFormat)));
      cells++;
    }
    lines.push(line.join("\t"));
  }
  return { text: lines.join("\r\n"), cells };
}

/** A text with a tab or a line break would fall apart when pasted. */
function quoted(text: string): string {
  return /[\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
