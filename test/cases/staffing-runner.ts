import { complianceOf, type CounterRequirement } from "../../src/rules/staffing/counter-requirement";
import { COUNTER_KINDS, type OpenCounters } from "../../src/rules/staffing/counters";
import { type DailyVolume, dailyVolume } from "../../src/rules/staffing/daily-volume";
import { type OutletStaffing, staffOutlet } from "../../src/rules/staffing/outlet-staffing";
import type { OutletType } from "../../src/rules/staffing/staffing-table";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";

export interface StaffingInput {
  readonly outletType: OutletType;
  readonly cashDailyAvg: string;
  readonly nonCashDailyAvg: string;
}

type Counters = Readonly<Record<string, number>>;

export interface ComplianceInput extends StaffingInput {
  readonly actualHigh: Counters;
  readonly actualLow: Counters;
}

/** A staffing case in the words of its expected.json. */
export function runStaffing(input: StaffingInput): unknown {
  const { cash, nonCash, findings } = staffed(input);
  return {
    cash: inWords(cash),
    nonCash: inWords(nonCash),
    warnings: findings.map(({ code }) => code),
  };
}

/** A compliance case in the words of its expected.json. */
export function runCompliance(input: ComplianceInput): unknown {
  const { cash, nonCash } = staffed(input);
  const open = openCounters({ ...input.actualHigh, ...input.actualLow });
  if (cash === null || nonCash === null) throw new Error("no row speaks of the volume");
  const [high, low] = [complianceOf(cash, open), complianceOf(nonCash, open)];
  return {
    literal: { cash: high.literal, nonCash: low.literal },
    withMonotonicClosure: { cash: high.withClosure, nonCash: low.withClosure },
  };
}

function staffed({ outletType, cashDailyAvg, nonCashDailyAvg }: StaffingInput): OutletStaffing {
  const outlet = {
    name: "案例网点",
    outletType,
    cash: volumeOf(cashDailyAvg),
    nonCash: volumeOf(nonCashDailyAvg),
    total: null,
    currentTellers: null,
    counters: null,
    place: null,
  };
  const staffing = staffOutlet(outlet, defaultRuleBook);
  if (!staffing.ok) throw new Error(staffing.problem.code);
  return staffing.value;
}

function volumeOf(text: string): DailyVolume {
  const volume = dailyVolume(Number(text), "日均");
  if (!volume.ok) throw new Error(volume.problem.code);
  return volume.value;
}

function openCounters(counters: Counters): OpenCounters {
  const pairs = COUNTER_KINDS.map((kind) => [kind, counters[kind] ?? 0] as const);
  return Object.fromEntries(pairs) as OpenCounters;
}

function inWords(requirement: CounterRequirement | null): unknown {
  return (
    requirement && {
      tier: requirement.tier,
      options: requirement.options.map(({ counter, count }) => ({ [counter]: count })),
      minCounters: requirement.minCounters,
    }
  );
}
