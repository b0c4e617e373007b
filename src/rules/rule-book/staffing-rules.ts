import * as z from "zod";

export const OUTLET_TYPES = ["支行营业部", "城区/园区网点", "乡镇网点"] as const;

const outletTypeSchema = z.enum(OUTLET_TYPES);

const counterSchema = z.strictObject({
  counter: z.string().trim().min(1),
  count: z.number().int().min(1),
});

/** One cell of the staffing table: a closed or open range of daily trades and the alternatives that satisfy it. */
const staffingRowSchema = z.strictObject({
  outletType: outletTypeSchema,
  business: z.enum(["现金", "非现金"]),
  lower: z.number().min(0).nullable(),
  lowerInclusive: z.boolean().default(true),
  upper: z.number().min(0).nullable(),
  upperInclusive: z.boolean().default(true),
  /** Any one of these is enough; empty = nothing required. */
  options: z.array(counterSchema),
});

export type StaffingRow = z.infer<typeof staffingRowSchema>;

type RowHead = readonly [StaffingRow["outletType"], StaffingRow["business"]];
type Options = readonly (readonly [counter: string, count: number])[];

function row(
  [outletType, business]: RowHead,
  range: Pick<StaffingRow, "lower" | "lowerInclusive" | "upper" | "upperInclusive">,
  options: Options
): StaffingRow {
  return {
    outletType,
    business,
    ...range,
    options: options.map(([counter, count]) => ({ counter, count })),
  };
}

/** 大于 upper · the middle, closed · 低于 lower (rules.md §0, §2.1). */
function threeRows(
  head: RowHead,
  lower: number,
  upper: number,
  [above, middle, below]: readonly [Options, Options, Options]
): StaffingRow[] {
  return [
    row(head, { lower: upper, lowerInclusive: false, upper: null, upperInclusive: false }, above),
    row(head, { lower, lowerInclusive: true, upper, upperInclusive: true }, middle),
    row(head, { lower: null, lowerInclusive: false, upper: lower, upperInclusive: false }, below),
  ];
}

/** R20 to R25 as reconstructed in rules.md §2.1; all counts are minimums. */
const STAFFING_TABLE: readonly StaffingRow[] = [
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
  row(
    ["乡镇网点", "现金"],
    { lower: null, lowerInclusive: false, upper: null, upperInclusive: false },
    [["偏对公综合柜", 1]]
  ),
  row(
    ["乡镇网点", "非现金"],
    { lower: 40, lowerInclusive: false, upper: null, upperInclusive: false },
    [["综合低柜", 1]]
  ),
  row(
    ["乡镇网点", "非现金"],
    { lower: null, lowerInclusive: false, upper: 40, upperInclusive: true },
    []
  ),
];

/** Counters and tellers (R18 to R29; ). */
export const staffingRules = {
  /** Which volume the counter table looks at; R28 always takes the whole volume. */
  volumeScope: z.enum(["对公", "对公+个人"]).default("对公"),
  /** Whether a coefficient column weights raw trades into standard trades where the list has one. */
  standardWeight: z.boolean().default(true),
  dailyAvgRounding: z.enum(["none", "integer"]).default("none"),
  /** What a township outlet of 50 corporate cash trades a day or more gets: a warning, or the urban rows. */
  townshipCashFallback: z.enum(["warn", "urban"]).default("warn"),
  /** Daily standard volume of one teller (R28). */
  perTeller: z.number().positive().default(130),
  tellersRounding: z.enum(["ceil", "round", "floor"]).default("ceil"),
  /** Two-person control: no release of tellers below this number. */
  minTellers: z.number().int().min(0).default(2),
  /** Whether the counter table is a floor when tellers are released. */
  useTableFloor: z.boolean().default(true),
  /** People per open counter. */
  reliefFactor: z.number().min(1).default(1),
  staffingTable: z.array(staffingRowSchema).default(() => STAFFING_TABLE.map((r) => ({ ...r }))),
  /** Post that surplus tellers move to (R29). */
  surplusTarget: z.record(outletTypeSchema, z.string().trim().min(1)).default({
    支行营业部: "对公客户经理",
    "城区/园区网点": "对公客户经理",
    乡镇网点: "综合客户经理",
  }),
  /** R18: the table is lost; empty = not provided. */
  positionsByOutlet: z
    .array(
      z.strictObject({
        outletType: outletTypeSchema,
        position: z.string().trim().min(1),
        kind: z.enum(["必设", "综合", "选设"]),
      })
    )
    .default([]),
};
