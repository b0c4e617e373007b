import { formatDecimal } from "../../rules/decimal";
import { formatYuan } from "../../rules/money";
import type { MonthPay } from "../../rules/pay/pay-month";
import { payOfPeople, type PersonPay } from "../../rules/pay/person-pay";
import { ownCell, ownColumn } from "../cell-reference";
import type { SheetPlan } from "../sheet-plan";
import { fenSum, type LivePay } from "./live-pay";
import { COLUMN, FIRST_ROW } from "./pay-places";
import {
  amountColumn,
  formulaOf,
  liveAmount,
  payTitle,
  planPaySheet,
  type PayColumn,
  textColumn,
  type TotalCell,
} from "./pay-sheet";
import { SUMMARY_SHEET_NAME } from "./sheet-names";
import { checkRows } from "./summary-checks";

const NAME_COLUMN = 1;

/** Label of the row below the people's, by which it is known when the sheet is read back. */
export const TOTAL_LABEL = "合计";

/**
 * Plans 工资汇总: one row per person, the totals, the reconciliation of what came in with what goes out, and a chart of the spread.
 * `version` above 1 is named in the title: the month was locked before. With `live` its figures are formulas.
 */
export function planSummarySheet(
  pay: MonthPay,
  version = 1,
  live: LivePay | null = null
): SheetPlan {
  const { input, byPerson, book } = pay;
  const people = payOfPeople(pay);
  const amount = (
    header: string,
    fen: Float64Array,
    expressionOf: (person: PersonPay, row: number) => string | null
  ): PayColumn<PersonPay> =>
    amountColumn(
      header,
      ({ person }) => fen[person],
      live && ((person, row) => formulaOf(expressionOf(person, row)))
    );
  const sumOf = (fen: Float64Array, column: number): TotalCell => {
    const sum = fen.reduce((total, value) => total + value, 0);
    const rows = ownColumn(column, FIRST_ROW, FIRST_ROW + people.length - 1);
    return liveAmount(sum, live && people.length > 0 ? fenSum(`SUM(${rows})`) : null);
  };
  const { pricing, process, total } = COLUMN.summary;
  const checks = checkRows(pay, live);
  return planPaySheet<PersonPay>({
    kind: "paySummary",
    name: SUMMARY_SHEET_NAME,
    title: payTitle(SUMMARY_SHEET_NAME, book, ...(version > 1 ? [`版本 ${version}`] : [])),
    columns: [
      textColumn("工号", 10, ({ person }) => input.roster[person]?.id ?? null),
      textColumn("姓名", 10, ({ person }) => input.roster[person]?.name ?? null),
      textColumn("岗位", 16, ({ person }) => input.roster[person]?.position ?? null),
      amount("个人计价", byPerson.pricing, (_, row) => live && pricingOf(row, live)),
      amount(
        "计分卡奖金",
        byPerson.scorecard,
        ({ person }) => live && live.places.scoreBonus(person)
      ),
      amount(
        "负责人奖金",
        byPerson.leader,
        ({ person }) => live && live.places.leaderBonus(person)
      ),
      amount(
        "过程考核",
        byPerson.process,
        ({ person }) => live && live.places.processBonus(person)
      ),
      amount("合计", byPerson.total, (_, row) =>
        fenSum(`SUM(${ownCell(pricing, row)}:${ownCell(process, row)})`)
      ),
      textColumn("依据", 50, (person) => groundOf(person, pay, live !== null), { wrap: true }),
    ],
    rows: people,
    totals: [
      [
        ...[TOTAL_LABEL, null, null],
        sumOf(byPerson.pricing, pricing),
        sumOf(byPerson.scorecard, pricing + 1),
        sumOf(byPerson.leader, pricing + 2),
        sumOf(byPerson.process, process),
        sumOf(byPerson.total, total),
        null,
      ],
      ...checks,
    ],
    chart: {
      title: `本月合计分布(元)`,
      categoryColumn: NAME_COLUMN,
      valueColumn: total,
      firstRow: 0,
      rowCount: people.length,
      beside: { lastRows: checks.length, firstColumn: pricing, columnCount: total - pricing },
    },
    landscape: true,
  });
}

/** The shares of the row's person on 计价明细; a 工号 is compared as text, for which SUMIF is too lenient. */
function pricingOf(row: number, { places }: LivePay): string | null {
  const ids = places.shareColumn(COLUMN.pricing.id);
  const amounts = places.shareColumn(COLUMN.pricing.amount);
  const id = `$${ownCell(COLUMN.summary.id, row)}`;
  return ids && amounts && fenSum(`SUMPRODUCT(EXACT(${ids},${id})*${amounts})`);
}

function groundOf(person: PersonPay, pay: MonthPay, isLive: boolean): string {
  const parts = isLive ? liveParts(person) : partsOf(person, pay);
  const rules = `规则 ${pay.book.version}`;
  return parts.length === 0 ? `本月没有发放项目;${rules}` : [...parts, rules].join(";");
}

/** What a person's pay is made of, without the figures that change with the lists. */
function liveParts({ shares, score, leader, process }: PersonPay): string[] {
  return [
    ...(shares.length > 0 ? [`计价 ${shares.length} 笔(R61、R62)`] : []),
    ...(score ? ["计分卡得分 × 单分(R70)"] : []),
    ...(leader ? ["系数 × 网点平均(R67)"] : []),
    ...(process ? ["过程得分(R73)"] : []),
  ];
}

function partsOf({ person, shares, score, leader, process }: PersonPay, pay: MonthPay): string[] {
  const { byPerson, scorecard } = pay;
  return [
    ...(shares.length > 0
      ? [`计价 ${shares.length} 笔 ${formatYuan(byPerson.pricing[person] ?? 0)}(R61、R62)`]
      : []),
    ...(score ? [`计分卡 ${score.points} 分 × 单分 ${scorecard.pointValue || "0"}(R70)`] : []),
    ...(leader ? [`系数 ${formatDecimal(leader.coefficient)} × 网点平均(R67)`] : []),
    ...(process ? [`过程 ${process.points} 分(R73)`] : []),
  ];
}
