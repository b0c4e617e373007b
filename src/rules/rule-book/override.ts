import { type Finding, finding } from "../finding";
import { parseRuleBook, type RuleBook, type RuleBookReading, ruleBookSchema } from "./rule-book";

/**
 * Applies `name=value` settings to a rule book: numbers, true/false, null and tables as JSON, everything else as text
 * (`depositThreshold=50000`, `unit=万元`, `tiers=[{"name":"大户","lowerBound":500000}]`). A later setting wins.
 * Not ok: every setting that names no parameter (`RULE_UNKNOWN`) or whose value does not fit (`RULE_INVALID`).
 */
export function applyOverrides(book: RuleBook, settings: readonly string[]): RuleBookReading {
  const problems: Finding[] = [];
  let current: RuleBook = book;
  for (const setting of settings) {
    const result = applyOne(current, setting);
    if (result.ok) current = result.value;
    else problems.push(...result.problems);
  }
  return problems.length === 0 ? { ok: true, value: current } : { ok: false, problems };
}

function applyOne(book: RuleBook, setting: string): RuleBookReading {
  const equals = setting.indexOf("=");
  const name = (equals < 0 ? setting : setting.slice(0, equals)).trim();
  if (!Object.hasOwn(ruleBookSchema.shape, name)) {
    return { ok: false, problems: [finding("RULE_UNKNOWN", null, setting, { name })] };
  }
  const text = equals < 0 ? "" : setting.slice(equals + 1).trim();
  const asJson = parseRuleBook({ ...book, [name]: jsonOr(text) });
  if (asJson.ok) return asJson;
  // A version such as 2.0 is JSON for a number, and still meant as text.
  const asText = parseRuleBook({ ...book, [name]: text });
  return asText.ok ? asText : asJson;
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
