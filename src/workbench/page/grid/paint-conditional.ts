/** Paints the data bars and icons that conditional formats put into cells. */
import { area } from "../../model/area";
import type { DataBar } from "../../model/value-scales";
import { iconSize, paintIcon } from "./paint-icon";
import type { Box } from "./pixel-pen";
import type { Quadrant } from "./quadrant";
import type { Scene } from "./scene";

/** Between a bar and the edges of its cell. */
const MARGIN = 2;
/** How light the far end of a bar is that fades. */
const FADED = 0.25;
const AXIS_DASHES = [2, 2];

export function paintConditional(scene: Scene, { rows, columns, boxOf }: Quadrant): void {
  if (scene.sheet.conditionalFormats.length === 0) return;
  for (const row of rows)
    for (const column of columns) {
      const look = scene.looks.lookOf(row.index, column.index);
      if (!look?.bar && !look?.icon) continue;
      const merge = scene.sheet.mergeAt(row.index, column.index);
      if (merge && (merge.top !== row.index || merge.left !== column.index)) continue;
      const box = boxOf(merge ?? area(row.index, column.index, row.index, column.index));
      if (look.bar) paintBar(scene, look.bar, box);
      if (look.icon)
        paintIcon(
          scene.context,
          look.icon,
          box.x + MARGIN + 1,
          box.y,
          iconSize(row.size),
          box.height
        );
    }
}

/** A cell's last pixel to the right and below is the gridline's. */
function paintBar(scene: Scene, bar: DataBar, cell: Box): void {
  const { context, pen } = scene;
  const { look, isNegative, axis } = bar;
  const left = cell.x + MARGIN;
  const width = cell.width - 1 - MARGIN * 2;
  const x = left + bar.from * width;
  const box = {
    x,
    y: cell.y + MARGIN,
    width: (bar.to - bar.from) * width,
    height: cell.height - 1 - MARGIN * 2,
  };
  if (box.width >= 0.5) {
    const color = isNegative ? look.negativeColor : look.color;
    if (look.isGradient) fillFading(context, box, color, startsRight(bar));
    else pen.fill(box, color);
    const border = isNegative ? look.negativeBorder : look.border;
    if (border !== null) {
      context.strokeStyle = border;
      context.lineWidth = 1;
      context.strokeRect(box.x + 0.5, box.y + 0.5, Math.max(0, box.width - 1), box.height - 1);
    }
  }
  if (axis !== null)
    paintAxis(context, Math.round(left + axis * width) + 0.5, cell, look.axisColor);
}

/** Bars fade away from where they start. */
function startsRight({ isNegative, axis, look }: DataBar): boolean {
  return (isNegative && axis !== null) !== look.runsLeft;
}

function fillFading(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
  color: string,
  isTurned: boolean
): void {
  const gradient = context.createLinearGradient(
    isTurned ? x + width : x,
    0,
    isTurned ? x : x + width,
    0
  );
  gradient.addColorStop(0, color);
  gradient.addColorStop(1, lighter(color));
  context.fillStyle = gradient;
  context.fillRect(x, y, width, height);
}

function lighter(color: string): string {
  const channels = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16);
    return Math.round(255 - (255 - channel) * FADED);
  });
  return `rgb(${channels.join(" ")})`;
}

function paintAxis(context: CanvasRenderingContext2D, x: number, cell: Box, color: string): void {
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.setLineDash(AXIS_DASHES);
  context.beginPath();
  context.moveTo(x, cell.y);
  context.lineTo(x, cell.y + cell.height - 1);
  context.stroke();
  context.setLineDash([]);
}
