import { depositsOf } from "../rules/customers/basis";
import type { DepositBasis } from "../rules/customers/columns";
import type { TierSummary } from "../rules/customers/tiers";
import type { ControlTotal, ListReading } from "../tables/list-reading";
import type { ChosenCustomers } from "./choose-customers";

/** The run in numbers; rowsIn = rowsOut + rowsListed. */
export interface CleanSummary {
  /** Rows below the header that are not blank. */
  readonly rowsIn: number;
  /** Rows of the list that are merged into the customers on 客户清单. */
  readonly rowsOut: number;
  /** All other rows; each is explained on 问题清单. */
  readonly rowsListed: number;
  /** Customers on 客户清单. */
  readonly customers: number;
  /** Customers the list has, those left out among them. */
  readonly customersInList: number;
  /** Accounts of the customers on 客户清单. */
  readonly accounts: number;
  readonly basis: DepositBasis;
  /** Sum of the basis over the customers on 客户清单, in fen. */
  readonly depositFen: number;
  /** Sums of every amount over the customers on 客户清单, in fen. */
  readonly sums: {
    readonly balanceFen: number;
    readonly yearlyAverageFen: number;
    readonly loanFen: number;
  };
  readonly controlTotal: ControlTotal;
  readonly tiers: TierSummary;
}

/** Counts and sums of a clean. Every row read is counted once: in `rowsOut` where its customer is on 客户清单, else in `rowsListed`. */
export function summarizeClean(
  reading: ListReading,
  { customers, kept, basis }: ChosenCustomers,
  tiers: TierSummary
): CleanSummary {
  const sumOf = (amounts: Float64Array): number =>
    kept.reduce((sum, customer) => sum + (amounts[customer] || 0), 0);
  const rowsOut = kept.reduce(
    (rows, customer) => rows + (customers.accountCounts[customer] ?? 0),
    0
  );
  return {
    rowsIn: reading.rowsIn,
    rowsOut,
    rowsListed: reading.rowsIn - rowsOut,
    customers: kept.length,
    customersInList: customers.count,
    accounts: rowsOut,
    basis,
    depositFen: sumOf(depositsOf(customers, basis)),
    sums: {
      balanceFen: sumOf(customers.balances),
      yearlyAverageFen: sumOf(customers.yearlyAverages),
      loanFen: sumOf(customers.loans),
    },
    controlTotal: reading.controlTotal,
    tiers,
  };
}
