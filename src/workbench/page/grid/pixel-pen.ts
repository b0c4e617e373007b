/** Straight lines that stay sharp on screens of any pixel ratio. */
import type { Border } from "../../model/style";

const THICKNESS: Readonly<Record<Border["line"], number>> = {
  hair: 1,
  dotted: 1,
  dashed: 1,
  thin: 1,
  medium: 2,
  thick: 3,
  double: 3,
};

const DASHES: Readonly<Partial<Record<Border["line"], readonly number[]>>> = {
  hair: [1, 1],
  dotted: [1, 2],
  dashed: [4, 2],
};

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws along the seams between cells: a line at `edge` covers the last pixel before it, as gridlines do. */
export class PixelPen {
  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly ratio: number
  ) {}

  fill(box: Box, color: string): void {
    const left = this.snap(box.x);
    const top = this.snap(box.y);
    this.context.fillStyle = color;
    this.context.fillRect(
      left,
      top,
      this.snap(box.x + box.width) - left,
      this.snap(box.y + box.height) - top
    );
  }

  /** A line from x to x + length whose last pixel is just above `edge`. */
  horizontal(x: number, edge: number, length: number, color: string, thickness = 1): void {
    const offset = 1 + Math.floor((thickness - 1) / 2);
    this.fill({ x, y: edge - offset, width: length, height: thickness }, color);
  }

  /** A line from y to y + length whose last pixel is just left of `edge`. */
  vertical(edge: number, y: number, length: number, color: string, thickness = 1): void {
    const offset = 1 + Math.floor((thickness - 1) / 2);
    this.fill({ x: edge - offset, y, width: thickness, height: length }, color);
  }

  borderAcross(x: number, edge: number, length: number, border: Border): void {
    const dashes = DASHES[border.line];
    if (dashes) return this.dashed(x, edge - 0.5, x + length, edge - 0.5, border, dashes);
    if (border.line !== "double") {
      return this.horizontal(x, edge, length, border.color, THICKNESS[border.line]);
    }
    this.horizontal(x, edge - 1, length, border.color);
    this.horizontal(x, edge + 1, length, border.color);
  }

  borderDown(edge: number, y: number, length: number, border: Border): void {
    const dashes = DASHES[border.line];
    if (dashes) return this.dashed(edge - 0.5, y, edge - 0.5, y + length, border, dashes);
    if (border.line !== "double") {
      return this.vertical(edge, y, length, border.color, THICKNESS[border.line]);
    }
    this.vertical(edge - 1, y, length, border.color);
    this.vertical(edge + 1, y, length, border.color);
  }

  /** A frame two pixels thick, half of it outside of the box. */
  frame({ x, y, width, height }: Box, color: string): void {
    for (const edge of [y, y + height]) this.horizontal(x - 1, edge, width + 2, color, 2);
    for (const edge of [x, x + width]) this.vertical(edge, y - 1, height + 2, color, 2);
  }

  private dashed(
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    border: Border,
    dashes: readonly number[]
  ): void {
    this.context.strokeStyle = border.color;
    this.context.lineWidth = 1;
    this.context.setLineDash([...dashes]);
    this.context.beginPath();
    this.context.moveTo(x1, y1);
    this.context.lineTo(x2, y2);
    this.context.stroke();
    this.context.setLineDash([]);
  }

  private snap(value: number): number {
    return Math.round(value * this.ratio) / this.ratio;
  }
}
