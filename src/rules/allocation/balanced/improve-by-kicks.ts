import type { ExchangeSearch } from "./exchange-search";
import { type Slices, within } from "./progress";
import { SeededRandom } from "./seeded-random";
import type { Move, ServiceState } from "./service-state";

/** People in a kick at most. */
const LONGEST_KICK = 4;
/** A kick may leave costs higher by this part of what is at stake; the part falls to nothing. */
const LENIENCE = 0.1;

/**
 * For small problems, where descent gets stuck: forces a chain of moves that each cost little, lets the people settle, and goes on from there where
 * that is not much worse. Ends after a number of kicks, not after a time, and with the best that was found.
 */
export function* improveByKicks(
  state: ServiceState,
  search: ExchangeSearch,
  kicks: number,
  atStake: number
): Slices<void> {
  const random = new SeededRandom();
  let total = search.total;
  let best = { total, length: search.log.length };
  for (let kick = 0; kick < kicks; kick++) {
    const start = search.log.length;
    const moves = kickAlongTies(state, random);
    search.apply(moves);
    const touched = new Set(moves.map(({ from }) => from));
    yield* within(kick / kicks, (kick + 1) / kicks, search.settle(touched));
    const now = search.total;
    const lenience = LENIENCE * (1 - kick / kicks) * atStake;
    if (now > best.total + lenience) search.takeBack(start);
    else total = now;
    if (total < best.total) best = { total, length: search.log.length };
  }
  search.takeBack(best.length);
}

/** A few people in a ring, each giving the next one a customer who hardly minds; empty where the ring does not close. */
function kickAlongTies(state: ServiceState, random: SeededRandom): readonly Move[] {
  const first = random.below(state.people);
  const length = 2 + random.below(LONGEST_KICK - 1);
  const moves: Move[] = [];
  let last = first;
  while (moves.length < length - 1) {
    const ties = state.outwardTiesOf(last);
    const count = ties.end(last) - ties.start(last);
    if (count === 0) return [];
    const at = ties.start(last) + random.below(count);
    const to = ties.targets[at] ?? 0;
    if (to === first || moves.some(({ from }) => from === to)) break;
    moves.push({ customer: ties.customers[at] ?? 0, from: last, to, cost: ties.costs[at] ?? 0 });
    last = to;
  }
  const ties = state.tiesOf(last);
  const list = last * state.people + first;
  const count = ties.end(list) - ties.start(list);
  if (moves.length === 0 || count === 0) return [];
  const at = ties.start(list) + random.below(Math.min(3, count));
  return [
    ...moves,
    { customer: ties.customers[at] ?? 0, from: last, to: first, cost: ties.costs[at] ?? 0 },
  ];
}
