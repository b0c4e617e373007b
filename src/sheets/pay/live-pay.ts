import { type AmountUnit, TEN_POWER_OF_UNIT } from "../../rules/amount-unit";
import { cellAddress } from "../../rules/cell-address";
import type { Place } from "../../rules/finding";
import { yuanOf } from "../../rules/money";
import type { Deal } from "../../rules/pay/deals";
import type { Adjustment, MonthPay, PersonPoints } from "../../rules/pay/pay-month";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import {
  type AdjustmentOrigin,
  type DealOrigin,
  type FigureOrigin,
  type PayOrigins,
  type PointsOrigin,
  rowOfPlace,
} from "../../tables/pay/pay-origins";
import { cellOn, columnOn } from "../cell-reference";
import { PayPlaces } from "./pay-places";

/** What of the rules DG functions take from the workbook's rule book, because no argument says it. */
export type FollowedRules = Pick<RuleBook, "personFloor" | "infoRatio">;

/** Sums of decimals are rounded to so many places: what a person typed comes out again. */
const SUM_PLACES = 10;
const MOST_DIGITS = 15;

/**
 * The pay sheets as formulas: where each figure of the lists stands, as an expression in yuan or in points. Null where a figure cannot be had
 * from its cell; then the sheet keeps the value.
 */
export class LivePay {
  readonly places: PayPlaces;

  constructor(
    readonly pay: MonthPay,
    private readonly origins: PayOrigins,
    private readonly followed: FollowedRules
  ) {
    this.places = new PayPlaces(pay);
  }

  /** Whether DG.SINGLEPAY goes by the month's floor, and DG.JOINTPAY by its share of information. */
  get isFollowed(): boolean {
    const { personFloor, infoRatio } = this.pay.book;
    return this.followed.personFloor === personFloor && this.followed.infoRatio === infoRatio;
  }

  /** How many points and scores are kept as values. */
  get keptPoints(): number {
    const { scores, leaders, process } = this.pay.input;
    const kept = (of: readonly (string | null)[]): number =>
      of.filter((expression) => expression === null).length;
    return (
      kept(scores.map((score) => this.scoreOf(score))) +
      kept(
        leaders.flatMap((leader) =>
          Number.isNaN(leader.score) ? [] : [this.pointsOf("leaders", leader)]
        )
      ) +
      kept(process.map((row) => this.pointsOf("process", row)))
    );
  }

  /** 金额 of a deal. */
  amountOf({ place }: Deal): string | null {
    const origin = this.originOf(place);
    return origin && place ? amountAt(origin, place) : null;
  }

  /**
   * 金额 of all deals as the pieces of a sum: stretches of rows, and plain yuan where an amount is no number in its cell.
   */
  amountPieces(): string[] {
    const stretches: { origin: DealOrigin; first: number; last: number }[] = [];
    const pieces: string[] = [];
    for (const { place, fen } of this.pay.input.deals) {
      const origin = this.originOf(place);
      const row = place === null ? NaN : rowOfPlace(place);
      if (!origin || !place || figureAt(origin, origin.amount, place) === null) {
        pieces.push(String(yuanOf(fen)));
        continue;
      }
      const stretch = stretches.at(-1);
      if (stretch?.origin === origin && stretch.last === row - 1) stretch.last = row;
      else stretches.push({ origin, first: row, last: row });
    }
    const sums = stretches.map(({ origin, first, last }) => {
      const cells = columnOn(origin.sheet, origin.amount, first, last);
      return inYuan(`SUM(${cells})`, origin.unit);
    });
    return [...sums, ...pieces];
  }

  /** 个人比例 that a deal brings along; null where it has none, or has it as text. */
  ratioOf({ ratio, place }: Deal): string | null {
    const origin = this.originOf(place);
    if (ratio === null || !origin || !place || origin.ratio === null) return null;
    return figureAt(origin, origin.ratio, place);
  }

  /** 计分卡 of a person. */
  scoreOf(score: PersonPoints): string | null {
    return hasFewDecimals(score.points)
      ? pointsAt(this.origins.scores, score.parts ?? [], score)
      : null;
  }

  /** 千分制 of a leader, or 过程考核 of a person. */
  pointsOf(list: "leaders" | "process", row: { readonly place: Place | null }): string | null {
    return pointsAt(this.origins[list], [], row);
  }

  adjustmentOf({ place }: Adjustment): string | null {
    const origin = this.origins.adjustments;
    return origin && place ? amountAt(origin, place) : null;
  }

  private originOf(place: Place | null): DealOrigin | undefined {
    return this.origins.deals.find(({ sheet }) => sheet === place?.sheet);
  }
}

/** A sum of yuan, to the fen. */
export function fenSum(expression: string): string {
  return `ROUND(${expression},2)`;
}

/** A sum of points or coefficients, without what binary fractions add to it. */
export function decimalSum(expression: string): string {
  return `ROUND(${expression},${SUM_PLACES})`;
}

/** Whether rounding a sum as `decimalSum` does leaves it as it is. */
export function hasFewDecimals(value: number): boolean {
  return Number(value.toFixed(SUM_PLACES)) === value;
}

/** Whether TEXT of Excel, which knows fifteen digits, comes to a text of digits. */
export function fitsText(digits: string): boolean {
  return digits.replace(/\D/g, "").length <= MOST_DIGITS;
}

function figureAt(origin: FigureOrigin, column: number, place: Place): string | null {
  const row = rowOfPlace(place);
  if (Number.isNaN(row) || origin.texts.has(cellAddress(row - 1, column))) return null;
  return cellOn(origin.sheet, column, row);
}

function amountAt(origin: DealOrigin | AdjustmentOrigin, place: Place): string | null {
  const cell = figureAt(origin, origin.amount, place);
  return cell && inYuan(cell, origin.unit);
}

function inYuan(expression: string, unit: AmountUnit): string {
  const factor = 10 ** TEN_POWER_OF_UNIT[unit];
  return factor === 1 ? expression : `${expression}*${factor}`;
}

function pointsAt(
  origin: PointsOrigin | null,
  parts: readonly unknown[],
  { place }: { readonly place: Place | null }
): string | null {
  if (origin === null || place?.sheet !== origin.sheet) return null;
  const columns = parts.length > 0 ? origin.parts : [origin.total ?? -1];
  const cells = columns.map((column) => (column < 0 ? null : figureAt(origin, column, place)));
  if (cells.some((cell) => cell === null)) return null;
  return cells.length === 1 ? (cells[0] ?? null) : decimalSum(cells.join("+"));
}
