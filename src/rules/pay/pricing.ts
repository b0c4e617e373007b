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
  const exact = ratio >= 0 && ratio <= 1 ? exactRatio(ratio) : null;
  const exactFloor = exactRatio(floor);
  if (exact === null || exactFloor === null)
    return refused(finding("NUMBER_INVALID", null, String(ratio), { parameter: "personRatio" }));
  if (ratio < floor && !isAuthorised)
    return refused(finding("PERSON_RATIO_BELOW_FLOOR", null, String(ratio), { ratio, floor }));
  return done(splitBy(fen, exact, ratio < floor ? null : exactFloor));
}

function splitBy(fen: number, ratio: ExactRatio, floor: ExactRatio | null): SingleSplit {
  const rounded = partHalfUp(fen, ratio);
  const least = floor === null ? rounded : partCeil(fen, floor);
  const person = Math.abs(rounded) >= Math.abs(least) ? rounded : least;
  return { person, pool: fen - person };
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
  if (infoRatio === null)
    return refused(finding("NUMBER_INVALID", null, "", { parameter: "infoRatio" }));
  const { person, pool } = base.value;
  const info = partHalfUp(person, infoRatio);
  return done({ info, execution: person - info, pool });
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

  constructor(
    private readonly deals: readonly Deal[],
    private readonly terms: PricingTerms,
    people: number
  ) {
    this.shareFen = new Float64Array(deals.reduce((count, { shares }) => count + shares.length, 0));
    this.poolFen = new Float64Array(deals.length);
    this.personFen = new Float64Array(people);
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
    const { terms } = this;
    const { ratio, isAuthorised } = ratioOf(deal, terms);
    const split = splitSingle(deal.fen, ratio, terms.personFloor, isAuthorised);
    if (!split.ok) return numbered(split.problem, deal);
    this.poolFen[order] = split.value.pool;
    return this.give(deal, "seller", split.value.person);
  }

  private priceJoint(deal: Deal, order: number): Finding | null {
    const { ratio, isAuthorised } = ratioOf(deal, this.terms);
    const split = splitJoint(deal.fen, this.terms, ratio, isAuthorised);
    if (!split.ok) return numbered(split.problem, deal);
    const { info, execution, pool } = split.value;
    this.poolFen[order] = pool;
    return this.give(deal, "info", info) ?? this.give(deal, "execution", execution);
  }

  /** Hands a role's fen to its people. */
  private give({ number, shares }: Deal, role: DealRole, fen: number): Finding | null {
    const only = onlyOne(shares, role);
    if (only >= 0) {
      this.pay(shares, only, fen);
      return null;
    }
    const places = placesOf(shares, role);
    const weights = places.map((place) => shares[place]?.weight ?? 0);
    const parts = largestRemainder(fen, weights);
    if (parts === null) return finding("DEAL_WEIGHTS_ZERO", null, number, { number });
    places.forEach((place, i) => this.pay(shares, place, parts[i] ?? 0));
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

function placesOf(shares: readonly DealShare[], role: DealRole): number[] {
  return shares.flatMap((share, place) => (share.role === role ? [place] : []));
}
