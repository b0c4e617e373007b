import { isCellError, type CellValue } from "./cell-value";
import { displayText } from "./display-text";
import type { AutoFilterState, FilterCriterion } from "./sheet-parts";
import type { StyleTable } from "./style";
import type { Worksheet } from "./worksheet";

/** Rows that a sheet's filter hides: below its header, where a column's criterion does not fit the cell. */
export function filteredRowsOf(
  sheet: Worksheet,
  styles: StyleTable,
  filter = sheet.autoFilter
): ReadonlySet<number> {
  const hidden = new Set<number>();
  if (!filter) return hidden;
  const { area, criteria } = filter;
  const tests = [...criteria].map(
    ([column, criterion]) => [area.left + column, testOf(criterion)] as const
  );
  const last = Math.min(area.bottom, Math.max(sheet.rowLimit - 1, area.top));
  for (let row = area.top + 1; row <= last; row++) {
    const isShown = tests.every(([column, test]) => {
      const value = sheet.value(row, column);
      const { numberFormat } = styles.get(sheet.styleIndex(row, column));
      return test(value, () => displayText(value, numberFormat));
    });
    if (!isShown) hidden.add(row);
  }
  return hidden;
}

/** Gives a sheet another filter, or none, and hides the rows it leaves out. */
export function applyFilter(
  sheet: Worksheet,
  filter: AutoFilterState | null,
  styles: StyleTable
): void {
  sheet.autoFilter = filter;
  sheet.filteredRows = filteredRowsOf(sheet, styles);
  sheet.dirty.add("filter");
}

/** Whether a cell passes; its text is only worked out where it is asked for. */
type CellTest = (value: CellValue, text: () => string) => boolean;

/** True for criteria this model can carry out. */
export function canFilterBy({ filterOn }: FilterCriterion): boolean {
  return filterOn === "Values" || filterOn === "Custom";
}

function testOf(criterion: FilterCriterion): CellTest {
  if (criterion.filterOn === "Values") {
    const wanted = new Set((criterion.values ?? []).map((text) => text.toLowerCase()));
    return (_value, text) => wanted.has(text().toLowerCase());
  }
  const tests = [criterion.criterion1, criterion.criterion2]
    .filter((text) => text !== undefined && text !== "")
    .map((text) => comparison(text ?? ""));
  return criterion.operator === "Or"
    ? (value, text) => tests.some((test) => test(value, text))
    : (value, text) => tests.every((test) => test(value, text));
}

/** `>=50000`, `<>*公司`, `=`: an operator and what to compare with. Text is compared without case; `*` and `?` are wildcards. */
function comparison(criterion: string): CellTest {
  const [, operator = "=", operand = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion) ?? [];
  if (operator === "=" || operator === "<>") {
    const isEqual = equality(operand);
    return operator === "=" ? isEqual : (value, text) => !isEqual(value, text);
  }
  const number = asNumber(operand);
  return (value) => {
    if (number !== null) return typeof value === "number" && holds(operator, value - number);
    return typeof value === "string" && holds(operator, value.localeCompare(operand, "zh-CN"));
  };
}

function equality(operand: string): CellTest {
  if (operand === "") return (value) => value === null || value === "";
  const number = asNumber(operand);
  const pattern = wildcardPattern(operand);
  return (value, text) => {
    if (number !== null && typeof value === "number") return value === number;
    if (value === null || isCellError(value)) return text() === operand;
    return pattern.test(text());
  };
}

function holds(operator: string, difference: number): boolean {
  if (operator === ">") return difference > 0;
  if (operator === ">=") return difference >= 0;
  return operator === "<" ? difference < 0 : difference <= 0;
}

function asNumber(text: string): number | null {
  const number = Number(text);
  return text.trim() === "" || !Number.isFinite(number) ? null : number;
}

/** `~*` and `~?` stand for the characters themselves. */
function wildcardPattern(text: string): RegExp {
  const source = text.replace(
    /~([*?~])|([*?])|([\\^$.|+()[\]{}])/g,
    (_all, plain, wild, special) => {
      if (wild !== undefined) return wild === "*" ? ".*" : ".";
      return `\\${plain ?? special}`;
    }
  );
  return new RegExp(`^${source}$`, "isu");
}
