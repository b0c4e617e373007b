import * as z from "zod/mini";
import { atLeast, distinctBy, nonBlank, wholeFrom } from "./kinds";
import { positionSchema } from "./positions";

/**
 * One 层级: customers whose deposit reaches `lowerBound` (yuan, inclusive) and no higher tier's bound.
 * A bound of 0 takes everything below the next tier, overdrafts too.
 */
export const tierSchema = z.strictObject({
  name: nonBlank,
  lowerBound: atLeast(0),
  /** Positions that maintain the tier, in the order they are filled (R43). */
  positions: z._default(z.array(positionSchema), []),
});

export type Tier = z.infer<typeof tierSchema>;

/** The 包户包效方案 with the bank's own tiers is not in the deck: these are a starter (rules.md §5) that every job asks people to confirm. */
export const STARTER_TIERS: readonly Tier[] = [
  { name: "≥500万", lowerBound: 5_000_000, positions: ["网点负责人"] },
  { name: "100万-500万", lowerBound: 1_000_000, positions: ["法人客户经理"] },
  { name: "20万-100万", lowerBound: 200_000, positions: ["低柜柜员", "主管"] },
  { name: "5万-20万", lowerBound: 50_000, positions: ["个人客户经理", "大堂经理"] },
  { name: "5万以下", lowerBound: 0, positions: ["高柜", "后台"] },
];

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
  /** R6: the sub-branch's own list starts at this deposit in yuan; null = it holds none. */
  subBranchTier: z._default(z.nullable(atLeast(0)), null),
};
