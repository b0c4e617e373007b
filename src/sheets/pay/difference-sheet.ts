import { formatYuan } from "../../rules/money";
import type { PayDifference, PersonTotals } from "../../rules/pay/compare-pay";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { SheetPlan } from "../sheet-plan";
import { ownCell, ownColumn } from "../cell-reference";
import { fenSum, type LivePay } from "./live-pay";
import { COLUMN, FIRST_ROW } from "./pay-places";
import {
  amountColumn,
  formulaOf,
  liveAmount,
  payTitle,
  planPaySheet,
  textColumn,
  type TotalCell,
} from "./pay-sheet";
import { DIFFERENCE_SHEET_NAME } from "./sheet-names";

const PARTS = [
  ["个人计价", "pricing"],
  ["计分卡奖金", "scorecard"],
  ["负责人奖金", "leader"],
  ["过程考核", "process"],
] as const satisfies readonly (readonly [string, keyof PersonTotals])[];

/**
 * Plans 工资差异: what differs between the version that was locked and this one, part by part; people without a difference are left out.
 * With `live` the figures of this version are formulas.
 */
export function planDifferenceSheet(
  differences: readonly PayDifference[],
  book: RuleBook,
  lockedVersion: number,
  live: LivePay | null = null
): SheetPlan {
  const changed = differences.filter(({ before, after }) =>
    PARTS.some(([, part]) => before[part] !== after[part])
  );
  const { before: locked, after: current, gain: difference } = COLUMN.difference;
  const lastRow = FIRST_ROW + changed.length;
  const sum = (column: number, fenOf: (difference: PayDifference) => number): TotalCell => {
    const rows = ownColumn(column, FIRST_ROW, lastRow);
    return liveAmount(sumOf(differences, fenOf), live && fenSum(`SUM(${rows})`));
  };
  return planPaySheet<PayDifference>({
    kind: "comparison",
    name: DIFFERENCE_SHEET_NAME,
    title: payTitle(
      DIFFERENCE_SHEET_NAME,
      book,
      `版本 ${lockedVersion} → 版本 ${lockedVersion + 1}`,
      `${changed.length} 人有变化`
    ),
    columns: [
      textColumn("工号", 10, ({ id }) => id),
      textColumn("姓名", 10, ({ name }) => name),
      amountColumn("锁定合计", ({ before }) => before.total),
      amountColumn(
        "本次合计",
        ({ after }) => after.total,
        live && (({ id }) => formulaOf(totalOf(id, live)))
      ),
      amountColumn(
        "差额",
        ({ gain }) => gain,
        live && ((_, row) => `=${fenSum(`${ownCell(current, row)}-${ownCell(locked, row)}`)}`)
      ),
      textColumn("变化", 56, live ? changedParts : changeText, { wrap: true }),
    ],
    rows: changed,
    totals: [
      unchangedRow(differences, changed, live),
      [
        "合计",
        null,
        sum(locked, ({ before }) => before.total),
        sum(current, ({ after }) => after.total),
        sum(difference, ({ gain }) => gain),
        null,
      ],
    ],
    landscape: true,
  });
}

/** The people who are left out: their pay stays as it was, and the sums are those of the whole month. */
function unchangedRow(
  all: readonly PayDifference[],
  changed: readonly PayDifference[],
  live: LivePay | null
): TotalCell[] {
  const { before: locked, after: current } = COLUMN.difference;
  const row = FIRST_ROW + changed.length;
  const left = (fenOf: (difference: PayDifference) => number): number =>
    sumOf(all, fenOf) - sumOf(changed, fenOf);
  const paid = all.filter(({ before, after }) => before.total !== 0 || after.total !== 0).length;
  const others = changed.length === 0 ? "" : `-SUM(${ownColumn(current, FIRST_ROW, row - 1)})`;
  return [
    "其余",
    null,
    liveAmount(
      left(({ before }) => before.total),
      null
    ),
    liveAmount(
      left(({ after }) => after.total),
      live && fenSum(`${live.places.summaryTotal()}${others}`)
    ),
    liveAmount(
      left(({ gain }) => gain),
      live && fenSum(`${ownCell(current, row)}-${ownCell(locked, row)}`)
    ),
    `${paid - changed.length} 人${live ? "" : "没有变化"}`,
  ];
}

function sumOf(
  differences: readonly PayDifference[],
  fenOf: (difference: PayDifference) => number
): number {
  return differences.reduce((sum, difference) => sum + fenOf(difference), 0);
}

/** Somebody's total on 工资汇总; null for who is not on it. */
function totalOf(id: string, { pay, places }: LivePay): string | null {
  const person = pay.input.roster.findIndex((member) => member.id === id);
  return places.summary(person, COLUMN.summary.total);
}

/** The parts that differ, without their amounts: beside formulas these may change. */
function changedParts({ before, after }: PayDifference): string {
  return PARTS.filter(([, part]) => before[part] !== after[part])
    .map(([header]) => header)
    .join("、");
}

/** `计分卡奖金 7693.11 → 7700.00` for every part that is another one. */
function changeText({ before, after }: PayDifference): string {
  return PARTS.filter(([, part]) => before[part] !== after[part])
    .map(([header, part]) => `${header} ${formatYuan(before[part])} → ${formatYuan(after[part])}`)
    .join(";");
}
