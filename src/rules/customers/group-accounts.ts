import { type AccountColumns } from "./columns";
import { idKeys, keysOfPacked } from "./id-keys";
import { keptPackedIds } from "./packed-id";
import { placesByKey } from "./sort-by-keys";

/** Accounts put together by 客户号; customers in code-unit order of their number, accounts of a customer by sheet and row. */
export interface AccountGroups {
  /** How many customers there are. */
  readonly count: number;
  /** Accounts of customer `c` are `members[starts[c]] … members[starts[c + 1] - 1]`. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
}

/**
 * Groups accounts by 客户号. The result is the same for every order the rows may come in. Accounts of a customer mostly stand side by side: such
 * runs are sorted, not accounts, and by whole numbers, so that the time grows with the number of accounts only.
 */
export function groupAccounts(accounts: AccountColumns): AccountGroups {
  const packed = keptPackedIds(accounts);
  const numbers = packed ?? idKeys(accounts.ids);
  const listed = isInListOrder(accounts) ? null : listOrder(accounts);
  const runs = runsOf(listed === null ? numbers : taken(numbers, listed));
  const keys = packed === null ? runs.numbers : keysOfPacked(runs.numbers);
  const order = placesByKey(keys);
  const members = new Uint32Array(accounts.count);
  const starts = new Uint32Array(keys.length + 1);
  let count = 0;
  let placed = 0;
  let previous = -1;
  for (let place = 0; place < keys.length; place++) {
    const run = order === null ? place : (order[place] ?? 0);
    const key = keys[run] ?? 0;
    if (key !== previous) starts[count++] = placed;
    previous = key;
    const end = runs.starts[run + 1] ?? 0;
    for (let at = runs.starts[run] ?? 0; at < end; at++) members[placed++] = at;
  }
  starts[count] = placed;
  if (listed !== null) replaceByAccounts(members, listed);
  return { count, starts: starts.subarray(0, count + 1), members };
}

/** Neighbours with one number: run `r` goes from `starts[r]` to before `starts[r + 1]`. */
interface Runs {
  readonly starts: Uint32Array;
  /** The number of each run. */
  readonly numbers: Float64Array;
}

function runsOf(numbers: Float64Array): Runs {
  const count = countRuns(numbers);
  const runs = { starts: new Uint32Array(count + 1), numbers: new Float64Array(count) };
  let run = 0;
  let previous = -1;
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] ?? 0;
    if (number === previous) continue;
    previous = number;
    runs.starts[run] = place;
    runs.numbers[run] = number;
    run += 1;
  }
  runs.starts[count] = numbers.length;
  return runs;
}

function countRuns(numbers: Float64Array): number {
  let count = 0;
  let previous = -1;
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] ?? 0;
    if (number !== previous) count += 1;
    previous = number;
  }
  return count;
}

/** Whether the accounts stand by sheet and row, as they nearly always come. */
function isInListOrder(accounts: AccountColumns): boolean {
  const { count, sheetRows } = accounts;
  const sheetIndexes = accounts.sheets.length > 1 ? accounts.sheetIndexes : null;
  for (let account = 1; account < count; account++) {
    const step = (sheetRows[account] ?? 0) - (sheetRows[account - 1] ?? 0);
    const sheetStep =
      sheetIndexes === null ? 0 : (sheetIndexes[account] ?? 0) - (sheetIndexes[account - 1] ?? 0);
    if (sheetStep < 0 || (sheetStep === 0 && step < 0)) return false;
  }
  return true;
}

/** The accounts by sheet and row. */
function listOrder({ count, sheetIndexes, sheetRows }: AccountColumns): Uint32Array {
  return countingTo(count).sort(
    (a, b) =>
      (sheetIndexes[a] ?? 0) - (sheetIndexes[b] ?? 0) || (sheetRows[a] ?? 0) - (sheetRows[b] ?? 0)
  );
}

function countingTo(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let number = 0; number < count; number++) numbers[number] = number;
  return numbers;
}

function taken(numbers: Float64Array, places: Uint32Array): Float64Array {
  return Float64Array.from(places, (place) => numbers[place] ?? 0);
}

function replaceByAccounts(places: Uint32Array, accounts: Uint32Array): void {
  for (let at = 0; at < places.length; at++) places[at] = accounts[places[at] ?? 0] ?? 0;
}
