import type { SmoothedDual } from "./smoothed-dual";

/**
 * One person for every customer: the cheapest one, and of several that cost nearly the same the one whose shares so far came to most customers he
 * has not got yet. As deposits fall from customer to customer, counts and sums both come out close to the shares. Entries are places of people.
 */
export function roundShares(dual: SmoothedDual, people: number): Int32Array {
  const holders = dual.cheapestPeople;
  const owed = new Float64Array(people);
  let [current, best] = [-1, -1];
  const give = (): void => {
    if (current < 0) return;
    holders[current] = best;
    owed[best] = (owed[best] ?? 0) - 1;
  };
  dual.sharesOf((row, person, share) => {
    if (row !== current) {
      give();
      [current, best] = [row, person];
    }
    owed[person] = (owed[person] ?? 0) + share;
    if ((owed[person] ?? 0) > (owed[best] ?? 0)) best = person;
  });
  give();
  return holders;
}
