import { type Finding, finding } from "../finding";
import {
  type AccountColumns,
  type AccountField,
  type CustomerColumns,
  LOAN_UNKNOWN,
} from "./columns";
import { type AccountGroups, groupAccounts } from "./group-accounts";
import { loanFlagOf } from "./loan-flag";
import { placeOfAccount } from "./place";
import { markSameRows } from "./same-rows";
import { sourceText } from "./source-text";

export interface MergedCustomers {
  readonly customers: CustomerColumns;
  readonly findings: readonly Finding[];
}

type TextField =
  "names" | "creditCodes" | "sizes" | "industries" | "addresses" | "holders";
type AmountColumn = "balances" | "yearlyAverages" | "loans";

/** What the fields are called on 客户清单. */
const FIELD_NAMES: Readonly<Record<TextField, string>> = {
  names: "客户名称",
  creditCodes: "统一社会信用代码",
  sizes: "客户规模",
  industries: "行业",
  addresses: "地址",
  holders: "原管户人",
};

/**
 * One customer per 客户号 (R47, A-23): amounts are summed over the customer's accounts (blank and blank stay blank), texts are the first
 * that is not blank by sheet and row, 有无贷 as `loanFlagOf` decides. The same account met twice counts as `markSameRows` says.
 * Customers come in code-unit order of their number; the order of the rows changes nothing.
 */
export function mergeAccounts(accounts: AccountColumns): MergedCustomers {
  const findings: Finding[] = [];
  const groups = groupAccounts(accounts);
  const counted = countedAccounts(accounts, groups, findings);
  const amounts = (field: AmountColumn): Float64Array =>
    Float64Array.from(counted, (group) => sumOf(accounts[field], group));
  const texts = (field: TextField): string[] =>
    counted.map((group) => firstText(accounts, field, group, findings));

  const names = texts("names");
  counted.forEach((group, customer) => {
    if (names[customer] === "") listMissingName(accounts, group, findings);
  });
  const customers: CustomerColumns = {
    count: counted.length,
    accounts,
    ids: groups.ids,
    names,
    creditCodes: texts("creditCodes"),
    balances: amounts("balances"),
    yearlyAverages: amounts("yearlyAverages"),
    loans: amounts("loans"),
    loanFlags: loanFlags(accounts, counted, findings),
    sizes: texts("sizes"),
    industries: texts("industries"),
    addresses: texts("addresses"),
    holders: texts("holders"),
    accountCounts: Uint32Array.from(counted, (group) => group.length),
    firstAccounts: Uint32Array.from(counted, (group) => group[0] ?? 0),
    sources: counted.map((group) => sourceText(accounts, group)),
  };
  return { customers, findings };
}

/** The accounts that count, per customer. Every customer keeps at least one. */
function countedAccounts(
  accounts: AccountColumns,
  groups: AccountGroups,
  findings: Finding[]
): number[][] {
  const notCounted = new Uint8Array(accounts.count);
  return groups.ids.map((_, customer) => {
    const members = groups.members.subarray(
      groups.starts[customer] ?? 0,
      groups.starts[customer + 1] ?? 0
    );
    if (members.length > 1) markSameRows(accounts, members, notCounted, findings);
    return Array.from(members).filter((account) => notCounted[account] === 0);
  });
}

function sumOf(amounts: Float64Array, group: readonly number[]): number {
  let sum = NaN;
  for (const account of group) {
    const amount = amounts[account] ?? NaN;
    if (!Number.isNaN(amount)) sum = Number.isNaN(sum) ? amount : sum + amount;
  }
  return sum;
}

function firstText(
  accounts: AccountColumns,
  field: TextField,
  group: readonly number[],
  findings: Finding[]
): string {
  let kept = "";
  let listed = false;
  for (const account of group) {
    const text = accounts[field][account] ?? "";
    if (kept === "") {
      kept = text;
    } else if (!listed && text !== "" && text !== kept && comparable(text) !== comparable(kept)) {
      findings.push(difference(accounts, field, account, kept, text));
      listed = true;
    }
  }
  return kept;
}

function difference(
  accounts: AccountColumns,
  field: TextField,
  account: number,
  kept: string,
  text: string
): Finding {
  const code = field === "names" ? "NAME_DIFFERS" : "FIELD_DIFFERS";
  return finding(code, placeOfAccount(accounts, account, field), text, {
    id: accounts.ids[account] ?? "",
    field: FIELD_NAMES[field],
    kept,
    text,
  });
}

/** Full-width and half-width writing, brackets and spaces make no different name. */
function comparable(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}

function listMissingName(
  accounts: AccountColumns,
  group: readonly number[],
  findings: Finding[]
): void {
  const first = group[0] ?? 0;
  if (!groupHasColumn(accounts, group, "names")) return;
  const id = accounts.ids[first] ?? "";
  findings.push(finding("NAME_BLANK", placeOfAccount(accounts, first, "names"), id, { id }));
}

function groupHasColumn(
  accounts: AccountColumns,
  group: readonly number[],
  field: AccountField
): boolean {
  return group.some(
    (account) => accounts.sheetColumns[accounts.sheetIndexes[account] ?? 0]?.[field] != null
  );
}

function loanFlags(
  accounts: AccountColumns,
  counted: readonly (readonly number[])[],
  findings: Finding[]
): Uint8Array {
  const readsLoans = accounts.sheetColumns.some(
    (columns) => columns.loans !== null || columns.loanFlags !== null
  );
  return readsLoans
    ? Uint8Array.from(counted, (group) => loanFlagOf(accounts, group, findings))
    : new Uint8Array(counted.length).fill(LOAN_UNKNOWN);
}
