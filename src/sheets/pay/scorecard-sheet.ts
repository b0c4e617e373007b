import { formatYuan } from "../../rules/money";
import type { MonthPay, PersonPoints } from "../../rules/pay/pay-month";
import { ownColumn } from "../cell-reference";
import type { SheetPlan } from "../sheet-plan";
import { scoreGround } from "./grounds";
import { decimalSum, fenSum, fitsText, hasFewDecimals, type LivePay } from "./live-pay";
import { COLUMN, FIRST_ROW } from "./pay-places";
import {
  amountColumn,
  formulaOf,
  liveAmount,
  numberColumn,
  payTitle,
  planPaySheet,
  textColumn,
} from "./pay-sheet";
import { SCORECARD_SHEET_NAME } from "./sheet-names";

interface ScoreRow {
  readonly score: PersonPoints;
  readonly order: number;
  readonly fen: number;
}

/**
 * Plans 计分卡奖金 (R69, R70): points, 单分金额 with six decimals, and the bonus; the bonuses add up to the pool. With `live` its figures are
 * formulas.
 */
export function planScorecardSheet(pay: MonthPay, live: LivePay | null = null): SheetPlan {
  const { input, scorecard, pools, book } = pay;
  const rows = input.scores.map((score, order): ScoreRow => ({
    score,
    order,
    fen: scorecard.fen[order] ?? 0,
  }));
  const totalPoints = Number(scorecard.totalPoints.digits) / 10 ** scorecard.totalPoints.scale;
  const formulas = live && rows.length > 0 ? new ScoreFormulas(live, rows.length) : null;
  return planPaySheet<ScoreRow>({
    kind: "scorecard",
    name: SCORECARD_SHEET_NAME,
    title: payTitle(
      SCORECARD_SHEET_NAME,
      book,
      ...(live
        ? []
        : [`奖池 ${formatYuan(pools.staff)}`, `单分金额 ${scorecard.pointValue || "无"}`])
    ),
    columns: [
      textColumn("工号", 10, ({ score }) => input.roster[score.person]?.id ?? null),
      textColumn("姓名", 10, ({ score }) => input.roster[score.person]?.name ?? null),
      textColumn("岗位", 14, ({ score }) => input.roster[score.person]?.position ?? null),
      numberColumn(
        "得分",
        10,
        ({ score }) => score.points,
        live && (({ score }) => formulaOf(live.scoreOf(score)))
      ),
      textColumn("单分金额", 14, () => scorecard.pointValue, {
        align: "right",
        ...(formulas && { formulaOf: () => formulaOf(formulas.pointValue()) }),
      }),
      amountColumn(
        "奖金",
        ({ fen }) => fen,
        formulas && (({ order }) => formulaOf(formulas.bonus(order)))
      ),
      textColumn("依据", 56, ({ score }) => scoreGround(score, pay, formulas !== null), {
        wrap: true,
      }),
    ],
    rows,
    totals: [
      [
        "合计",
        null,
        null,
        { value: totalPoints, formula: formulaOf(formulas?.totalPoints(totalPoints) ?? null) },
        null,
        liveAmount(pools.staff, formulas?.total() ?? null),
        null,
      ],
    ],
    landscape: true,
  });
}

class ScoreFormulas {
  private readonly pool: string;
  private readonly allPoints: string;
  private readonly allBonuses: string;

  constructor(
    private readonly live: LivePay,
    people: number
  ) {
    const { pay, places } = live;
    const last = FIRST_ROW + people - 1;
    const isInside = pay.book.headFunding === "inside" && pay.leaders.bonuses.length > 0;
    this.pool = isInside ? places.staffPool() : places.check("计分卡奖池");
    this.allPoints = ownColumn(COLUMN.scorecard.points, FIRST_ROW, last);
    this.allBonuses = ownColumn(COLUMN.scorecard.bonus, FIRST_ROW, last);
  }

  /** Null where nobody has a point and the pool is empty: there is no 单分金额. */
  pointValue(): string | null {
    const { pointValue } = this.live.pay.scorecard;
    return pointValue !== "" && fitsText(pointValue)
      ? `TEXT(DG.POINTVALUE(${this.pool},${this.allPoints}),"0.000000")`
      : null;
  }

  bonus(order: number): string {
    return `INDEX(DG.SCOREPAY(${this.pool},${this.allPoints}),${order + 1})`;
  }

  totalPoints(points: number): string | null {
    return hasFewDecimals(points) ? decimalSum(`SUM(${this.allPoints})`) : null;
  }

  total(): string {
    return fenSum(`SUM(${this.allBonuses})`);
  }
}
