/** Cuts a sheet into printed pages. Pure: all lengths are CSS pixels on paper (96 to the inch). */
import { area, intersect, isWholeColumns, isWholeRows, type Area } from "../../model/area";
import type { PageLayout } from "../../model/sheet-parts";
import type { Worksheet } from "../../model/worksheet";
import { pointPixels, type Axis } from "../grid/axis";

/** More pages than this are neither shown nor printed. */
export const MOST_PAGES = 100;

const INCH = 96;
const MILLIMETRE = INCH / 25.4;
/** Width and height in millimetres by the file format's number; A4 for sizes not listed. */
const PAPERS: ReadonlyMap<number, readonly [number, number]> = new Map([
  [1, [215.9, 279.4]],
  [5, [215.9, 355.6]],
  [8, [297, 420]],
  [9, [210, 297]],
  [11, [148, 210]],
  [12, [250, 354]],
  [13, [182, 257]],
]);
const A4 = 9;

/** Excel's margins where a sheet has none of its own. */
const USUAL_MARGINS = {
  left: 0.7 * INCH,
  right: 0.7 * INCH,
  top: 0.75 * INCH,
  bottom: 0.75 * INCH,
};
const SMALLEST_SCALE = 0.1;

export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PrintedPage {
  /** The cells of the page, without the rows that are repeated above them. */
  readonly area: Area;
  /** Rows repeated on top; null where the page has none. */
  readonly titles: { readonly first: number; readonly last: number } | null;
}

export interface PagePlan {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  readonly scale: number;
  readonly pages: readonly PrintedPage[];
  /** All pages, also those beyond {@link MOST_PAGES}. */
  readonly pageCount: number;
}

/** The pages of a sheet, down and then across as Excel prints; a sheet without contents has none. */
export function planPages(sheet: Worksheet, rows: Axis, columns: Axis): PagePlan {
  const { page } = sheet;
  const [width, height] = paperOf(page);
  const margins = marginsOf(page);
  const paper = { width, height, margins };
  const printed = printedArea(sheet);
  if (!printed) return { ...paper, scale: 1, pages: [], pageCount: 0 };
  const room = {
    width: width - margins.left - margins.right,
    height: height - margins.top - margins.bottom,
  };
  const titles = titlesOf(page, printed);
  const scale = scaleOf(page, room, {
    width: lengthOf(columns, printed.left, printed.right),
    height: lengthOf(rows, printed.top, printed.bottom),
  });
  const titleHeight = titles ? lengthOf(rows, titles.first, titles.last) : 0;
  // Titles are repeated on the pages after the one that they stand on.
  const repeats = (top: number): boolean => titles !== null && top > titles.last;
  const across = spans(columns, printed.left, printed.right, () => room.width / scale);
  const down = spans(
    rows,
    printed.top,
    printed.bottom,
    (top) => room.height / scale - (repeats(top) ? titleHeight : 0)
  );
  const pages: PrintedPage[] = [];
  for (const [left, right] of across)
    for (const [top, bottom] of down)
      if (pages.length < MOST_PAGES)
        pages.push({ area: area(top, left, bottom, right), titles: repeats(top) ? titles : null });
  return { ...paper, scale, pages, pageCount: across.length * down.length };
}

function paperOf({ paperSize, orientation }: PageLayout): [number, number] {
  const [short = 0, long = 0] = PAPERS.get(paperSize) ?? PAPERS.get(A4) ?? [];
  const [width, height] = [Math.round(short * MILLIMETRE), Math.round(long * MILLIMETRE)];
  return orientation === "landscape" ? [height, width] : [width, height];
}

function marginsOf({ margins }: PageLayout): Margins {
  if (!margins) return USUAL_MARGINS;
  return {
    left: pointPixels(margins.left),
    right: pointPixels(margins.right),
    top: pointPixels(margins.top),
    bottom: pointPixels(margins.bottom),
  };
}

/** The print area, else from the first cell to the last one that holds anything. Whole columns end with what they hold. */
function printedArea(sheet: Worksheet): Area | null {
  const { printArea } = sheet.page;
  const used = sheet.usedArea(true);
  const filled = used && { ...used, top: 0, left: 0 };
  if (!printArea) return filled;
  const isUnbounded = isWholeColumns(printArea) || isWholeRows(printArea);
  return isUnbounded ? filled && intersect(printArea, filled) : printArea;
}

function titlesOf({ printTitleRows }: PageLayout, printed: Area): PrintedPage["titles"] {
  const isWithin = printTitleRows !== null && printTitleRows.last < printed.bottom;
  return isWithin ? printTitleRows : null;
}

function lengthOf(axis: Axis, first: number, last: number): number {
  return axis.offsetOf(last + 1) - axis.offsetOf(first);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Fitting to pages shrinks and never enlarges. */
function scaleOf({ fitToWidth, fitToHeight }: PageLayout, room: Size, size: Size): number {
  const scales = [1];
  if (fitToWidth !== null) scales.push((room.width * fitToWidth) / size.width);
  if (fitToHeight !== null) scales.push((room.height * fitToHeight) / size.height);
  return Math.max(SMALLEST_SCALE, Math.min(...scales));
}

/** Runs of lines that fit into the room each has; a line longer than that has a page of its own. Hidden lines take no room. */
function spans(
  axis: Axis,
  first: number,
  last: number,
  roomFrom: (start: number) => number
): [number, number][] {
  const found: [number, number][] = [];
  let start = axis.visibleFrom(first, 1);
  while (start !== null && start <= last) {
    // A pixel of grace, for scaled lengths that miss the edge by a hair.
    const end = Math.min(last, axis.lastWithin(axis.offsetOf(start) + roomFrom(start) + 1));
    found.push([start, Math.max(start, end)]);
    start = axis.visibleFrom(Math.max(start, end) + 1, 1);
  }
  return found;
}
