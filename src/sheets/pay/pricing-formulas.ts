import type { Deal, DealShare } from "../../rules/pay/deals";
import { ratioOf } from "../../rules/pay/pricing";
import type { LivePay } from "./live-pay";

/** What a share of a deal comes to, as an expression over 计价登记 (R61, R62); null where it is kept as a value. */
export function shareExpression(deal: Deal, share: DealShare, live: LivePay): string | null {
  const money = roleExpression(deal, share, live);
  const role = deal.shares.filter((other) => other.role === share.role);
  if (money === null || role.length < 2) return money;
  const weights = role.map(({ weight }) => weight).join(",");
  return `INDEX(DG.SPLIT(${money},{${weights}}),1,${role.indexOf(share) + 1})`;
}

/** How many shares are kept as values. */
export function keptShares(live: LivePay): number {
  const { deals } = live.pay.priced;
  return deals.reduce(
    (kept, deal) =>
      kept + deal.shares.filter((share) => shareExpression(deal, share, live) === null).length,
    0
  );
}

/** What a deal brings to the pool. */
export function poolExpression(deal: Deal, live: LivePay): string | null {
  const split = singleSplit(deal, live);
  const isShared = !deal.isJoint || live.pay.priced.terms.jointPool === "after-pool";
  return isShared && split !== null ? `INDEX(${split},1,2)` : null;
}

/** 比例 of a deal in percent, where it goes by the ratio that stands beside it. */
export function ratioExpression(deal: Deal, live: LivePay): string | null {
  const ratio = live.ratioOf(deal);
  return ratio !== null && isByCell(deal, live) ? `ROUND(${ratio}*100,2)` : null;
}

/** Whether a deal goes by the ratio that stands beside it, whatever that is going to be. A joint deal keeps the ratio it had. */
export function isByCell(deal: Deal, live: LivePay | null): boolean {
  return (
    live !== null &&
    !deal.isJoint &&
    live.ratioOf(deal) !== null &&
    singleSplit(deal, live) !== null
  );
}

function roleExpression(deal: Deal, { role }: DealShare, live: LivePay): string | null {
  const { jointPool } = live.pay.priced.terms;
  const split = singleSplit(deal, live);
  if (!deal.isJoint) return split && `INDEX(${split},1,1)`;
  const amount = live.isFollowed ? live.amountOf(deal) : null;
  const base = jointPool === "none" ? amount : split && `INDEX(${split},1,1)`;
  return base && `INDEX(DG.JOINTPAY(${base},"none"),1,${role === "info" ? 1 : 2})`;
}

/** Both sides of R61. Below the floor somebody had to allow it, which no formula can know: the value stays. */
function singleSplit(deal: Deal, live: LivePay): string | null {
  const { terms } = live.pay.priced;
  const { ratio } = ratioOf(deal, terms);
  const amount = live.amountOf(deal);
  if (amount === null || !live.isFollowed || ratio < terms.personFloor) return null;
  const written = deal.isJoint ? null : live.ratioOf(deal);
  return `DG.SINGLEPAY(${amount},${written ?? ratio})`;
}
