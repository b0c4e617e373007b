import { formatYuan } from "../../rules/money";
import type { MonthPay, PersonPoints } from "../../rules/pay/pay-month";
import { ownColumn } from "../cell-reference";
import type { SheetPlan } from "../sheet-plan";
import { processGround } from "./grounds";
import { fenSum, type LivePay } from "./live-pay";
import { COLUMN, FIRST_ROW } from "./pay-places";
import {
  amountCell,
  amountColumn,
  formulaOf,
  liveAmount,
  numberColumn,
  payTitle,
  planPaySheet,
  textColumn,
  type TotalCell,
} from "./pay-sheet";
import { PROCESS_SHEET_NAME } from "./sheet-names";

interface ProcessRow {
  readonly score: PersonPoints;
  readonly order: number;
  readonly fen: number;
}

/**
 * Plans 过程考核奖金 (R72, R73): points and money of each person, then the month's process money and what of it nobody got. With `live` its
 * figures are formulas.
 */
export function planProcessSheet(pay: MonthPay, live: LivePay | null = null): SheetPlan {
  const { input, process, pools, book } = pay;
  const rows = input.process.map((score, order): ProcessRow => ({
    score,
    order,
    fen: process.fen[order] ?? 0,
  }));
  const last = FIRST_ROW + rows.length - 1;
  const points = ownColumn(COLUMN.process.points, FIRST_ROW, last);
  const bonuses = ownColumn(COLUMN.process.bonus, FIRST_ROW, last);
  const isReturned = book.processUnspent === "return";
  return planPaySheet<ProcessRow>({
    kind: "processPay",
    name: PROCESS_SHEET_NAME,
    title: payTitle(
      PROCESS_SHEET_NAME,
      book,
      ...(live ? [] : [`单列 ${formatYuan(pools.process)}`])
    ),
    columns: [
      textColumn("工号", 10, ({ score }) => input.roster[score.person]?.id ?? null),
      textColumn("姓名", 10, ({ score }) => input.roster[score.person]?.name ?? null),
      textColumn("岗位", 14, ({ score }) => input.roster[score.person]?.position ?? null),
      numberColumn(
        "过程得分",
        12,
        ({ score }) => score.points,
        live && (({ score }) => formulaOf(live.pointsOf("process", score)))
      ),
      amountColumn(
        "奖金",
        ({ fen }) => fen,
        // nobody with a point: then nothing is paid, and DG.SCOREPAY would refuse
        live &&
          (({ order }) =>
            `=IF(SUM(${points})=0,0,INDEX(DG.SCOREPAY(${live.places.processPool()},${points}),${order + 1}))`)
      ),
      textColumn("依据", 56, ({ score }) => processGround(score, pay, live !== null), {
        wrap: true,
      }),
    ],
    rows,
    totals: [
      totalRow(
        "合计",
        liveAmount(process.paidFen, live && rows.length > 0 ? fenSum(`SUM(${bonuses})`) : null)
      ),
      totalRow("单列", amountCell(pools.process), "R73 每月从公共绩效工资中单列"),
      totalRow(
        isReturned ? "退回奖池" : "结转下月",
        liveAmount(
          pools.processReturned + pools.processCarried,
          live && fenSum(`${live.places.processPool()}-${live.places.processTotal()}`)
        ),
        "单列减合计"
      ),
    ],
    landscape: true,
  });
}

function totalRow(label: string, amount: TotalCell, ground: string | null = null): TotalCell[] {
  return [label, null, null, null, amount, ground];
}
