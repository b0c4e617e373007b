import { decimalOf, formatDecimal, formatFixed, scaleHalfUp } from "../../rules/decimal";
import { yuanOf } from "../../rules/money";
import {
  averageText,
  bonusFromAverage,
  coefficientOf,
  type LeaderBonus,
} from "../../rules/pay/leaders";
import { ownCell, ownColumn } from "../cell-reference";
import { decimalSum, fenSum, fitsText, hasFewDecimals, type LivePay } from "./live-pay";
import { COLUMN, FIRST_ROW } from "./pay-places";

/** 网点平均 is shown with so many decimals. */
const AVERAGE_PLACES = 4;

/** The figures of 负责人奖金 as expressions (R66 to R68): over 千分制, the pool on 工资汇总 and the points on 计分卡奖金. */
export class LeaderFormulas {
  private readonly bonuses: readonly LeaderBonus[];
  private readonly coefficients: string;
  private readonly pool: string;
  private readonly staff: string;

  constructor(private readonly live: LivePay) {
    const { pay, places } = live;
    this.bonuses = pay.leaders.bonuses;
    this.coefficients = this.columnOf(COLUMN.leader.coefficient);
    this.pool = places.check("计分卡奖池");
    this.staff = `COUNT(${places.points()})`;
  }

  score(leader: LeaderBonus): string | null {
    const row = this.live.pay.input.leaders[this.bonuses.indexOf(leader)];
    return !row || Number.isNaN(leader.score) ? null : this.live.pointsOf("leaders", row);
  }

  coefficient(leader: LeaderBonus): string | null {
    const own = this.ownCoefficient(leader);
    if (leader.duty === "head" || own === null) return own;
    const isExact = hasFewDecimals(Number(formatDecimal(leader.coefficient)));
    return isExact ? decimalSum(`${own}*${this.live.pay.book.deputyRatio}`) : null;
  }

  /** 网点平均 with the four decimals it is shown with. */
  shownAverage(): string | null {
    const exact = decimalOf(this.averageValue());
    const shown = exact && formatFixed(scaleHalfUp(exact, AVERAGE_PLACES), AVERAGE_PLACES);
    return shown === averageText(this.live.pay.leaders.average) && fitsText(shown)
      ? `TEXT(${this.average()},"0.0000")`
      : null;
  }

  bonus(leader: LeaderBonus): string | null {
    const order = this.bonuses.indexOf(leader);
    if (this.isShared()) return `INDEX(DG.SPLIT(${this.pool},${this.shares()}),${order + 1})`;
    return this.comesTo(leader) ? this.averaged(leader) : null;
  }

  total(): string {
    return fenSum(`SUM(${this.columnOf(COLUMN.leader.bonus)})`);
  }

  /** Those paid by scorecard, each of whom has a weight of one beside the coefficients. */
  staffCount(): string {
    return this.staff;
  }

  /** What is left for them: their part of the pool, below the leaders' parts and their total. */
  staffPool(): string {
    if (this.isShared())
      return `INDEX(DG.SPLIT(${this.pool},${this.shares()}),${this.bonuses.length + 2})`;
    return fenSum(`${this.pool}-${this.live.places.leaderTotal()}`);
  }

  /** Whether leaders and staff share the pool by weights, with the largest remainder. */
  private isShared(): boolean {
    const { headFunding, averageOver } = this.live.pay.book;
    return headFunding === "inside" && averageOver === "scorecard-staff";
  }

  /** The coefficients, the blank beside 合计, and the number of staff. */
  private shares(): string {
    const staffRow = FIRST_ROW + this.bonuses.length + 1;
    return ownColumn(COLUMN.leader.coefficient, FIRST_ROW, staffRow);
  }

  private averaged(leader: LeaderBonus): string | null {
    const average = this.average();
    if (leader.duty === "head")
      return `DG.HEADBONUS(${average},${this.cellOf(COLUMN.leader.coefficient, leader)})`;
    const own = this.ownCoefficient(leader);
    return own && `DG.DEPUTYBONUS(${average},${own},${this.live.pay.book.deputyRatio})`;
  }

  private average(): string {
    return `${this.pool}/${this.divisor()}`;
  }

  private divisor(): string {
    const { headFunding, averageOver } = this.live.pay.book;
    const sum = `SUM(${this.coefficients})`;
    if (averageOver === "scorecard-staff")
      return headFunding === "inside" ? `(${this.staff}+${sum})` : this.staff;
    const everybody = `${this.staff}+COUNT(${this.coefficients})`;
    return headFunding === "inside" ? `(${everybody})` : `(${everybody}-${sum})`;
  }

  /** The function goes by an average of sixteen digits, the rules by a fraction: half a fen may fall on either side. */
  private comesTo(leader: LeaderBonus): boolean {
    const { coefficient, deputyRatio } = this.live.pay.book;
    const own = coefficientOf(this.scoredFor(leader).score, coefficient);
    if (!own.ok) return false;
    const ratio = leader.duty === "deputy" ? deputyRatio : 1;
    const factor = Number(formatDecimal(own.value));
    return bonusFromAverage(this.averageValue(), factor, ratio) === leader.fen;
  }

  /** What `average` comes to as a number. */
  private averageValue(): number {
    const { input, pools, book } = this.live.pay;
    const { headFunding, averageOver } = book;
    const staff = input.scores.length;
    const sum = this.bonuses.reduce(
      (total, { coefficient }) => total + Number(formatDecimal(coefficient)),
      0
    );
    const isInside = headFunding === "inside";
    const pool = yuanOf(pools.scorecard);
    if (averageOver === "scorecard-staff") return pool / (isInside ? staff + sum : staff);
    return pool / (staff + this.bonuses.length - (isInside ? 0 : sum));
  }

  /** The coefficient before a deputy's ratio: of the head's score, or of his own. */
  private ownCoefficient(leader: LeaderBonus): string | null {
    const scored = this.scoredFor(leader);
    if (scored !== leader) return this.cellOf(COLUMN.leader.coefficient, scored);
    const mapping = this.mapping();
    return mapping && `DG.COEFFICIENT(${this.cellOf(COLUMN.leader.score, leader)},${mapping})`;
  }

  /** Whose score a leader goes by. */
  private scoredFor(leader: LeaderBonus): LeaderBonus {
    const isByHead =
      leader.duty === "deputy" && this.live.pay.book.deputyMode === "head-coefficient";
    const head = this.bonuses.find(({ duty }) => duty === "head");
    return isByHead && head ? head : leader;
  }

  /** 系数表 as it was used: a linear base, or the bands as a table of constants. */
  private mapping(): string | null {
    const { coefficient } = this.live.pay.book;
    if (coefficient?.type === "linear") return String(coefficient.base);
    const bands = coefficient?.bands ?? [];
    const rows = bands.map(({ lowerScore, coefficient: factor }) => `${lowerScore},${factor}`);
    return rows.length === 0 ? null : `{${rows.join(";")}}`;
  }

  private cellOf(column: number, leader: LeaderBonus): string {
    return ownCell(column, FIRST_ROW + this.bonuses.indexOf(leader));
  }

  private columnOf(column: number): string {
    return ownColumn(column, FIRST_ROW, FIRST_ROW + this.bonuses.length - 1);
  }
}
