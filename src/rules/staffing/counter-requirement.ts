import { type OpenCounters, satisfies } from "./counters";
import type { DailyVolume } from "./daily-volume";
import { compareFraction } from "./fraction";
import {
  type Business,
  BUSINESSES,
  type CounterCount,
  OUTLET_TYPES,
  type OutletType,
  type StaffingRow,
} from "./staffing-table";

/** What the table asks of an outlet for one business. */
export interface CounterRequirement {
  /** The row's range in the deck's words: 大于130, 80-130, 低于80; 乡镇下限 where it holds for any volume. */
  readonly tier: string;
  /** Any one is enough, as the row says it; empty = nothing required. */
  readonly options: readonly CounterCount[];
  /** The row's alternatives and those of busier rows: what satisfies a busier outlet satisfies a quieter one. */
  readonly closure: readonly CounterCount[];
  /** Fewest counters that satisfy the literal text. */
  readonly minCounters: number;
}

/** Whether open counters are enough, by the words of the row and by the monotone closure (case of 80 to 130 in a town). */
export interface Compliance {
  readonly literal: boolean;
  readonly withClosure: boolean;
}

/** The requirement for a daily volume (R19 to R25, compared unrounded); null where no row of the table speaks of it. */
export function requirementFor(
  outletType: OutletType,
  business: Business,
  volume: DailyVolume,
  table: readonly StaffingRow[]
): CounterRequirement | null {
  const ranges = rangesOf(table)[outletType][business];
  for (const range of ranges) if (holds(range.row, volume)) return range.requirement;
  return null;
}

interface Range {
  readonly row: StaffingRow;
  readonly requirement: CounterRequirement;
}

type Ranges = Readonly<Record<OutletType, Readonly<Record<Business, readonly Range[]>>>>;

/** What each row asks, worked out once for a table: thousands of outlets ask the same. */
const RANGES = new WeakMap<readonly StaffingRow[], Ranges>();

function rangesOf(table: readonly StaffingRow[]): Ranges {
  const known = RANGES.get(table);
  if (known !== undefined) return known;
  const ranges = byKey(OUTLET_TYPES, (outletType) =>
    byKey(BUSINESSES, (business) =>
      requirementsOf(
        table.filter((row) => row.outletType === outletType && row.business === business)
      )
    )
  );
  RANGES.set(table, ranges);
  return ranges;
}

function byKey<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>;
}

/** @param rows all rows of one outlet type and business */
function requirementsOf(rows: readonly StaffingRow[]): Range[] {
  return rows.map((row) => {
    const busier = rows.filter((other) => other !== row && isBusier(other, row));
    const requirement = {
      tier: tierText(row),
      options: row.options,
      closure: distinctOptions([row, ...busier]),
      minCounters: Math.min(...row.options.map(({ count }) => count), ...noneOf(row)),
    };
    return { row, requirement };
  });
}

export function complianceOf(requirement: CounterRequirement, open: OpenCounters): Compliance {
  return {
    literal: isMet(requirement.options, open),
    withClosure: requirement.options.length === 0 || isMet(requirement.closure, open),
  };
}

/** `1 专门对公高柜 或 2 偏对公综合柜`; 无要求 where nothing is required. */
export function requirementText(options: readonly CounterCount[]): string {
  if (options.length === 0) return "无要求";
  return options.map(({ counter, count }) => `${count} ${counter}`).join(" 或 ");
}

/** The requirement with the range it comes from: `80-130:1 专门对公高柜 或 2 偏对公综合柜`. */
export function tieredText({ tier, options }: CounterRequirement): string {
  return `${tier}:${requirementText(options)}`;
}

/** The range of a row as the deck writes it; 以下 and 以上 include the number (rules.md §0). */
export function tierText(row: StaffingRow): string {
  const { lower, upper, lowerInclusive, upperInclusive } = row;
  if (lower === null && upper === null) return row.outletType === "乡镇网点" ? "乡镇下限" : "不限";
  if (lower === null) return upperInclusive ? `${upper}以下` : `低于${upper}`;
  if (upper === null) return lowerInclusive ? `${lower}以上` : `大于${lower}`;
  return `${lower}-${upper}`;
}

function isMet(options: readonly CounterCount[], open: OpenCounters): boolean {
  return options.length === 0 || options.some((option) => satisfies(open, option));
}

function holds(row: StaffingRow, volume: DailyVolume): boolean {
  const aboveLower = row.lower === null ? 1 : compareFraction(volume, row.lower);
  if (aboveLower < 0 || (aboveLower === 0 && !row.lowerInclusive)) return false;
  const aboveUpper = row.upper === null ? -1 : compareFraction(volume, row.upper);
  return aboveUpper < 0 || (aboveUpper === 0 && row.upperInclusive);
}

function isBusier(other: StaffingRow, row: StaffingRow): boolean {
  return (other.lower ?? -Infinity) > (row.lower ?? -Infinity) || isAbove(other, row);
}

/** Two rows from one number on: the one without the number is the busier. */
function isAbove(other: StaffingRow, row: StaffingRow): boolean {
  return other.lower === row.lower && !other.lowerInclusive && row.lowerInclusive;
}

function distinctOptions(rows: readonly StaffingRow[]): CounterCount[] {
  const fewest = new Map<string, number>();
  for (const { counter, count } of rows.flatMap(({ options }) => options)) {
    fewest.set(counter, Math.min(count, fewest.get(counter) ?? Infinity));
  }
  return Array.from(fewest, ([counter, count]) => ({ counter, count }));
}

function noneOf({ options }: StaffingRow): number[] {
  return options.length === 0 ? [0] : [];
}
