import * as z from "zod/mini";
import { atLeast, distinctBy, nonBlank, wholeFrom, positionSchema } from "./kinds";
import { STARTER_TIERS } from "./starter-tiers";

/** Null = no lower bound, which is the same as 0. */
const lowerBound = z.pipe(
  z.nullable(atLeast(0)),
  z.transform((bound) => bound ?? 0)
);

/**
 * One 层级: customers whose deposit reaches `lowerBound` (yuan, inclusive) and no higher tier's bound.
 * A bound of 0 takes everything below the next tier, overdrafts too.
 */
const tierSchema = z.strictObject({
  name: nonBlank,
  lowerBound,
  /** Positions that maintain the tier, in the order they are filled (R43). */
  positions: z._default(z.array(positionSchema), []),
});

/** One 层级 of the rule book (R43). */
export type Tier = z.infer<typeof tierSchema>;

const tiersSchema = z.array(tierSchema).check(
  z.minLength(1),
  distinctBy((tier) => tier.name, "name"),
  distinctBy((tier) => tier.lowerBound, "lowerBound")
);

/** Which customers belong together and how many a person can hold (R43, R49; ). */
export const tierRules = {
  tiers: z._default(tiersSchema, () => STARTER_TIERS.map((tier) => ({ ...tier }))),
  /** 容量: most customers one person of a position holds; a position that is not named has no limit. */
  capacity: z._default(z.record(positionSchema, wholeFrom(0)), {}),
  /** "order" fills a tier's positions one after the other, "balance" all of them evenly. */
  withinTier: z._default(z.enum(["order", "balance"]), "order"),
  /** Customers beyond every capacity stay unassigned, or go to the next lower tier's positions. */
  overflow: z._default(z.enum(["unassigned", "cascade-down"]), "unassigned"),
  /** "in-order" fills by the stated order (R43), "balanced" makes counts and deposits of the people as equal as can be. */
  allocationMode: z._default(z.enum(["in-order", "balanced"]), "in-order"),
  /** Whether 「均衡」 rather leaves a customer with 原管户人 where counts and deposits allow. */
  keepPreviousHolder: z._default(z.boolean(), false),
  /** Whether 「均衡」 prefers people near to the customer, by coordinates or district, where the list says where he is (R4). */
  nearness: z._default(z.boolean(), false),
  /** R6: the sub-branch's own list starts at this deposit in yuan; null = it holds none. */
  subBranchTier: z._default(z.nullable(atLeast(0)), null),
};
