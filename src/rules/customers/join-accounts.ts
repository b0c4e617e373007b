import { type AccountColumns } from "./columns";

/** Several lists as one, sheet after sheet: what comes first is what 「first by sheet and row」 means. */
export function joinAccounts(lists: readonly AccountColumns[]): AccountColumns {
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return only;
  const count = lists.reduce((sum, list) => sum + list.count, 0);
  const sheetIndexes = new Uint16Array(count);
  let start = 0;
  let sheetsBefore = 0;
  for (const list of lists) {
    for (let account = 0; account < list.count; account++) {
      sheetIndexes[start + account] = sheetsBefore + (list.sheetIndexes[account] ?? 0);
    }
    start += list.count;
    sheetsBefore += list.sheets.length;
  }
  return {
    count,
    sheetIndexes,
    sheetRows: Uint32Array.from(lists.flatMap((list) => Array.from(list.sheetRows))),
    sheets: lists.flatMap((list) => list.sheets),
    sheetColumns: lists.flatMap((list) => list.sheetColumns),
    ids: lists.flatMap((list) => list.ids),
    accountNumbers: lists.flatMap((list) => list.accountNumbers),
    names: lists.flatMap((list) => list.names),
    creditCodes: lists.flatMap((list) => list.creditCodes),
    balances: joinNumbers(lists.map((list) => list.balances)),
    yearlyAverages: joinNumbers(lists.map((list) => list.yearlyAverages)),
    loans: joinNumbers(lists.map((list) => list.loans)),
    loanFlags: Uint8Array.from(lists.flatMap((list) => Array.from(list.loanFlags))),
    sizes: lists.flatMap((list) => list.sizes),
    industries: lists.flatMap((list) => list.industries),
    addresses: lists.flatMap((list) => list.addresses),
    holders: lists.flatMap((list) => list.holders),
    longitudes: joinNumbers(lists.map((list) => list.longitudes)),
    latitudes: joinNumbers(lists.map((list) => list.latitudes)),
  };
}

function joinNumbers(parts: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let start = 0;
  for (const part of parts) {
    joined.set(part, start);
    start += part.length;
  }
  return joined;
}
