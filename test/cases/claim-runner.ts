import type { Allocation } from "../../src/rules/allocation/allocation";
import { allocate } from "../../src/rules/allocation/allocate";
import {
  type ClaimResolution,
  contendersOf,
  HOLDING_METHODS,
  HOLDING_STATUSES,
  losersOf,
  NOBODY,
} from "../../src/rules/claims/claim-resolution";
import { resolveClaims } from "../../src/rules/claims/resolve-claims";
import type { RuleBook } from "../../src/rules/rule-book/rule-book";
import { readAmount } from "../../src/tables/amount-codec";
import { claimsOf, decisionsOf, rosterOf, type TestClaim, type TestDecision, type TestPerson } from "../rules/claims/claim-rows";

export interface ClaimCase {
  readonly rules?: object;
  readonly roster: readonly TestPerson[];
  readonly customers: readonly string[];
  /** 工号 of 原管户人 by customer. */
  readonly incumbents?: Readonly<Record<string, string>>;
  readonly claims: readonly TestClaim[];
  readonly decisions: Readonly<Record<string, Omit<TestDecision, "customer">>>;
}

/** Resolves a case's claims and says, customer by customer, what came of it. */
export function runClaims(input: ClaimCase, book: RuleBook): unknown {
  const roster = rosterOf(input.roster);
  const decisions = Object.entries(input.decisions).map(([customer, word]) => ({ customer, ...word }));
  const incumbents = input.customers.map((id) =>
    roster.findIndex((member) => member.id === input.incumbents?.[id])
  );
  const resolution = resolveClaims({
    customerIds: input.customers,
    leftOutIds: [],
    incumbents: Int32Array.from(incumbents),
    roster,
    claims: claimsOf(input.claims),
    decisions: decisionsOf(decisions),
    book,
  });
  const idOf = (person: number): string | null => roster[person]?.id ?? null;
  const result = input.customers.map((id, customer) => [
    id,
    resultOf(resolution, customer, book, idOf),
  ]);
  const statuses = input.customers.map((_, customer) => statusOf(resolution, customer));
  const counted = (word: string): number => statuses.filter((status) => status === word).length;
  return {
    result: Object.fromEntries(result),
    errors: resolution.findings
      .filter(({ code }) => code !== "CLAIMS_CONTESTED")
      .map(({ code, where, params }) => ({
        row: Number(where?.cell?.slice(1)),
        code,
        customer: params["id"],
        staff: params["staff"],
      })),
    counts: { 已认领: counted("已认领"), 待协调: counted("待协调"), 未认领: counted("未认领") },
  };
}

function resultOf(
  resolution: ClaimResolution,
  customer: number,
  { crossPosition }: RuleBook,
  idOf: (person: number) => string | null
): object {
  const method = resolution.methods[customer] ?? -1;
  const status = statusOf(resolution, customer);
  const contenders = contendersOf(resolution, customer, crossPosition).map(idOf);
  return {
    status,
    owner: idOf(resolution.holders[customer] ?? NOBODY),
    how: HOLDING_METHODS[method] ?? null,
    ...(status === "待协调" ? { contenders } : {}),
    losers: losersOf(resolution, customer, crossPosition).map(idOf),
  };
}

function statusOf({ holders, isContested }: ClaimResolution, customer: number): string {
  if (isContested[customer] === 1) return "待协调";
  return holders[customer] === NOBODY ? "未认领" : "已认领";
}

export interface AllocationCase {
  readonly rules?: object;
  readonly roster: readonly TestPerson[];
  readonly customers: readonly { readonly id: string; readonly deposit: string | null }[];
  readonly claimed: Readonly<Record<string, string>>;
}

/** Allocates a case's customers behind its claims. */
export function runAllocation(input: AllocationCase, book: RuleBook): unknown {
  const roster = rosterOf(input.roster);
  const customerIds = input.customers.map(({ id }) => id);
  const claims = Object.entries(input.claimed).map(([customer, staff]) => ({ customer, staff }));
  const resolution = resolveClaims({
    customerIds,
    leftOutIds: [],
    incumbents: new Int32Array(customerIds.length).fill(NOBODY),
    roster,
    claims: claimsOf(claims),
    decisions: [],
    book,
  });
  const allocation = allocate({
    customerIds,
    deposits: Float64Array.from(input.customers, ({ deposit }) => Number(readAmount(deposit ?? "", "元"))),
    roster,
    resolution,
    book,
    nearness: null,
    placeOf: () => null,
  });
  return outcomeOf(allocation, input, customerIds);
}

const WAYS: Readonly<Record<string, string>> = { 已认领: "认领", 已分配: "分配" };

function outcomeOf(allocation: Allocation, { roster }: AllocationCase, ids: readonly string[]): object {
  const { holders, statuses, tiers, tierNames, loads, findings } = allocation;
  const assignment = ids.map((id, customer) => {
    const status = HOLDING_STATUSES[statuses[customer] ?? 3] ?? "";
    const owner = roster[holders[customer] ?? NOBODY]?.id ?? null;
    return [id, { tier: tierNames[tiers[customer] ?? -1] ?? null, owner, by: WAYS[status] ?? null }];
  });
  return {
    assignment: Object.fromEntries(assignment),
    load: Object.fromEntries(roster.map(({ id }, person) => [id, loads.countsAfter[person]])),
    unassigned: ids.filter((_, customer) => holders[customer] === NOBODY),
    flags: findings.flatMap(({ code, content, params }): object[] => {
      if (code === "TIER_MISMATCH") return [{ customer: content, code }];
      const { customers: count, capacity } = params;
      return code === "OVER_CAPACITY" ? [{ staff: content, code, count, capacity }] : [];
    }),
  };
}
