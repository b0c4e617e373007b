/** Rules that draw every number by where it lies between others: colour scales, data bars and icons. */
import type { BarLook, IconLook } from "./conditional-format";

/** A bar in a cell; places are parts of the cell's width from its left edge. */
export interface DataBar {
  readonly look: BarLook;
  readonly from: number;
  readonly to: number;
  readonly isNegative: boolean;
  /** Where the axis stands; null where none is drawn. */
  readonly axis: number | null;
}

/** An icon of a set, counted from the one of the lowest values. */
export interface CellIcon {
  readonly set: string;
  readonly index: number;
}

/** The colour between the scale's points; null where one of them is none. */
export function scaleColor(
  value: number,
  points: readonly (number | null)[],
  colors: readonly string[]
): string | null {
  const stops = points.map((at, place) => ({ at, color: colors[place] }));
  let before: { readonly at: number; readonly color: string } | null = null;
  for (const { at, color } of stops) {
    if (at === null || color === undefined) return null;
    if (value <= at) return before ? mixed(before, { at, color }, value) : color;
    before = { at, color };
  }
  return before && before.color;
}

interface Stop {
  readonly at: number;
  readonly color: string;
}

function mixed(low: Stop, high: Stop, value: number): string {
  const part = high.at === low.at ? 1 : (value - low.at) / (high.at - low.at);
  const channels = [1, 3, 5].map((at) => {
    const [from, to] = [low.color, high.color].map((color) =>
      parseInt(color.slice(at, at + 2), 16)
    );
    const channel = Math.round((from ?? 0) + ((to ?? 0) - (from ?? 0)) * part);
    return channel.toString(16).padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

/** Null where the bar's ends are not known. */
export function dataBar(
  value: number,
  low: number | null,
  high: number | null,
  look: BarLook
): DataBar | null {
  if (low === null || high === null) return null;
  const bar =
    look.axis === "none" ? plainBar(value, low, high, look) : axisBar(value, low, high, look);
  if (!look.runsLeft) return bar;
  return {
    ...bar,
    from: 1 - bar.to,
    to: 1 - bar.from,
    axis: bar.axis === null ? null : 1 - bar.axis,
  };
}

/** The longer the greater, from the shortest to the longest bar. */
function plainBar(value: number, low: number, high: number, look: BarLook): DataBar {
  const part = partBetween(value, low, high);
  const to = look.shortest + part * (look.longest - look.shortest);
  return { look, from: 0, to, isNegative: value < 0, axis: null };
}

/** Away from the axis: positive values to the one side, negative ones to the other. */
function axisBar(value: number, low: number, high: number, look: BarLook): DataBar {
  const isMiddle = look.axis === "middle";
  if (!isMiddle && low >= 0) return { ...plainBar(value, low, high, look), axis: null };
  const [least, most] = [Math.min(low, 0), Math.max(high, 0)];
  const axis = isMiddle ? 0.5 : least === most ? 0 : least / (least - most);
  const room = value < 0 ? axis : 1 - axis;
  const length = room * partBetween(Math.abs(value), 0, value < 0 ? -least : most) * look.longest;
  return value < 0
    ? { look, from: axis - length, to: axis, isNegative: true, axis }
    : { look, from: axis, to: axis + length, isNegative: false, axis };
}

function partBetween(value: number, low: number, high: number): number {
  if (high <= low) return value >= high ? 1 : 0;
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/** The icon of the highest point that the value reaches; null where a point is not known. */
export function cellIcon(
  value: number,
  points: readonly { readonly at: number | null; readonly isIncluded: boolean }[],
  { set, isReversed }: IconLook
): CellIcon | null {
  let reached = 0;
  for (const [place, { at, isIncluded }] of points.entries()) {
    if (at === null) return null;
    if (value > at || (isIncluded && value === at)) reached = place;
  }
  return { set, index: isReversed ? points.length - 1 - reached : reached };
}
