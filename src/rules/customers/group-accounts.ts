import { type AccountColumns } from "./columns";

/** Accounts put together by 客户号; customers in code-unit order of their number, accounts of a customer by sheet and row. */
export interface AccountGroups {
  readonly ids: readonly string[];
  /** Accounts of customer `c` are `members[starts[c]] … members[starts[c + 1] - 1]`. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** Groups accounts by 客户号. The result is the same for every order the rows may come in. */
export function groupAccounts(accounts: AccountColumns): AccountGroups {
  const firstSeen = new Map<string, number>();
  const seenAs = new Uint32Array(accounts.count);
  for (let account = 0; account < accounts.count; account++) {
    const id = accounts.ids[account] ?? "";
    const known = firstSeen.get(id);
    if (known === undefined) {
      seenAs[account] = firstSeen.size;
      firstSeen.set(id, firstSeen.size);
    } else {
      seenAs[account] = known;
    }
  }
  const ids = [...firstSeen.keys()].sort();
  const rankOf = new Uint32Array(ids.length);
  ids.forEach((id, rank) => {
    rankOf[firstSeen.get(id) ?? 0] = rank;
  });
  return { ids, ...placeInGroups(accounts, seenAs, rankOf) };
}

function placeInGroups(
  accounts: AccountColumns,
  seenAs: Uint32Array,
  rankOf: Uint32Array
): Pick<AccountGroups, "starts" | "members"> {
  const starts = new Uint32Array(rankOf.length + 1);
  const ranks = seenAs.map((seen) => rankOf[seen] ?? 0);
  for (const rank of ranks) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  for (let rank = 0; rank < rankOf.length; rank++) {
    starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
  }
  const next = starts.slice();
  const members = new Uint32Array(accounts.count);
  for (const account of accountsBySheetAndRow(accounts)) {
    const rank = ranks[account] ?? 0;
    const place = next[rank] ?? 0;
    members[place] = account;
    next[rank] = place + 1;
  }
  return { starts, members };
}

function accountsBySheetAndRow(accounts: AccountColumns): Uint32Array {
  const order = new Uint32Array(accounts.count);
  for (let account = 0; account < order.length; account++) order[account] = account;
  const compare = (a: number, b: number): number =>
    (accounts.sheetIndexes[a] ?? 0) - (accounts.sheetIndexes[b] ?? 0) ||
    (accounts.sheetRows[a] ?? 0) - (accounts.sheetRows[b] ?? 0);
  for (let account = 1; account < order.length; account++) {
    if (compare(account - 1, account) > 0) return order.sort(compare);
  }
  return order;
}
