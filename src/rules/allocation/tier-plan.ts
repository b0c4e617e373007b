import { canonicalPosition } from "../claims/known-positions";
import type { Roster, StaffMember } from "../claims/roster";
import { tierIndex, type TierScale, tierScale } from "../customers/tiers";
import type { RuleBook } from "../rule-book/rule-book";
import { NO_TIER } from "./allocation";

/** People who take a tier's customers together, by index into the roster, in its order. */
export interface Pool {
  readonly positions: readonly string[];
  readonly people: readonly number[];
}

/** One tier and who maintains it (R43). */
export interface PlannedTier {
  readonly name: string;
  /** Canonical, in the order they are filled. */
  readonly positions: readonly string[];
  /** On-duty people: a pool per position, filled one after the other; one for all where the book balances a tier's positions. */
  readonly pools: readonly Pool[];
}

/** Tiers from the highest down. */
export interface TierPlan {
  readonly scale: TierScale;
  readonly tiers: readonly PlannedTier[];
}

/** The book's tiers with the people of the roster who may hold their customers. */
export function tierPlan({ tiers, withinTier }: RuleBook, roster: Roster): TierPlan {
  const scale = tierScale(tiers);
  const held = roster.map(({ position, isOnDuty }) =>
    isOnDuty ? canonicalPosition(position) : null
  );
  const positionsOf = new Map(
    tiers.map(({ name, positions }) => [name, [...new Set(positions.map(canonicalPosition))]])
  );
  return {
    scale,
    tiers: scale.names.map((name) => {
      const positions = positionsOf.get(name) ?? [];
      const groups =
        withinTier === "balance" ? [positions] : positions.map((position) => [position]);
      return { name, positions, pools: groups.map((group) => poolOf(group, held)) };
    }),
  };
}

/** `held`: position of each person of the roster, null where he is not on duty. */
function poolOf(positions: readonly string[], held: readonly (string | null)[]): Pool {
  const allowed = new Set<string | null>(positions);
  return {
    positions,
    people: [...held.keys()].filter((person) => allowed.has(held[person] ?? null)),
  };
}

/** Index of each customer's tier; the number of tiers for one below every bound, `NO_TIER` for a blank deposit. */
export function tiersOf(deposits: Float64Array, { scale }: TierPlan): Int16Array {
  const tiers = new Int16Array(deposits.length);
  for (let customer = 0; customer < deposits.length; customer++) {
    const deposit = deposits[customer] ?? NaN;
    tiers[customer] = Number.isNaN(deposit) ? NO_TIER : tierIndex(deposit, scale);
  }
  return tiers;
}

/** Whether a position may hold customers of a tier; a tier without positions, and no tier at all, say nothing against anybody. */
export function isAllowed(member: StaffMember, tier: PlannedTier | undefined): boolean {
  if (tier === undefined || tier.positions.length === 0) return true;
  return tier.positions.includes(canonicalPosition(member.position));
}

/** 容量 of each person: his own, else his position's in the book; Infinity = unlimited. */
export function capacitiesOf(roster: Roster, { capacity }: RuleBook): Float64Array {
  const byPosition = new Map(
    Object.entries(capacity).map(([position, most]) => [canonicalPosition(position), most])
  );
  return Float64Array.from(
    roster,
    (member) => member.capacity ?? byPosition.get(canonicalPosition(member.position)) ?? Infinity
  );
}
