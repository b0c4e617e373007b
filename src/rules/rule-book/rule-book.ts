import * as z from "zod/mini";
import { nonBlank } from "./kinds";
import { type Finding, finding, type Place } from "../finding";
import { claimRules } from "./claim-rules";
import { ledgerRules } from "./ledger-rules";
import { listRules } from "./list-rules";
import { payRules } from "./pay-rules";
import { staffingRules } from "./staffing-rules";
import { supportRules } from "./support-rules";
import { STARTER_TIERS } from "./starter-tiers";
import { tierRules } from "./tier-rules";

// The pane's content security policy forbids compiling code at run time.
z.config({ jitless: true });

/**
 * Every parameter of the standard (rules.md §11) in one flat book. What the deck lost is null or an empty list, never invented;
 * `jointPool` and `headFunding` are null until a person chooses.
 */
export const ruleBookSchema = z.strictObject({
  /** Printed on every result; the bank raises it when it changes a rule. */
  version: z._default(nonBlank, "1.0"),
  /** 生效日期 and 文号 of the bank's own order; null = not provided. */
  effectiveDate: z._default(z.nullable(z.iso.date()), null),
  documentNumber: z._default(z.nullable(nonBlank), null),
  ...listRules,
  ...tierRules,
  ...claimRules,
  ...ledgerRules,
  ...staffingRules,
  ...payRules,
  ...supportRules,
});

/** The whole standard as one value: every parameter and table, checked. What nobody changed is as the standard says. */
export type RuleBook = Readonly<z.infer<typeof ruleBookSchema>>;

/** A rule book, or every reason why it is none: `RULE_UNKNOWN` or `RULE_INVALID`, each by the parameter's name. */
export type RuleBookReading =
  | { readonly ok: true; readonly value: RuleBook }
  | { readonly ok: false; readonly problems: readonly Finding[] };

/** Keys and indexes that lead to a part of the book: `["tiers", 1, "lowerBound"]`. */
export type RulePath = readonly PropertyKey[];

/** The cell that a part of the book was read from; null where it comes from elsewhere. */
export type PlaceOfRule = (path: RulePath) => Place | null;

/** For books that were not read from cells. */
export const NOWHERE: PlaceOfRule = () => null;

/** Reads a rule book from JSON data; parameters left out take their defaults. `placeOf` says where a part that does not fit stands. */
export function parseRuleBook(source: unknown, placeOf: PlaceOfRule = NOWHERE): RuleBookReading {
  const result = ruleBookSchema.safeParse(source);
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, problems: result.error.issues.flatMap((issue) => problemsOf(issue, placeOf)) };
}

/** The standard as the deck gives it. */
export const defaultRuleBook: RuleBook = ruleBookSchema.parse({});

/** What a person must know about the book before trusting a result: so far, that the tiers are still the starter's. */
export function findingsOfRuleBook(book: RuleBook): Finding[] {
  const starter = JSON.stringify(book.tiers) === JSON.stringify(STARTER_TIERS);
  return starter ? [finding("TIERS_ARE_STARTER")] : [];
}

function problemsOf(issue: z.core.$ZodIssue, placeOf: PlaceOfRule): Finding[] {
  if (issue.code === "unrecognized_keys" && issue.path.length === 0) {
    return issue.keys.map((name) => finding("RULE_UNKNOWN", null, name, { name }));
  }
  const name = issue.path.join(".");
  const params = { name, parameter: name, allowed: allowedBy(issue) };
  return [finding("RULE_INVALID", placeOf(issue.path), name, params)];
}

/** What would have been right, in signs rather than in a language. */
function allowedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return issue.values.map(String).join(" | ");
    case "invalid_type":
      return issue.expected;
    case "too_small":
      return `${issue.inclusive === false ? ">" : "≥"} ${issue.minimum}`;
    case "too_big":
      return `${issue.inclusive === false ? "<" : "≤"} ${issue.maximum}`;
    case "invalid_format":
      return "YYYY-MM-DD";
    case "unrecognized_keys":
      return `≠ ${issue.keys.join("、")}`;
    default:
      return issue.message;
  }
}
