import { parseDecimal } from "../../rules/decimal";
import type { Finding, FindingCode } from "../../rules/finding";
import { NAME_SEPARATORS } from "../../rules/rule-book/name-separators";
import { readAmount } from "../../tables/amount-codec";
import type { CellValue } from "../../tables/cell";
import { cleanText, isErrorCell } from "../../tables/cell-text";
import { readDate } from "../../tables/date-codec";
import { compact } from "../../tables/header-text";

/** What a cell of the rule book gives (null = blank), or why it gives nothing. */
export type RuleCell<T = unknown> =
  | { readonly ok: true; readonly value: T | null }
  | { readonly ok: false; readonly code: FindingCode; readonly params?: Finding["params"] };

const BLANK = { ok: true, value: null } as const;
const NO_NUMBER = { ok: false, code: "RULE_NUMBER_EXPECTED" } as const;

const NOT_PROVIDED = /^未提供/;
const PERCENT = /^(.+)%$/;

/** Blank, or left as 「未提供,请按本行文件填写」. */
export function isUnfilled(cell: CellValue): boolean {
  const text = cleanText(cell);
  return text === "" || NOT_PROVIDED.test(text);
}

/** Any text, without the blanks around it. */
export function readText(cell: CellValue): RuleCell<string> {
  if (isUnfilled(cell)) return BLANK;
  if (isErrorCell(cell)) return { ok: false, code: "CELL_ERROR", params: { field: "" } };
  return { ok: true, value: cleanText(cell) };
}

/** `130`, `1,000`, `0.7` and `70%`; full-width digits too. */
export function readNumber(cell: CellValue): RuleCell<number> {
  if (typeof cell === "number") return { ok: true, value: cell };
  if (isUnfilled(cell)) return BLANK;
  const text = compact(cleanText(cell)).replaceAll(",", "");
  const percent = PERCENT.exec(text);
  const decimal = parseDecimal(percent?.[1] ?? text);
  if (typeof cell === "boolean" || decimal === null) return NO_NUMBER;
  const scale = decimal.scale + (percent ? 2 : 0);
  return { ok: true, value: Number(`${decimal.digits}e-${scale}`) };
}

/** An amount in yuan; a text may bring its unit: `500万`. */
export function readYuan(cell: CellValue): RuleCell<number> {
  if (typeof cell === "number") return { ok: true, value: cell };
  if (isUnfilled(cell)) return BLANK;
  const fen = readAmount(cell, "元");
  if (typeof fen !== "number") return NO_NUMBER;
  return Number.isNaN(fen) ? BLANK : { ok: true, value: fen / 100 };
}

/** A day as `YYYY-MM-DD`. */
export function readDay(cell: CellValue): RuleCell<string> {
  if (isUnfilled(cell)) return BLANK;
  const reading = readDate(cell);
  if (reading.kind === "date") return { ok: true, value: reading.date };
  return reading.kind === "blank" ? BLANK : { ok: false, code: "RULE_DATE_EXPECTED" };
}

/** One of several words; `valueOf` has them by what the sheet calls them, and the value itself is understood as well. */
export function readChoice<T extends string | boolean>(
  cell: CellValue,
  valueOf: ReadonlyMap<string, T>
): RuleCell<T> {
  if (isUnfilled(cell)) return BLANK;
  const written = compact(cleanText(cell));
  const found = [...valueOf].find(
    ([word, value]) => compact(word) === written || compact(String(value)) === written
  );
  if (found) return { ok: true, value: found[1] };
  const choices = [...valueOf.keys()].join(" | ");
  return { ok: false, code: "RULE_CHOICE_EXPECTED", params: { choices } };
}

/** Several names with 、 or another separator between them. */
export function readNames(cell: CellValue): RuleCell<readonly string[]> {
  if (isUnfilled(cell)) return BLANK;
  // line breaks separate names, so they must not be cleaned away before
  const names = String(cell).split(NAME_SEPARATORS).map(cleanText);
  return { ok: true, value: names.filter((name) => name !== "") };
}
