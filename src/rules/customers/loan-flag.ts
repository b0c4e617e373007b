import { type Finding, finding } from "../finding";
import { type AccountColumns, LOAN_NONE, LOAN_SOME, LOAN_UNKNOWN } from "./columns";
import { type AccountGroups } from "./group-accounts";
import { placeOfAccount } from "./place";

/** What the accounts of one customer say about loans; accounts by their index, -1 where none says it. */
interface LoanEvidence {
  saysSome: number;
  saysNone: number;
  hasLoan: boolean;
  /** At least one 贷款余额 of exactly 0, none other. */
  statesZero: boolean;
  readsLoans: boolean;
}

/**
 * 有无贷 per customer: as 有无贷 says, else from 贷款余额 (blank and 0 are no loan), else unknown.
 * Accounts that contradict each other make a customer with loan, so that he is not taken for a 无贷户 by mistake.
 * Where 有无贷 and the balance, or two accounts, disagree: `LOAN_FLAG_CONFLICT`.
 */
export function customerLoanFlags(
  accounts: AccountColumns,
  groups: AccountGroups,
  findings: Finding[]
): Uint8Array {
  const says = accounts.sheetColumns.some((columns) => columns.loanFlags !== null);
  return says ? flagsByWord(accounts, groups, findings) : flagsByBalance(accounts, groups);
}

/** Most lists have 贷款余额 alone: nothing can contradict it. */
function flagsByBalance(accounts: AccountColumns, groups: AccountGroups): Uint8Array {
  const { loans } = accounts;
  const { members, starts } = groups;
  const flags = new Uint8Array(groups.count);
  const reads = accounts.sheetColumns.map((columns) => columns.loans !== null);
  if (reads.includes(false)) markRead(accounts, groups, reads, flags);
  else flags.fill(LOAN_NONE);
  for (let customer = 0; customer < flags.length; customer++) {
    const end = starts[customer + 1] ?? 0;
    for (let place = starts[customer] ?? 0; place < end; place++) {
      const loan = loans[members[place] ?? 0] ?? NaN;
      // blank is neither
      if (loan > 0 || loan < 0) flags[customer] = LOAN_SOME;
    }
  }
  return flags;
}

/** Customers with an account on a sheet that has 贷款余额 have no loan until one is found. */
function markRead(
  { sheetIndexes }: AccountColumns,
  { members, starts }: AccountGroups,
  reads: readonly boolean[],
  flags: Uint8Array
): void {
  for (let customer = 0; customer < flags.length; customer++) {
    const end = starts[customer + 1] ?? 0;
    for (let place = starts[customer] ?? 0; place < end; place++) {
      if (reads[sheetIndexes[members[place] ?? 0] ?? 0] === true) flags[customer] = LOAN_NONE;
    }
  }
}

function flagsByWord(
  accounts: AccountColumns,
  groups: AccountGroups,
  findings: Finding[]
): Uint8Array {
  const flags = new Uint8Array(groups.count);
  for (let customer = 0; customer < flags.length; customer++) {
    const evidence = gather(accounts, groups, customer);
    flags[customer] = flagOf(evidence);
    if (contradicts(evidence)) findings.push(conflict(accounts, evidence));
  }
  return flags;
}

function gather(accounts: AccountColumns, groups: AccountGroups, customer: number): LoanEvidence {
  const evidence = {
    saysSome: -1,
    saysNone: -1,
    hasLoan: false,
    statesZero: false,
    readsLoans: false,
  };
  const { loans, loanFlags, sheetIndexes, sheetColumns } = accounts;
  const end = groups.starts[customer + 1] ?? 0;
  for (let place = groups.starts[customer] ?? 0; place < end; place++) {
    const account = groups.members[place] ?? 0;
    const loan = loans[account] ?? NaN;
    const says = loanFlags[account];
    if (says === LOAN_SOME && evidence.saysSome < 0) evidence.saysSome = account;
    if (says === LOAN_NONE && evidence.saysNone < 0) evidence.saysNone = account;
    if (loan === 0) evidence.statesZero = true;
    else if (!Number.isNaN(loan)) evidence.hasLoan = true;
    const columns = sheetColumns[sheetIndexes[account] ?? 0];
    if (columns !== undefined && columns.loans !== null) evidence.readsLoans = true;
  }
  return evidence;
}

function flagOf({ saysSome, saysNone, hasLoan, readsLoans }: LoanEvidence): number {
  if (saysSome >= 0) return LOAN_SOME;
  if (saysNone >= 0) return LOAN_NONE;
  if (!readsLoans) return LOAN_UNKNOWN;
  return hasLoan ? LOAN_SOME : LOAN_NONE;
}

function contradicts({ saysSome, saysNone, hasLoan, statesZero }: LoanEvidence): boolean {
  if (saysSome >= 0) return saysNone >= 0 || (statesZero && !hasLoan);
  return saysNone >= 0 && hasLoan;
}

function conflict(accounts: AccountColumns, evidence: LoanEvidence): Finding {
  const account = evidence.saysNone >= 0 ? evidence.saysNone : evidence.saysSome;
  const id = accounts.ids[account] ?? "";
  const taken = evidence.saysSome >= 0 ? "有贷" : "无贷";
  return finding("LOAN_FLAG_CONFLICT", placeOfAccount(accounts, account, "loanFlags"), id, {
    id,
    taken,
  });
}
