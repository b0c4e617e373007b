import * as z from "zod/mini";
import { atLeast, nonBlank, positive, ratio } from "./kinds";

/** 千分制 score to 奖金系数 (R66, A-16). The deck gives no mapping. */
const coefficientSchema = z.discriminatedUnion("type", [
  /** base × score / 1000 */
  z.strictObject({ type: z.literal("linear"), base: positive }),
  z.strictObject({
    type: z.literal("bands"),
    bands: z
      .array(z.strictObject({ lowerScore: atLeast(0), coefficient: atLeast(0) }))
      .check(z.minLength(1)),
  }),
]);

/** Piece pricing, scorecard, heads and the process pool (R59 to R73; ). Money in yuan. */
export const payRules = {
  /** The month that is paid, `2026-03`; null = none said: its sheets name no month, and it cannot be locked. */
  payMonth: z._default(z.nullable(z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/))), null),
  /** Person's share of a single deal and the floor nobody may go below without an authorised reason (R61). */
  personRatio: z._default(ratio, 0.7),
  personFloor: z._default(ratio, 0.7),
  /** 授权人 and 授权理由 of a person's ratio below the floor; null = nobody allowed it (R61: 原则上). */
  personRatioAuthorizer: z._default(z.nullable(nonBlank), null),
  personRatioReason: z._default(z.nullable(nonBlank), null),
  /** A-14, moves money: null = nobody has chosen yet, and no pay run starts. */
  jointPool: z._default(z.nullable(z.enum(["none", "after-pool"])), null),
  /** Shares of a joint deal (R62). */
  infoRatio: z._default(ratio, 0.3),
  executionRatio: z._default(ratio, 0.7),
  /** Several people in one role without weights in the list: "equal" = equal parts, "weight" = the list must give weights. */
  roleSplit: z._default(z.enum(["equal", "weight"]), "equal"),
  /** Null = not provided: 「未提供,请按本行文件填写」. */
  coefficient: z._default(z.nullable(coefficientSchema), null),
  /** Deputy's coefficient as a part of the head's (R68). */
  deputyRatio: z._default(ratio, 0.9),
  deputyMode: z._default(z.enum(["head-coefficient", "own-score"]), "head-coefficient"),
  /** Whose average bonus a head's bonus is measured by (R67, A-17). */
  averageOver: z._default(z.enum(["scorecard-staff", "everybody"]), "scorecard-staff"),
  /** A-18, moves money: null = nobody has chosen yet, and no pay run starts. */
  headFunding: z._default(z.nullable(z.enum(["separate", "inside"])), null),
  /** R71: the scale is 200 points in five parts; the parts are lost, an empty list = not provided. */
  scorecardParts: z._default(
    z.strictObject({
      total: positive,
      parts: z.array(z.strictObject({ name: nonBlank, points: atLeast(0) })),
    }),
    { total: 200, parts: [] }
  ),
  /** The outlet's appraisal wage before contributions; null = not provided. */
  basePool: z._default(z.nullable(atLeast(0)), null),
  /** Set aside each month per outlet for process appraisal (R73). */
  processPool: z._default(atLeast(0), 3000),
  processUnspent: z._default(z.enum(["return", "carry"]), "return"),
  /** One printable 工资单 per person beside the lists. */
  payStatements: z._default(z.boolean(), true),
  /** Half a fen rounds away from zero; shares of a fixed pool by largest remainder. */
  rounding: z._default(z.literal("half-up; largest remainder"), "half-up; largest remainder"),
};
