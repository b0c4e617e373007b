import { formatYuan } from "../../rules/money";
import type { PayDifference, PersonTotals } from "../../rules/pay/compare-pay";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { SheetPlan } from "../sheet-plan";
import { amountCell, amountColumn, payTitle, planPaySheet, textColumn } from "./pay-sheet";

export const DIFFERENCE_SHEET_NAME = "工资差异";

const PARTS = [
  ["个人计价", "pricing"],
  ["计分卡奖金", "scorecard"],
  ["负责人奖金", "leader"],
  ["过程考核", "process"],
] as const satisfies readonly (readonly [string, keyof PersonTotals])[];

/** Plans 工资差异: what differs between the version that was locked and this one, part by part; people without a difference are left out. */
export function planDifferenceSheet(
  differences: readonly PayDifference[],
  book: RuleBook,
  lockedVersion: number
): SheetPlan {
  const changed = differences.filter(({ before, after }) =>
    PARTS.some(([, part]) => before[part] !== after[part])
  );
  const sum = (fenOf: (difference: PayDifference) => number): number =>
    changed.reduce((total, difference) => total + fenOf(difference), 0);
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
      amountColumn("本次合计", ({ after }) => after.total),
      amountColumn("差额", ({ gain }) => gain),
      textColumn("变化", 56, changeText, { wrap: true }),
    ],
    rows: changed,
    totals: [
      [
        "合计",
        null,
        amountCell(sum(({ before }) => before.total)),
        amountCell(sum(({ after }) => after.total)),
        amountCell(sum(({ gain }) => gain)),
        null,
      ],
    ],
    landscape: true,
  });
}

/** `计分卡奖金 7693.11 → 7700.00` for every part that is another one. */
function changeText({ before, after }: PayDifference): string {
  return PARTS.filter(([, part]) => before[part] !== after[part])
    .map(([header, part]) => `${header} ${formatYuan(before[part])} → ${formatYuan(after[part])}`)
    .join(";");
}
