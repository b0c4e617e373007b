import type { Slices } from "./progress";
import type { Move, ServiceState } from "./service-state";

const TINY = 1e-12;

/**
 * Brings the counts within the limits: again and again the cheapest chain of moves from a person with a customer too many to one with room (or from
 * one who can spare a customer to one with too few). False where the near ties hold no such chain.
 */
export function* repairCounts(state: ServiceState): Slices<boolean> {
  for (;;) {
    const { fewest, most } = state.limits;
    const people = [...state.counts.keys()];
    const over = people.filter((person) => (state.counts[person] ?? 0) > (most[person] ?? 0));
    const under = people.filter((person) => (state.counts[person] ?? 0) < (fewest[person] ?? 0));
    if (over.length === 0 && under.length === 0) return true;
    const sources = over.length > 0 ? over : people.filter((person) => state.canGive(person));
    const sinks = under.length > 0 ? under : people.filter((person) => state.canTake(person));
    if (!moveAlongCheapestChain(state, sources, sinks)) return false;
    yield 0;
  }
}

/** Bellman and Ford's shortest path: prices of moves may be negative. */
function moveAlongCheapestChain(
  state: ServiceState,
  sources: readonly number[],
  sinks: readonly number[]
): boolean {
  const { people } = state;
  const regrets = cheapestMoves(state);
  const distance = new Float64Array(people).fill(Infinity);
  const before = new Int32Array(people).fill(-1);
  for (const source of sources) distance[source] = 0;
  let changed: readonly number[] = sources;
  for (let round = 0; round < people && changed.length > 0; round++) {
    const next = new Set<number>();
    for (const from of changed) {
      for (let to = 0; to < people; to++) {
        const through = (distance[from] ?? 0) + (regrets[from * people + to] ?? Infinity);
        if (through >= (distance[to] ?? 0) - TINY || isAncestor(before, from, to)) continue;
        distance[to] = through;
        before[to] = from;
        next.add(to);
      }
    }
    changed = [...next];
  }
  const sink = sinks.reduce((best, person) =>
    (distance[person] ?? 0) < (distance[best] ?? 0) ? person : best
  );
  if (before[sink] === -1) return false;
  moveBack(state, before, sink);
  return true;
}

/** Whether the chain to `person` comes through `ancestor`: a chain must not bite its tail. */
function isAncestor(before: Int32Array, person: number, ancestor: number): boolean {
  for (let at = person; at >= 0; at = before[at] ?? -1) if (at === ancestor) return true;
  return false;
}

/** The least regret of a move between each pair of people. */
function cheapestMoves(state: ServiceState): Float64Array {
  const { people } = state;
  const regrets = new Float64Array(people * people).fill(Infinity);
  for (let from = 0; from < people; from++) {
    const ties = state.tiesOf(from);
    for (let list = from * people; list < (from + 1) * people; list++) {
      const start = ties.start(list);
      if (ties.end(list) > start) regrets[list] = ties.regrets[start] ?? 0;
    }
  }
  return regrets;
}

function moveBack(state: ServiceState, before: Int32Array, sink: number): void {
  const moves: Move[] = [];
  for (let to = sink; (before[to] ?? -1) >= 0; to = before[to] ?? -1) {
    const from = before[to] ?? 0;
    const ties = state.tiesOf(from);
    const at = ties.start(from * state.people + to);
    moves.push({ customer: ties.customers[at] ?? 0, from, to, cost: ties.costs[at] ?? 0 });
  }
  for (const move of moves) state.apply(move);
}
