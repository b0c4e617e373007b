import type { HoldingReason } from "../../rules/allocation/allocation";
import type { NearnessTrace } from "../../rules/allocation/nearness-trace";
import type { Claimant, HoldingTrace } from "../../rules/allocation/holding-trace";
import { personLabel } from "../../rules/claims/roster";

/** How 原因 and 依据 are said. */
export interface HoldingReasonTexts {
  readonly reasons: Readonly<Record<HoldingReason, (trace: HoldingTrace) => string>>;
  /** Behind the reason: whose claim the policy refused, and that the holder's position is none of the tier's. */
  readonly rejected: (trace: HoldingTrace) => string;
  /** The numbers that counted, to stand behind the rule numbers. */
  readonly rank: (rank: number, isInOrder: boolean) => string;
  readonly ordinal: (ordinal: number, capacity: number) => string;
  readonly tierPositions: (tier: string, positions: readonly string[]) => string;
  readonly nearness: (near: NearnessTrace) => string;
  readonly tierMismatch: string;
  readonly overCapacity: (held: number, capacity: number) => string;
  readonly parameter: (name: string, value: string | number | boolean) => string;
}

/** 「法人客户经理 李四(E02)」 */
function person(claimant: Claimant | null): string {
  if (claimant === null) return "";
  return `${claimant.member.position} ${personLabel(claimant.member)}`;
}

function people(claimants: readonly Claimant[]): string {
  return claimants.map(person).join("、");
}

function others(label: string, claimants: readonly Claimant[]): string {
  return claimants.length === 0 ? "" : `;${label}:${people(claimants)}`;
}

function why(trace: HoldingTrace): string {
  const reason = trace.decision?.reason.trim() ?? "";
  return reason === "" ? "" : `;理由:${reason}`;
}

function arbiter({ decision }: HoldingTrace): string {
  const by = decision?.by.trim() ?? "";
  return by === "" ? "网点负责人" : `网点负责人(${by})`;
}

/** 原因 and 依据 in Chinese: the words of 分配结果. */
export const holdingReasonTexts: HoldingReasonTexts = {
  reasons: {
    sole: ({ holder }) => `${person(holder)} 一人认领`,
    order: ({ holder, losers }) => `${person(holder)} 岗位顺序先于 ${people(losers)}`,
    "tie-break": ({ holder, losers }) =>
      `${person(holder)} 是原管户人,同等认领时优先于 ${people(losers)}`,
    first: ({ holder, losers }) => `${person(holder)} 是原管户人,认领优先于 ${people(losers)}`,
    shared: ({ holder, losers }) =>
      `几人按比例共管,${person(holder)} 的比例 ${holder?.share ?? 0}% 最大${others("其余", losers)}`,
    decided: (trace) =>
      `${arbiter(trace)}裁定给 ${person(trace.holder)}${why(trace)}${others("其他认领人", trace.losers)}`,
    reassigned: (trace) =>
      `${arbiter(trace)}改派给没有认领的 ${person(trace.holder)}${why(trace)}${others("认领人", trace.losers)}`,
    contested: ({ contenders, losers }) =>
      `${people(contenders)} 重复认领,等网点负责人裁定${others("顺序在后", losers)}`,
    allocated: ({ holder, tier, ordinal, nearness }) =>
      ordinal > 0
        ? `没有人认领,层级「${tier ?? ""}」分给管户最少的 ${person(holder)}`
        : `没有人认领,层级「${tier ?? ""}」为使户数和存款均衡${nearness === null ? "" : "、就近"}分给 ${person(holder)}`,
    cascaded: ({ holder, tier, servedTier }) =>
      `没有人认领,层级「${tier ?? ""}」的人员没有余量,转由层级「${servedTier ?? ""}」的 ${person(holder)} 管户`,
    "no-balance": () => "存款为空,定不了层级;可以认领,或补上存款后重新运行",
    "sub-branch": () => "存款达到支行管户起点,由支行管户,网点不分配",
    "below-tiers": () => "存款低于各层级的下限,层级方案没有安排;请在规则里补上层级",
    "no-positions": ({ tier }) => `层级「${tier ?? ""}」没有安排岗位;请在规则里补上岗位`,
    "nobody-on-duty": ({ tier, tierPositions }) =>
      `层级「${tier ?? ""}」的岗位(${tierPositions.join("、")})没有人在岗`,
    full: ({ tier, tierPositions }) =>
      `层级「${tier ?? ""}」的岗位(${tierPositions.join("、")})容量已满;请增加容量或人员`,
  },
  rejected: ({ rejected, tier }) => {
    if (rejected === null) return "";
    const by = rejected.by === "tier" ? `岗位不在层级「${tier ?? ""}」` : "超过容量";
    return `;${person(rejected.claimant)} 的认领因${by}没有采用`;
  },
  rank: (rank, isInOrder) => (isInOrder ? `认领顺序第${rank}位` : "岗位不在认领顺序里,排在最后"),
  ordinal: (ordinal, capacity) =>
    `该人第${ordinal}户,${capacity === Infinity ? "容量不限" : `容量${capacity}户`}`,
  tierPositions: (tier, positions) => `层级 ${tier} 的岗位 ${positions.join("、")}`,
  nearness: (near) =>
    near.kind === "district" ? "客户在该人的片区" : `距离约${near.kilometres.toFixed(1)}公里`,
  tierMismatch: "管户人岗位不在本层级",
  overCapacity: (held, capacity) => `管户${held}户,超过容量${capacity}户`,
  parameter: (name, value) => `参数 ${name}=${String(value)}`,
};
