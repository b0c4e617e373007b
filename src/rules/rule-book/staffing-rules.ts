import * as z from "zod/mini";
import { atLeast, nonBlank, positive, wholeFrom } from "./kinds";

export const OUTLET_TYPES = ["支行营业部", "城区/园区网点", "乡镇网点"] as const;

/** What the counter table counts: cash and non-cash trades. */
export const BUSINESSES = ["现金", "非现金"] as const;

export const POSITION_KINDS = ["必设", "综合", "选设"] as const;

const outletTypeSchema = z.enum(OUTLET_TYPES);

/** A counter's name; it must stand out in 「1个专门对公高柜 或 2个偏对公综合柜」. */
const counterName = nonBlank.check(z.refine((name) => !/^[\d个名]|或/.test(name), "≠ 1 个 名 或"));

const counterSchema = z.strictObject({
  counter: counterName,
  count: wholeFrom(1),
});

/** One cell of the staffing table: a closed or open range of daily trades and the alternatives that satisfy it. */
const staffingRowSchema = z
  .strictObject({
    outletType: outletTypeSchema,
    business: z.enum(BUSINESSES),
    lower: z.nullable(atLeast(0)),
    lowerInclusive: z._default(z.boolean(), true),
    upper: z.nullable(atLeast(0)),
    upperInclusive: z._default(z.boolean(), true),
    /** Any one of these is enough; empty = nothing required. */
    options: z.array(counterSchema),
  })
  .check(
    // An open end includes no number; so there is one way to say it.
    z.overwrite((row) => ({
      ...row,
      lowerInclusive: row.lower !== null && row.lowerInclusive,
      upperInclusive: row.upper !== null && row.upperInclusive,
    }))
  );

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
  volumeScope: z._default(z.enum(["对公", "对公+个人"]), "对公"),
  /** Whether a coefficient column weights raw trades into standard trades where the list has one. */
  standardWeight: z._default(z.boolean(), true),
  dailyAvgRounding: z._default(z.enum(["none", "integer"]), "none"),
  /** What a township outlet of 50 corporate cash trades a day or more gets: a warning, or the urban rows. */
  townshipCashFallback: z._default(z.enum(["warn", "urban"]), "warn"),
  /** Daily standard volume of one teller (R28). */
  perTeller: z._default(positive, 130),
  tellersRounding: z._default(z.enum(["ceil", "round", "floor"]), "ceil"),
  /** Two-person control: no release of tellers below this number. */
  minTellers: z._default(wholeFrom(0), 2),
  /** Whether the counter table is a floor when tellers are released. */
  useTableFloor: z._default(z.boolean(), true),
  /** People per open counter. */
  reliefFactor: z._default(atLeast(1), 1),
  staffingTable: z._default(z.array(staffingRowSchema), () =>
    STAFFING_TABLE.map((r) => ({ ...r }))
  ),
  /** Post that surplus tellers move to (R29). */
  surplusTarget: z._default(z.record(outletTypeSchema, nonBlank), {
    支行营业部: "对公客户经理",
    "城区/园区网点": "对公客户经理",
    乡镇网点: "综合客户经理",
  }),
  /** R18: the table is lost; empty = not provided. */
  positionsByOutlet: z._default(
    z.array(
      z.strictObject({
        outletType: outletTypeSchema,
        position: nonBlank,
        kind: z.enum(POSITION_KINDS),
      })
    ),
    []
  ),
};
