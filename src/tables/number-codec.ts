import type { CellValue } from "./cell";
import { cleanText, isErrorCell, isPlaceholder } from "./cell-text";

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const COUNTED = /(?:个|名|人|笔|天|户)$/;

/**
 * A cell that should hold a plain number: NaN where it is blank (`—`, `-`, `null` and the like), null where it says anything else. Texts may
 * have thousands separators, full-width digits and a measure word (`1,234笔`). Nothing is guessed.
 */
export function readNumber(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value === "boolean" || isErrorCell(value)) return null;
  const text = cleanText(value.normalize("NFKC"));
  if (text === "" || isPlaceholder(text)) return NaN;
  const figures = text.replace(COUNTED, "").trim();
  return NUMBER.test(figures) ? Number(figures.replaceAll(",", "")) : null;
}
