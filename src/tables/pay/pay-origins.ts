import type { AmountUnit } from "../../rules/amount-unit";
import type { Place } from "../../rules/finding";

/** Where the figures of a list stand, for formulas that refer to them. Columns are zero-based sheet columns. */
export interface FigureOrigin {
  readonly sheet: string;
  /** Cells whose figure is kept as text: a formula cannot reckon with them. */
  readonly texts: ReadonlySet<string>;
}

export interface DealOrigin extends FigureOrigin {
  readonly amount: number;
  readonly unit: AmountUnit;
  /** 个人比例; null where the list has none. */
  readonly ratio: number | null;
}

export interface PointsOrigin extends FigureOrigin {
  /** 得分; null where the list has parts only. */
  readonly total: number | null;
  /** The columns of the parts, which are added up where a row has them. */
  readonly parts: readonly number[];
}

export interface AdjustmentOrigin extends FigureOrigin {
  readonly amount: number;
  readonly unit: AmountUnit;
}

/** Where a month's lists have their figures; null for lists that are not there, and for points that indicators make. */
export interface PayOrigins {
  readonly deals: readonly DealOrigin[];
  readonly scores: PointsOrigin | null;
  readonly leaders: PointsOrigin | null;
  readonly process: PointsOrigin | null;
  readonly adjustments: AdjustmentOrigin | null;
}

/** The row of a place as Excel counts; NaN where it is no cell. */
export function rowOfPlace(place: Place): number {
  return Number(/\d+$/.exec(place.cell ?? "")?.[0] ?? NaN);
}
