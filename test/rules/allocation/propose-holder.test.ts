import { allocate } from "../../../src/rules/allocation/allocate";
import { type HolderProposal, proposeHolder } from "../../../src/rules/allocation/propose-holder";
import { NOBODY } from "../../../src/rules/claims/claim-resolution";
import { resolveClaims } from "../../../src/rules/claims/resolve-claims";
import type { Roster } from "../../../src/rules/claims/roster";
import { defaultRuleBook, type RuleBook } from "../../../src/rules/rule-book/rule-book";

const ROSTER: Roster = [
  ["E0", "法人客户经理"],
  ["E1", "法人客户经理"],
  ["E2", "高柜"],
].map(([id = "", position = ""]) => {
  return { id, name: id, position, isOnDuty: true, capacity: null, note: "", place: null };
});

/** Proposes for the first of some customers, all of a deposit for 法人客户经理, by claims as "customer staff". */
function propose(
  claims: readonly string[],
  { incumbent = NOBODY, book = {} }: { incumbent?: number; book?: Partial<RuleBook> } = {}
): HolderProposal | null {
  const customerIds = ["C0", "C1", "C2"];
  const rules = { ...defaultRuleBook, ...book };
  const resolution = resolveClaims({
    customerIds,
    leftOutIds: [],
    incumbents: Int32Array.of(incumbent, NOBODY, NOBODY),
    roster: ROSTER,
    claims: {
      count: claims.length,
      customerIds: claims.map((claim) => claim.split(" ")[0] ?? ""),
      staffIds: claims.map((claim) => claim.split(" ")[1] ?? ""),
      shares: new Float64Array(claims.length).fill(NaN),
      placeOf: () => ({ sheet: "认领登记", cell: "A1" }),
    },
    decisions: [],
    book: rules,
  });
  const input = {
    customerIds,
    deposits: new Float64Array(3).fill(200_000_000),
    roster: ROSTER,
    resolution,
    book: rules,
    nearness: null,
    placeOf: () => null,
  };
  return proposeHolder(0, { ...input, allocation: allocate(input) });
}

describe("The proposal for a contested customer", () => {
  it("is 原管户人 where he is among the claimants", () => {
    const proposal = propose(["C0 E0", "C0 E1", "C1 E1"], { incumbent: 1 });
    expect(proposal).toEqual({ person: 1, ground: "incumbent" });
  });

  it("is who holds fewest by claim, else who claimed first", () => {
    expect(propose(["C0 E0", "C0 E1", "C1 E0"])).toEqual({ person: 1, ground: "fewest" });
    expect(propose(["C0 E1", "C0 E0"])).toEqual({ person: 1, ground: "first-claim" });
  });

  it("is who alone has a position of the tier, where positions do not decide", () => {
    const proposal = propose(["C0 E2", "C0 E1", "C1 E1"], { book: { crossPosition: "arbitrate" } });
    expect(proposal).toEqual({ person: 1, ground: "position" });
  });

  it("is nobody where nobody claims", () => {
    expect(propose(["C1 E1"])).toBeNull();
  });
});
