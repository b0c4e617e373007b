import type { CellValue } from "../../../src/tables/cell";
import { COLUMN } from "../workload";
import { checksum, THRESHOLD_FEN, TIER_BOUNDS, tierPlace } from "./question";

interface Customer {
  average: number | null;
  hasLoan: boolean;
}

/** What one writes without a library: an object per customer in a Map. */
export function plainTiers(rows: Iterable<readonly CellValue[]>): string {
  const customers = new Map<CellValue, Customer>();
  for (const row of rows) {
    const id = row[COLUMN.id] ?? "";
    const average = row[COLUMN.average];
    const loan = row[COLUMN.loan];
    let customer = customers.get(id);
    if (customer === undefined) {
      customer = { average: null, hasLoan: false };
      customers.set(id, customer);
    }
    if (typeof average === "number") customer.average = (customer.average ?? 0) + fen(average);
    if (typeof loan === "number" && loan !== 0) customer.hasLoan = true;
  }
  const tiers = TIER_BOUNDS.map(() => ({ customers: 0, fen: 0 }));
  for (const { average, hasLoan } of customers.values()) {
    if (hasLoan || average === null || average < THRESHOLD_FEN) continue;
    const tier = tiers[tierPlace(average)];
    if (tier === undefined) continue;
    tier.customers += 1;
    tier.fen += average;
  }
  return checksum(tiers);
}

function fen(yuan: number): number {
  return Math.round(yuan * 100);
}
