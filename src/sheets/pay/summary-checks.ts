import { formatYuan } from "../../rules/money";
import type { MonthPay } from "../../rules/pay/pay-month";
import { type Reconciliation, reconcile } from "../../rules/pay/reconciliation";
import { fenSum, type LivePay } from "./live-pay";
import { type Check, COLUMN } from "./pay-places";
import { liveAmount, type TotalCell } from "./pay-sheet";

/** Label of the rows below the people's, by which they are known when the sheet is read back. */
export const CHECK_LABEL = "核对";

/** A sum of more pieces is too long for a cell. */
const MOST_PIECES = 100;

interface CheckRow {
  readonly check: Check;
  readonly fen: number;
  readonly ground: string;
  readonly expression: string | null;
}

/** The block below the people: what came in, what goes out, and three differences that must be 0.00. */
export function checkRows(pay: MonthPay, live: LivePay | null): TotalCell[][] {
  const sums = reconcile(pay);
  const expressionOf = live ? new CheckFormulas(live) : null;
  const rows = checks(pay, sums, live !== null).map(([check, fen, ground]): CheckRow => ({
    check,
    fen,
    ground,
    expression: expressionOf?.of(check) ?? null,
  }));
  return rows.map(({ check, fen, ground, expression }) => [
    ...[CHECK_LABEL, null, check, null, null, null, null],
    liveAmount(fen, expression),
    ground,
  ]);
}

function checks(
  { pools, priced, book }: MonthPay,
  sums: Reconciliation,
  isLive: boolean
): (readonly [check: Check, fen: number, ground: string])[] {
  const process = `单列 ${formatYuan(pools.process)} = 发放 ${formatYuan(pools.processPaid)} + 退回 ${formatYuan(pools.processReturned)} + 结转 ${formatYuan(pools.processCarried)}`;
  const pool = `${formatYuan(pools.base)} + 计价 ${formatYuan(pools.contributions)} − 过程 ${formatYuan(pools.process)} + 退回 ${formatYuan(pools.processReturned)}`;
  const rows: (readonly [check: Check, fen: number, ground: string])[] = [
    ["计价登记金额", sums.dealsIn, `R60 共 ${priced.deals.length} 笔,含冲销`],
    ["网点绩效工资", sums.baseIn, "R69 规则「网点绩效工资」"],
    [
      "负责人奖金列支",
      sums.leadersIn,
      book.headFunding === "separate" ? "A-18 另行列支" : "A-18 从奖池列支,不另计",
    ],
    ["进入合计", sums.totalIn, "以上三项"],
    ["发放合计", sums.paid, "本表各人合计"],
    ["过程结转", sums.carried, "R73 结转下月"],
    ["支出合计", sums.totalOut, "以上两项"],
    ["差额(进入−支出)", sums.difference, "应为 0.00"],
    ["计分卡奖池", pools.scorecard, isLive ? "网点绩效工资 + 计价 − 过程 + 退回" : pool],
    ["差额(奖池−发放)", sums.poolDifference, "应为 0.00"],
    ["差额(过程考核)", sums.processDifference, isLive ? "单列 − 发放 − 退回或结转" : process],
  ];
  if (sums.adjustments !== 0) {
    rows.push(["调整项合计", sums.adjustments, "见「工资调整」,不在上表合计之内"]);
    rows.push(["应发合计", sums.paid + sums.adjustments, "发放合计加调整项"]);
  }
  return rows;
}

/** 核对 as expressions. 网点绩效工资 is a parameter and stays a value. */
class CheckFormulas {
  constructor(private readonly live: LivePay) {}

  of(check: Check): string | null {
    const { places, pay } = this.live;
    const { headFunding, processUnspent } = pay.book;
    const isInside = headFunding === "inside";
    switch (check) {
      case "计价登记金额":
        return this.dealsIn();
      case "网点绩效工资":
        return null;
      case "负责人奖金列支":
        return isInside ? null : places.leaderTotal();
      case "进入合计":
        return this.sumOf("计价登记金额", "网点绩效工资", "负责人奖金列支");
      case "发放合计":
        return places.summaryTotal();
      case "过程结转":
        return processUnspent === "return" ? null : places.processUnspent();
      case "支出合计":
        return this.sumOf("发放合计", "过程结转");
      case "差额(进入−支出)":
        return fenSum(`${places.check("进入合计")}-${places.check("支出合计")}`);
      case "计分卡奖池":
        return this.scorecardPool();
      case "差额(奖池−发放)": {
        const leaders = isInside ? `-${places.leaderTotal()}` : "";
        return fenSum(`${places.check("计分卡奖池")}${leaders}-${places.scoreTotal()}`);
      }
      case "差额(过程考核)":
        return fenSum(
          `${places.processPool()}-${places.processTotal()}-${places.processUnspent()}`
        );
      case "调整项合计":
        return this.adjustments();
      case "应发合计":
        return this.sumOf("发放合计", "调整项合计");
    }
  }

  private sumOf(...checks: readonly Check[]): string {
    return fenSum(checks.map((check) => this.live.places.check(check)).join("+"));
  }

  /** base + contributions − process + returned (R61, R69, R73). */
  private scorecardPool(): string {
    const { places, pay } = this.live;
    const contributions = places.shareColumn(COLUMN.pricing.pool);
    const returned = pay.book.processUnspent === "return" ? `+${places.processUnspent()}` : "";
    const added = contributions === null ? "" : `+SUM(${contributions})`;
    return fenSum(`${places.check("网点绩效工资")}${added}-${places.processPool()}${returned}`);
  }

  /** All amounts of 计价登记, row by row of it; of 计价明细 where there are too many stretches of rows. */
  private dealsIn(): string | null {
    const { places } = this.live;
    const pieces = this.live.amountPieces();
    if (pieces.length > 0 && pieces.length <= MOST_PIECES) return fenSum(pieces.join("+"));
    const [people, pool] = [
      places.shareColumn(COLUMN.pricing.amount),
      places.shareColumn(COLUMN.pricing.pool),
    ];
    return people && pool && fenSum(`SUM(${people})+SUM(${pool})`);
  }

  private adjustments(): string | null {
    const cells = this.live.pay.input.adjustments.map((one) => this.live.adjustmentOf(one));
    return cells.some((cell) => cell === null) || cells.length > MOST_PIECES
      ? null
      : fenSum(cells.join("+"));
  }
}
