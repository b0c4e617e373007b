import type { Tier } from "../rules/rule-book/tier-rules";
import { isBlank, isNumber, textOf } from "./cells";
import { functionRules } from "./current-rules";
import { valueError } from "./function-error";

export type NamedBound = Pick<Tier, "name" | "lowerBound">;

/**
 * 层级表 of a formula: two columns, lower bound in yuan (inclusive) and name, in any order of rows; a row of headers and blank rows are passed
 * over. Left out it is the rule book's. Throws #VALUE! with a sentence for anything else.
 */
export function tierTable(cells: unknown[][] | null | undefined): readonly NamedBound[] {
  if (!cells || cells.every((row) => row.every(isBlank))) return functionRules().tiers;
  const rows = cells.filter((row) => !row.every(isBlank));
  const isHeader = rows.length > 1 && typeof rows[0]?.[0] === "string";
  const tiers = (isHeader ? rows.slice(1) : rows).map(tierOfRow);
  refuseRepeated(tiers.map(({ name }) => name));
  refuseRepeated(tiers.map(({ lowerBound }) => String(lowerBound)));
  return tiers;
}

function tierOfRow(row: unknown[]): NamedBound {
  const [bound, word] = row;
  const name = textOf(word);
  if (!isNumber(bound) || bound < 0) throw valueError("层级表第一列须为不小于 0 的下限(元)。");
  if (name === "") throw valueError("层级表第二列须为层级名称。");
  return { lowerBound: bound, name };
}

function refuseRepeated(keys: readonly string[]): void {
  const repeated = keys.find((key, place) => keys.indexOf(key) !== place);
  if (repeated !== undefined) throw valueError(`层级表里「${repeated}」出现了不止一次。`);
}
