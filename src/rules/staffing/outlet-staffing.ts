import { decimalOf, divideCeil } from "../decimal";
import { done, type Finding, finding, type Outcome, type Place } from "../finding";
import type { RuleBook } from "../rule-book/rule-book";
import {
  type Compliance,
  complianceOf,
  type CounterRequirement,
  requirementFor,
} from "./counter-requirement";
import type { OpenCounters } from "./counters";
import type { DailyVolume } from "./daily-volume";
import { compareFraction } from "./fraction";
import type { Business, OutletType, StaffingRow } from "./staffing-table";
import { planTellers, type TellerPlan, type TellerRules } from "./tellers";

/** The parameters that an outlet's counters depend on. */
export type CounterRules = Pick<RuleBook, "townshipCashFallback"> & {
  readonly staffingTable: readonly StaffingRow[];
};

/** The parameters that staffing an outlet depends on. */
export type StaffingRules = TellerRules & CounterRules & Pick<RuleBook, "reliefFactor">;

/** One outlet as 网点业务量 lists it. What is not listed is null. */
export interface OutletVolumes {
  readonly name: string;
  readonly outletType: OutletType;
  /** 对公现金日均 and 对公非现金日均: what the counter table looks at. */
  readonly cash: DailyVolume | null;
  readonly nonCash: DailyVolume | null;
  /** 日均总业务量, personal business included (R28). */
  readonly total: DailyVolume | null;
  readonly currentTellers: number | null;
  readonly counters: OpenCounters | null;
  readonly place: Place | null;
}

/** What the standard says about one outlet (R18 to R29). */
export interface OutletStaffing {
  readonly outlet: OutletVolumes;
  /** Null where the volume is not listed or no row of the table speaks of it. */
  readonly cash: CounterRequirement | null;
  readonly nonCash: CounterRequirement | null;
  /** People on duty that the counter table asks for, with relief. */
  readonly tableFloor: number;
  /** Null where 日均总业务量 is not listed. */
  readonly requiredTellers: number | null;
  /** Null where 日均总业务量 or 现有柜员 is not listed. */
  readonly tellers: TellerPlan | null;
  /** Both counters together; null where the outlet lists no counters or a requirement is unknown. */
  readonly compliance: Compliance | null;
  readonly findings: readonly Finding[];
}

/** 每日不足50笔 is what the survey found of township outlets (R24, A-05). */
export const TOWNSHIP_CASH_PREMISE = 50;

/** Counters, tellers and what to do about them for one outlet. `NUMBER_INVALID` for tellers that are no count. */
export function staffOutlet(outlet: OutletVolumes, rules: StaffingRules): Outcome<OutletStaffing> {
  const { outletType } = outlet;
  const cash = outlet.cash && counterRequirement(outletType, "现金", outlet.cash, rules);
  const nonCash = outlet.nonCash && counterRequirement(outletType, "非现金", outlet.nonCash, rules);
  const tableFloor = withRelief(minimum(cash) + minimum(nonCash), rules.reliefFactor);
  const plan = tellersOf(outlet, tableFloor, rules);
  if (!plan.ok) return plan;
  return done({
    outlet,
    cash,
    nonCash,
    tableFloor,
    requiredTellers: plan.value?.required ?? null,
    tellers: outlet.currentTellers === null ? null : plan.value,
    compliance: bothCounters(outlet.counters, cash, nonCash),
    findings: findingsOf(outlet, cash, nonCash, rules.townshipCashFallback),
  });
}

/**
 * What the counter table asks of an outlet for one business, a busy township outlet by the urban rows where the rules say so (R24, A-05); null
 * where no row speaks of it.
 */
export function counterRequirement(
  outletType: OutletType,
  business: Business,
  volume: DailyVolume,
  { staffingTable, townshipCashFallback }: CounterRules
): CounterRequirement | null {
  const isUrban =
    outletType === "乡镇网点" &&
    business === "现金" &&
    townshipCashFallback === "urban" &&
    compareFraction(volume, TOWNSHIP_CASH_PREMISE) >= 0;
  return requirementFor(isUrban ? "城区/园区网点" : outletType, business, volume, staffingTable);
}

/** Both counters together by what is open; null where something of it is not known. */
export function bothCounters(
  open: OpenCounters | null,
  cash: CounterRequirement | null,
  nonCash: CounterRequirement | null
): Compliance | null {
  if (open === null || cash === null || nonCash === null) return null;
  const [high, low] = [complianceOf(cash, open), complianceOf(nonCash, open)];
  return {
    literal: high.literal && low.literal,
    withClosure: high.withClosure && low.withClosure,
  };
}

/** One list for the many outlets that there is nothing to say about. */
const NO_FINDINGS: readonly Finding[] = [];

const BUSY_CODES = { warn: "STAFFING_TOWNSHIP_BUSY", urban: "STAFFING_TOWNSHIP_URBAN" } as const;

function findingsOf(
  outlet: OutletVolumes,
  cash: CounterRequirement | null,
  nonCash: CounterRequirement | null,
  fallback: CounterRules["townshipCashFallback"]
): readonly Finding[] {
  const isBusy = isBusyTownship(outlet);
  const lacksCash = isWithoutRow(cash, outlet.cash);
  const lacksNonCash = isWithoutRow(nonCash, outlet.nonCash);
  if (!isBusy && !lacksCash && !lacksNonCash) return NO_FINDINGS;
  return [
    ...(isBusy ? [atOutlet(BUSY_CODES[fallback], outlet)] : []),
    ...(lacksCash ? [atOutlet("STAFFING_NO_ROW", outlet, "现金")] : []),
    ...(lacksNonCash ? [atOutlet("STAFFING_NO_ROW", outlet, "非现金")] : []),
  ];
}

function isBusyTownship({ outletType, cash }: OutletVolumes): boolean {
  return (
    outletType === "乡镇网点" && cash !== null && compareFraction(cash, TOWNSHIP_CASH_PREMISE) >= 0
  );
}

function isWithoutRow(requirement: CounterRequirement | null, volume: DailyVolume | null): boolean {
  return requirement === null && volume !== null;
}

function minimum(requirement: CounterRequirement | null): number {
  return requirement?.minCounters ?? 0;
}

/** People for counters: 三人包两柜 is a factor of 1.5. */
function withRelief(counters: number, reliefFactor: number): number {
  if (reliefFactor === 1) return counters;
  const factor = decimalOf(reliefFactor) ?? { digits: 1n, scale: 0 };
  return Number(divideCeil(BigInt(counters) * factor.digits, 10n ** BigInt(factor.scale)));
}

function tellersOf(
  { total, currentTellers, outletType }: OutletVolumes,
  tableFloor: number,
  rules: StaffingRules
): Outcome<TellerPlan | null> {
  if (total === null) return done(null);
  const situation = { volume: total, currentTellers: currentTellers ?? 0, tableFloor, outletType };
  return planTellers(situation, rules);
}

function atOutlet(
  code: (typeof BUSY_CODES)[keyof typeof BUSY_CODES] | "STAFFING_NO_ROW",
  { name, place }: OutletVolumes,
  business = "现金"
): Finding {
  return finding(code, place, name, { outlet: name, business, premise: TOWNSHIP_CASH_PREMISE });
}
