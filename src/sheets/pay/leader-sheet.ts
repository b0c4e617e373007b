import { formatDecimal } from "../../rules/decimal";
import { averageText, type LeaderBonus } from "../../rules/pay/leaders";
import type { MonthPay } from "../../rules/pay/pay-month";
import type { SheetPlan } from "../sheet-plan";
import { leaderGround } from "./grounds";
import {
  amountCell,
  amountColumn,
  numberColumn,
  payTitle,
  planPaySheet,
  textColumn,
} from "./pay-sheet";

export const LEADER_SHEET_NAME = "负责人奖金";

export const DUTY_TEXT = { head: "负责人", deputy: "副职" } as const;

/** Plans 负责人奖金 (R66 to R68): score, coefficient, the average it is multiplied with, and the bonus. */
export function planLeaderSheet(pay: MonthPay): SheetPlan {
  const { input, leaders, book } = pay;
  const source = book.headFunding === "inside" ? "从奖池列支" : "另行列支";
  return planPaySheet<LeaderBonus>({
    kind: "headBonus",
    name: LEADER_SHEET_NAME,
    title: payTitle(LEADER_SHEET_NAME, book, source),
    columns: [
      textColumn("工号", 10, ({ person }) => input.roster[person]?.id ?? null),
      textColumn("姓名", 10, ({ person }) => input.roster[person]?.name ?? null),
      textColumn("职务", 10, ({ duty }) => DUTY_TEXT[duty]),
      numberColumn("千分制得分", 12, ({ score }) => (Number.isNaN(score) ? null : score)),
      textColumn("系数", 10, ({ coefficient }) => formatDecimal(coefficient), { align: "right" }),
      textColumn("网点平均", 15, () => averageText(leaders.average), { align: "right" }),
      amountColumn("奖金", ({ fen }) => fen),
      textColumn("资金来源", 12, () => source),
      textColumn("依据", 56, (bonus) => leaderGround(bonus, pay), { wrap: true }),
    ],
    rows: leaders.bonuses,
    totals: [["合计", null, null, null, null, null, amountCell(leaders.totalFen), null, null]],
    landscape: true,
  });
}
