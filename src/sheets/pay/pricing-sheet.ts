import { fenOfNumber, formatYuan, yuanOf } from "../../rules/money";
import type { Deal, DealShare } from "../../rules/pay/deals";
import type { MonthPay } from "../../rules/pay/pay-month";
import type { ColumnPlan, PlanCell, SheetPlan } from "../sheet-plan";
import { ROLE_TEXT, shareGround, shareRatio } from "./grounds";
import type { LivePay } from "./live-pay";
import { COLUMN } from "./pay-places";
import { formulaOf, payTitle } from "./pay-sheet";
import { isByCell, poolExpression, ratioExpression, shareExpression } from "./pricing-formulas";
import { PRICING_SHEET_NAME } from "./sheet-names";

/** 计价明细: one row per person and deal; what a deal brings to the pool stands on its first row. */
export const PRICING_COLUMNS: readonly ColumnPlan[] = [
  { header: "单号", kind: "text", width: 14 },
  { header: "计价类型", kind: "text", width: 10 },
  { header: "营销方式", kind: "text", width: 10 },
  { header: "角色", kind: "text", width: 10 },
  { header: "工号", kind: "text", width: 10 },
  { header: "姓名", kind: "text", width: 10 },
  { header: "比例", kind: "percent", width: 10 },
  { header: "金额", kind: "amount", width: 15 },
  { header: "计入奖池", kind: "amount", width: 15 },
  { header: "依据", kind: "text", width: 52, wrap: true },
];

const RATIO_COLUMN = 6;
const AMOUNT_COLUMN = COLUMN.pricing.amount;
const POOL_COLUMN = COLUMN.pricing.pool;

/** Plans 计价明细 (R60 to R62). Its control sums are all people's money and all of the pool's. With `live` its figures are formulas. */
export function planPricingSheet(pay: MonthPay, live: LivePay | null = null): SheetPlan {
  const { priced, input, book } = pay;
  const { dealOf, firstShare } = rowsOf(priced.deals);
  const peopleFen = priced.totalFen - priced.poolTotalFen;
  const sums = [
    `金额合计 ${formatYuan(priced.totalFen)}`,
    `个人 ${formatYuan(peopleFen)}`,
    `奖池 ${formatYuan(priced.poolTotalFen)}`,
  ];
  const shareAt = (row: number) => {
    const order = dealOf[row] ?? 0;
    const deal = priced.deals[order];
    const place = row - (firstShare[order] ?? 0);
    const share = deal?.shares[place];
    return deal && share ? { deal, order, place, share } : null;
  };
  const cell = (row: number, column: number): PlanCell => {
    const found = shareAt(row);
    if (found === null) return null;
    const { deal, order, place, share } = found;
    const member = input.roster[share.person];
    switch (column) {
      case 0:
        return deal.number;
      case 1:
        return deal.kind;
      case 2:
        return deal.isJoint ? "联合" : "单人";
      case 3:
        return ROLE_TEXT[share.role];
      case 4:
        return member?.id ?? null;
      case 5:
        return member?.name ?? null;
      case RATIO_COLUMN:
        return percentOf(shareRatio(deal, share, priced.terms));
      case AMOUNT_COLUMN:
        return yuanOf(priced.shareFen[row] ?? 0);
      case POOL_COLUMN:
        return place === 0 ? yuanOf(priced.poolFen[order] ?? 0) : null;
      case 9:
        return shareGround(deal, share, priced.terms, isByCell(deal, live));
      default:
        return null;
    }
  };
  return {
    kind: "pricing",
    name: PRICING_SHEET_NAME,
    title: payTitle(
      PRICING_SHEET_NAME,
      book,
      `共 ${priced.deals.length} 笔`,
      ...(live ? [] : sums)
    ),
    columns: PRICING_COLUMNS,
    rowCount: priced.shareFen.length,
    cell,
    ...(live && {
      formula: (row, column) => {
        const found = shareAt(row);
        return found && formulaOf(expressionAt(column, found, live));
      },
    }),
    totalRows: 0,
    chart: null,
    controlSums: [
      { column: AMOUNT_COLUMN, total: peopleFen },
      { column: POOL_COLUMN, total: priced.poolTotalFen },
    ],
    landscape: true,
  };
}

function expressionAt(
  column: number,
  {
    deal,
    place,
    share,
  }: { readonly deal: Deal; readonly place: number; readonly share: DealShare },
  live: LivePay
): string | null {
  if (column === AMOUNT_COLUMN) return shareExpression(deal, share, live);
  if (column === POOL_COLUMN) return place === 0 ? poolExpression(deal, live) : null;
  return column === RATIO_COLUMN ? ratioExpression(deal, live) : null;
}

/** A ratio as the percent column has it, with two decimals. */
function percentOf(ratio: number): number {
  return yuanOf(fenOfNumber(Number((ratio * 100).toPrecision(12))) ?? 0);
}

/** The deal of each row, and the first row of each deal. */
function rowsOf(deals: readonly Deal[]): { dealOf: Uint32Array; firstShare: Uint32Array } {
  const firstShare = new Uint32Array(deals.length);
  let rows = 0;
  deals.forEach(({ shares }, order) => {
    firstShare[order] = rows;
    rows += shares.length;
  });
  const dealOf = new Uint32Array(rows);
  deals.forEach(({ shares }, order) => {
    const first = firstShare[order] ?? 0;
    dealOf.fill(order, first, first + shares.length);
  });
  return { dealOf, firstShare };
}
