import { formatYuan } from "../../rules/money";
import type { MonthPay, PersonPoints } from "../../rules/pay/pay-month";
import type { SheetPlan } from "../sheet-plan";
import { processGround } from "./grounds";
import {
  amountCell,
  amountColumn,
  numberColumn,
  payTitle,
  planPaySheet,
  textColumn,
} from "./pay-sheet";

/** Not 过程考核: that name belongs to the list that people fill in. */
export const PROCESS_SHEET_NAME = "过程考核奖金";

interface ProcessRow {
  readonly score: PersonPoints;
  readonly fen: number;
}

/** Plans 过程考核奖金 (R72, R73): points and money; what nobody got is said in the title. */
export function planProcessSheet(pay: MonthPay): SheetPlan {
  const { input, process, pools, book } = pay;
  const rows = input.process.map((score, i): ProcessRow => ({ score, fen: process.fen[i] ?? 0 }));
  const unspent = [
    ...(pools.processReturned > 0 ? [`退回奖池 ${formatYuan(pools.processReturned)}`] : []),
    ...(pools.processCarried > 0 ? [`结转下月 ${formatYuan(pools.processCarried)}`] : []),
  ];
  return planPaySheet<ProcessRow>({
    kind: "processPay",
    name: PROCESS_SHEET_NAME,
    title: payTitle(PROCESS_SHEET_NAME, book, `单列 ${formatYuan(pools.process)}`, ...unspent),
    columns: [
      textColumn("工号", 10, ({ score }) => input.roster[score.person]?.id ?? null),
      textColumn("姓名", 10, ({ score }) => input.roster[score.person]?.name ?? null),
      textColumn("岗位", 14, ({ score }) => input.roster[score.person]?.position ?? null),
      numberColumn("过程得分", 12, ({ score }) => score.points),
      amountColumn("奖金", ({ fen }) => fen),
      textColumn("依据", 56, ({ score }) => processGround(score, pay), { wrap: true }),
    ],
    rows,
    totals: [["合计", null, null, null, amountCell(process.paidFen), null]],
    landscape: true,
  });
}
