import * as z from "zod/mini";
import { atLeast } from "./kinds";
import { AMOUNT_UNITS } from "../amount-unit";

/** How an exported list is read and which customers stay (R40, R47, R48; ). */
export const listRules = {
  /** 口径; "auto" takes 年日均 where the list has it, else 存款余额. */
  depositBasis: z._default(z.enum(["auto", "年日均", "存款余额"]), "auto"),
  /** Yuan. 0 keeps every customer, with zero, negative and blank deposits too. */
  depositThreshold: z._default(atLeast(0), 0),
  /** Whether a deposit of exactly the threshold stays (以上 includes the number). */
  thresholdInclusive: z._default(z.boolean(), true),
  /** Deposits are summed and compared per customer, never per account. */
  aggregateBy: z._default(z.literal("客户号"), "客户号"),
  /** "no-loan" keeps 无贷户 only. */
  loanScope: z._default(z.enum(["all", "no-loan"]), "all"),
  /** Unit of amounts whose list does not state one; "auto" decides or asks. */
  unit: z._default(z.enum(["auto", ...AMOUNT_UNITS]), "auto"),
};
