import _ from "lodash";
import type { CellValue } from "../../../src/tables/cell";
import { COLUMN } from "../workload";
import { checksum, THRESHOLD_FEN, TIER_BOUNDS, tierPlace } from "./question";

/** The same with lodash, as its documentation would have it. */
export function lodashTiers(rows: readonly (readonly CellValue[])[]): string {
  const customers = _.map(_.groupBy(rows, COLUMN.id), (accounts) => {
    const averages = _.filter(_.map(accounts, COLUMN.average), _.isNumber);
    return {
      average: averages.length === 0 ? null : _.sumBy(averages, (yuan) => Math.round(yuan * 100)),
      hasLoan: _.some(accounts, (account) => (account[COLUMN.loan] || 0) !== 0),
    };
  });
  const kept = _.filter(
    customers,
    (customer) => !customer.hasLoan && (customer.average ?? 0) >= THRESHOLD_FEN
  );
  const tiers = _.groupBy(kept, (customer) => tierPlace(customer.average ?? 0));
  return checksum(
    TIER_BOUNDS.map((_bound, place) => ({
      customers: _.size(tiers[place]),
      fen: _.sumBy(tiers[place], (customer) => customer.average ?? 0),
    }))
  );
}
