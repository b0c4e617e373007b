import { type Finding, finding } from "../finding";
import { onDemand } from "../on-demand";
import type { RuleBook } from "../rule-book/rule-book";
import type { ClaimColumns, HeadDecision } from "./claim-columns";
import { notesOnClaims } from "./claim-notes";
import {
  CLAIM_GROUNDS,
  type ClaimGround,
  type ClaimResolution,
  HOLDING_METHODS,
  type HoldingMethod,
  NO_METHOD,
  NOBODY,
} from "./claim-resolution";
import { claimedShares, judgeShares } from "./claim-shares";
import { type ClaimantGroups, groupClaims } from "./claimant-groups";
import { holdingDecisions, isClaimant } from "./head-decisions";
import { claimRanks } from "./known-positions";
import { matchIds } from "./match-ids";
import type { Roster } from "./roster";

/** What claims are resolved from. */
export interface ClaimInput {
  /** 客户号 of the customers of 客户清单, each once. */
  readonly customerIds: readonly string[];
  /** Numbers that stand for them (see `packedId`), where all have one and they are at hand. */
  readonly customerNumbers?: Float64Array | undefined;
  /** 客户号 of customers that are in the list but were filtered out; a claim on one of them is told apart from a claim on nobody. */
  readonly leftOutIds: readonly string[];
  /** One per customer: person of the roster whom 原管户人 of each customer names, or `NOBODY` (see `tables/claims/people-index`). */
  readonly incumbents: Int32Array;
  readonly roster: Roster;
  readonly claims: ClaimColumns;
  readonly decisions: readonly HeadDecision[];
  readonly book: ClaimRules;
}

/** The parameters that decide. */
export type ClaimRules = Pick<
  RuleBook,
  "claimOrder" | "crossPosition" | "incumbent" | "shareOwnership"
>;

/** 方式 of each ground. Everybody who shares a customer claimed his part alone. */
const METHOD_OF: Readonly<Record<ClaimGround, HoldingMethod | null>> = {
  none: null,
  sole: "单人认领",
  order: "岗位顺序",
  "tie-break": "岗位顺序",
  first: "岗位顺序",
  shared: "单人认领",
  decided: "负责人裁定",
  reassigned: "负责人改派",
  contested: null,
};

/** The indexes that stand for a ground and its 方式 in columns. */
interface GroundCode {
  readonly ground: number;
  readonly method: number;
}

const CODES = Object.fromEntries(
  CLAIM_GROUNDS.map((ground, index): [ClaimGround, GroundCode] => {
    const method = METHOD_OF[ground];
    return [
      ground,
      { ground: index, method: method === null ? NO_METHOD : HOLDING_METHODS.indexOf(method) },
    ];
  })
) as Readonly<Record<ClaimGround, GroundCode>>;

const WHOLE = 100;

/**
 * Who gets each customer that somebody claimed (R41, R42, R49; ): the head's decision where there is one; else the only claimant;
 * else, as the book says, shares, the holder on record, the order of positions; what is left is 待协调. Claims and decisions that cannot be
 * used are listed and change nothing. The order of customers and claims changes nothing but the order of claimants.
 */
export function resolveClaims(input: ClaimInput): ClaimResolution {
  const { customerNumbers, claims, decisions, roster } = input;
  const count = input.incumbents.length;
  const wanted = claims.customerIds.concat(decisions.map(({ customerId }) => customerId));
  const customerOf = matchIds(wanted, customerNumbers ?? input.customerIds);
  const claimedCustomers = customerOf.subarray(0, claims.count);
  const groups = groupClaims(claims, claimedCustomers, roster, count);
  const holding = holdingDecisions(decisions, customerOf.subarray(claims.count), groups, roster);

  const settling = new Settling(input, groups);
  const isAnyDecided = holding.byCustomer.size > 0;
  for (let customer = 0; customer < count; customer++) {
    const word = isAnyDecided ? holding.byCustomer.get(customer) : undefined;
    if (word) settling.decide(customer, word.decision, word.person);
    else settling.settle(customer);
  }
  return settling.finish(() => [
    ...notesOnClaims(claims, groups.verdicts, roster, input.leftOutIds),
    ...settling.shareFindings,
    ...holding.findings,
  ]);
}

/** Settles customers one by one. */
class Settling {
  private readonly holders: Int32Array;
  private readonly methods: Int8Array;
  private readonly grounds: Uint8Array;
  private readonly isContested: Uint8Array;
  private readonly decisions: Int32Array;
  private readonly ranks: Int32Array;
  /** What was claimed, and what is held in the end. */
  private readonly claimed: Float64Array | null;
  private readonly shares: Float64Array | null;
  private readonly shareNotes: Finding[] = [];
  private contested = 0;

  constructor(
    private readonly input: ClaimInput,
    private readonly groups: ClaimantGroups
  ) {
    const count = input.incumbents.length;
    this.holders = new Int32Array(count).fill(NOBODY);
    this.methods = new Int8Array(count).fill(NO_METHOD);
    this.grounds = new Uint8Array(count);
    this.isContested = new Uint8Array(count);
    this.decisions = new Int32Array(count).fill(-1);
    const positions = input.roster.map(({ position }) => position);
    this.ranks = claimRanks(positions, input.book.claimOrder);
    if (input.book.shareOwnership) {
      const { percents, findings } = claimedShares(input.claims, groups, input.roster);
      this.claimed = percents;
      this.shares = new Float64Array(percents.length);
      this.shareNotes.push(...findings);
    } else {
      this.claimed = null;
      this.shares = null;
    }
  }

  get shareFindings(): readonly Finding[] {
    return this.shareNotes;
  }

  decide(customer: number, decision: number, person: number): void {
    this.decisions[customer] = decision;
    const isChosen = isClaimant(this.groups, customer, person);
    this.give(customer, person, isChosen ? CODES.decided : CODES.reassigned);
  }

  settle(customer: number): void {
    const start = this.groups.claimantStarts[customer] ?? 0;
    const end = this.groups.claimantStarts[customer + 1] ?? 0;
    if (start === end) return;
    if (this.claimed !== null && this.settleShares(customer, start, end, this.claimed)) return;
    const first = this.groups.claimants[start] ?? NOBODY;
    if (end === start + 1) return this.give(customer, first, CODES.sole);
    this.settleDuplicate(customer, start, end);
  }

  /** On a list that was filtered, claims that do not count are many: what is said of them is made when it is asked for. */
  finish(makeFindings: () => readonly Finding[]): ClaimResolution {
    const { contested } = this;
    const open =
      contested > 0 ? [finding("CLAIMS_CONTESTED", null, "", { customers: contested })] : [];
    const findings = onDemand(() => [...makeFindings(), ...open]);
    return {
      holders: this.holders,
      methods: this.methods,
      grounds: this.grounds,
      isContested: this.isContested,
      decisions: this.decisions,
      claimantStarts: this.groups.claimantStarts,
      claimants: this.groups.claimants,
      shares: this.shares,
      ranks: this.ranks,
      incumbents: this.input.incumbents,
      get findings() {
        return findings();
      },
    };
  }

  /** Several people claim the customer, none by percent. */
  private settleDuplicate(customer: number, start: number, end: number): void {
    const { claimants } = this.groups;
    const { crossPosition, incumbent } = this.input.book;
    const onRecord = this.input.incumbents[customer] ?? NOBODY;
    let best = Infinity;
    let [winner, contenders, onRecordRank] = [NOBODY, 0, Infinity];
    for (let place = start; place < end; place++) {
      const person = claimants[place] ?? NOBODY;
      const rank = crossPosition === "arbitrate" ? 0 : (this.ranks[person] ?? Infinity);
      if (person === onRecord) onRecordRank = rank;
      if (rank === best) contenders += 1;
      if (rank < best) [best, winner, contenders] = [rank, person, 1];
    }
    if (incumbent === "first" && onRecordRank < Infinity) {
      return this.give(customer, onRecord, CODES.first);
    }
    if (contenders === 1) return this.give(customer, winner, CODES.order);
    if (incumbent === "tie-break" && onRecordRank === best) {
      return this.give(customer, onRecord, CODES["tie-break"]);
    }
    this.contest(customer);
  }

  /** Whether shares settle the customer: several by percents that fit, or percents that the head has to put right. */
  private settleShares(
    customer: number,
    start: number,
    end: number,
    claimed: Float64Array
  ): boolean {
    const percents = claimed.subarray(start, end);
    const { verdict, sum } = judgeShares(percents);
    if (verdict === "fit") {
      this.shares?.set(percents, start);
      this.hold(
        customer,
        this.largestHolder(start, end, claimed),
        end === start + 1 ? CODES.sole : CODES.shared
      );
      return true;
    }
    if (verdict === "none") return false;
    const { claims, customerIds } = this.input;
    const id = customerIds[customer] ?? "";
    const place = claims.placeOf(this.groups.claimNumbers[start] ?? 0);
    if (verdict === "missing") {
      const params = { id, count: end - start };
      this.shareNotes.push(finding("CLAIM_SHARE_MISSING", place, id, params));
      return false;
    }
    this.shareNotes.push(finding("CLAIM_SHARES_OVER", place, id, { id, sum }));
    this.contest(customer);
    return true;
  }

  /** Who has the largest share; of equal ones the earlier position, then the earlier row of the roster. */
  private largestHolder(start: number, end: number, percents: Float64Array): number {
    const { claimants } = this.groups;
    let best = start;
    for (let place = start + 1; place < end; place++) {
      const [person, other] = [claimants[place] ?? 0, claimants[best] ?? 0];
      const ahead =
        (percents[place] ?? 0) - (percents[best] ?? 0) ||
        (this.ranks[other] ?? 0) - (this.ranks[person] ?? 0) ||
        other - person;
      if (ahead > 0) best = place;
    }
    return claimants[best] ?? NOBODY;
  }

  /** Gives the whole customer to one person. */
  private give(customer: number, person: number, code: GroundCode): void {
    this.hold(customer, person, code);
    if (this.shares === null) return;
    const end = this.groups.claimantStarts[customer + 1] ?? 0;
    for (let place = this.groups.claimantStarts[customer] ?? 0; place < end; place++) {
      this.shares[place] = this.groups.claimants[place] === person ? WHOLE : 0;
    }
  }

  private hold(customer: number, person: number, code: GroundCode): void {
    this.holders[customer] = person;
    this.grounds[customer] = code.ground;
    this.methods[customer] = code.method;
  }

  private contest(customer: number): void {
    this.hold(customer, NOBODY, CODES.contested);
    this.isContested[customer] = 1;
    this.contested += 1;
  }
}
