import type { HoldingReason } from "../rules/allocation/allocation";
import type { HoldingTrace } from "../rules/allocation/holding-trace";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { byLanguage } from "./by-language";
import type { Language } from "./language";
import { holdingReasonTexts, type HoldingReasonTexts } from "./zh-CN/holding-reasons";

/** A customer's holding in a person's words. */
export interface DescribedHolding {
  /** 原因 */
  readonly reason: string;
  /** 依据: rule numbers, the numbers that counted, and the parameters. */
  readonly ground: string;
}

interface Grounds {
  readonly rules: readonly string[];
  readonly parameters: readonly (keyof RuleBook)[];
}

const TIER_GROUNDS = ["R43", "R49", "A-11"];

/** What each reason rests on. */
const GROUNDS: Readonly<Record<HoldingReason, Grounds>> = {
  sole: { rules: ["R41", "R42"], parameters: [] },
  order: { rules: ["R41", "R42", "A-08"], parameters: ["crossPosition"] },
  "tie-break": { rules: ["R42", "R49", "A-09"], parameters: ["crossPosition", "incumbent"] },
  first: { rules: ["R42", "R49", "A-09"], parameters: ["incumbent"] },
  shared: { rules: ["R39"], parameters: ["shareOwnership"] },
  decided: { rules: ["R42", "A-08"], parameters: [] },
  reassigned: { rules: ["R42", "A-08"], parameters: [] },
  contested: { rules: ["R42", "A-08", "A-10"], parameters: ["crossPosition", "incumbent"] },
  allocated: {
    rules: ["R43", "R49", "A-12", "A-31"],
    parameters: ["allocationMode", "withinTier"],
  },
  cascaded: { rules: ["R43", "R49", "A-12"], parameters: ["allocationMode", "overflow"] },
  "no-balance": { rules: TIER_GROUNDS, parameters: [] },
  "sub-branch": { rules: ["R6"], parameters: ["subBranchTier"] },
  "below-tiers": { rules: TIER_GROUNDS, parameters: [] },
  "no-positions": { rules: ["R43"], parameters: [] },
  "nobody-on-duty": { rules: ["R43", "R49"], parameters: ["overflow"] },
  full: { rules: ["R43", "R49", "A-12"], parameters: ["overflow"] },
};

/** The texts of one language. */
const holdingReasonTextsFor = byLanguage<HoldingReasonTexts>(
  holdingReasonTexts,
  (english) => english.holdingReasons
);

/** Says why a customer is where he is, e.g. 「法人客户经理 李四(E02) 岗位顺序先于 高柜 王五(E08)」 and 「R41, R42, A-08; 认领顺序第2位; 参数 crossPosition=priority」. */
export function describeHolding(trace: HoldingTrace, language: Language): DescribedHolding {
  const texts = holdingReasonTextsFor(language);
  const { rules, parameters } = GROUNDS[trace.reason];
  const ground = [
    rules.join(", "),
    ...figures(trace, texts),
    ...parameters.map((name) => texts.parameter(name, parameterText(trace.book, name))),
    ...(trace.nearness === null
      ? []
      : [texts.nearness(trace.nearness), texts.parameter("nearness", trace.book.nearness)]),
    ...flags(trace, texts),
  ];
  return {
    reason: texts.reasons[trace.reason](trace) + texts.rejected(trace),
    ground: ground.join("; "),
  };
}

function figures({ reason, ...trace }: HoldingTrace, texts: HoldingReasonTexts): string[] {
  const { holder, tier, tierPositions, ordinal, capacity, contenders } = trace;
  const inOrder = trace.book.claimOrder.length;
  switch (reason) {
    case "order":
      return holder === null ? [] : [texts.rank(holder.rank, holder.rank <= inOrder)];
    case "contested": {
      if (trace.book.crossPosition === "arbitrate") return [];
      return contenders.slice(0, 1).map(({ rank }) => texts.rank(rank, rank <= inOrder));
    }
    case "allocated":
    case "cascaded":
      return [
        texts.tierPositions(tier ?? "", tierPositions),
        ...(ordinal > 0 ? [texts.ordinal(ordinal, capacity)] : []),
      ];
    case "full":
    case "nobody-on-duty":
      return [texts.tierPositions(tier ?? "", tierPositions)];
    default:
      return [];
  }
}

/** what a claim that was kept breaks, and the policy that refused one. */
function flags(trace: HoldingTrace, texts: HoldingReasonTexts): string[] {
  const { isTierMismatch, held, capacity, rejected, book } = trace;
  const found = [
    ...(isTierMismatch ? [texts.tierMismatch] : []),
    ...(held > capacity ? [texts.overCapacity(held, capacity)] : []),
  ];
  if (found.length === 0 && rejected === null) return [];
  return [...found, "A-13", texts.parameter("claimTierPolicy", book.claimTierPolicy)];
}

function parameterText(book: RuleBook, name: keyof RuleBook): string {
  return String(book[name]);
}
