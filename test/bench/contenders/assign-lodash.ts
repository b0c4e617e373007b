import _ from "lodash";
import type { CellValue } from "../../../src/tables/cell";
import { COLUMN } from "../workload";
import {
  type AssignTask,
  CLAIM_RANK,
  CONTESTED,
  dealOut,
  type Dealt,
  UNCLAIMED,
} from "./assign-question";
import { THRESHOLD_FEN, tierPlace } from "./question";

/** The same with lodash, as its documentation would have it. */
export function lodashAssign(rows: readonly (readonly CellValue[])[], task: AssignTask): Dealt {
  const holders = claimHolders(task);
  const customers = _.map(_.groupBy(rows, COLUMN.id), (accounts, id) => {
    const averages = _.filter(_.map(accounts, COLUMN.average), _.isNumber);
    return {
      id,
      fen: averages.length === 0 ? -1 : _.sumBy(averages, (yuan) => Math.round(yuan * 100)),
      hasLoan: _.some(accounts, (account) => (account[COLUMN.loan] || 0) !== 0),
    };
  });
  const kept = _.filter(customers, ({ fen, hasLoan }) => !hasLoan && fen >= THRESHOLD_FEN);
  const ordered = _.orderBy(kept, ["fen", "id"], ["desc", "asc"]);
  const claimed = _.map(ordered, ({ id, fen }) => ({
    id,
    fen,
    tier: tierPlace(fen),
    holder: holders[id] ?? UNCLAIMED,
  }));
  return dealOut(claimed, task);
}

function claimHolders({ staff, claims }: AssignTask): Record<string, number> {
  const places = _.mapValues(
    _.keyBy(
      _.map(staff, ({ id }, place) => ({ id, place })),
      "id"
    ),
    "place"
  );
  const pairs = _.zipWith([...claims.customerIds], [...claims.staffIds], (id, staffId) => {
    const place = places[staffId] ?? UNCLAIMED;
    return { id, place, rank: CLAIM_RANK.get(staff[place]?.position ?? "") ?? Infinity };
  });
  return _.mapValues(_.groupBy(pairs, "id"), (claimants) => {
    const best = _.minBy(claimants, "rank")?.rank;
    const first = _.uniq(_.map(_.filter(claimants, { rank: best }), "place"));
    return first.length === 1 ? (first[0] ?? UNCLAIMED) : CONTESTED;
  });
}
