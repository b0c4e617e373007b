/** Paints the text of one cell: aligned, wrapped, overflowing, shortened or as ####. */
import type { ConditionalLook } from "../../model/conditional-looks";
import type { Style } from "../../model/style";
import { canvasFont, fontPixels, lineHeight } from "./cell-font";
import { cellText, type CellText } from "./cell-text";
import { iconSize } from "./paint-icon";
import type { Box } from "./pixel-pen";
import type { VisibleLine } from "./quadrant";
import type { Scene } from "./scene";
import {
  fitGeneralNumber,
  hashes,
  spillSpan,
  wrapLines,
  type Measure,
  type Neighbourhood,
} from "./text-fit";

const PADDING = 3;
const INDENT_WIDTH = 9;

/** Where the cell's row lies and what is beside the cell. */
export interface TextPlace {
  readonly row: VisibleLine;
  readonly around: Neighbourhood;
  leftOf(column: number): number;
}

/** The lines to paint and the box they may not leave. */
interface FittedText {
  readonly lines: readonly string[];
  readonly box: Box;
  readonly isCut: boolean;
}

/** Paints the cell of `place.row` in the column; a blank cell paints nothing. */
export function paintCellText(scene: Scene, place: TextPlace, column: number): void {
  const { sheet, looks, measurer } = scene;
  const style = looks.styleOf(place.row.index, column);
  const look = looks.lookOf(place.row.index, column);
  if (look?.showsValue === false) return;
  const value = sheet.value(place.row.index, column);
  const shown = cellText(value, style);
  if (!shown) return;
  const font = canvasFont(style);
  const measure: Measure = (text) => measurer.width(text, font);
  const fitted = shown.isText
    ? fitText(scene, place, column, shown, style, measure)
    : fitNumber(
        place,
        column,
        shown,
        typeof value === "number" ? value : null,
        style,
        iconRoom(place, look),
        measure
      );
  paintLines(scene, fitted, shown, style, font, measure);
}

/** Numbers make room for the icon beside them. */
function iconRoom({ row }: TextPlace, look: ConditionalLook | null): number {
  return look?.icon ? iconSize(row.size) + PADDING : 0;
}

function ownBox({ row, around, leftOf }: TextPlace, column: number): Box {
  return { x: leftOf(column), y: row.start, width: around.widthOf(column), height: row.size };
}

function fitNumber(
  place: TextPlace,
  column: number,
  shown: CellText,
  value: number | null,
  style: Style,
  icon: number,
  measure: Measure
): FittedText {
  const own = ownBox(place, column);
  const box = { ...own, x: own.x + icon, width: own.width - icon };
  const room = box.width - PADDING - 1;
  const fits = measure(shown.text) <= room;
  const shortened =
    !fits && value !== null && style.numberFormat === "General"
      ? fitGeneralNumber(value, shown.text, room, measure)
      : null;
  return { lines: [fits ? shown.text : (shortened ?? hashes(room, measure))], box, isCut: false };
}

function fitText(
  scene: Scene,
  place: TextPlace,
  column: number,
  shown: CellText,
  style: Style,
  measure: Measure
): FittedText {
  const box = ownBox(place, column);
  const room = box.width - PADDING * 2 - style.indent * INDENT_WIDTH;
  if (style.wrap) {
    const lines = wrapLines(shown.text, room, measure);
    return {
      lines,
      box,
      isCut: lines.length * lineHeight(style) > box.height || measure(lines[0] ?? "") > room,
    };
  }
  const text = shown.text.replace(/[\r\n]+/g, "");
  const needed = measure(text) + PADDING * 2 + style.indent * INDENT_WIDTH;
  const span = spillSpan(column, needed, shown.align, place.around);
  if (span.first === span.last) return { lines: [text], box, isCut: needed > box.width };
  eraseSeams(scene, place, span.first, span.last);
  const left = place.leftOf(span.first);
  const right = place.leftOf(span.last) + place.around.widthOf(span.last);
  return {
    lines: [text],
    box: grownBox(box, left, right, shown.align),
    isCut: needed > right - left,
  };
}

/** Left- and right-aligned texts grow away from their edge; centred ones stay over the middle of their own cell. */
function grownBox(box: Box, left: number, right: number, align: CellText["align"]): Box {
  if (align === "left") return { ...box, width: right - box.x };
  if (align === "right") return { ...box, x: left, width: box.x + box.width - left };
  const reach = Math.max(box.x - left, right - (box.x + box.width));
  return { ...box, x: box.x - reach, width: box.width + reach * 2 };
}

/** Excel shows no gridline through a text that lies over several cells. */
function eraseSeams(
  { pen, palette, looks }: Scene,
  place: TextPlace,
  first: number,
  last: number
): void {
  const { row } = place;
  for (let column = first; column < last; column++) {
    const style = looks.styleOf(row.index, column);
    const next = looks.styleOf(row.index, column + 1);
    if (style.fill || next.fill || style.borders.right || next.borders.left) continue;
    const edge = place.leftOf(column) + place.around.widthOf(column);
    pen.vertical(edge, row.start, row.size - 1, palette.sheet);
  }
}

function paintLines(
  { context }: Scene,
  { lines, box, isCut }: FittedText,
  { align, color }: CellText,
  style: Style,
  font: string,
  measure: Measure
): void {
  if (isCut) {
    context.save();
    context.beginPath();
    context.rect(box.x, box.y, box.width - 1, box.height - 1);
    context.clip();
  }
  context.font = font;
  context.fillStyle = color;
  context.textAlign = align;
  context.textBaseline = "middle";
  const x = anchorX(box, align, style.indent * INDENT_WIDTH);
  const step = lineHeight(style);
  let y = blockTop(box, style, lines.length * step) + step / 2;
  for (const line of lines) {
    context.fillText(line, x, y);
    if (style.underline || style.strikethrough)
      paintTextLines(context, x, y, measure(line), align, style);
    y += step;
  }
  if (isCut) context.restore();
}

function anchorX(box: Box, align: CellText["align"], indent: number): number {
  if (align === "left") return box.x + PADDING + indent;
  if (align === "right") return box.x + box.width - PADDING - indent;
  return box.x + box.width / 2;
}

/** Top of the block of lines; a block higher than its cell shows its beginning. */
function blockTop(box: Box, { vertical }: Style, block: number): number {
  if (block > box.height && vertical !== "bottom") return box.y;
  if (vertical === "top" || vertical === "justify") return box.y + 1;
  return vertical === "bottom" ? box.y + box.height - block - 1 : box.y + (box.height - block) / 2;
}

function paintTextLines(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  align: CellText["align"],
  style: Style
): void {
  const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
  const half = fontPixels(style.fontSize) / 2;
  if (style.underline) context.fillRect(left, Math.round(y + half), width, 1);
  if (style.strikethrough) context.fillRect(left, Math.round(y), width, 1);
}
