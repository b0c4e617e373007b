import { type Finding, finding } from "../finding";
import { formatYuan } from "../money";
import { onDemand } from "../on-demand";
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
  /** One finding for each customer left out, and what a person must know of the filter itself; made when asked for. */
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
  const { loanFlags } = customers;
  const noLoanOnly = filter.loanScope === "no-loan";
  const reasonToLeaveOut = (customer: number): ReasonToLeaveOut | null => {
    if (noLoanOnly && loanFlags[customer] === LOAN_SOME) return "FILTERED_LOAN";
    return reaches(deposits[customer] ?? NaN, filter) ? null : "FILTERED_THRESHOLD";
  };
  const kept = new Uint32Array(customers.count);
  let count = 0;
  for (let customer = 0; customer < customers.count; customer++) {
    if (reasonToLeaveOut(customer) === null) kept[count++] = customer;
  }
  const findings = onDemand(() => [
    ...loanFindings(customers, noLoanOnly),
    ...listLeftOut(customers, reasonToLeaveOut, basis, filter),
  ]);
  return {
    kept: kept.slice(0, count),
    get findings() {
      return findings();
    },
  };
}

type ReasonToLeaveOut = "FILTERED_LOAN" | "FILTERED_THRESHOLD";

function reaches(deposit: number, filter: CustomerFilter): boolean {
  if (filter.depositThreshold <= 0) return true;
  return filter.inclusive ? deposit >= filter.depositThreshold : deposit > filter.depositThreshold;
}

function loanFindings({ loanFlags }: CustomerColumns, noLoanOnly: boolean): Finding[] {
  const saysNothing = noLoanOnly && loanFlags.every((flag) => flag === LOAN_UNKNOWN);
  return saysNothing ? [finding("LOAN_NOT_IN_LIST")] : [];
}

function listLeftOut(
  customers: CustomerColumns,
  reasonToLeaveOut: (customer: number) => ReasonToLeaveOut | null,
  basis: DepositBasis,
  filter: CustomerFilter
): Finding[] {
  const deposits = depositsOf(customers, basis);
  const { ids, names, loans } = customers;
  const threshold = formatYuan(filter.depositThreshold);
  const findings: Finding[] = [];
  for (let customer = 0; customer < customers.count; customer++) {
    const reason = reasonToLeaveOut(customer);
    if (reason === null) continue;
    const id = ids[customer] ?? "";
    const isBlank = reason === "FILTERED_THRESHOLD" && Number.isNaN(deposits[customer] ?? NaN);
    findings.push(
      finding(isBlank ? "FILTERED_BLANK" : reason, placeOfCustomer(customers, customer), id, {
        id,
        name: names[customer] ?? "",
        basis,
        deposit: formatYuan(deposits[customer] ?? NaN),
        loan: formatYuan(loans[customer] ?? NaN),
        threshold,
      })
    );
  }
  return findings;
}
