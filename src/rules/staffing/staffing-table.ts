/** The counter table of the standard as plain data: custom functions use it without the rule book's schema (R19 to R25). */

export const OUTLET_TYPES = ["支行营业部", "城区/园区网点", "乡镇网点"] as const;
export type OutletType = (typeof OUTLET_TYPES)[number];

/** What the counter table counts: cash and non-cash trades. */
export const BUSINESSES = ["现金", "非现金"] as const;
export type Business = (typeof BUSINESSES)[number];

/** So many counters of one kind. */
export interface CounterCount {
  readonly counter: string;
  readonly count: number;
}

/** One cell of the table: a closed or open range of daily trades and the alternatives that satisfy it. */
export interface StaffingRow {
  readonly outletType: OutletType;
  readonly business: Business;
  readonly lower: number | null;
  readonly lowerInclusive: boolean;
  readonly upper: number | null;
  readonly upperInclusive: boolean;
  /** Any one of these is enough; empty = nothing required. */
  readonly options: readonly CounterCount[];
}

type RowHead = readonly [OutletType, Business];
type Options = readonly (readonly [counter: string, count: number])[];
type Range = Pick<StaffingRow, "lower" | "lowerInclusive" | "upper" | "upperInclusive">;

const OPEN: Range = { lower: null, lowerInclusive: false, upper: null, upperInclusive: false };

/** 大于 `lower` */
function above(lower: number): Range {
  return { ...OPEN, lower };
}

/** 低于 `upper` */
function below(upper: number): Range {
  return { ...OPEN, upper };
}

/** `lower`-`upper`, both included */
function between(lower: number, upper: number): Range {
  return { lower, lowerInclusive: true, upper, upperInclusive: true };
}

function row([outletType, business]: RowHead, range: Range, options: Options): StaffingRow {
  const counters = options.map(([counter, count]) => ({ counter, count }));
  return { outletType, business, ...range, options: counters };
}

/** 大于 upper · the middle, closed · 低于 lower (rules.md §0, §2.1). */
function threeRows(
  head: RowHead,
  lower: number,
  upper: number,
  [busy, middle, quiet]: readonly [Options, Options, Options]
): StaffingRow[] {
  return [
    row(head, above(upper), busy),
    row(head, between(lower, upper), middle),
    row(head, below(lower), quiet),
  ];
}

/** R20 to R25 as reconstructed in rules.md §2.1; all counts are minimums. */
export const STAFFING_TABLE: readonly StaffingRow[] = [
  ...threeRows(["支行营业部", "现金"], 80, 130, [
    [["专门对公高柜", 1]],
    [
      ["专门对公高柜", 1],
      ["偏对公综合柜", 2],
    ],
    [["偏对公综合柜", 1]],
  ]),
  ...threeRows(["支行营业部", "非现金"], 50, 80, [
    [["专门对公低柜", 2]],
    [
      ["专门对公低柜", 1],
      ["偏对公综合低柜", 2],
    ],
    [["偏对公综合低柜", 1]],
  ]),
  ...threeRows(["城区/园区网点", "现金"], 80, 130, [
    [
      ["专门对公高柜", 1],
      ["偏对公综合柜", 2],
    ],
    [["偏对公综合柜", 2]],
    [["偏对公综合柜", 1]],
  ]),
  ...threeRows(["城区/园区网点", "非现金"], 50, 80, [
    [["专门对公低柜", 1]],
    [["偏对公低柜柜员", 1]],
    [["综合低柜", 1]],
  ]),
  row(["乡镇网点", "现金"], OPEN, [["偏对公综合柜", 1]]),
  row(["乡镇网点", "非现金"], above(40), [["综合低柜", 1]]),
  row(["乡镇网点", "非现金"], { ...below(40), upperInclusive: true }, []),
];

/** Daily standard volume of one teller (R28). */
export const STANDARD_PER_TELLER = 130;

/** Two-person control. */
export const STANDARD_MIN_TELLERS = 2;

/** Post that surplus tellers move to (R29). */
export const STANDARD_SURPLUS_TARGET: Readonly<Record<OutletType, string>> = {
  支行营业部: "对公客户经理",
  "城区/园区网点": "对公客户经理",
  乡镇网点: "综合客户经理",
};

const OUTLET_WORDS: Readonly<Record<OutletType, readonly string[]>> = {
  支行营业部: ["支行营业部", "营业部", "支行营业室", "营业室"],
  "城区/园区网点": [
    "城区/园区网点",
    "城区网点",
    "园区网点",
    "城区",
    "园区",
    "城区/园区",
    "城区园区网点",
  ],
  乡镇网点: ["乡镇网点", "乡镇", "乡镇支行"],
};

/** The outlet type a person means: its name or a usual short form, spaces and width of characters aside; null for any other word. */
export function outletTypeOf(word: string): OutletType | null {
  const plain = word.normalize("NFKC").replace(/[\s、]/g, "");
  return OUTLET_TYPES.find((type) => OUTLET_WORDS[type].includes(plain)) ?? null;
}
