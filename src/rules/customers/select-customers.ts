import { type Finding, finding } from "../finding";
import { formatYuan } from "../money";
import { type RuleBook } from "../rule-book/rule-book";
import { depositsOf } from "./basis";
import { type CustomerColumns, type DepositBasis, LOAN_SOME, LOAN_UNKNOWN } from "./columns";
import { placeOfCustomer } from "./place";

export interface CustomerFilter {
  readonly loanScope: RuleBook["loanScope"];
  /** In fen; 0 keeps everybody. */
  readonly depositThreshold: number;
  /** Whether a deposit of exactly the threshold stays. */
  readonly inclusive: boolean;
}

export interface SelectedCustomers {
  /** Indexes of the customers that stay, in order of their number. */
  readonly kept: Uint32Array;
  /** One finding for each customer left out, and what a person must know of the filter itself. */
  readonly findings: readonly Finding[];
}

/**
 * The filter of R47 on customers, never on accounts. Threshold 0 keeps everybody, with zero, negative and blank deposits;
 * above 0 a blank deposit does not reach it. "no-loan" leaves out customers known to have a loan; where the list says nothing, they stay.
 */
export function selectCustomers(
  customers: CustomerColumns,
  basis: DepositBasis,
  filter: CustomerFilter
): SelectedCustomers {
  const deposits = depositsOf(customers, basis);
  const kept: number[] = [];
  const findings: Finding[] = [];
  const noLoanOnly = filter.loanScope === "no-loan";
  if (noLoanOnly && customers.loanFlags.every((flag) => flag === LOAN_UNKNOWN)) {
    findings.push(finding("LOAN_NOT_IN_LIST"));
  }
  for (let customer = 0; customer < customers.count; customer++) {
    const deposit = deposits[customer] ?? NaN;
    if (noLoanOnly && customers.loanFlags[customer] === LOAN_SOME) {
      findings.push(leftOut(customers, customer, "FILTERED_LOAN", basis, filter));
    } else if (!reaches(deposit, filter)) {
      findings.push(leftOut(customers, customer, "FILTERED_THRESHOLD", basis, filter));
    } else {
      kept.push(customer);
    }
  }
  return { kept: Uint32Array.from(kept), findings };
}

function reaches(deposit: number, filter: CustomerFilter): boolean {
  if (filter.depositThreshold <= 0) return true;
  return filter.inclusive ? deposit >= filter.depositThreshold : deposit > filter.depositThreshold;
}

function leftOut(
  customers: CustomerColumns,
  customer: number,
  code: "FILTERED_LOAN" | "FILTERED_THRESHOLD",
  basis: DepositBasis,
  filter: CustomerFilter
): Finding {
  const id = customers.ids[customer] ?? "";
  return finding(code, placeOfCustomer(customers, customer), id, {
    id,
    name: customers.names[customer] ?? "",
    basis,
    deposit: formatYuan(depositsOf(customers, basis)[customer] ?? NaN),
    loan: formatYuan(customers.loans[customer] ?? NaN),
    threshold: formatYuan(filter.depositThreshold),
  });
}
