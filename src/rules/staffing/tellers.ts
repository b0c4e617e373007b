import { done, finding, type Outcome, refused } from "../finding";
import { type RuleBook } from "../rule-book/rule-book";
import { type DailyVolume, dailyVolume } from "./daily-volume";
import { wholeQuotient } from "./fraction";

type Rounding = RuleBook["tellersRounding"];

/** The parameters that decide how many tellers an outlet keeps. */
export type TellerRules = Pick<
  RuleBook,
  "perTeller" | "tellersRounding" | "minTellers" | "useTableFloor" | "surplusTarget"
>;

/**
 * Tellers an outlet needs (R28): daily standard volume ÷ `perTeller`, rounded up (or as `rounding` says, A-06) without rounding the volume
 * first: 650.004 ÷ 130 is 6. A yearly volume comes with its `workingDays`.
 * `NUMBER_INVALID` for a volume that is negative or no number, and for a norm or number of days that is not above zero.
 */
export function requiredTellers(
  volume: number,
  perTeller: number,
  workingDays = 1,
  rounding: Rounding = "ceil"
): Outcome<number> {
  const daily = dailyVolume(volume, "日均总业务量", workingDays);
  if (!daily.ok) return daily;
  if (!isNorm(perTeller)) return refused(invalid("perTeller", perTeller));
  return done(wholeQuotient(daily.value, perTeller, rounding));
}

export interface TellerSituation {
  /** 日均总业务量 (corporate and personal). */
  readonly volume: DailyVolume;
  readonly currentTellers: number;
  /** Tellers that the counter table asks for. */
  readonly tableFloor: number;
  readonly outletType: keyof RuleBook["surplusTarget"];
}

export interface TellerPlan {
  readonly required: number;
  readonly surplusByRule: number;
  readonly shortage: number;
  /** Not below the counter table and two-person control. */
  readonly requiredWithFloor: number;
  readonly surplusRecommended: number;
  /** Post that surplus tellers move to (R29); null where nobody moves, because only `surplusRecommended` are released. */
  readonly surplusTo: string | null;
}

/** Required, surplus and missing tellers of an outlet, by the bare rule and with the floors that keep the outlet open (R26 to R29). */
export function planTellers(situation: TellerSituation, rules: TellerRules): Outcome<TellerPlan> {
  const { currentTellers, tableFloor } = situation;
  if (!isCount(currentTellers)) return refused(invalid("现有柜员", currentTellers));
  if (!isCount(tableFloor)) return refused(invalid("最低柜员", tableFloor));
  if (!isNorm(rules.perTeller)) return refused(invalid("perTeller", rules.perTeller));
  const required = wholeQuotient(situation.volume, rules.perTeller, rules.tellersRounding);
  const floor = rules.useTableFloor ? tableFloor : 0;
  const requiredWithFloor = Math.max(required, floor, rules.minTellers);
  const surplusRecommended = Math.max(0, currentTellers - requiredWithFloor);
  return done({
    required,
    surplusByRule: Math.max(0, currentTellers - required),
    shortage: Math.max(0, required - currentTellers),
    requiredWithFloor,
    surplusRecommended,
    surplusTo: surplusRecommended > 0 ? rules.surplusTarget[situation.outletType] : null,
  });
}

function isNorm(perTeller: number): boolean {
  return perTeller > 0 && perTeller < Infinity;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function invalid(field: string, value: number) {
  return finding("NUMBER_INVALID", null, String(value), { field, value });
}
