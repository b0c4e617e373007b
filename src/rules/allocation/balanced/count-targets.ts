import type { BalancedPeople } from "./balanced-problem";

/** How many customers each person gets, so that the final counts are as equal as claims and capacities allow (R49, A-12, A-31). */
export interface CountTargets {
  /** Customers that find a place. */
  readonly placed: number;
  /** New customers of a person: `fewest[p]`, or one more where `most[p]` says so. */
  readonly fewest: Int32Array;
  readonly most: Int32Array;
  /** How many people get that one more. */
  readonly extras: number;
}

/** Fills everybody up to one common level, claims included, as water would; `customers` is how many there are to place. */
export function countTargets(customers: number, people: BalancedPeople): CountTargets {
  const rooms = people.capacities.map((capacity) => Math.max(0, Math.floor(capacity)));
  const placed = rooms.reduce((room, more) => Math.min(customers, room + more), 0);
  const level = highestLevel(placed, people.heldCounts, rooms);
  const fewest = Int32Array.from(rooms, (room, person) =>
    Math.max(0, Math.min(room, level - (people.heldCounts[person] ?? 0)))
  );
  const extras = placed - fewest.reduce((sum, count) => sum + count, 0);
  const most = fewest.map((count, person) => {
    const isAtLevel = count + (people.heldCounts[person] ?? 0) === level;
    return extras > 0 && isAtLevel && (rooms[person] ?? 0) > count ? count + 1 : count;
  });
  return { placed, fewest, most, extras };
}

/** The highest count to which everybody can be filled with no more than `placed` customers. */
function highestLevel(placed: number, heldCounts: Float64Array, rooms: Float64Array): number {
  const filledTo = (level: number): number =>
    heldCounts.reduce(
      (sum, held, person) => sum + Math.max(0, Math.min(rooms[person] ?? 0, level - held)),
      0
    );
  let low = 0;
  let high = placed + heldCounts.reduce((most, held) => Math.max(most, held), 0);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (filledTo(middle) <= placed) low = middle;
    else high = middle - 1;
  }
  return low;
}
