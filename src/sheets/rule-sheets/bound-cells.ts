import type { StaffingRow } from "../../rules/staffing/staffing-table";
import type { CellValue } from "../../tables/cell";
import { cleanText } from "../../tables/cell-text";
import { compact } from "../../tables/header-text";
import type { PlanCell } from "../sheet-plan";
import { isUnfilled, readNumber, type RuleCell } from "./cell-reading";

/** How 以上, 大于 and the like are written and read (rules.md §0): a bare number is included, the words say where it is not. */

interface Bound {
  readonly at: number | null;
  readonly isInclusive: boolean;
}

const LOWER_EXCLUDED = /^(?:大于|超过|高于|>)/;
const UPPER_EXCLUDED = /^(?:低于|不足|不满|小于|<)/;
const LOWER_INCLUDED = /^(?:大于等于|不低于|不少于|至少|≥|>=)/;
const UPPER_INCLUDED = /^(?:小于等于|不超过|不高于|≤|<=)/;
const TRAILING = /(?:笔|以上|以下|以内|\(含\))+$/;

/** 下限 of a row: `80`, `大于130`, or blank. */
export function lowerCell({ lower, lowerInclusive }: StaffingRow): PlanCell {
  return boundCell({ at: lower, isInclusive: lowerInclusive }, "大于");
}

/** 上限 of a row: `130`, `低于80`, or blank. */
export function upperCell({ upper, upperInclusive }: StaffingRow): PlanCell {
  return boundCell({ at: upper, isInclusive: upperInclusive }, "低于");
}

/** The lower bound of a band as people write it: 大于130, ≥80; blank = none. */
export function readLower(cell: CellValue): RuleCell<Partial<StaffingRow>> {
  const bound = readBound(cell, LOWER_INCLUDED, LOWER_EXCLUDED, "大于130");
  if (!("at" in bound)) return bound;
  return { ok: true, value: { lower: bound.at, lowerInclusive: bound.isInclusive } };
}

/** The upper bound of a band as people write it: 低于80, ≤130; blank = none. */
export function readUpper(cell: CellValue): RuleCell<Partial<StaffingRow>> {
  const bound = readBound(cell, UPPER_INCLUDED, UPPER_EXCLUDED, "低于80");
  if (!("at" in bound)) return bound;
  return { ok: true, value: { upper: bound.at, upperInclusive: bound.isInclusive } };
}

function boundCell({ at, isInclusive }: Bound, excludingWord: string): PlanCell {
  if (at === null) return null;
  return isInclusive ? at : `${excludingWord}${at}`;
}

function readBound(
  cell: CellValue,
  included: RegExp,
  excluded: RegExp,
  example: string
): Bound | Extract<RuleCell, { ok: false }> {
  if (isUnfilled(cell)) return { at: null, isInclusive: false };
  const text = compact(cleanText(cell));
  const isIncluded = included.test(text);
  const isExcluded = !isIncluded && excluded.test(text);
  const figure = text.replace(isIncluded ? included : excluded, "").replace(TRAILING, "");
  const number = readNumber(typeof cell === "number" ? cell : figure);
  if (!number.ok || number.value === null)
    return { ok: false, code: "RULE_FORM_EXPECTED", params: { example } };
  return { at: number.value, isInclusive: !isExcluded };
}
