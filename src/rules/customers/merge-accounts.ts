import { type Finding, finding } from "../finding";
import { onDemand } from "../on-demand";
import { type AccountColumns, type AccountField, type CustomerColumns } from "./columns";
import { type AccountGroups, groupAccounts } from "./group-accounts";
import { customerLoanFlags } from "./loan-flag";
import { placeOfAccount } from "./place";
import { withoutRepeats } from "./same-rows";
import { sourceText } from "./source-text";

export interface MergedCustomers {
  readonly customers: CustomerColumns;
  readonly findings: readonly Finding[];
}

type TextField = "names" | "creditCodes" | "sizes" | "industries" | "addresses" | "holders";

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
 * that is not blank by sheet and row, 有无贷 as `customerLoanFlags` decides. The same account met twice counts as `withoutRepeats` says.
 * Customers come in code-unit order of their number; the order of the rows changes nothing.
 */
export function mergeAccounts(accounts: AccountColumns): MergedCustomers {
  const findings: Finding[] = [];
  const groups = withoutRepeats(accounts, groupAccounts(accounts), findings);
  const noTexts = new Array<string>(groups.ids.length).fill("");
  const texts = (field: TextField): string[] =>
    hasColumn(accounts, field) ? firstTexts(accounts, groups, field, findings) : noTexts;
  const sources = onDemand(() =>
    groups.ids.map((_, customer) => sourceText(accounts, groups, customer))
  );
  const customers: CustomerColumns = {
    count: groups.ids.length,
    accounts,
    ids: groups.ids,
    names: texts("names"),
    creditCodes: texts("creditCodes"),
    balances: sums(accounts.balances, groups),
    yearlyAverages: sums(accounts.yearlyAverages, groups),
    loans: sums(accounts.loans, groups),
    loanFlags: customerLoanFlags(accounts, groups, findings),
    sizes: texts("sizes"),
    industries: texts("industries"),
    addresses: texts("addresses"),
    holders: texts("holders"),
    ...firstPlaces(accounts, groups),
    ...membersOf(groups),
    get sources() {
      return sources();
    },
  };
  listMissingNames(customers, findings);
  return { customers, findings };
}

function membersOf({
  members,
  starts,
  ids,
}: AccountGroups): Pick<CustomerColumns, "accountCounts" | "firstAccounts"> {
  const accountCounts = new Uint32Array(ids.length);
  const firstAccounts = new Uint32Array(ids.length);
  for (let customer = 0; customer < ids.length; customer++) {
    const start = starts[customer] ?? 0;
    accountCounts[customer] = (starts[customer + 1] ?? 0) - start;
    firstAccounts[customer] = members[start] ?? 0;
  }
  return { accountCounts, firstAccounts };
}

function sums(amounts: Float64Array, { members, starts, ids }: AccountGroups): Float64Array {
  const result = new Float64Array(ids.length);
  for (let customer = 0; customer < ids.length; customer++) {
    const start = starts[customer] ?? 0;
    const end = starts[customer + 1] ?? 0;
    let sum = amounts[members[start] ?? 0] ?? NaN;
    for (let place = start + 1; place < end; place++) {
      const amount = amounts[members[place] ?? 0] ?? NaN;
      if (Number.isNaN(amount)) continue;
      sum = Number.isNaN(sum) ? amount : sum + amount;
    }
    result[customer] = sum;
  }
  return result;
}

/** A place is two degrees: both are taken from one account. */
function firstPlaces(
  accounts: AccountColumns,
  { members, starts, ids }: AccountGroups
): Pick<CustomerColumns, "longitudes" | "latitudes"> {
  const unknown = new Float64Array(ids.length).fill(NaN);
  if (!hasColumn(accounts, "longitudes") || !hasColumn(accounts, "latitudes"))
    return { longitudes: unknown, latitudes: unknown };
  const { longitudes, latitudes } = accounts;
  const places = { longitudes: unknown, latitudes: unknown.slice() };
  for (let customer = 0; customer < ids.length; customer++) {
    const end = starts[customer + 1] ?? 0;
    for (let place = starts[customer] ?? 0; place < end; place++) {
      const account = members[place] ?? 0;
      const [longitude, latitude] = [longitudes[account] ?? NaN, latitudes[account] ?? NaN];
      if (Number.isNaN(longitude + latitude)) continue;
      places.longitudes[customer] = longitude;
      places.latitudes[customer] = latitude;
      break;
    }
  }
  return places;
}

function hasColumn({ sheetColumns }: AccountColumns, field: AccountField): boolean {
  return sheetColumns.some((columns) => columns[field] !== null);
}

/** The first text that is not blank; the first other one that differs from it is listed. */
function firstTexts(
  accounts: AccountColumns,
  { members, starts, ids }: AccountGroups,
  field: TextField,
  findings: Finding[]
): string[] {
  const texts = accounts[field];
  const firsts: string[] = [];
  for (let customer = 0; customer < ids.length; customer++) {
    const start = starts[customer] ?? 0;
    const end = starts[customer + 1] ?? 0;
    let kept = texts[members[start] ?? 0] ?? "";
    let listed = false;
    for (let place = start + 1; place < end; place++) {
      const account = members[place] ?? 0;
      const text = texts[account] ?? "";
      if (text === "" || text === kept) continue;
      if (kept === "") {
        kept = text;
      } else if (!listed && comparable(text) !== comparable(kept)) {
        findings.push(difference(accounts, field, account, kept, text));
        listed = true;
      }
    }
    firsts.push(kept);
  }
  return firsts;
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

/** A list without a name column is said to have none once, by its layout, not customer by customer. */
function listMissingNames(customers: CustomerColumns, findings: Finding[]): void {
  const { accounts } = customers;
  if (!hasColumn(accounts, "names")) return;
  customers.names.forEach((name, customer) => {
    if (name !== "") return;
    const id = customers.ids[customer] ?? "";
    const where = placeOfAccount(accounts, customers.firstAccounts[customer] ?? 0, "names");
    findings.push(finding("NAME_BLANK", where, id, { id }));
  });
}
