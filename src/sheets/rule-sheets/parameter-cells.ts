import { ruleBookTextsFor, valueInWords, wordsOf } from "../../locales/rule-book-texts";
import type { Mask } from "../../rules/rule-book/ledger-rules";
import type { Parameter, ParameterKind, ParameterValue } from "../../rules/rule-book/parameters";
import type { CellValue } from "../../tables/cell";
import { cleanText } from "../../tables/cell-text";
import { compact } from "../../tables/header-text";
import type { CellKind, PlanCell } from "../sheet-plan";
import {
  isUnfilled,
  readChoice,
  readDay,
  readNames,
  readNumber,
  readText,
  readYuan,
  type RuleCell,
} from "./cell-reading";

const TEXTS = ruleBookTextsFor("zh-CN");

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  [TEXTS.yes, true],
  [TEXTS.no, false],
]);

/** What people put into a cell that asks for yes or no. */
const SPELLINGS: ReadonlyMap<string, boolean> = new Map([
  ...["√", "✓", "y", "yes", "1"].map((sign) => [sign, true] as const),
  ...["×", "✗", "x", "n", "no", "0"].map((sign) => [sign, false] as const),
]);

const KIND_OF_CELL: Readonly<Record<ParameterKind, CellKind>> = {
  text: "text",
  date: "text",
  yuan: "amount",
  count: "count",
  number: "number",
  ratio: "number",
  yesNo: "text",
  choice: "text",
  names: "text",
  mask: "text",
};

/** What Excel tells a person who types a word that is not offered. */
export const CHOOSE = "请从下拉列表里选择。";

const MASK = /^前(\d{1,3})后(\d{1,3})$/;

/** How a parameter's 值 is kept in its cell. */
export function kindOfParameter({ kind }: Parameter): CellKind {
  return KIND_OF_CELL[kind];
}

/** 值 of a parameter: numbers as numbers, all else in words; blank where it is not provided. */
export function parameterCell(parameter: Parameter, value: ParameterValue): PlanCell {
  if (value === null || typeof value === "number") return value;
  return valueInWords(parameter, value, TEXTS);
}

/** The words offered for a parameter; empty where anything may be typed. */
export function parameterChoices({ name, kind }: Parameter): readonly string[] {
  return kind === "yesNo" ? [...YES_OR_NO.keys()] : [...wordsOf(name, TEXTS).values()];
}

/** Reads 值 back. */
export function readParameter({ name, kind }: Parameter, cell: CellValue): RuleCell {
  switch (kind) {
    case "text":
      return readText(cell);
    case "date":
      return readDay(cell);
    case "yuan":
      return readYuan(cell);
    case "count":
    case "number":
    case "ratio":
      return readNumber(cell);
    case "yesNo":
      return readYesNo(cell);
    case "choice":
      return readChoice(
        cell,
        new Map([...wordsOf(name, TEXTS)].map(([value, word]) => [word, value]))
      );
    case "names":
      return readNames(cell);
    case "mask":
      return readMask(cell);
  }
}

function readYesNo(cell: CellValue): RuleCell<boolean> {
  const spelled = SPELLINGS.get(compact(cleanText(cell)));
  return spelled === undefined ? readChoice(cell, YES_OR_NO) : { ok: true, value: spelled };
}

function readMask(cell: CellValue): RuleCell<Mask> {
  if (isUnfilled(cell)) return { ok: true, value: null };
  const text = compact(cleanText(cell));
  if (text === TEXTS.toDistrict) return { ok: true, value: { keep: "district" } };
  const [, head, tail] = MASK.exec(text) ?? [];
  if (head === undefined || tail === undefined)
    return { ok: false, code: "RULE_FORM_EXPECTED", params: { example: TEXTS.mask(3, 4) } };
  return { ok: true, value: { head: Number(head), tail: Number(tail) } };
}
