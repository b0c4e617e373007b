import { isCellError, type CellValue } from "./cell-value";

const BY_PINYIN = new Intl.Collator("zh-CN-u-co-pinyin", { sensitivity: "accent" });

/**
 * The order of values in a column, as Excel sorts: numbers, texts (Chinese by pinyin, without case), FALSE and TRUE, errors.
 * Blanks come last in both directions. 0 for values that are alike.
 */
export function compareValues(a: CellValue, b: CellValue, direction: 1 | -1): number {
  if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
  return direction * (kindOf(a) - kindOf(b) || compareAlike(a, b));
}

function isBlank(value: CellValue): boolean {
  return value === null || value === "";
}

function kindOf(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

function compareAlike(a: CellValue, b: CellValue): number {
  if (typeof a === "string" && typeof b === "string") return BY_PINYIN.compare(a, b);
  return isCellError(a) || isCellError(b) ? 0 : Number(a) - Number(b);
}
