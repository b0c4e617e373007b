import { basisOf } from "../rules/customers/basis";
import type { CustomerColumns, DepositBasis } from "../rules/customers/columns";
import { mergeAccounts } from "../rules/customers/merge-accounts";
import { selectCustomers } from "../rules/customers/select-customers";
import { listBlankDeposits } from "../rules/customers/tiers";
import type { Finding } from "../rules/finding";
import { fenOfNumber } from "../rules/money";
import { findingsOfRuleBook, type RuleBook } from "../rules/rule-book/rule-book";
import type { ListReading } from "../tables/list-reading";

/** The customers of a list that the rule book asks for. */
export interface ChosenCustomers {
  readonly customers: CustomerColumns;
  /** Indexes of the customers that stay, in order of their number. */
  readonly kept: Uint32Array;
  readonly basis: DepositBasis;
  readonly findings: readonly Finding[];
}

/** One customer per 客户号, then 口径, 有无贷 and 存款起点 as the rule book says (R40, R47, R48): the same for cleaning and filtering. */
export function chooseCustomers(reading: ListReading, ruleBook: RuleBook): ChosenCustomers {
  const merged = mergeAccounts(reading.accounts);
  const decided = basisOf(ruleBook.depositBasis, reading);
  const selected = selectCustomers(merged.customers, decided.basis, {
    loanScope: ruleBook.loanScope,
    depositThreshold: fenOfNumber(ruleBook.depositThreshold) ?? Infinity,
    inclusive: ruleBook.thresholdInclusive,
  });
  const { customers } = merged;
  const { kept } = selected;
  return {
    customers,
    kept,
    basis: decided.basis,
    findings: [
      ...decided.findings,
      ...findingsOfRuleBook(ruleBook),
      ...merged.findings,
      ...selected.findings,
      ...listBlankDeposits(customers, kept, decided.basis),
    ],
  };
}
