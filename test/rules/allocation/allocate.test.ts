import { HOLDING_REASONS } from "../../../src/rules/allocation/allocation";
import { loadDeviations } from "../../../src/rules/allocation/load-deviations";
import { differenceOf } from "../../../src/rules/allocation/what-if";
import { HOLDING_STATUSES } from "../../../src/rules/claims/claim-resolution";
import { run, type World } from "./allocation-worlds";

const YUAN = 100;

const TIERS = [
  { name: "上", lowerBound: 1_000, positions: ["网点负责人"] },
  { name: "中", lowerBound: 100, positions: ["法人客户经理", "高柜"] },
  { name: "下", lowerBound: 10, positions: ["后台"] },
];

const PEOPLE = [
  { id: "H", position: "网点负责人", capacity: 1 },
  { id: "A1", position: "法人客户经理", capacity: 2 },
  { id: "A2", position: "法人客户经理", capacity: 1 },
  { id: "T", position: "高柜", capacity: 2 },
  { id: "B", position: "后台", capacity: 9 },
];

/** A world of customers 「a」, 「b」 … with these deposits in yuan. */
function world(deposits: readonly (number | null)[], more: Partial<World> = {}): World {
  return {
    customers: deposits.map((yuan, place) => ({
      id: String.fromCharCode(97 + place),
      deposit: yuan === null ? null : yuan * YUAN,
    })),
    people: PEOPLE,
    claims: [],
    decisions: [],
    ...more,
    rules: { tiers: TIERS, ...more.rules },
  };
}

/** Each customer as 「holder reason」. */
function outcome(given: World): string[] {
  const { allocation } = run(given);
  return given.customers.map((_, customer) => {
    const holder = given.people[allocation.holders[customer] ?? -1]?.id ?? "-";
    return `${holder} ${HOLDING_REASONS[allocation.reasons[customer] ?? 0] ?? ""}`;
  });
}

function codes(given: World): string[] {
  return run(given).allocation.findings.map(({ code, content }) => `${code} ${content}`.trim());
}

describe("Allocation in order", () => {
  it("fills positions one after the other, inside one the fewest first, then the roster's order", () => {
    expect(outcome(world([900, 800, 700, 600, 500, 400]))).toEqual([
      "A1 allocated",
      "A2 allocated",
      "A1 allocated",
      "T allocated",
      "T allocated",
      "- full",
    ]);
  });

  it("fills all positions of a tier together where the book balances them", () => {
    const rules = { withinTier: "balance" };
    expect(outcome(world([900, 800, 700, 600], { rules }))).toEqual([
      "A1 allocated",
      "A2 allocated",
      "T allocated",
      "A1 allocated",
    ]);
  });

  it("serves equal deposits by customer number", () => {
    const { people, customers, ...rest } = world([5_000, 5_000]);
    const turned = { ...rest, people, customers: [...customers].reverse() };
    expect(outcome(turned)).toEqual(["- full", "H allocated"]);
  });

  it("sends what is over to the next tier's people, ahead of its own, where the book cascades", () => {
    const rules = { overflow: "cascade-down" };
    const people = PEOPLE.filter(({ id }) => id !== "T" && id !== "A2");
    expect(outcome(world([5_000, 4_000, 3_000, 900, 50], { people, rules }))).toEqual([
      "H allocated",
      "A1 cascaded",
      "A1 cascaded",
      "B cascaded",
      "B allocated",
    ]);
  });

  it("says why somebody stays unassigned", () => {
    const tiers = [
      { name: "上", lowerBound: 1_000, positions: ["大堂经理"] },
      { name: "中", lowerBound: 100, positions: [] },
      { name: "下", lowerBound: 10, positions: ["网点负责人"] },
    ];
    const rules = { tiers, subBranchTier: 9_000 };
    expect(outcome(world([9_000, 5_000, 500, 60, 50, 5, null], { rules }))).toEqual([
      "- sub-branch",
      "- nobody-on-duty",
      "- no-positions",
      "H allocated",
      "- full",
      "- below-tiers",
      "- no-balance",
    ]);
  });

  it("lets a claim on a customer without a balance stand, and leaves contested ones alone", () => {
    const claims = [
      { customer: "a", staff: "T" },
      { customer: "b", staff: "A1" },
      { customer: "b", staff: "A2" },
    ];
    const { allocation } = run(world([null, 900], { claims }));
    expect(Array.from(allocation.statuses, (status) => HOLDING_STATUSES[status])).toEqual([
      "已认领",
      "待协调",
    ]);
    expect(allocation.findings).toEqual([]);
  });

  it("takes a person's own capacity before his position's, and none as unlimited", () => {
    const people = [
      { id: "1", position: "后台", capacity: 1 },
      { id: "2", position: "后台", capacity: null },
      { id: "3", position: "高柜", capacity: null },
    ];
    const rules = { capacity: { 后台人员: 3 } };
    const { loads } = run(world([50, 40, 30, 20, 15], { people, rules })).allocation;
    expect(Array.from(loads.capacities)).toEqual([1, 3, Infinity]);
    expect(Array.from(loads.countsAfter)).toEqual([1, 3, 0]);
  });
});

describe("Claims that break tier or capacity (A-13)", () => {
  const claims = ["a", "b", "c", "d"].map((customer) => ({ customer, staff: "A1" }));
  const deposits = [5_000, 900, 800, 700];

  it("stand and are flagged", () => {
    const given = world(deposits, { claims });
    expect(outcome(given)).toEqual(["A1 sole", "A1 sole", "A1 sole", "A1 sole"]);
    expect(codes(given)).toEqual(["TIER_MISMATCH a", "OVER_CAPACITY A1"]);
  });

  it("are refused where the book says so, the smallest deposits beyond capacity, and allocated", () => {
    const given = world(deposits, { claims, rules: { claimTierPolicy: "reject" } });
    expect(outcome(given)).toEqual(["H allocated", "A1 sole", "A1 sole", "A2 allocated"]);
    expect(codes(given)).toEqual(["CLAIM_REJECTED_TIER a", "CLAIM_REJECTED_CAPACITY d"]);
  });

  it("never touch the head's decisions, which count first", () => {
    const decisions = ["a", "d"].map((customer) => ({ customer, to: "A1" }));
    const given = world(deposits, { claims, decisions, rules: { claimTierPolicy: "reject" } });
    expect(outcome(given)).toEqual(["A1 decided", "A2 allocated", "T allocated", "A1 decided"]);
  });

  it("are listed up to a thousand, then counted", () => {
    const many = Array.from({ length: 1_003 }, (_, place) => `C${place}`);
    const given: World = {
      ...world([]),
      customers: many.map((id) => ({ id, deposit: 5_000 * YUAN })),
      claims: many.map((customer) => ({ customer, staff: "B" })),
    };
    expect(run(given).allocation.findings.slice(999)).toMatchObject([
      { code: "TIER_MISMATCH" },
      { code: "TIER_MISMATCHES_MORE", params: { customers: 3 } },
      { code: "OVER_CAPACITY" },
    ]);
  });
});

describe("Balanced allocation", () => {
  const people = ["1", "2", "3"].map((id) => ({ id, position: "后台" }));
  const deposits = [90, 80, 70, 60, 50, 40, 30];

  it("makes counts differ by one at most and deposits nearly equal, with a certificate", () => {
    const given = world(deposits, { people, rules: { allocationMode: "balanced" } });
    const { loads, certificates } = run(given).allocation;
    expect(Array.from(loads.countsAfter).sort()).toEqual([2, 2, 3]);
    expect(Array.from(loads.depositsAfter)).toEqual([140 * YUAN, 140 * YUAN, 140 * YUAN]);
    expect(certificates).toMatchObject([
      { tier: "下", positions: ["后台"], customers: 7, people: 3, certificate: { placed: 7 } },
    ]);
  });

  it("places exactly those whom allocation in order places", () => {
    const given = world([5_000, 900, 800, 700, 600, 500, 400, 50, 5]);
    const balanced = world([5_000, 900, 800, 700, 600, 500, 400, 50, 5], {
      rules: { allocationMode: "balanced" },
    });
    const isPlaced = (one: string): boolean => !one.startsWith("-");
    expect(outcome(balanced).map(isPlaced)).toEqual(outcome(given).map(isPlaced));
  });

  it("leaves a customer with the holder on record where the book asks for it and balance allows", () => {
    const onRecord = ["3", "3", "2", "2", "1", "1"];
    const { customers, ...rest } = world([50, 50, 50, 50, 50, 50], {
      people,
      rules: { allocationMode: "balanced", keepPreviousHolder: true },
    });
    const held = customers.map((one, place) => ({ ...one, onRecord: onRecord[place] ?? "" }));
    const kept = { ...rest, customers: held };
    expect(outcome(kept).map((one) => one.slice(0, 1))).toEqual(onRecord);
  });
});

describe("Loads", () => {
  it("deviate from the mean of the on-duty people of one position, in percent", () => {
    const people = [
      { id: "1", position: "后台", capacity: 1 },
      { id: "2", position: "内勤" },
      { id: "3", position: "后台", onDuty: false },
      { id: "4", position: "高柜" },
    ];
    const { allocation, input } = run(world([50, 40, 30], { people }));
    const { counts, deposits } = loadDeviations(allocation.loads, input.roster);
    expect(Array.from(counts)).toEqual([-33.33, 33.33, NaN, NaN]);
    expect(Array.from(deposits)).toEqual([-16.67, 16.67, NaN, NaN]);
  });
});

describe("What would change under another book", () => {
  it("names who moves, who gains and who loses, and how many stay without a holder", () => {
    const one = run(world([5_000, 4_000, 50])).allocation;
    const two = run(world([5_000, 4_000, 50], { rules: { overflow: "cascade-down" } })).allocation;
    expect(differenceOf(one, two)).toEqual({
      moved: Uint32Array.of(1),
      from: Int32Array.of(-1),
      to: Int32Array.of(1),
      people: [
        {
          person: 1,
          gained: 1,
          lost: 0,
          countBefore: 0,
          countAfter: 1,
          depositBefore: 0,
          depositAfter: 4_000 * YUAN,
        },
      ],
      unheld: [1, 0],
    });
    expect(differenceOf(two, one)).toMatchObject({
      people: [{ gained: 0, lost: 1 }],
      unheld: [0, 1],
    });
  });
});
