import type { CellValue } from "../../../src/tables/cell";
import { COLUMN } from "../workload";
import {
  type AssignTask,
  CLAIM_RANK,
  CONTESTED,
  dealOut,
  type Dealt,
  type KeptCustomer,
  UNCLAIMED,
} from "./assign-question";
import { THRESHOLD_FEN, tierPlace } from "./question";

interface Customer {
  readonly id: string;
  fen: number | null;
  hasLoan: boolean;
  holder: number;
  rank: number;
}

/** What one writes without a library: objects in Maps. */
export function plainAssign(rows: Iterable<readonly CellValue[]>, task: AssignTask): Dealt {
  const customers = new Map<string, Customer>();
  for (const row of rows) {
    const id = String(row[COLUMN.id]);
    let customer = customers.get(id);
    if (customer === undefined) {
      customer = { id, fen: null, hasLoan: false, holder: UNCLAIMED, rank: Infinity };
      customers.set(id, customer);
    }
    const [average, loan] = [row[COLUMN.average], row[COLUMN.loan]];
    if (typeof average === "number") customer.fen = (customer.fen ?? 0) + Math.round(average * 100);
    if (typeof loan === "number" && loan !== 0) customer.hasLoan = true;
  }
  claimAll(customers, task);
  const kept: KeptCustomer[] = [];
  for (const { id, fen, hasLoan, holder } of customers.values()) {
    if (hasLoan || fen === null || fen < THRESHOLD_FEN) continue;
    kept.push({ id, fen, tier: tierPlace(fen), holder });
  }
  kept.sort((one, other) => other.fen - one.fen || (one.id < other.id ? -1 : 1));
  return dealOut(kept, task);
}

function claimAll(customers: Map<string, Customer>, { staff, claims }: AssignTask): void {
  const places = new Map(staff.map(({ id }, place) => [id, place]));
  claims.customerIds.forEach((id, claim) => {
    const customer = customers.get(id);
    const place = places.get(claims.staffIds[claim] ?? "");
    if (customer === undefined || place === undefined) return;
    const rank = CLAIM_RANK.get(staff[place]?.position ?? "") ?? Infinity;
    if (rank < customer.rank) {
      customer.rank = rank;
      customer.holder = place;
    } else if (rank === customer.rank && customer.holder !== place) customer.holder = CONTESTED;
  });
}
