import { type Finding, finding } from "../finding";
import { type RuleBook } from "../rule-book/rule-book";
import { type CustomerColumns, type DepositBasis } from "./columns";

export interface BasisDecision {
  readonly basis: DepositBasis;
  readonly findings: readonly Finding[];
}

/**
 * 口径: "auto" takes 年日均 where the list has it, else 存款余额. A figure that was asked for and is not in the list gives way to
 * the other one, with `BASIS_NOT_IN_LIST`.
 */
export function basisOf(
  wanted: RuleBook["depositBasis"],
  list: { readonly hasYearlyAverage: boolean; readonly hasBalance: boolean }
): BasisDecision {
  const basis =
    list.hasYearlyAverage && (wanted !== "存款余额" || !list.hasBalance) ? "年日均" : "存款余额";
  const missing = wanted !== "auto" && wanted !== basis;
  return {
    basis,
    findings: missing ? [finding("BASIS_NOT_IN_LIST", null, "", { wanted, basis })] : [],
  };
}

/** The deposits a basis stands for, in fen; NaN = blank. */
export function depositsOf(
  customers: Pick<CustomerColumns, "balances" | "yearlyAverages">,
  basis: DepositBasis
): Float64Array {
  return basis === "年日均" ? customers.yearlyAverages : customers.balances;
}
