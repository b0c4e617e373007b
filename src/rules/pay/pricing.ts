import { sumExactly } from "../decimal";
import { done, type Finding, finding, type Outcome, refused } from "../finding";
import { largestRemainder } from "../largest-remainder";
import { MAX_FEN } from "../money";
import type { RuleBook } from "../rule-book/rule-book";
import type { Authorisation, Deal, DealRole, DealShare } from "./deals";
import { type ExactRatio, exactRatio, partCeil, partHalfUp } from "./part-of";

/** The parameters of pricing, ready to be used on many deals. */
export interface PricingTerms {
  readonly personRatio: number;
  readonly personFloor: number;
  readonly infoRatio: number;
  /** "none" = the whole joint amount is split, "after-pool" = the pool takes its part first. */
  readonly jointPool: "none" | "after-pool";
  /** Who allowed the rule book's ratio below the floor; null = nobody. */
  readonly authorisation: Authorisation | null;
}

/** What deals come to. */
export interface PricedDeals {
  readonly deals: readonly Deal[];
  readonly terms: PricingTerms;
  /** Fen of each share of each deal, in the order of deals and their shares. */
  readonly shareFen: Float64Array;
  /** Fen of each deal that go to the outlet's appraisal pool. */
  readonly poolFen: Float64Array;
  /** 个人计价 by person of the roster. */
  readonly personFen: Float64Array;
  readonly totalFen: number;
  readonly poolTotalFen: number;
}

/**
 * The terms of a rule book. Refused with PAY_JOINT_POOL_OPEN where nobody chose what becomes of joint deals, with
 * JOINT_RATIOS_NOT_WHOLE where the two shares of a joint deal are no whole (R62).
 */
export function pricingTerms(book: RuleBook): Outcome<PricingTerms> {
  const { jointPool, infoRatio, executionRatio } = book;
  if (jointPool === null) return refused(finding("PAY_JOINT_POOL_OPEN"));
  const { digits, scale } = sumExactly([infoRatio, executionRatio]);
  if (digits !== 10n ** BigInt(scale)) {
    const params = { info: infoRatio, execution: executionRatio };
    return refused(finding("JOINT_RATIOS_NOT_WHOLE", null, "", params));
  }
  const { personRatio, personFloor } = book;
  const authorisation = authorisationOf(book);
  return done({ personRatio, personFloor, infoRatio, jointPool, authorisation });
}

function authorisationOf({
  personRatioAuthorizer: by,
  personRatioReason: reason,
}: RuleBook): Authorisation | null {
  return by === null || reason === null ? null : { by, reason };
}

/** What of a single deal goes to the person, and what to the pool. */
export interface SingleSplit {
  readonly person: number;
  readonly pool: number;
}

/**
 * 单人营销 (R61): person = max(half-up(P·r), P·floor rounded up to the fen), pool = the rest; both rounded symmetrically for a reversal.
 * `isAuthorised` lets a ratio below the floor through. Refused with PERSON_RATIO_BELOW_FLOOR otherwise, and with NUMBER_INVALID where the
 * ratio is no part of one.
 */
export function splitSingle(
  fen: number,
  ratio: number,
  floor: number,
  isAuthorised = false
): Outcome<SingleSplit> {
  const rate = personRate(ratio, floor, isAuthorised);
  if (!rate.ok) return rate;
  const person = personPart(fen, rate.value);
  return done({ person, pool: fen - person });
}

/** How a single deal is split, ready for many amounts. */
interface PersonRate {
  readonly ratio: ExactRatio;
  /** Null where somebody allowed to go below it. */
  readonly floor: ExactRatio | null;
}

function personRate(ratio: number, floor: number, isAuthorised: boolean): Outcome<PersonRate> {
  const exact = ratio >= 0 && ratio <= 1 ? exactRatio(ratio) : null;
  const exactFloor = exactRatio(floor);
  if (exact === null || exactFloor === null)
    return refused(finding("NUMBER_INVALID", null, String(ratio), { parameter: "personRatio" }));
  if (ratio < floor && !isAuthorised)
    return refused(finding("PERSON_RATIO_BELOW_FLOOR", null, String(ratio), { ratio, floor }));
  return done({ ratio: exact, floor: ratio < floor ? null : exactFloor });
}

function personPart(fen: number, { ratio, floor }: PersonRate): number {
  const rounded = partHalfUp(fen, ratio);
  if (floor === null) return rounded;
  const least = partCeil(fen, floor);
  return Math.abs(rounded) >= Math.abs(least) ? rounded : least;
}

/** What of a joint deal goes where. */
export interface JointSplit {
  readonly info: number;
  readonly execution: number;
  readonly pool: number;
}

/**
 * 联合营销 (R62): information = half-up(ratio · B), execution = the rest of B. B is the whole amount, or with "after-pool" the
 * person's part of it by R61. Refused as `splitSingle` is.
 */
export function splitJoint(
  fen: number,
  terms: PricingTerms,
  ratio = terms.personRatio,
  isAuthorised = terms.authorisation !== null
): Outcome<JointSplit> {
  const base =
    terms.jointPool === "none"
      ? done({ person: fen, pool: 0 })
      : splitSingle(fen, ratio, terms.personFloor, isAuthorised);
  const infoRatio = exactRatio(terms.infoRatio);
  if (!base.ok) return base;
  if (infoRatio === null) return refused(infoRatioInvalid());
  const { person, pool } = base.value;
  const info = partHalfUp(person, infoRatio);
  return done({ info, execution: person - info, pool });
}

function infoRatioInvalid(): Finding {
  return finding("NUMBER_INVALID", null, "", { parameter: "infoRatio" });
}

/**
 * Prices every deal (R60 to R62). Several people of one role share by weight with the largest remainder; the shares of a deal and its pool
 * part add up to its amount. Refused with every deal that cannot be priced: PERSON_RATIO_BELOW_FLOOR, NUMBER_INVALID, DEAL_WEIGHTS_ZERO,
 * DEALS_TOO_LARGE.
 */
export function priceDeals(
  deals: readonly Deal[],
  terms: PricingTerms,
  people: number
): PricedDeals | { readonly problems: readonly Finding[] } {
  const pricing = new Pricing(deals, terms, people);
  return pricing.run();
}

class Pricing {
  private readonly problems: Finding[] = [];
  private readonly shareFen: Float64Array;
  private readonly poolFen: Float64Array;
  private readonly personFen: Float64Array;
  private share = 0;
  /** By ratio: thousands of deals have the same. */
  private readonly allowedRates = new Map<number, Outcome<PersonRate>>();
  private readonly plainRates = new Map<number, Outcome<PersonRate>>();
  private readonly infoRatio: ExactRatio | null;

  constructor(
    private readonly deals: readonly Deal[],
    private readonly terms: PricingTerms,
    people: number
  ) {
    let shares = 0;
    for (const deal of deals) shares += deal.shares.length;
    this.shareFen = new Float64Array(shares);
    this.poolFen = new Float64Array(deals.length);
    this.personFen = new Float64Array(people);
    this.infoRatio = exactRatio(terms.infoRatio);
  }

  run(): PricedDeals | { readonly problems: readonly Finding[] } {
    const { deals, terms, shareFen, poolFen, personFen, problems } = this;
    let totalFen = 0;
    let poolTotalFen = 0;
    let volume = 0;
    deals.forEach((deal, order) => {
      const problem = deal.isJoint ? this.priceJoint(deal, order) : this.priceSingle(deal, order);
      if (problem) problems.push({ ...problem, where: deal.place });
      this.share += deal.shares.length;
      totalFen += deal.fen;
      volume += Math.abs(deal.fen);
      poolTotalFen += poolFen[order] ?? 0;
    });
    if (volume > MAX_FEN) problems.push(finding("DEALS_TOO_LARGE", deals[0]?.place ?? null));
    if (problems.length > 0) return { problems };
    return { deals, terms, shareFen, poolFen, personFen, totalFen, poolTotalFen };
  }

  private priceSingle(deal: Deal, order: number): Finding | null {
    const rate = this.rateOf(deal);
    if (!rate.ok) return numbered(rate.problem, deal);
    const person = personPart(deal.fen, rate.value);
    this.poolFen[order] = deal.fen - person;
    return this.give(deal, "seller", person);
  }

  private priceJoint(deal: Deal, order: number): Finding | null {
    let base = deal.fen;
    if (this.terms.jointPool === "after-pool") {
      const rate = this.rateOf(deal);
      if (!rate.ok) return numbered(rate.problem, deal);
      base = personPart(deal.fen, rate.value);
    }
    if (this.infoRatio === null) return numbered(infoRatioInvalid(), deal);
    const info = partHalfUp(base, this.infoRatio);
    this.poolFen[order] = deal.fen - base;
    return this.give(deal, "info", info) ?? this.give(deal, "execution", base - info);
  }

  private rateOf(deal: Deal): Outcome<PersonRate> {
    const { terms } = this;
    const { ratio, isAuthorised } = ratioOf(deal, terms);
    const rates = isAuthorised ? this.allowedRates : this.plainRates;
    let rate = rates.get(ratio);
    if (!rate) rates.set(ratio, (rate = personRate(ratio, terms.personFloor, isAuthorised)));
    return rate;
  }

  /** Hands a role's fen to its people. */
  private give({ number, shares }: Deal, role: DealRole, fen: number): Finding | null {
    const only = onlyOne(shares, role);
    if (only >= 0) {
      this.pay(shares, only, fen);
      return null;
    }
    const places: number[] = [];
    const weights: number[] = [];
    shares.forEach((share, place) => {
      if (share.role !== role) return;
      places.push(place);
      weights.push(share.weight);
    });
    const parts = largestRemainder(fen, weights);
    if (parts === null) return finding("DEAL_WEIGHTS_ZERO", null, number, { number });
    for (let i = 0; i < places.length; i++) this.pay(shares, places[i] ?? 0, parts[i] ?? 0);
    return null;
  }

  private pay(shares: readonly DealShare[], place: number, fen: number): void {
    const person = shares[place]?.person ?? 0;
    this.shareFen[this.share + place] = fen;
    this.personFen[person] = (this.personFen[person] ?? 0) + fen;
  }
}

/** The ratio a deal is priced with: its own, else the rule book's; and whether somebody allowed it below the floor. */
export function ratioOf(
  { ratio, authorisation }: Deal,
  terms: PricingTerms
): { readonly ratio: number; readonly isAuthorised: boolean } {
  const isAuthorised = (authorisation ?? terms.authorisation) !== null;
  return { ratio: ratio ?? terms.personRatio, isAuthorised };
}

function numbered(problem: Finding, { number }: Deal): Finding {
  return { ...problem, params: { ...problem.params, number } };
}

/** The place of the only share of a role; -1 where there are none or several. */
function onlyOne(shares: readonly DealShare[], role: DealRole): number {
  let found = -1;
  for (let place = 0; place < shares.length; place++) {
    if (shares[place]?.role !== role) continue;
    if (found >= 0) return -1;
    found = place;
  }
  return found;
}
