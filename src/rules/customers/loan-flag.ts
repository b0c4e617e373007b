import { type Finding, finding } from "../finding";
import { type AccountColumns, LOAN_NONE, LOAN_SOME, LOAN_UNKNOWN } from "./columns";
import { placeOfAccount } from "./place";

/**
 * 有无贷 of one customer: as 有无贷 says, else from 贷款余额 (blank and 0 are no loan), else unknown.
 * Accounts that contradict each other make a customer with loan, so that he is not taken for a 无贷户 by mistake.
 * Where 有无贷 and the balance, or two accounts, disagree: `LOAN_FLAG_CONFLICT`.
 */
export function loanFlagOf(
  accounts: AccountColumns,
  counted: readonly number[],
  findings: Finding[]
): number {
  const saysSome = counted.find((account) => accounts.loanFlags[account] === LOAN_SOME);
  const saysNone = counted.find((account) => accounts.loanFlags[account] === LOAN_NONE);
  const withLoan = counted.find((account) => (accounts.loans[account] || 0) !== 0);
  const readsLoans = counted.some(
    (account) => accounts.sheetColumns[accounts.sheetIndexes[account] ?? 0]?.loans != null
  );
  if (saysSome === undefined && saysNone === undefined) {
    if (!readsLoans) return LOAN_UNKNOWN;
    return withLoan === undefined ? LOAN_NONE : LOAN_SOME;
  }

  const accountsDisagree = saysSome !== undefined && saysNone !== undefined;
  const noneButLoan = saysSome === undefined && withLoan !== undefined;
  const someButZero =
    saysNone === undefined && withLoan === undefined && statesZeroLoan(accounts, counted);
  if (accountsDisagree || noneButLoan || someButZero) {
    const account = saysNone ?? saysSome ?? 0;
    const id = accounts.ids[account] ?? "";
    findings.push(
      finding("LOAN_FLAG_CONFLICT", placeOfAccount(accounts, account, "loanFlags"), id, {
        id,
        taken: saysSome === undefined ? "无贷" : "有贷",
      })
    );
  }
  return saysSome === undefined ? LOAN_NONE : LOAN_SOME;
}

function statesZeroLoan(accounts: AccountColumns, counted: readonly number[]): boolean {
  return counted.some((account) => accounts.loans[account] === 0);
}
