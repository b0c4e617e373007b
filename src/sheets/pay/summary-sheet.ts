import { formatDecimal } from "../../rules/decimal";
import { formatYuan } from "../../rules/money";
import type { MonthPay } from "../../rules/pay/pay-month";
import { payOfPeople, type PersonPay } from "../../rules/pay/person-pay";
import { type Reconciliation, reconcile } from "../../rules/pay/reconciliation";
import type { PlanCell, SheetPlan } from "../sheet-plan";
import {
  amountCell,
  amountColumn,
  payTitle,
  planPaySheet,
  type PayColumn,
  textColumn,
} from "./pay-sheet";

export const SUMMARY_SHEET_NAME = "工资汇总";

const NAME_COLUMN = 1;
const TOTAL_COLUMN = 7;

/** Label of the rows below the people's, by which they are known when the sheet is read back. */
export const CHECK_LABEL = "核对";
export const TOTAL_LABEL = "合计";

/**
 * Plans 工资汇总: one row per person, the totals, the reconciliation of what came in with what goes out, and a chart of the spread.
 * `version` above 1 is named in the title: the month was locked before.
 */
export function planSummarySheet(pay: MonthPay, version = 1): SheetPlan {
  const { input, byPerson, book } = pay;
  const people = payOfPeople(pay);
  const amount = (header: string, fen: Float64Array): PayColumn<PersonPay> =>
    amountColumn(header, ({ person }) => fen[person]);
  const sumOf = (fen: Float64Array): PlanCell =>
    amountCell(fen.reduce((sum, value) => sum + value, 0));
  return planPaySheet<PersonPay>({
    kind: "paySummary",
    name: SUMMARY_SHEET_NAME,
    title: payTitle(SUMMARY_SHEET_NAME, book, ...(version > 1 ? [`版本 ${version}`] : [])),
    columns: [
      textColumn("工号", 10, ({ person }) => input.roster[person]?.id ?? null),
      textColumn("姓名", 10, ({ person }) => input.roster[person]?.name ?? null),
      textColumn("岗位", 16, ({ person }) => input.roster[person]?.position ?? null),
      amount("个人计价", byPerson.pricing),
      amount("计分卡奖金", byPerson.scorecard),
      amount("负责人奖金", byPerson.leader),
      amount("过程考核", byPerson.process),
      amount("合计", byPerson.total),
      textColumn("依据", 50, (person) => groundOf(person, pay), { wrap: true }),
    ],
    rows: people,
    totals: [
      [
        TOTAL_LABEL,
        null,
        null,
        sumOf(byPerson.pricing),
        sumOf(byPerson.scorecard),
        sumOf(byPerson.leader),
        sumOf(byPerson.process),
        sumOf(byPerson.total),
        null,
      ],
      ...checkRows(pay, reconcile(pay)),
    ],
    chart: {
      title: `本月合计分布(元)`,
      categoryColumn: NAME_COLUMN,
      valueColumn: TOTAL_COLUMN,
      firstRow: 0,
      rowCount: people.length,
    },
    landscape: true,
  });
}

function groundOf({ person, shares, score, leader, process }: PersonPay, pay: MonthPay): string {
  const { byPerson, scorecard, book } = pay;
  const parts = [
    ...(shares.length > 0
      ? [`计价 ${shares.length} 笔 ${formatYuan(byPerson.pricing[person] ?? 0)}(R61、R62)`]
      : []),
    ...(score ? [`计分卡 ${score.points} 分 × 单分 ${scorecard.pointValue || "0"}(R70)`] : []),
    ...(leader ? [`系数 ${formatDecimal(leader.coefficient)} × 网点平均(R67)`] : []),
    ...(process ? [`过程 ${process.points} 分(R73)`] : []),
  ];
  const rules = `规则 ${book.version}`;
  return parts.length === 0 ? `本月没有发放项目;${rules}` : [...parts, rules].join(";");
}

/** The block below the people: what came in, what goes out, and three differences that must be 0.00. */
function checkRows({ pools, priced, book }: MonthPay, sums: Reconciliation): PlanCell[][] {
  const process = `单列 ${formatYuan(pools.process)} = 发放 ${formatYuan(pools.processPaid)} + 退回 ${formatYuan(pools.processReturned)} + 结转 ${formatYuan(pools.processCarried)}`;
  const pool = `${formatYuan(pools.base)} + 计价 ${formatYuan(pools.contributions)} − 过程 ${formatYuan(pools.process)} + 退回 ${formatYuan(pools.processReturned)}`;
  const rows: (readonly [label: string, fen: number, ground: string])[] = [
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
    ["计分卡奖池", pools.scorecard, pool],
    ["差额(奖池−发放)", sums.poolDifference, "应为 0.00"],
    ["差额(过程考核)", sums.processDifference, process],
  ];
  if (sums.adjustments !== 0) {
    rows.push(["调整项合计", sums.adjustments, "见「工资调整」,不在上表合计之内"]);
    rows.push(["应发合计", sums.paid + sums.adjustments, "发放合计加调整项"]);
  }
  return rows.map(([label, fen, ground]) => [
    CHECK_LABEL,
    null,
    label,
    null,
    null,
    null,
    null,
    amountCell(fen),
    ground,
  ]);
}
