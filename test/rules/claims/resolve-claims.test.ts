import {
  CLAIM_GROUNDS,
  contendersOf,
  HOLDING_METHODS,
  losersOf,
  NOBODY,
} from "../../../src/rules/claims/claim-resolution";
import { resolveClaims } from "../../../src/rules/claims/resolve-claims";
import { bookOf } from "../allocation/allocation-worlds";
import {
  claimsOf,
  decisionsOf,
  rosterOf,
  type TestClaim,
  type TestDecision,
  type TestPerson,
} from "./claim-rows";

const PEOPLE: readonly TestPerson[] = [
  { id: "H", position: "网点负责人" },
  { id: "A1", position: "法人客户经理" },
  { id: "A2", position: "法人客户经理" },
  { id: "T", position: "高柜" },
  { id: "OFF", position: "低柜柜员", onDuty: false },
  { id: "X", position: "保安" },
  { id: "Y", position: "综合客户经理" },
];

interface Given {
  readonly claims?: readonly TestClaim[];
  readonly decisions?: readonly TestDecision[];
  readonly onRecord?: string;
  readonly leftOut?: readonly string[];
  readonly rules?: object;
}

/** What comes of claims on the one customer 「1」. */
function resolve({ claims = [], decisions = [], onRecord, leftOut = [], rules = {} }: Given) {
  const book = bookOf(rules);
  const roster = rosterOf(PEOPLE);
  const resolution = resolveClaims({
    customerIds: ["1"],
    leftOutIds: leftOut,
    incumbents: Int32Array.of(PEOPLE.findIndex(({ id }) => id === onRecord)),
    roster,
    claims: claimsOf(claims),
    decisions: decisionsOf(decisions),
    book,
  });
  const idOf = (person: number): string | null => PEOPLE[person]?.id ?? null;
  return {
    holder: idOf(resolution.holders[0] ?? NOBODY),
    ground: CLAIM_GROUNDS[resolution.grounds[0] ?? 0],
    method: HOLDING_METHODS[resolution.methods[0] ?? -1] ?? null,
    losers: losersOf(resolution, 0, book.crossPosition).map(idOf),
    contenders: contendersOf(resolution, 0, book.crossPosition).map(idOf),
    shares: resolution.shares === null ? null : Array.from(resolution.shares),
    codes: resolution.findings.map(({ code }) => code),
    findings: resolution.findings,
  };
}

/** Claims of these people on the customer. */
function by(...staff: string[]): TestClaim[] {
  return staff.map((one) => ({ customer: "1", staff: one }));
}

describe("Several claims on one customer", () => {
  it("go to the earlier position, else wait for the head", () => {
    expect(resolve({ claims: by("T", "A1") })).toMatchObject({
      holder: "A1",
      ground: "order",
      method: "岗位顺序",
      losers: ["T"],
      codes: [],
    });
    expect(resolve({ claims: by("T", "A2", "A1") })).toMatchObject({
      holder: null,
      ground: "contested",
      method: null,
      contenders: ["A2", "A1"],
      losers: ["T"],
      codes: ["CLAIMS_CONTESTED"],
    });
  });

  it("all wait for the head where the book has every duplicate arbitrated, but a single claim stands", () => {
    const rules = { crossPosition: "arbitrate" };
    const open = { holder: null, ground: "contested", contenders: ["T", "A1"], losers: [] };
    expect(resolve({ claims: by("T", "A1"), rules })).toMatchObject(open);
    expect(resolve({ claims: by("T"), rules })).toMatchObject({ holder: "T", ground: "sole" });
  });

  it("follow the bank's own order, synonyms and all", () => {
    const rules = { claimOrder: ["高柜柜员", "对公客户经理"] };
    expect(resolve({ claims: by("A1", "T"), rules })).toMatchObject({
      holder: "T",
      losers: ["A1"],
    });
  });

  it("rank positions that are not in the order last, level with one another", () => {
    expect(resolve({ claims: by("X", "T") })).toMatchObject({ holder: "T", losers: ["X"] });
    expect(resolve({ claims: by("X", "Y") })).toMatchObject({ contenders: ["X", "Y"] });
  });
});

describe("The holder on record (A-09)", () => {
  it.each([
    ["evidence", null, "contested"],
    ["tie-break", "A2", "tie-break"],
    ["first", "A2", "first"],
  ])("as %s among equals gives %p", (incumbent, holder, ground) => {
    const claims = by("A1", "A2");
    expect(resolve({ claims, onRecord: "A2", rules: { incumbent } })).toMatchObject({
      holder,
      ground,
    });
  });

  it.each([
    ["evidence", "A1"],
    ["tie-break", "A1"],
    ["first", "T"],
  ])("as %s behind an earlier position gives %p", (incumbent, holder) => {
    const claims = by("A1", "T");
    expect(resolve({ claims, onRecord: "T", rules: { incumbent } })).toMatchObject({ holder });
  });

  it("counts for nothing where he did not claim", () => {
    const rules = { incumbent: "first" };
    expect(resolve({ claims: by("T"), onRecord: "A1", rules })).toMatchObject({ holder: "T" });
    expect(resolve({ onRecord: "A1", rules })).toMatchObject({ holder: null, ground: "none" });
  });
});

describe("The head's decision", () => {
  it("goes to a claimant without a reason, over the order too", () => {
    const decisions = [{ customer: "1", to: "T" }];
    expect(resolve({ claims: by("A1", "T"), decisions })).toMatchObject({
      holder: "T",
      ground: "decided",
      method: "负责人裁定",
      losers: ["A1"],
      codes: [],
    });
  });

  it("goes to somebody else only with a reason; else it is listed and the customer stays as it was", () => {
    const to = { customer: "1", to: "H" };
    expect(resolve({ claims: by("A1"), decisions: [{ ...to, reason: "重点客户" }] })).toMatchObject(
      {
        holder: "H",
        ground: "reassigned",
        method: "负责人改派",
        losers: ["A1"],
      }
    );
    expect(resolve({ claims: by("A1"), decisions: [{ ...to, reason: "  " }] })).toMatchObject({
      holder: "A1",
      ground: "sole",
      codes: ["DECISION_REASON_MISSING"],
    });
    expect(resolve({ decisions: [{ ...to, reason: "新户" }] })).toMatchObject({ holder: "H" });
  });

  it("is listed, not dropped, where it cannot hold", () => {
    const claims = by("A1", "A2");
    const codesFor = (decision: TestDecision): unknown =>
      resolve({ claims, decisions: [decision] }).codes;
    expect(codesFor({ customer: "9", to: "A1" })).toEqual([
      "DECISION_CUSTOMER_UNKNOWN",
      "CLAIMS_CONTESTED",
    ]);
    expect(codesFor({ customer: "1", to: "谁" })).toEqual([
      "DECISION_STAFF_UNKNOWN",
      "CLAIMS_CONTESTED",
    ]);
    expect(codesFor({ customer: "1", to: "OFF" })).toEqual([
      "DECISION_STAFF_OFF_DUTY",
      "CLAIMS_CONTESTED",
    ]);
  });

  it("holds once where it is there twice, and not at all where two contradict", () => {
    const claims = by("A1", "A2");
    const [one, two] = [
      { customer: "1", to: "A1" },
      { customer: "1", to: "A2" },
    ];
    expect(resolve({ claims, decisions: [one, one] })).toMatchObject({
      holder: "A1",
      codes: ["DECISION_REPEATED"],
    });
    expect(resolve({ claims, decisions: [one, two] })).toMatchObject({
      holder: null,
      codes: ["DECISIONS_DIFFER", "CLAIMS_CONTESTED"],
    });
    const reasoned = { customer: "1", to: "H", reason: "大户" };
    expect(resolve({ claims, decisions: [{ customer: "1", to: "H" }, reasoned] })).toMatchObject({
      holder: "H",
      ground: "reassigned",
    });
  });
});

describe("Claims that do not count", () => {
  it("are listed with their cell and change nothing", () => {
    const claims = [
      ...by("A1", "A1", "谁", "OFF"),
      { customer: "9", staff: "T" },
      { customer: "8", staff: "T" },
    ];
    const { holder, ground, findings } = resolve({ claims, leftOut: ["8"] });
    expect([holder, ground]).toEqual(["A1", "sole"]);
    expect(findings.map(({ code, where, content }) => [code, where?.cell, content])).toEqual([
      ["CLAIM_REPEATED", "F2", "1"],
      ["CLAIM_STAFF_UNKNOWN", "F3", "谁"],
      ["CLAIM_STAFF_OFF_DUTY", "F4", "1"],
      ["CLAIM_CUSTOMER_UNKNOWN", "F5", "9"],
      ["CLAIM_CUSTOMER_LEFT_OUT", "F6", "8"],
    ]);
  });
});

describe("Sharing in percent", () => {
  const rules = { shareOwnership: true };
  const shared = (...shares: (number | undefined)[]): TestClaim[] =>
    shares.map((share, place) => {
      const staff = ["A1", "A2", "T"][place] ?? "";
      return share === undefined ? { customer: "1", staff } : { customer: "1", staff, share };
    });

  it("is not read where the book has it off", () => {
    expect(resolve({ claims: shared(60, 40) })).toMatchObject({
      ground: "contested",
      shares: null,
    });
  });

  it("lets several hold one customer up to the whole; the largest share is the holder's", () => {
    expect(resolve({ claims: shared(33.33, 33.33, 33.34), rules })).toMatchObject({
      holder: "T",
      ground: "shared",
      shares: [33.33, 33.33, 33.34],
      losers: [],
      codes: [],
    });
    expect(resolve({ claims: shared(30, 30), rules })).toMatchObject({ holder: "A1" });
    expect(resolve({ claims: shared(60), rules })).toMatchObject({ ground: "sole", shares: [60] });
  });

  it("waits for the head where the shares are more than the whole", () => {
    const { ground, findings, shares } = resolve({ claims: shared(60, 40.01), rules });
    expect([ground, shares]).toEqual(["contested", [0, 0]]);
    expect(findings[0]).toMatchObject({
      code: "CLAIM_SHARES_OVER",
      params: { id: "1", sum: 100.01 },
    });
  });

  it("follows the order where a share is missing or none", () => {
    expect(resolve({ claims: shared(60, undefined, 40), rules })).toMatchObject({
      ground: "contested",
      codes: ["CLAIM_SHARE_MISSING", "CLAIMS_CONTESTED"],
    });
    expect(resolve({ claims: shared(120), rules })).toMatchObject({
      ground: "sole",
      shares: [100],
      codes: ["CLAIM_SHARE_INVALID"],
    });
    expect(resolve({ claims: shared(undefined, undefined), rules }).ground).toBe("contested");
  });

  it("gives way to the head's decision for one person", () => {
    const decisions = [{ customer: "1", to: "A2" }];
    expect(resolve({ claims: shared(60, 40), decisions, rules })).toMatchObject({
      holder: "A2",
      shares: [0, 100],
      losers: ["A1"],
    });
  });
});
