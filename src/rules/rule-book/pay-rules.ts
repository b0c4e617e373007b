import * as z from "zod";

const ratioSchema = z.number().min(0).max(1);

/** 千分制 score to 奖金系数 (R66, A-16). The deck gives no mapping. */
const coefficientSchema = z.discriminatedUnion("type", [
  /** base × score / 1000 */
  z.strictObject({ type: z.literal("linear"), base: z.number().positive() }),
  z.strictObject({
    type: z.literal("bands"),
    bands: z
      .array(z.strictObject({ lowerScore: z.number().min(0), coefficient: z.number().min(0) }))
      .min(1),
  }),
]);

/** Piece pricing, scorecard, heads and the process pool (R59 to R73; ). Money in yuan. */
export const payRules = {
  /** Person's share of a single deal and the floor nobody may go below without an authorised reason (R61). */
  personRatio: ratioSchema.default(0.7),
  personFloor: ratioSchema.default(0.7),
  /** A-14, moves money: null = nobody has chosen yet, and no pay run starts. */
  jointPool: z.enum(["none", "after-pool"]).nullable().default(null),
  /** Shares of a joint deal (R62). */
  infoRatio: ratioSchema.default(0.3),
  executionRatio: ratioSchema.default(0.7),
  /** Several people in one role: equal parts, or by the weights in the list. */
  roleSplit: z.enum(["equal", "weight"]).default("equal"),
  /** Null = not provided: 「未提供,请按本行文件填写」. */
  coefficient: coefficientSchema.nullable().default(null),
  /** Deputy's coefficient as a part of the head's (R68). */
  deputyRatio: ratioSchema.default(0.9),
  deputyMode: z.enum(["head-coefficient", "own-score"]).default("head-coefficient"),
  /** Whose average bonus a head's bonus is measured by (R67, A-17). */
  averageOver: z.enum(["scorecard-staff", "everybody"]).default("scorecard-staff"),
  /** A-18, moves money: null = nobody has chosen yet, and no pay run starts. */
  headFunding: z.enum(["separate", "inside"]).nullable().default(null),
  /** R71: the scale is 200 points in five parts; the parts are lost, an empty list = not provided. */
  scorecardParts: z
    .strictObject({
      total: z.number().positive(),
      parts: z.array(z.strictObject({ name: z.string().trim().min(1), points: z.number().min(0) })),
    })
    .default({ total: 200, parts: [] }),
  /** The outlet's appraisal wage before contributions; null = not provided. */
  basePool: z.number().min(0).nullable().default(null),
  /** Set aside each month per outlet for process appraisal (R73). */
  processPool: z.number().min(0).default(3000),
  processUnspent: z.enum(["return", "carry"]).default("return"),
  /** Half a fen rounds away from zero; shares of a fixed pool by largest remainder. */
  rounding: z.literal("half-up; largest remainder").default("half-up; largest remainder"),
};
