import type { WorkbookChange } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";

/** Whether a change may be seen on the sheet that is shown: what happens on another one only where it draws or tests cells of others. */
export function isSeen({ kind, sheet }: WorkbookChange, shown: Worksheet): boolean {
  if (sheet === shown || kind.startsWith("sheet")) return true;
  return shown.charts.length > 0 || shown.conditionalFormats.length > 0;
}
