import type { MonthPay } from "../../rules/pay/pay-month";
import { payOfPeople } from "../../rules/pay/person-pay";
import { cellOn, columnOn, fixedCellOn } from "../cell-reference";
import { BODY_FIRST_ROW } from "../sheet-plan";
import * as names from "./sheet-names";

/** Columns of the pay sheets that formulas refer to. */
export const COLUMN = {
  pricing: { id: 4, amount: 7, pool: 8 },
  scorecard: { points: 3, bonus: 5 },
  leader: { score: 3, coefficient: 4, bonus: 6 },
  process: { points: 3, bonus: 4 },
  summary: { id: 0, pricing: 3, process: 6, total: 7 },
  statement: { amount: 2 },
  difference: { before: 2, after: 3, gain: 4 },
} as const;

/** What stands in the block 核对 below the people of 工资汇总, in this order. */
export const CHECKS = [
  "计价登记金额",
  "网点绩效工资",
  "负责人奖金列支",
  "进入合计",
  "发放合计",
  "过程结转",
  "支出合计",
  "差额(进入−支出)",
  "计分卡奖池",
  "差额(奖池−发放)",
  "差额(过程考核)",
  "调整项合计",
  "应发合计",
] as const;

export type Check = (typeof CHECKS)[number];

/** The first row below a sheet's headers, as Excel counts. */
export const FIRST_ROW = BODY_FIRST_ROW + 1;

/** Where the figures of a month stand on our own sheets. */
export class PayPlaces {
  private readonly shares: number;
  private readonly scores: number;
  private readonly leaders: number;
  private readonly process: number;
  /** Rows of 工资汇总 by person of the roster. */
  private readonly summaryRows: ReadonlyMap<number, number>;
  private readonly scoreRows: ReadonlyMap<number, number>;
  private readonly leaderRows: ReadonlyMap<number, number>;
  private readonly processRows: ReadonlyMap<number, number>;

  constructor(pay: MonthPay) {
    const { priced, input, leaders } = pay;
    this.shares = priced.shareFen.length;
    this.scores = input.scores.length;
    this.leaders = leaders.bonuses.length;
    this.process = input.process.length;
    this.summaryRows = rowsOf(payOfPeople(pay));
    this.scoreRows = rowsOf(input.scores);
    this.leaderRows = rowsOf(leaders.bonuses);
    this.processRows = rowsOf(input.process);
  }

  /** A share's money on 计价明细; `order` counts the shares of all deals. */
  share(order: number): string {
    return cellOn(names.PRICING_SHEET_NAME, COLUMN.pricing.amount, FIRST_ROW + order);
  }

  /** A column of 计价明细; null where there are no deals. */
  shareColumn(column: number): string | null {
    const last = FIRST_ROW + this.shares - 1;
    if (this.shares === 0) return null;
    return columnOn(names.PRICING_SHEET_NAME, column, FIRST_ROW, last);
  }

  scoreBonus(person: number): string | null {
    const { bonus } = COLUMN.scorecard;
    return cellIn(names.SCORECARD_SHEET_NAME, bonus, this.scoreRows.get(person));
  }

  scoreTotal(): string {
    return fixedCellOn(names.SCORECARD_SHEET_NAME, COLUMN.scorecard.bonus, FIRST_ROW + this.scores);
  }

  /** The points of everybody paid by scorecard. */
  points(): string {
    const last = FIRST_ROW + this.scores - 1;
    return columnOn(names.SCORECARD_SHEET_NAME, COLUMN.scorecard.points, FIRST_ROW, last);
  }

  leaderBonus(person: number): string | null {
    return cellIn(names.LEADER_SHEET_NAME, COLUMN.leader.bonus, this.leaderRows.get(person));
  }

  leaderTotal(): string {
    return fixedCellOn(names.LEADER_SHEET_NAME, COLUMN.leader.bonus, FIRST_ROW + this.leaders);
  }

  /** What 负责人奖金 leaves of the pool for those paid by scorecard; it is said there where leaders are paid out of the pool. */
  staffPool(): string {
    return fixedCellOn(names.LEADER_SHEET_NAME, COLUMN.leader.bonus, FIRST_ROW + this.leaders + 1);
  }

  processBonus(person: number): string | null {
    return cellIn(names.PROCESS_SHEET_NAME, COLUMN.process.bonus, this.processRows.get(person));
  }

  processTotal(): string {
    return this.processCell(0);
  }

  /** The month's process money, before anybody got of it. */
  processPool(): string {
    return this.processCell(1);
  }

  processUnspent(): string {
    return this.processCell(2);
  }

  /** A figure of a person on 工资汇总; null for somebody who is not on it. */
  summary(person: number, column: number): string | null {
    return cellIn(names.SUMMARY_SHEET_NAME, column, this.summaryRows.get(person));
  }

  /** What everybody gets together. */
  summaryTotal(): string {
    const row = FIRST_ROW + this.summaryRows.size;
    return fixedCellOn(names.SUMMARY_SHEET_NAME, COLUMN.summary.total, row);
  }

  /** A figure of 核对. */
  check(check: Check): string {
    const row = FIRST_ROW + this.summaryRows.size + 1 + CHECKS.indexOf(check);
    return fixedCellOn(names.SUMMARY_SHEET_NAME, COLUMN.summary.total, row);
  }

  private processCell(below: number): string {
    const row = FIRST_ROW + this.process + below;
    return fixedCellOn(names.PROCESS_SHEET_NAME, COLUMN.process.bonus, row);
  }
}

function rowsOf(people: readonly { readonly person: number }[]): ReadonlyMap<number, number> {
  return new Map(people.map(({ person }, order) => [person, FIRST_ROW + order]));
}

function cellIn(sheet: string, column: number, row: number | undefined): string | null {
  return row === undefined ? null : cellOn(sheet, column, row);
}
