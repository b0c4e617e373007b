/** Whether a cell passes the test of a conditional format's rule. */
import type { AreaFigures } from "./area-figures";
import { isCellError, type CellValue } from "./cell-value";
import type { ConditionalRule, ConditionalTest } from "./conditional-format";
import { compareValues } from "./conditional-operand";
import { displayText } from "./display-text";
import { isInPeriod } from "./date-period";

export interface TestedCell {
  readonly value: CellValue;
  readonly figures: AreaFigures;
  /** What the rule's formulas come to for the cell; undefined where that cannot be told. */
  readonly operands: readonly (CellValue | undefined)[];
  /** The cell's and the present day as serial numbers since 1900; null where the cell holds no number. */
  readonly day: number | null;
  readonly today: number;
}

/** False also for a rule that cannot be worked out, and for those that draw by value and test nothing. */
export function passes({ test }: ConditionalRule, cell: TestedCell): boolean {
  const { value, figures, operands } = cell;
  switch (test.kind) {
    case "cellIs":
      return compares(test.operator, value, operands);
    case "expression":
      return operands[0] === true || (typeof operands[0] === "number" && operands[0] !== 0);
    case "text":
      return matches(test, value);
    case "blank":
      return (!isCellError(value) && textOf(value).trim() === "") === test.isWanted;
    case "error":
      return isCellError(value) === test.isWanted;
    case "repeated":
      return value !== null && figures.countOf(value) > 1 === test.isWanted;
    case "rank":
      return typeof value === "number" && isRanked(test, value, figures);
    case "average":
      return typeof value === "number" && isBesideAverage(test, value, figures);
    case "period":
      return cell.day !== null && isInPeriod(test.period, cell.day, cell.today);
    case "colorScale":
    case "dataBar":
    case "iconSet":
    case "unknown":
      return false;
  }
}

function compares(
  operator: string,
  value: CellValue,
  [first, second]: readonly (CellValue | undefined)[]
): boolean {
  if (first === undefined) return false;
  const order = compareValues(value, first);
  if (order === null) return false;
  switch (operator) {
    case "equal":
      return order === 0;
    case "notEqual":
      return order !== 0;
    case "lessThan":
      return order < 0;
    case "lessThanOrEqual":
      return order <= 0;
    case "greaterThan":
      return order > 0;
    case "greaterThanOrEqual":
      return order >= 0;
    default:
      return isBetween(operator, value, first, second);
  }
}

function isBetween(
  operator: string,
  value: CellValue,
  first: CellValue,
  second: CellValue | undefined
): boolean {
  if (second === undefined) return false;
  const isTurned = (compareValues(first, second) ?? 0) > 0;
  const [low, high] = isTurned ? [second, first] : [first, second];
  const [fromLow, fromHigh] = [compareValues(value, low), compareValues(value, high)];
  if (fromLow === null || fromHigh === null) return false;
  const isInside = fromLow >= 0 && fromHigh <= 0;
  return operator === "notBetween" ? !isInside : operator === "between" && isInside;
}

function textOf(value: CellValue): string {
  return displayText(value, "General");
}

function matches(
  { match, text }: ConditionalTest & { readonly kind: "text" },
  value: CellValue
): boolean {
  if (text === null) return false;
  if (isCellError(value)) return match === "notContains";
  const [cell, wanted] = [textOf(value).toLowerCase(), text.toLowerCase()];
  if (match === "begins") return cell.startsWith(wanted);
  if (match === "ends") return cell.endsWith(wanted);
  return searchPattern(wanted).test(cell) === (match === "contains");
}

/** Excel looks for these texts with SEARCH: `*` and `?` stand for others, `~` takes that away. */
function searchPattern(text: string): RegExp {
  const pattern = text.replace(/~([*?~])|\*|\?|[\\^$.|+()[\]{}]/g, (found, plain?: string) => {
    if (plain !== undefined) return plain === "~" ? "~" : `\\${plain}`;
    return found === "*" ? ".*" : found === "?" ? "." : `\\${found}`;
  });
  return new RegExp(pattern, "s");
}

function isRanked(
  { count, isPercent, isBottom }: ConditionalTest & { readonly kind: "rank" },
  value: number,
  { sorted }: AreaFigures
): boolean {
  const places = isPercent ? Math.max(1, Math.floor((sorted.length * count) / 100)) : count;
  const last = sorted.at(
    isBottom ? Math.min(places, sorted.length) - 1 : -Math.min(places, sorted.length)
  );
  return last !== undefined && (isBottom ? value <= last : value >= last);
}

function isBesideAverage(
  { isAbove, isEqual, deviations }: ConditionalTest & { readonly kind: "average" },
  value: number,
  figures: AreaFigures
): boolean {
  const away = deviations === 0 ? 0 : deviations * figures.standardDeviation;
  const limit = figures.average + (isAbove ? away : -away);
  if (isEqual && value === limit) return true;
  return isAbove ? value > limit : value < limit;
}
