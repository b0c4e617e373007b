import { formatDecimal } from "../../rules/decimal";
import { averageText, type LeaderBonus } from "../../rules/pay/leaders";
import type { MonthPay } from "../../rules/pay/pay-month";
import type { SheetPlan } from "../sheet-plan";
import { leaderGround } from "./grounds";
import { LeaderFormulas } from "./leader-formulas";
import type { LivePay } from "./live-pay";
import {
  amountColumn,
  formulaOf,
  liveAmount,
  numberColumn,
  payTitle,
  planPaySheet,
  textColumn,
  type TotalCell,
} from "./pay-sheet";
import { LEADER_SHEET_NAME } from "./sheet-names";

export const DUTY_TEXT = { head: "负责人", deputy: "副职" } as const;

/**
 * Plans 负责人奖金 (R66 to R68): score, coefficient, the average it is multiplied with, and the bonus; where leaders are paid out of the pool,
 * what is left of it for the scorecard. With `live` its figures are formulas.
 */
export function planLeaderSheet(pay: MonthPay, live: LivePay | null = null): SheetPlan {
  const { input, leaders, book } = pay;
  const isInside = book.headFunding === "inside";
  const source = isInside ? "从奖池列支" : "另行列支";
  const formulas = live && leaders.bonuses.length > 0 ? new LeaderFormulas(live) : null;
  const figure = (expressionOf: (bonus: LeaderBonus) => string | null) => (bonus: LeaderBonus) =>
    formulas && formulaOf(expressionOf(bonus));
  return planPaySheet<LeaderBonus>({
    kind: "headBonus",
    name: LEADER_SHEET_NAME,
    title: payTitle(LEADER_SHEET_NAME, book, source),
    columns: [
      textColumn("工号", 10, ({ person }) => input.roster[person]?.id ?? null),
      textColumn("姓名", 10, ({ person }) => input.roster[person]?.name ?? null),
      textColumn("职务", 12, ({ duty }) => DUTY_TEXT[duty]),
      numberColumn(
        "千分制得分",
        12,
        ({ score }) => (Number.isNaN(score) ? null : score),
        formulas && figure((bonus) => formulas.score(bonus))
      ),
      numberColumn(
        "系数",
        10,
        ({ coefficient }) => Number(formatDecimal(coefficient)),
        formulas && figure((bonus) => formulas.coefficient(bonus))
      ),
      textColumn("网点平均", 15, () => averageText(leaders.average), {
        align: "right",
        ...(formulas && { formulaOf: figure(() => formulas.shownAverage()) }),
      }),
      amountColumn("奖金", ({ fen }) => fen, formulas && figure((bonus) => formulas.bonus(bonus))),
      textColumn("资金来源", 12, () => source),
      textColumn("依据", 56, (bonus) => leaderGround(bonus, pay, formulas !== null), {
        wrap: true,
      }),
    ],
    rows: leaders.bonuses,
    totals: [
      totalRow("合计", null, liveAmount(leaders.totalFen, formulas?.total() ?? null)),
      ...(isInside && leaders.bonuses.length > 0 ? [staffRow(pay, formulas)] : []),
    ],
    landscape: true,
  });
}

/** What the pool leaves for those paid by scorecard: each of them has a weight of one. */
function staffRow({ input, pools }: MonthPay, formulas: LeaderFormulas | null): TotalCell[] {
  const count = { value: input.scores.length, formula: formulaOf(formulas?.staffCount() ?? null) };
  const pool = liveAmount(pools.staff, formulas?.staffPool() ?? null);
  return totalRow("计分卡人员", count, pool);
}

function totalRow(label: string, coefficient: TotalCell, amount: TotalCell): TotalCell[] {
  return [label, null, null, null, coefficient, null, amount, null, null];
}
