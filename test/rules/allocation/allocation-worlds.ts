import fc from "fast-check";
import { allocate } from "../../../src/rules/allocation/allocate";
import type { Allocation, AllocationInput } from "../../../src/rules/allocation/allocation";
import type { HeadDecision } from "../../../src/rules/claims/claim-columns";
import { resolveClaims } from "../../../src/rules/claims/resolve-claims";
import { POSITIONS } from "../../../src/rules/rule-book/positions";
import { parseRuleBook, type RuleBook } from "../../../src/rules/rule-book/rule-book";
import { STARTER_TIERS } from "../../../src/rules/rule-book/starter-tiers";
import {
  claimsOf,
  decisionsOf,
  rosterOf,
  type TestClaim,
  type TestDecision,
  type TestPerson,
} from "../claims/claim-rows";

/** An outlet with its list, roster, register, decisions and rules. */
export interface World {
  readonly customers: readonly TestCustomer[];
  readonly people: readonly TestPerson[];
  readonly claims: readonly TestClaim[];
  readonly decisions: readonly TestDecision[];
  readonly rules: object;
}

export interface TestCustomer {
  readonly id: string;
  /** In fen; null = blank. */
  readonly deposit: number | null;
  /** 工号 of 原管户人. */
  readonly onRecord?: string;
}

export interface Allocated {
  readonly input: AllocationInput;
  readonly decisions: readonly HeadDecision[];
  readonly allocation: Allocation;
}

export function bookOf(rules: object): RuleBook {
  const book = parseRuleBook(rules);
  if (!book.ok) throw new Error(JSON.stringify(book.problems));
  return book.value;
}

/** Resolves the claims of a world, then allocates. */
export function run({ customers, people, claims, decisions: words, rules }: World): Allocated {
  const book = bookOf(rules);
  const roster = rosterOf(people);
  const customerIds = customers.map(({ id }) => id);
  const decisions = decisionsOf(words);
  const resolution = resolveClaims({
    customerIds,
    leftOutIds: [],
    incumbents: Int32Array.from(customers, ({ onRecord }) =>
      people.findIndex(({ id }) => id === onRecord)
    ),
    roster,
    claims: claimsOf(claims),
    decisions,
    book,
  });
  const input: AllocationInput = {
    customerIds,
    deposits: Float64Array.from(customers, ({ deposit }) => deposit ?? NaN),
    roster,
    resolution,
    book,
    nearness: null,
    placeOf: (customer) => ({ sheet: "客户清单", cell: customerIds[customer] ?? null }),
  };
  return { input, decisions, allocation: allocate(input) };
}

/** What a person sees of an allocation, by customer number. */
export function seen({ input, allocation }: Allocated): Record<string, unknown> {
  const { holders, methods, statuses, reasons, tiers, servedTiers, ordinals } = allocation;
  return Object.fromEntries(
    input.customerIds.map((id, customer) => [
      id,
      [holders, methods, statuses, reasons, tiers, servedTiers, ordinals].map(
        (column) => column[customer]
      ),
    ])
  );
}

const staffIds = Array.from({ length: 9 }, (_, number) => `E${number + 1}`);
/** Digits and others, so that both ways of comparing ids are walked. */
const customerIds = [
  ...Array.from({ length: 14 }, (_, number) => `00${number * 7}`),
  "K1",
  "k-2",
  "1",
];

const person = fc.record({
  position: fc.constantFrom(...POSITIONS, "副职", "对公客户经理"),
  onDuty: fc.oneof(fc.constant(true), fc.boolean()),
  capacity: fc.option(fc.nat(4)),
});

const roster = fc
  .array(person, { maxLength: staffIds.length })
  .map((people) => people.map((one, row) => ({ ...one, id: staffIds[row] ?? "" })));

const deposit = fc.option(
  fc.oneof(
    fc.constantFrom(...STARTER_TIERS.map(({ lowerBound }) => lowerBound * 100)),
    fc.integer({ min: -1_000, max: 1_000_000_000 }),
    fc.integer({ min: 0, max: 9_000_000 })
  ),
  { freq: 8 }
);

const list = fc
  .shuffledSubarray(customerIds)
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({ id: fc.constant(id), deposit, onRecord: fc.constantFrom(...staffIds, "") })
      )
    )
  );

const claim = fc.record({
  customer: fc.constantFrom(...customerIds, "无"),
  staff: fc.constantFrom(...staffIds, "E99"),
});

const decision = fc.record({
  customer: fc.constantFrom(...customerIds.slice(0, 6), "无"),
  to: fc.constantFrom(...staffIds, "E99"),
  reason: fc.constantFrom("", "开户经办人"),
});

const tiers = fc.constantFrom(
  STARTER_TIERS,
  [
    { name: "上", lowerBound: 100_000, positions: ["网点负责人", "法人客户经理"] },
    { name: "中", lowerBound: 1_000, positions: ["法人客户经理", "高柜"] },
    { name: "下", lowerBound: 10, positions: [] },
  ],
  [{ name: "全部", lowerBound: 0, positions: [...POSITIONS] }]
);

export const rules = fc.record({
  tiers,
  capacity: fc.record({ 法人客户经理: fc.nat(3), 高柜: fc.nat(5) }),
  withinTier: fc.constantFrom("order", "balance"),
  overflow: fc.constantFrom("unassigned", "cascade-down"),
  crossPosition: fc.constantFrom("priority", "arbitrate"),
  incumbent: fc.constantFrom("evidence", "tie-break", "first"),
  claimTierPolicy: fc.constantFrom("keep+flag", "reject"),
  allocationMode: fc.constantFrom("in-order", "balanced"),
  keepPreviousHolder: fc.boolean(),
});

/** Any outlet: people off duty, blank deposits, claims and decisions on nobody and by nobody, every switch. */
export const worlds: fc.Arbitrary<World> = fc.record({
  customers: list,
  people: roster,
  claims: fc.array(claim, { maxLength: 20 }),
  decisions: fc.array(decision, { maxLength: 9 }),
  rules,
});
