import * as z from "zod";
import { positionSchema } from "./positions";

/**
 * One 层级: customers whose deposit reaches `lowerBound` (yuan, inclusive) and no higher tier's bound.
 * A bound of 0 takes everything below the next tier, overdrafts too.
 */
export const tierSchema = z.strictObject({
  name: z.string().trim().min(1),
  lowerBound: z.number().min(0),
  /** Positions that maintain the tier, in the order they are filled (R43). */
  positions: z.array(positionSchema).default([]),
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

function hasDistinct<T>(items: readonly T[]): boolean {
  return new Set(items).size === items.length;
}

const tiersSchema = z
  .array(tierSchema)
  .min(1)
  .refine((tiers) => hasDistinct(tiers.map((tier) => tier.name)), "层级名称重复")
  .refine((tiers) => hasDistinct(tiers.map((tier) => tier.lowerBound)), "层级下限重复");

/** Which customers belong together and how many a person can hold (R43, R49; ). */
export const tierRules = {
  tiers: tiersSchema.default(() => STARTER_TIERS.map((tier) => ({ ...tier }))),
  /** 容量: most customers one person of a position holds; a position that is not named has no limit. */
  capacity: z.record(positionSchema, z.number().int().min(0)).default({}),
  /** "order" fills a tier's positions one after the other, "balance" all of them evenly. */
  withinTier: z.enum(["order", "balance"]).default("order"),
  /** Customers beyond every capacity stay unassigned, or go to the next lower tier's positions. */
  overflow: z.enum(["unassigned", "cascade-down"]).default("unassigned"),
  /** R6: the sub-branch's own list starts at this deposit in yuan; null = it holds none. */
  subBranchTier: z.number().min(0).nullable().default(null),
};
