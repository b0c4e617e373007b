/** Draws the icons of conditional formats: the common sets in their shapes, all others as coloured dots. */
import type { CellIcon } from "../../model/value-scales";

const RED = "#d13438";
const AMBER = "#e6a100";
const GREEN = "#3a9a3f";
const GRAY = "#7a7a7a";
const BLUE = "#2f6fb7";
const DARK = "#3b3b3b";

const LARGEST = 14;

/** Edge of an icon in a row of this height, in pixels. */
export function iconSize(rowHeight: number): number {
  return Math.max(6, Math.min(LARGEST, rowHeight - 4));
}

/** Colours from the lowest icon to the highest, by how many there are. */
const LIGHTS: Readonly<Record<number, readonly string[]>> = {
  3: [RED, AMBER, GREEN],
  4: [DARK, RED, AMBER, GREEN],
  5: [RED, "#e07b39", AMBER, "#8fb339", GREEN],
};

type Shape = (
  context: CanvasRenderingContext2D,
  size: number,
  index: number,
  count: number
) => void;

/** @param x left edge; the icon stands in the middle of `height` from `y` on */
export function paintIcon(
  context: CanvasRenderingContext2D,
  { set, index }: CellIcon,
  x: number,
  y: number,
  size: number,
  height: number
): void {
  const count = Number(set[0]) || 3;
  context.save();
  context.translate(x + size / 2, y + (height - 1) / 2);
  context.fillStyle = colorOf(set, index, count);
  shapeOf(set)(context, size, index, count);
  context.restore();
}

function colorOf(set: string, index: number, count: number): string {
  if (/Gray|Quarters/.test(set)) return GRAY;
  if (/Rating|Boxes/.test(set)) return BLUE;
  if (/RedToBlack/.test(set)) return [DARK, GRAY, "#f0a5a5", RED][index] ?? GRAY;
  if (/Stars/.test(set)) return AMBER;
  return LIGHTS[count]?.[index] ?? GRAY;
}

function shapeOf(set: string): Shape {
  if (/Arrows/.test(set)) return arrow;
  if (/Triangles/.test(set)) return triangle;
  if (/Flags/.test(set)) return flag;
  if (/Symbols2/.test(set)) return mark;
  if (/Symbols|Signs/.test(set)) return markedDot;
  if (/Rating|Boxes/.test(set)) return steps;
  return /Quarters|Stars/.test(set) ? pie : dot;
}

const dot: Shape = (context, size) => {
  context.beginPath();
  context.arc(0, 0, size / 2, 0, Math.PI * 2);
  context.fill();
};

/** From straight down to straight up. */
const arrow: Shape = (context, size, index, count) => {
  const half = size / 2;
  context.rotate(Math.PI * (1 - index / (count - 1)));
  fillPath(context, [
    [0, -half],
    [half, 0],
    [half * 0.4, 0],
    [half * 0.4, half],
    [-half * 0.4, half],
    [-half * 0.4, 0],
    [-half, 0],
  ]);
};

const triangle: Shape = (context, size, index, count) => {
  const half = size / 2;
  if (index > 0 && index < count - 1) return context.fillRect(-half, -size / 8, size, size / 4);
  const tip = index === 0 ? half : -half;
  fillPath(context, [
    [0, tip],
    [half, -tip * 0.7],
    [-half, -tip * 0.7],
  ]);
};

const flag: Shape = (context, size) => {
  const half = size / 2;
  fillPath(context, [
    [-half * 0.5, -half],
    [half, -half * 0.4],
    [-half * 0.5, half * 0.2],
  ]);
  context.fillStyle = DARK;
  context.fillRect(-half * 0.7, -half, Math.max(1, size / 10), size);
};

/** A cross, an exclamation mark or a tick. */
const mark: Shape = (context, size, index, count) => {
  strokeMark(context, size, context.fillStyle, index, count);
};

const markedDot: Shape = (context, size, index, count) => {
  dot(context, size, index, count);
  strokeMark(context, size * 0.7, "#ffffff", index, count);
};

function strokeMark(
  context: CanvasRenderingContext2D,
  size: number,
  color: CanvasRenderingContext2D["fillStyle"],
  index: number,
  count: number
): void {
  const reach = size * 0.35;
  context.strokeStyle = color;
  context.lineWidth = Math.max(1.2, size / 6);
  context.beginPath();
  if (index === 0) {
    context.moveTo(-reach, -reach);
    context.lineTo(reach, reach);
    context.moveTo(reach, -reach);
    context.lineTo(-reach, reach);
  } else if (index < count - 1) {
    context.moveTo(0, -reach * 1.2);
    context.lineTo(0, reach * 0.4);
    context.moveTo(0, reach * 0.9);
    context.lineTo(0, reach * 1.3);
  } else {
    context.moveTo(-reach, 0);
    context.lineTo(-reach * 0.2, reach * 0.8);
    context.lineTo(reach * 1.1, -reach * 0.9);
  }
  context.stroke();
}

/** As many of the rising bars filled as the value deserves. */
const steps: Shape = (context, size, index, count) => {
  const bars = count - 1;
  const width = size / bars;
  const filled = context.fillStyle;
  for (let bar = 0; bar < bars; bar++) {
    context.fillStyle = bar < index ? filled : "#c8c8c8";
    const height = (size * (bar + 1)) / bars;
    context.fillRect(-size / 2 + bar * width, size / 2 - height, Math.max(1, width - 1), height);
  }
};

/** A disc of which the higher values fill more. */
const pie: Shape = (context, size, index, count) => {
  const end = -Math.PI / 2 + (Math.PI * 2 * index) / (count - 1);
  context.beginPath();
  context.moveTo(0, 0);
  context.arc(0, 0, size / 2, -Math.PI / 2, end);
  context.fill();
  context.strokeStyle = context.fillStyle;
  context.beginPath();
  context.arc(0, 0, size / 2 - 0.5, 0, Math.PI * 2);
  context.stroke();
};

function fillPath(
  context: CanvasRenderingContext2D,
  points: readonly (readonly [number, number])[]
): void {
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.closePath();
  context.fill();
}
