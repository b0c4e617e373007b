import { type AccountColumns } from "./columns";
import { idKeys } from "./id-keys";
import { sortByKeys } from "./sort-by-keys";

/** Accounts put together by 客户号; customers in code-unit order of their number, accounts of a customer by sheet and row. */
export interface AccountGroups {
  readonly ids: readonly string[];
  /** Accounts of customer `c` are `members[starts[c]] … members[starts[c + 1] - 1]`. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/** Groups accounts by 客户号. The result is the same for every order the rows may come in. */
export function groupAccounts(accounts: AccountColumns): AccountGroups {
  const keys = idKeys(accounts.ids);
  const members = sortByKeys(accountsBySheetAndRow(accounts), keys);
  const ids: string[] = [];
  const starts = new Uint32Array(members.length + 1);
  let previous = NaN;
  for (let place = 0; place < members.length; place++) {
    const account = members[place] ?? 0;
    const key = keys[account] ?? 0;
    if (key === previous) continue;
    starts[ids.length] = place;
    ids.push(accounts.ids[account] ?? "");
    previous = key;
  }
  starts[ids.length] = members.length;
  return { ids, starts: starts.slice(0, ids.length + 1), members };
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
