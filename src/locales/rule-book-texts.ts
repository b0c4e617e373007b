import { parameterPath } from "../rules/rule-book/parameter-path";
import type { Parameter, ParameterValue } from "../rules/rule-book/parameters";
import { byLanguage } from "./by-language";
import { ruleBookTexts, type RuleBookTexts } from "./zh-CN/rule-book";

/** The rule book in a person's words. */
export const ruleBookTextsFor = byLanguage<RuleBookTexts>(
  ruleBookTexts,
  ({ ruleBook }) => ruleBook
);

/**
 * What a parameter, a table or a part of them is called: `masks.手机` is 遮盖方式-手机, `tiers.2.lowerBound` 层级. Several names joined by
 * `+` give all of theirs; a name that no text knows stays as it is.
 */
export function parameterLabel(name: string, { labels }: RuleBookTexts): string {
  return name
    .split("+")
    .map((one) => labelOf(one, labels))
    .join(" + ");
}

function labelOf(name: string, labels: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(labels, name)) return labels[name] ?? name;
  const [head = "", part = ""] = parameterPath(name);
  if (!Object.hasOwn(labels, head)) return name;
  // an index into a table says nothing to a person, the cell does
  return part === "" || /^\d/.test(part) ? (labels[head] ?? name) : `${labels[head]}-${part}`;
}

/** The words a parameter can be, by what the rule book calls them; empty where it is no choice. */
export function wordsOf(name: string, { words }: RuleBookTexts): ReadonlyMap<string, string> {
  return new Map(
    Object.hasOwn(words, name) ? Object.entries(words[name as keyof typeof words]) : []
  );
}

/** A parameter's value in words; numbers as they are written plainly. */
export function valueInWords(
  { name, kind }: Parameter,
  value: ParameterValue,
  texts: RuleBookTexts
): string {
  if (value === null) return texts.notProvided;
  if (typeof value === "boolean") return value ? texts.yes : texts.no;
  if (typeof value === "number") return String(value);
  if (typeof value === "string")
    return kind === "choice" ? (wordsOf(name, texts).get(value) ?? value) : value;
  if ("keep" in value) return texts.toDistrict;
  return "head" in value ? texts.mask(value.head, value.tail) : value.join("、");
}
