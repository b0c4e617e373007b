import type { StaffMember } from "../../../src/rules/claims/roster";
import { POSITIONS } from "../../../src/rules/rule-book/positions";
import { STARTER_TIERS } from "../../../src/rules/rule-book/starter-tiers";
import { chance, customerId } from "../workload";

/**
 * What everybody is asked further: who gets each customer. Of several claimants the earlier position wins, two of one position are 待协调; what nobody
 * claimed goes, the largest deposit first, to whoever holds the fewest of the first position of its tier that has people.
 */
export interface AssignTask {
  readonly staff: readonly StaffMember[];
  readonly claims: {
    readonly customerIds: readonly string[];
    readonly staffIds: readonly string[];
  };
}

/** Nobody yet, and 待协调. */
export const UNCLAIMED = -1;
export const CONTESTED = -2;

/** On 35 % of the customers somebody has a claim, on 8 % of these several people; a few claims are on customers that do not exist. */
export function assignTask(rows: number, people: number): AssignTask {
  const staff = Array.from({ length: people }, (_, person): StaffMember => ({
    id: `E${String(person + 1).padStart(5, "0")}`,
    name: "",
    position: POSITIONS[person % POSITIONS.length] ?? "",
    isOnDuty: true,
    capacity: null,
    note: "",
    place: null,
  }));
  const customerIds: string[] = [];
  const staffIds: string[] = [];
  const claim = (customer: number, draw: number): void => {
    customerIds.push(customerId(customer));
    staffIds.push(staff[Math.floor(chance(customer, draw) * people)]?.id ?? "");
  };
  for (let customer = 0; customer < rows; customer++) {
    if (chance(customer, 80) >= 0.35) continue;
    const isUnknown = chance(customer, 81) < 0.003;
    claim(isUnknown ? 10 * rows + customer : customer, 82);
    if (chance(customer, 83) < 0.08) claim(customer, 84);
    if (chance(customer, 85) < 0.01) claim(customer, 86);
  }
  return { staff, claims: { customerIds, staffIds } };
}

/** Place of a position in the order of claims. */
export const CLAIM_RANK: ReadonlyMap<string, number> = new Map(
  POSITIONS.map((position, rank) => [position, rank])
);

/** A customer that is kept, and who has a claim on him: a place in the staff, `UNCLAIMED` or `CONTESTED`. */
export interface KeptCustomer {
  readonly id: string;
  readonly fen: number;
  readonly tier: number;
  readonly holder: number;
}

/** Customers and their holders in the end. */
export interface Dealt {
  readonly customers: readonly KeptCustomer[];
  readonly holders: Int32Array;
}

/** The last step, the same for all peers: deals out customers that come with deposits falling. */
export function dealOut(customers: readonly KeptCustomer[], { staff }: AssignTask): Dealt {
  const counts = new Uint32Array(staff.length);
  for (const { holder } of customers) {
    if (holder >= 0) counts[holder] = (counts[holder] ?? 0) + 1;
  }
  const heaps = STARTER_TIERS.map((tier) => {
    const places = tier.positions
      .map((position) => [...staff.keys()].filter((person) => staff[person]?.position === position))
      .find((people) => people.length > 0);
    return new FewestHeap(places ?? [], counts);
  });
  const holders = new Int32Array(customers.length);
  for (const [at, { holder, tier }] of customers.entries()) {
    holders[at] = holder === UNCLAIMED ? (heaps[tier]?.take() ?? UNCLAIMED) : holder;
  }
  return { customers, holders };
}

export function dealtAnswer({ customers, holders }: Dealt): string {
  const answer = new AssignAnswer();
  for (const [at, { id, fen }] of customers.entries())
    answer.add(id, fen, holders[at] ?? UNCLAIMED);
  return answer.text;
}

/** Who has which customer, as a text that is equal only where all is equal; the order of customers does not matter. */
export class AssignAnswer {
  private mixed = 0;
  private customers = 0;
  private contested = 0;
  private fen = 0;

  add(id: string, fen: number, holder: number): void {
    const key =
      Math.imul(Number(id) % 1_000_000_007, 0x9e3779b1) ^ Math.imul(holder + 3, 0x85ebca6b);
    this.mixed = (this.mixed + Math.imul(key ^ (key >>> 15), 0x2c1b3c6d)) >>> 0;
    this.customers += 1;
    this.fen += fen;
    if (holder === CONTESTED) this.contested += 1;
  }

  get text(): string {
    return `${this.customers}:${this.contested}:${this.fen}:${this.mixed}`;
  }
}

/** A binary heap of people by how many customers they have, then by their place. */
class FewestHeap {
  private readonly heap: number[];

  constructor(
    people: readonly number[],
    private readonly counts: Uint32Array
  ) {
    this.heap = [...people].sort((one, other) => this.compare(one, other));
  }

  /** The person with the fewest customers, who gets one more. */
  take(): number {
    const [person = UNCLAIMED] = this.heap;
    if (person === UNCLAIMED) return UNCLAIMED;
    this.counts[person] = (this.counts[person] ?? 0) + 1;
    this.sink(0);
    return person;
  }

  private sink(from: number): void {
    let at = from;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.heap.length && this.compareAt(child, least) < 0) least = child;
      if (least === at) return;
      const person = this.heap[at] ?? 0;
      this.heap[at] = this.heap[least] ?? 0;
      this.heap[least] = person;
      at = least;
    }
  }

  private compareAt(one: number, other: number): number {
    return this.compare(this.heap[one] ?? 0, this.heap[other] ?? 0);
  }

  private compare(one: number, other: number): number {
    return (this.counts[one] ?? 0) - (this.counts[other] ?? 0) || one - other;
  }
}
