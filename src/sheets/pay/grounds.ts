import { formatDecimal } from "../../rules/decimal";
import { formatYuan } from "../../rules/money";
import type { Deal, DealRole, DealShare } from "../../rules/pay/deals";
import { averageText, type LeaderBonus } from "../../rules/pay/leaders";
import type { MonthPay, PersonPoints } from "../../rules/pay/pay-month";
import { type PricingTerms, ratioOf } from "../../rules/pay/pricing";
import type { RuleBook } from "../../rules/rule-book/rule-book";

/**
 * 依据: the rule, the parameters and the numbers that a figure comes from, in Chinese as all sheets are. Beside a figure that is a formula
 * (`isLive`) the numbers are left out that change with the lists: the formula shows them.
 */

export const ROLE_TEXT: Readonly<Record<DealRole, string>> = {
  seller: "营销",
  info: "信息获取",
  execution: "营销实施",
};

/** `70%`, `33.5%` */
export function percentText(ratio: number): string {
  return `${Number((ratio * 100).toPrecision(12))}%`;
}

/** Why a share of a deal is what it is (R61, R62). */
export function shareGround(
  deal: Deal,
  share: DealShare,
  terms: PricingTerms,
  isLive = false
): string {
  const rule = deal.isJoint ? jointGround(deal, share, terms) : singleGround(deal, terms, isLive);
  return deal.fen < 0 ? `冲销;${rule}` : rule;
}

function singleGround(deal: Deal, terms: PricingTerms, isLive: boolean): string {
  const { ratio } = ratioOf(deal, terms);
  const stated = isLive ? "按登记" : percentText(ratio);
  const text = `R61 单人营销,个人比例 ${stated},不低于 ${percentText(terms.personFloor)},其余进绩效工资`;
  return ratio < terms.personFloor ? `${text};${authorisationText(deal, terms)}` : text;
}

function authorisationText(deal: Deal, terms: PricingTerms): string {
  const authorisation = deal.authorisation ?? terms.authorisation;
  return authorisation === null
    ? ""
    : `低于下限,授权人 ${authorisation.by},理由 ${authorisation.reason}`;
}

function jointGround(deal: Deal, { role, weight }: DealShare, terms: PricingTerms): string {
  const { ratio } = ratioOf(deal, terms);
  const part = role === "info" ? terms.infoRatio : 1 - terms.infoRatio;
  const base =
    terms.jointPool === "none" ? "全额" : `先按 ${percentText(1 - ratio)} 进绩效工资,余下`;
  const others = deal.shares.filter((share) => share.role === role);
  const weights = others.reduce((sum, share) => sum + share.weight, 0);
  const split = others.length > 1 ? `,${others.length} 人按权重 ${weight}/${weights}` : "";
  const below = terms.jointPool !== "none" && ratio < terms.personFloor;
  const authorised = below ? `;${authorisationText(deal, terms)}` : "";
  return `R62 联合营销,${base}的 ${percentText(part)} 归${ROLE_TEXT[role]}${split}${authorised}`;
}

/** A share's part of the deal's amount, before rounding. */
export function shareRatio(deal: Deal, { role, weight }: DealShare, terms: PricingTerms): number {
  const { ratio } = ratioOf(deal, terms);
  if (!deal.isJoint) return ratio;
  const base = terms.jointPool === "none" ? 1 : ratio;
  const part = role === "info" ? terms.infoRatio : 1 - terms.infoRatio;
  const weights = deal.shares.reduce(
    (sum, share) => sum + (share.role === role ? share.weight : 0),
    0
  );
  return (base * part * weight) / weights;
}

/** Why a scorecard bonus is what it is (R69, R70). */
export function scoreGround(
  { points, parts = [] }: PersonPoints,
  pay: MonthPay,
  isLive = false
): string {
  const { scorecard, pools } = pay;
  if (isLive) return "R69、R70 奖池 ÷ 总分 × 得分,最大余额法到分";
  const sum =
    parts.length > 1 ? `(${parts.map((part) => `${part.part}${part.points}`).join("+")})` : "";
  return (
    `R69、R70 奖池 ${formatYuan(pools.staff)} ÷ 总分 ${formatDecimal(scorecard.totalPoints)}` +
    ` × 得分 ${points}${sum},最大余额法到分`
  );
}

/** Why a head's or a deputy's bonus is what it is (R66 to R68). */
export function leaderGround(
  bonus: LeaderBonus,
  { leaders, book }: MonthPay,
  isLive = false
): string {
  const average = isLive ? "网点平均" : `网点平均 ${averageText(leaders.average)}`;
  const inside =
    book.headFunding === "inside" ? ",从奖池列支,与计分卡联立、最大余额法到分" : ",另行列支";
  const coefficient = isLive ? "系数" : `系数 ${formatDecimal(bonus.coefficient)}`;
  const why = coefficientGround(bonus, isLive ? [] : leaders.bonuses, book, isLive);
  return `${why};R67 ${average} × ${coefficient}${inside}`;
}

function coefficientGround(
  bonus: LeaderBonus,
  bonuses: readonly LeaderBonus[],
  { coefficient, deputyMode, deputyRatio }: RuleBook,
  isLive: boolean
): string {
  if (bonus.duty === "deputy" && deputyMode === "head-coefficient") {
    const head = bonuses.find(({ duty }) => duty === "head");
    const factor = head ? ` ${formatDecimal(head.coefficient)}` : "";
    return `R68 负责人系数${factor} × ${deputyRatio}`;
  }
  const score = isLive ? "得分" : String(bonus.score);
  const own =
    coefficient?.type === "linear"
      ? `R66 ${coefficient.base} × ${score} ÷ 1000`
      : `R66 ${isLive ? "得分" : `得分 ${score}`} 按系数分段`;
  return bonus.duty === "deputy" ? `${own} × ${deputyRatio}` : own;
}

/** Why a process bonus is what it is (R72, R73). */
export function processGround(
  { points }: PersonPoints,
  { input, pools }: MonthPay,
  isLive = false
): string {
  if (isLive) return "R73 过程考核工资 ÷ 总分 × 过程得分,最大余额法到分";
  const total = input.process.reduce((sum, row) => sum + row.points, 0);
  return `R73 过程考核工资 ${formatYuan(pools.process)} ÷ 总分 ${Number(total.toPrecision(12))} × 得分 ${points},最大余额法到分`;
}
