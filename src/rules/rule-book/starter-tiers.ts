import type { Tier } from "./tier-rules";

/** The 包户包效方案 with the bank's own tiers is not in the deck: these are a starter (rules.md §5) that every job asks people to confirm. */
export const STARTER_TIERS: readonly Tier[] = [
  { name: "≥500万", lowerBound: 5_000_000, positions: ["网点负责人"] },
  { name: "100万-500万", lowerBound: 1_000_000, positions: ["法人客户经理"] },
  { name: "20万-100万", lowerBound: 200_000, positions: ["低柜柜员", "主管"] },
  { name: "5万-20万", lowerBound: 50_000, positions: ["个人客户经理", "大堂经理"] },
  { name: "5万以下", lowerBound: 0, positions: ["高柜", "后台"] },
];
