import { type Finding, finding } from "../finding";
import { onDemand } from "../on-demand";
import { type AccountColumns, type CustomerColumns, hasColumn } from "./columns";
import { type AccountGroups, groupAccounts } from "./group-accounts";
import { customerLoanFlags } from "./loan-flag";
import { idOfPacked, keepPackedIds, keptPackedIds } from "./packed-id";
import { placeOfAccount } from "./place";
import { withoutRepeats } from "./same-rows";
import { sourceText } from "./source-text";

export interface MergedCustomers {
  readonly customers: CustomerColumns;
  readonly findings: readonly Finding[];
}

const NAMING_FIELDS = ["names", "creditCodes"] as const;
const DESCRIBING_FIELDS = ["sizes", "industries", "addresses", "holders"] as const;
type TextField = (typeof NAMING_FIELDS | typeof DESCRIBING_FIELDS)[number];
type AmountField = "balances" | "yearlyAverages" | "loans";

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
  const packed = keptPackedIds(accounts);
  const merged = new Map<TextField, readonly string[]>();
  const mergeTexts = (fields: readonly TextField[]): void =>
    fields
      .filter((field) => hasColumn(accounts, field))
      .forEach((field) => merged.set(field, firstTexts(accounts, groups, field, findings)));
  // findings are listed in this order
  mergeTexts(NAMING_FIELDS);
  const loanFlags = customerLoanFlags(accounts, groups, findings);
  mergeTexts(DESCRIBING_FIELDS);
  const noTexts = onDemand(() => new Array<string>(groups.count).fill(""));
  const texts = (field: TextField): readonly string[] => merged.get(field) ?? noTexts();
  const ids = onDemand(() => idsOf(accounts, groups));
  const amountsOf = (field: AmountField): (() => Float64Array) =>
    onDemand(() => sums(accounts, groups, field));
  const [balances, averages, loans] = [
    amountsOf("balances"),
    amountsOf("yearlyAverages"),
    amountsOf("loans"),
  ];
  const places = onDemand(() => firstPlaces(accounts, groups));
  const accountCounts = onDemand(() => countsOf(groups));
  const firstAccounts = onDemand(() => firstOf(groups));
  const sources = onDemand(() =>
    Array.from({ length: groups.count }, (_, customer) => sourceText(accounts, groups, customer))
  );
  const customers: CustomerColumns = {
    count: groups.count,
    accounts,
    loanFlags,
    get ids() {
      return ids();
    },
    get names() {
      return texts("names");
    },
    get creditCodes() {
      return texts("creditCodes");
    },
    get balances() {
      return balances();
    },
    get yearlyAverages() {
      return averages();
    },
    get loans() {
      return loans();
    },
    get sizes() {
      return texts("sizes");
    },
    get industries() {
      return texts("industries");
    },
    get addresses() {
      return texts("addresses");
    },
    get holders() {
      return texts("holders");
    },
    get longitudes() {
      return places().longitudes;
    },
    get latitudes() {
      return places().latitudes;
    },
    get accountCounts() {
      return accountCounts();
    },
    get firstAccounts() {
      return firstAccounts();
    },
    get sources() {
      return sources();
    },
  };
  if (packed !== null) keepPackedIds(customers, ofFirstAccounts(packed, groups));
  listMissingNames(customers, findings);
  return { customers, findings };
}

function idsOf(accounts: AccountColumns, groups: AccountGroups): string[] {
  const packed = keptPackedIds(accounts);
  if (packed !== null) return Array.from(ofFirstAccounts(packed, groups), idOfPacked);
  const { ids } = accounts;
  return Array.from(firstOf(groups), (account) => ids[account] ?? "");
}

function ofFirstAccounts(
  numbers: Float64Array,
  { members, starts, count }: AccountGroups
): Float64Array {
  const first = new Float64Array(count);
  for (let customer = 0; customer < count; customer++)
    first[customer] = numbers[members[starts[customer] ?? 0] ?? 0] ?? 0;
  return first;
}

function countsOf({ starts, count }: AccountGroups): Uint32Array {
  const counts = new Uint32Array(count);
  for (let customer = 0; customer < count; customer++)
    counts[customer] = (starts[customer + 1] ?? 0) - (starts[customer] ?? 0);
  return counts;
}

function firstOf({ members, starts, count }: AccountGroups): Uint32Array {
  const first = new Uint32Array(count);
  for (let customer = 0; customer < count; customer++)
    first[customer] = members[starts[customer] ?? 0] ?? 0;
  return first;
}

function sums(
  accounts: AccountColumns,
  { members, starts, count }: AccountGroups,
  field: AmountField
): Float64Array {
  const result = new Float64Array(count);
  if (!hasColumn(accounts, field)) return result.fill(NaN);
  const amounts = accounts[field];
  for (let customer = 0; customer < count; customer++) {
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
  { members, starts, count }: AccountGroups
): Pick<CustomerColumns, "longitudes" | "latitudes"> {
  const unknown = new Float64Array(count).fill(NaN);
  if (!hasColumn(accounts, "longitudes") || !hasColumn(accounts, "latitudes"))
    return { longitudes: unknown, latitudes: unknown };
  const { longitudes, latitudes } = accounts;
  const places = { longitudes: unknown, latitudes: unknown.slice() };
  for (let customer = 0; customer < count; customer++) {
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

/** The first text that is not blank; the first other one that differs from it is listed. */
function firstTexts(
  accounts: AccountColumns,
  { members, starts, count }: AccountGroups,
  field: TextField,
  findings: Finding[]
): string[] {
  const texts = accounts[field];
  const firsts: string[] = [];
  for (let customer = 0; customer < count; customer++) {
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
