import type { MonthPay, PersonPoints } from "../../rules/pay/pay-month";
import { formatYuan } from "../../rules/money";
import type { SheetPlan } from "../sheet-plan";
import { scoreGround } from "./grounds";
import {
  amountCell,
  amountColumn,
  numberColumn,
  payTitle,
  planPaySheet,
  textColumn,
} from "./pay-sheet";

/** Not 计分卡: that name belongs to the list that people fill in. */
export const SCORECARD_SHEET_NAME = "计分卡奖金";

interface ScoreRow {
  readonly score: PersonPoints;
  readonly fen: number;
}

/** Plans 计分卡奖金 (R69, R70): points, 单分金额 with six decimals, and the bonus; the bonuses add up to the pool. */
export function planScorecardSheet(pay: MonthPay): SheetPlan {
  const { input, scorecard, pools, book } = pay;
  const rows = input.scores.map((score, i): ScoreRow => ({ score, fen: scorecard.fen[i] ?? 0 }));
  const totalPoints = Number(scorecard.totalPoints.digits) / 10 ** scorecard.totalPoints.scale;
  return planPaySheet<ScoreRow>({
    kind: "scorecard",
    name: SCORECARD_SHEET_NAME,
    title: payTitle(
      SCORECARD_SHEET_NAME,
      book,
      `奖池 ${formatYuan(pools.staff)}`,
      `单分金额 ${scorecard.pointValue || "无"}`
    ),
    columns: [
      textColumn("工号", 10, ({ score }) => input.roster[score.person]?.id ?? null),
      textColumn("姓名", 10, ({ score }) => input.roster[score.person]?.name ?? null),
      textColumn("岗位", 14, ({ score }) => input.roster[score.person]?.position ?? null),
      numberColumn("得分", 10, ({ score }) => score.points),
      textColumn("单分金额", 14, () => scorecard.pointValue, { align: "right" }),
      amountColumn("奖金", ({ fen }) => fen),
      textColumn("依据", 56, ({ score }) => scoreGround(score, pay), { wrap: true }),
    ],
    rows,
    totals: [["合计", null, null, totalPoints, null, amountCell(pools.staff), null]],
    landscape: true,
  });
}
