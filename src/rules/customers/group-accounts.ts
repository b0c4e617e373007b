import { type AccountColumns } from "./columns";
import { idKeys } from "./id-keys";
import { type KeyedIndexes, sortByKeys } from "./sort-by-keys";

/** Accounts put together by 客户号; customers in code-unit order of their number, accounts of a customer by sheet and row. */
export interface AccountGroups {
  readonly ids: readonly string[];
  /** Accounts of customer `c` are `members[starts[c]] … members[starts[c + 1] - 1]`. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** Groups accounts by 客户号. The result is the same for every order the rows may come in. */
export function groupAccounts(accounts: AccountColumns): AccountGroups {
  const { indexes: members, keys } = sortByKeys(inListOrder(accounts, idKeys(accounts.ids)));
  const ids: string[] = [];
  const starts = new Uint32Array(accounts.count + 1);
  for (let place = 0; place < accounts.count; place++) {
    if (place > 0 && keys[place] === keys[place - 1]) continue;
    starts[ids.length] = place;
    ids.push(accounts.ids[members[place] ?? 0] ?? "");
  }
  starts[ids.length] = accounts.count;
  return { ids, starts: starts.slice(0, ids.length + 1), members };
}

/** The accounts by sheet and row, as they nearly always come, with the keys of their numbers. */
function inListOrder(accounts: AccountColumns, keys: Float64Array): KeyedIndexes {
  const indexes = new Uint32Array(accounts.count);
  for (let account = 0; account < indexes.length; account++) indexes[account] = account;
  const compare = (a: number, b: number): number =>
    (accounts.sheetIndexes[a] ?? 0) - (accounts.sheetIndexes[b] ?? 0) ||
    (accounts.sheetRows[a] ?? 0) - (accounts.sheetRows[b] ?? 0);
  for (let account = 1; account < indexes.length; account++) {
    if (compare(account - 1, account) <= 0) continue;
    indexes.sort(compare);
    return { indexes, keys: Float64Array.from(indexes, (index) => keys[index] ?? 0) };
  }
  return { indexes, keys };
}
