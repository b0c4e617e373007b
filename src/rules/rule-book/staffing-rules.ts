import * as z from "zod/mini";
import {
  BUSINESSES,
  OUTLET_TYPES,
  STAFFING_TABLE,
  STANDARD_MIN_TELLERS,
  STANDARD_PER_TELLER,
  STANDARD_SURPLUS_TARGET,
} from "../staffing/staffing-table";
import { atLeast, nonBlank, positive, wholeFrom } from "./kinds";

/** Whether an outlet must have a position, combines it with another, or may have it (R18). */
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
  perTeller: z._default(positive, STANDARD_PER_TELLER),
  tellersRounding: z._default(z.enum(["ceil", "round", "floor"]), "ceil"),
  /** Two-person control: no release of tellers below this number. */
  minTellers: z._default(wholeFrom(0), STANDARD_MIN_TELLERS),
  /** Whether the counter table is a floor when tellers are released. */
  useTableFloor: z._default(z.boolean(), true),
  /** People per open counter. */
  reliefFactor: z._default(atLeast(1), 1),
  staffingTable: z._default(z.array(staffingRowSchema), () =>
    STAFFING_TABLE.map((row) => ({ ...row, options: [...row.options] }))
  ),
  /** Post that surplus tellers move to (R29). */
  surplusTarget: z._default(z.record(outletTypeSchema, nonBlank), { ...STANDARD_SURPLUS_TARGET }),
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
