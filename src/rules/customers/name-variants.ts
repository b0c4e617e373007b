import { type Finding, finding } from "../finding";
import { type CustomerColumns } from "./columns";
import { nameCore } from "./company-name";
import { fullAddress, placeOfAccount } from "./place";
import { similarNames } from "./similar-names";

/** So many are listed one by one; more of them drown everything else. */
const MOST_LISTED = 300;

/** Beyond this only equal names are looked for. */
const MOST_NAMES_COMPARED = 300_000;

/** Shorter numbers end in one another by chance. */
const SHORTEST_ID = 6;

/** A pair of customers that may be one; `first` comes first by 客户号. */
interface Pair {
  readonly first: number;
  readonly second: number;
}

/**
 * Customers that may be one under two numbers: `NAME_VARIANT` where their names are the same but for writing and legal form, or nearly the
 * same; `ID_PREFIXED` where besides one number ends in the other. Each points at the later customer and names the other's cell. Nothing is
 * merged. Equal names are told of the first one and each of the others.
 */
export function listNameVariants(customers: CustomerColumns): Finding[] {
  const byCore = new Map<string, number[]>();
  for (let customer = 0; customer < customers.count; customer++) {
    const core = nameCore(customers.names[customer] ?? "");
    if (core === "") continue;
    const group = byCore.get(core);
    if (group === undefined) byCore.set(core, [customer]);
    else group.push(customer);
  }
  const pairs = [...equalNames(byCore.values()), ...nearlyEqualNames(byCore)].sort(
    (a, b) => a.second - b.second || a.first - b.first
  );
  const findings = pairs.slice(0, MOST_LISTED).map((pair) => variant(customers, pair));
  const more = pairs.length - MOST_LISTED;
  if (more > 0) findings.push(finding("NAME_VARIANTS_MORE", null, "", { more }));
  if (byCore.size > MOST_NAMES_COMPARED) {
    const params = { customers: customers.count };
    findings.push(finding("NAME_VARIANTS_SKIPPED", null, "", params));
  }
  return findings;
}

function equalNames(groups: Iterable<readonly number[]>): Pair[] {
  return Array.from(groups).flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((second) => ({ first, second }))
  );
}

function nearlyEqualNames(byCore: ReadonlyMap<string, readonly number[]>): Pair[] {
  if (byCore.size > MOST_NAMES_COMPARED) return [];
  const firsts = Array.from(byCore.values(), ([first]) => first ?? 0);
  return similarNames([...byCore.keys()]).map(({ first, second }) => {
    const [a, b] = [firsts[first] ?? 0, firsts[second] ?? 0];
    return { first: Math.min(a, b), second: Math.max(a, b) };
  });
}

function variant(customers: CustomerColumns, { first, second }: Pair): Finding {
  const { accounts, firstAccounts } = customers;
  const [id = "", otherId = ""] = [customers.ids[second], customers.ids[first]];
  const prefix = prefixBetween(id, otherId);
  const field = prefix === null ? "names" : "ids";
  const other = fullAddress(placeOfAccount(accounts, firstAccounts[first] ?? 0, field));
  const where = placeOfAccount(accounts, firstAccounts[second] ?? 0, field);
  const pair = { id, otherId, other };
  if (prefix !== null) return finding("ID_PREFIXED", where, id, { ...pair, prefix });
  const otherName = customers.names[first] ?? "";
  return finding("NAME_VARIANT", where, customers.names[second] ?? "", { ...pair, otherName });
}

/** What one of two customer numbers has in front of the other; null where neither ends in the other. */
function prefixBetween(a: string, b: string): string | null {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (shorter.length < SHORTEST_ID || longer.length === shorter.length) return null;
  return longer.endsWith(shorter) ? longer.slice(0, -shorter.length) : null;
}
