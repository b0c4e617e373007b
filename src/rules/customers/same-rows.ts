import { type Finding, finding } from "../finding";
import { type AccountColumns, type AccountField, hasColumn } from "./columns";
import { type AccountGroups } from "./group-accounts";
import { fullAddress, placeOfAccount } from "./place";

const AMOUNT_FIELDS = ["balances", "yearlyAverages", "loans"] as const;
const NUMBER_FIELDS = [...AMOUNT_FIELDS, "loanFlags"] as const;
const TEXT_FIELDS = [
  "names",
  "creditCodes",
  "sizes",
  "industries",
  "addresses",
  "holders",
] as const;

/** Groups up to this size are looked at pair by pair before anything is sorted: most customers have a few different accounts. */
const FEW = 8;

/**
 * The groups without the rows that are not counted, because they stand for an account that is counted already. Every customer keeps at
 * least one row.
 * - The same 账号 on a later sheet is the same account: counted once, `ROW_COUNTED_ONCE`; `ACCOUNT_DIFFERS` where its row says something else.
 * - Equal rows without 账号 on several sheets are counted as often as the sheet that has most of them; `ROW_COUNTED_ONCE` for the others.
 * - Equal rows within one sheet all count, so that the sum stays the list's own; `ROW_DUPLICATED` from the second on.
 */
export function withoutRepeats(
  accounts: AccountColumns,
  groups: AccountGroups,
  findings: Finding[]
): AccountGroups {
  const { members, starts } = groups;
  const compared = comparedColumns(accounts);
  const notCounted = new Uint8Array(accounts.count);
  for (let customer = 0; customer < groups.count; customer++) {
    const start = starts[customer] ?? 0;
    const end = starts[customer + 1] ?? 0;
    if (end - start < 2 || !mayRepeat(compared, members, start, end)) continue;
    markSameRows(accounts, members.subarray(start, end), notCounted, findings);
  }
  return notCounted.includes(1) ? compacted(groups, notCounted) : groups;
}

function compacted(groups: AccountGroups, notCounted: Uint8Array): AccountGroups {
  const members = groups.members.filter((account) => notCounted[account] === 0);
  const starts = new Uint32Array(groups.starts.length);
  let counted = 0;
  for (let customer = 0; customer < groups.count; customer++) {
    starts[customer] = counted;
    const end = groups.starts[customer + 1] ?? 0;
    for (let place = groups.starts[customer] ?? 0; place < end; place++) {
      if (notCounted[groups.members[place] ?? 0] === 0) counted += 1;
    }
  }
  starts[groups.count] = counted;
  return { count: groups.count, starts, members };
}

/** The columns that tell most rows apart at a look, as far as the list has them; null where it does not. */
interface ComparedColumns {
  readonly accountNumbers: readonly string[] | null;
  readonly sheetIndexes: Uint16Array | null;
  readonly amounts: readonly Float64Array[];
  readonly loanFlags: Uint8Array | null;
}

function comparedColumns(accounts: AccountColumns): ComparedColumns {
  const has = (field: AccountField): boolean => hasColumn(accounts, field);
  return {
    accountNumbers: has("accountNumbers") ? accounts.accountNumbers : null,
    sheetIndexes: accounts.sheets.length > 1 ? accounts.sheetIndexes : null,
    amounts: AMOUNT_FIELDS.filter(has).map((field) => accounts[field]),
    loanFlags: has("loanFlags") ? accounts.loanFlags : null,
  };
}

function mayRepeat(
  compared: ComparedColumns,
  members: Uint32Array,
  start: number,
  end: number
): boolean {
  if (end - start > FEW) return true;
  const { accountNumbers, sheetIndexes } = compared;
  for (let right = start + 1; right < end; right++) {
    for (let left = start; left < right; left++) {
      const a = members[left] ?? 0;
      const b = members[right] ?? 0;
      if (accountNumbers !== null) {
        if (accountNumbers[a] !== accountNumbers[b]) continue;
        const isOtherSheet = sheetIndexes !== null && sheetIndexes[a] !== sheetIndexes[b];
        if (isOtherSheet && accountNumbers[a] !== "") return true;
      }
      if (haveSameFigures(compared, a, b)) return true;
    }
  }
  return false;
}

function haveSameFigures({ amounts, loanFlags }: ComparedColumns, a: number, b: number): boolean {
  for (const column of amounts) {
    const left = column[a] ?? NaN;
    const right = column[b] ?? NaN;
    if (left !== right && !(Number.isNaN(left) && Number.isNaN(right))) return false;
  }
  return loanFlags === null || loanFlags[a] === loanFlags[b];
}

function markSameRows(
  accounts: AccountColumns,
  members: Uint32Array,
  notCounted: Uint8Array,
  findings: Finding[]
): void {
  const ordered = Array.from(members).sort((a, b) => compareRows(accounts, a, b));
  const sameNumber = (a: number, b: number): boolean =>
    accounts.accountNumbers[a] === accounts.accountNumbers[b];
  const sameContent = (a: number, b: number): boolean => compareContent(accounts, a, b) === 0;

  for (const account of runs(ordered, sameNumber)) {
    if (account.length < 2) continue;
    const hasNumber = accounts.accountNumbers[account[0] ?? 0] !== "";
    const first = account.reduce((left, right) =>
      isEarlier(accounts, right, left) ? right : left
    );
    for (const equal of runs(account, sameContent)) {
      if (hasNumber) markLaterSheets(accounts, first, equal, notCounted, findings);
      else markRepeats(accounts, equal, notCounted, findings);
    }
  }
}

function markLaterSheets(
  accounts: AccountColumns,
  first: number,
  equal: readonly number[],
  notCounted: Uint8Array,
  findings: Finding[]
): void {
  const firstSheet = accounts.sheetIndexes[first];
  const inFirst = equal.filter((row) => accounts.sheetIndexes[row] === firstSheet);
  for (const row of equal) {
    if (accounts.sheetIndexes[row] === firstSheet) continue;
    notCounted[row] = 1;
    const [twin] = inFirst;
    findings.push(
      twin === undefined
        ? rowFinding(accounts, "ACCOUNT_DIFFERS", row, first)
        : rowFinding(accounts, "ROW_COUNTED_ONCE", row, twin)
    );
  }
  markRepeats(accounts, inFirst, notCounted, findings);
}

function markRepeats(
  accounts: AccountColumns,
  equal: readonly number[],
  notCounted: Uint8Array,
  findings: Finding[]
): void {
  let mostOnEarlierSheets = 0;
  for (const onSheet of runs(
    equal,
    (a, b) => accounts.sheetIndexes[a] === accounts.sheetIndexes[b]
  )) {
    onSheet.forEach((row, ordinal) => {
      const first = equal[0] ?? row;
      if (ordinal < mostOnEarlierSheets) {
        notCounted[row] = 1;
        findings.push(rowFinding(accounts, "ROW_COUNTED_ONCE", row, first));
      } else if (ordinal > 0) {
        findings.push(rowFinding(accounts, "ROW_DUPLICATED", row, first));
      }
    });
    mostOnEarlierSheets = Math.max(mostOnEarlierSheets, onSheet.length);
  }
}

function rowFinding(
  accounts: AccountColumns,
  code: "ROW_COUNTED_ONCE" | "ROW_DUPLICATED" | "ACCOUNT_DIFFERS",
  row: number,
  first: number
): Finding {
  const original = placeOfAccount(accounts, first, "ids");
  const id = accounts.ids[row] ?? "";
  return finding(code, placeOfAccount(accounts, row, "ids"), id, {
    id,
    account: accounts.accountNumbers[row] ?? "",
    first: fullAddress(original),
  });
}

function isEarlier(accounts: AccountColumns, a: number, b: number): boolean {
  const bySheet = (accounts.sheetIndexes[a] ?? 0) - (accounts.sheetIndexes[b] ?? 0);
  return (bySheet || (accounts.sheetRows[a] ?? 0) - (accounts.sheetRows[b] ?? 0)) < 0;
}

/** By 账号, then content; equal rows keep their order by sheet and row because sorting is stable. */
function compareRows(accounts: AccountColumns, a: number, b: number): number {
  return (
    compareTexts(accounts.accountNumbers[a] ?? "", accounts.accountNumbers[b] ?? "") ||
    compareContent(accounts, a, b)
  );
}

function compareContent(accounts: AccountColumns, a: number, b: number): number {
  const figures = compareFigures(accounts, a, b);
  if (figures !== 0) return figures;
  for (const field of TEXT_FIELDS) {
    const order = compareTexts(accounts[field][a] ?? "", accounts[field][b] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}

function compareFigures(accounts: AccountColumns, a: number, b: number): number {
  for (const field of NUMBER_FIELDS) {
    const left = accounts[field][a] ?? NaN;
    const right = accounts[field][b] ?? NaN;
    if (left !== right && !(Number.isNaN(left) && Number.isNaN(right))) {
      if (Number.isNaN(left)) return -1;
      return left < right ? -1 : 1;
    }
  }
  return 0;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function runs(
  items: readonly number[],
  same: (a: number, b: number) => boolean
): readonly (readonly number[])[] {
  const found: number[][] = [];
  let run: number[] = [];
  let previous: number | null = null;
  for (const item of items) {
    if (previous !== null && !same(previous, item)) {
      found.push(run);
      run = [];
    }
    run.push(item);
    previous = item;
  }
  if (run.length > 0) found.push(run);
  return found;
}
