/** Fonts of cells on a canvas, and the width of texts in them. */
import type { Style } from "../../model/style";

/** Where the file's font is not installed, the nearest one that has Chinese. */
const FALLBACK_FAMILIES =
  '"等线", DengXian, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** Rough height of a line as a multiple of the font size. */
const LINE_SPACING = 1.3;

/** Texts remembered before the memory starts anew. */
const REMEMBERED_TEXTS = 20_000;

/** Points to CSS pixels, unrounded: half pixels matter in text. */
export function fontPixels(points: number): number {
  return (points * 96) / 72;
}

/** The `font` of a canvas for a cell style. */
export function canvasFont(style: Style): string {
  const slant = style.italic ? "italic " : "";
  const weight = style.bold ? "bold " : "";
  return `${slant}${weight}${fontPixels(style.fontSize)}px "${style.fontName.replaceAll('"', "")}", ${FALLBACK_FAMILIES}`;
}

/** Distance between the lines of a wrapped text, in pixels. */
export function lineHeight(style: Style): number {
  return Math.round(fontPixels(style.fontSize) * LINE_SPACING);
}

/** Measures texts on one canvas and remembers the widths: measuring is the dearest step of painting. */
export class TextMeasurer {
  private readonly widths = new Map<string, Map<string, number>>();
  private remembered = 0;

  constructor(private readonly context: Pick<CanvasRenderingContext2D, "font" | "measureText">) {}

  /** Width in pixels; sets the canvas' font as a side effect. */
  width(text: string, font: string): number {
    const ofFont = this.widthsOf(font);
    const known = ofFont.get(text);
    if (known !== undefined) return known;
    this.context.font = font;
    const width = this.context.measureText(text).width;
    ofFont.set(text, width);
    this.remembered++;
    return width;
  }

  private widthsOf(font: string): Map<string, number> {
    if (this.remembered > REMEMBERED_TEXTS) {
      this.widths.clear();
      this.remembered = 0;
    }
    const known = this.widths.get(font);
    if (known) return known;
    const created = new Map<string, number>();
    this.widths.set(font, created);
    return created;
  }
}
