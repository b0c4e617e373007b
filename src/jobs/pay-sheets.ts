import type { SheetHead } from "../excel/sheet-heads";
import { type Finding, finding } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import type { CellBlock } from "../tables/cell";
import { isCalled } from "../tables/claims/sheet-names";
import { type StaffLayout, staffLayout } from "../tables/claims/staff-sheet";
import {
  ADJUSTMENT_SHEET_NAMES,
  type AdjustmentLayout,
  adjustmentLayout,
} from "../tables/pay/adjustment-reader";
import { DEAL_SHEET_NAMES, type DealLayout, dealLayout } from "../tables/pay/deal-reader";
import {
  INDICATOR_SHEET_NAMES,
  type IndicatorLayout,
  indicatorLayout,
} from "../tables/pay/indicator-reader";
import { LEADER_SHEET_NAMES, type LeaderLayout, leaderLayout } from "../tables/pay/leader-reader";
import {
  PROCESS_SHEET_NAMES,
  type ProcessLayout,
  processLayout,
} from "../tables/pay/process-reader";
import { SCORE_SHEET_NAMES, type ScoreLayout, scoreLayout } from "../tables/pay/score-reader";
import type { FoundSheet } from "./claim-sheets";

/** The lists of a payroll workbook. */
export interface PaySheets {
  readonly staff: FoundSheet<StaffLayout> | null;
  /** Every sheet of deals: none of them is left unpaid. */
  readonly deals: readonly FoundSheet<DealLayout>[];
  readonly scores: FoundSheet<ScoreLayout> | null;
  /** 计分卡指标: indicators from which points of parts are made; few banks have it. */
  readonly indicators: FoundSheet<IndicatorLayout> | null;
  readonly leaders: FoundSheet<LeaderLayout> | null;
  readonly process: FoundSheet<ProcessLayout> | null;
  readonly adjustments: FoundSheet<AdjustmentLayout> | null;
  /** What is missing, and where several sheets have one name. */
  readonly findings: readonly Finding[];
}

const STAFF_SHEET_NAMES = ["人员", "人员表", "花名册", "员工名单"];

/**
 * Finds the lists by their names, also where we wrote them out empty (none of our results has such a name); deals by their headers too, because
 * no other list has such.
 */
export function findPaySheets(
  heads: readonly SheetHead[],
  rules: Pick<RuleBook, "scorecardParts">
): PaySheets {
  const theirs = heads.filter(({ sheet }) => !sheet.isOwn);
  const findings: Finding[] = [];
  const one = <Layout>(
    names: readonly string[],
    layoutOf: (head: CellBlock) => Layout | null
  ): FoundSheet<Layout> | null => {
    const found = called(heads, names, layoutOf);
    const [used] = found;
    if (used && found.length > 1) {
      const sheets = found.map(({ name }) => name).join("、");
      const params = { name: names[0] ?? "", sheets, used: used.name };
      findings.push(finding("PAY_SHEETS_SEVERAL", { sheet: used.name, cell: null }, "", params));
    }
    return used ?? null;
  };
  const named = called(theirs, DEAL_SHEET_NAMES, dealLayout);
  const deals = named.length > 0 ? named : fitting(theirs, dealLayout);
  const scores = one(SCORE_SHEET_NAMES, (head) => scoreLayout(head, rules));
  const indicators = one(INDICATOR_SHEET_NAMES, indicatorLayout);
  const leaders = one(LEADER_SHEET_NAMES, leaderLayout);
  const process = one(PROCESS_SHEET_NAMES, processLayout);
  const adjustments = one(ADJUSTMENT_SHEET_NAMES, adjustmentLayout);
  const staff = one(STAFF_SHEET_NAMES, staffLayout);
  const absent = [
    ...(deals.length === 0 ? ["计价登记"] : []),
    ...(leaders ? [] : ["千分制"]),
    ...(process ? [] : ["过程考核"]),
  ];
  const missing =
    (scores ?? indicators)
      ? []
      : [
          finding("PAY_SHEET_MISSING", null, "", {
            name: "计分卡",
            columns: "工号、各部分得分或得分",
          }),
        ];
  return {
    staff,
    deals,
    scores,
    indicators,
    leaders,
    process,
    adjustments,
    findings: [
      ...missing,
      ...(staff ? [] : [finding("PAY_ROSTER_ABSENT")]),
      ...absent.map((name) => finding("PAY_SHEET_ABSENT", null, "", { name })),
      ...findings,
    ],
  };
}

function called<Layout>(
  heads: readonly SheetHead[],
  names: readonly string[],
  layoutOf: (head: CellBlock) => Layout | null
): FoundSheet<Layout>[] {
  return fitting(
    heads.filter(({ sheet }) => names.some((name) => isCalled(sheet.name, name))),
    layoutOf
  );
}

function fitting<Layout>(
  heads: readonly SheetHead[],
  layoutOf: (head: CellBlock) => Layout | null
): FoundSheet<Layout>[] {
  return heads.flatMap(({ sheet, head }) => {
    const layout = layoutOf(head);
    return layout === null ? [] : [{ id: sheet.id, name: sheet.name, layout }];
  });
}
