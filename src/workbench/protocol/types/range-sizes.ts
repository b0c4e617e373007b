import { intersect, type Area } from "../../model/area";
import { displayText } from "../../model/display-text";
import { charactersOfPoints, columnPoints, rowPoints } from "../../model/sheet-geometry";
import type { Worksheet } from "../../model/worksheet";
import type { Call } from "../call";
import type { Behaviour } from "../host-object";
import type { Json } from "../json";
import { readSize } from "../read-value";
import { demandUnprotected, type RangeSubject } from "./range-subject";

const WIDEST_COLUMN = 255;
const HIGHEST_ROW = 409.5;

/** Widths of columns and heights of rows, in points at the add-in and in characters in the model. */
export const rangeSizes: Behaviour<RangeSubject> = {
  scalars: {
    ColumnWidth: {
      read: ({ sheet, area }) =>
        common(area.left, area.right, (column) => columnPoints(sheet, column)),
      write: ({ sheet, area }, value, call) => {
        demandUnprotected(sheet);
        const width = Math.min(charactersOfPoints(readSize(value)), WIDEST_COLUMN);
        for (let column = area.left; column <= area.right; column++)
          sheet.columnWidths.set(column, width);
        layoutChanged(sheet, "columns", call);
      },
    },
    RowHeight: {
      read: ({ sheet, area }) => common(area.top, area.bottom, (row) => rowPoints(sheet, row)),
      write: ({ sheet, area }, value, call) => {
        demandUnprotected(sheet);
        const height = Math.min(readSize(value), HIGHEST_ROW);
        for (let row = area.top; row <= area.bottom; row++) sheet.rowHeights.set(row, height);
        layoutChanged(sheet, "rows", call);
      },
    },
  },
  methods: {
    AutofitColumns: ({ sheet, area }, _args, call) => {
      demandUnprotected(sheet);
      for (const [column, width] of fittingWidths(sheet, area, call))
        sheet.columnWidths.set(column, width);
      layoutChanged(sheet, "columns", call);
    },
    // A row without a height of its own is as high as its contents: that is up to whoever draws it.
    AutofitRows: ({ sheet, area }, _args, call) => {
      demandUnprotected(sheet);
      for (const row of [...sheet.rowHeights.keys()])
        if (row >= area.top && row <= area.bottom) sheet.rowHeights.delete(row);
      layoutChanged(sheet, "rows", call);
    },
  },
};

function layoutChanged(sheet: Worksheet, aspect: "columns" | "rows", { workbook }: Call): void {
  sheet.dirty.add(aspect);
  workbook.emit({ kind: "layout", sheet });
}

/** The size all of them have; null where they differ. */
function common(first: number, last: number, size: (index: number) => number): Json {
  const result = size(first);
  for (let index = first + 1; index <= last; index++) if (size(index) !== result) return null;
  return result;
}

/** Widths in characters that show the longest text of each column that has one. */
function fittingWidths(sheet: Worksheet, area: Area, { workbook }: Call): Map<number, number> {
  const widths = new Map<number, number>();
  const used = sheet.usedArea(true);
  const cells = used && intersect(area, used);
  if (!cells) return widths;
  for (let row = cells.top; row <= cells.bottom; row++)
    for (let column = cells.left; column <= cells.right; column++) {
      const style = workbook.styles.get(sheet.styleIndex(row, column));
      const width = textWidth(displayText(sheet.value(row, column), style.numberFormat)) + 1;
      if (width > 1 && width > (widths.get(column) ?? 0))
        widths.set(column, Math.min(width, WIDEST_COLUMN));
    }
  return widths;
}

/** Chinese characters and full-width signs are two characters wide. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u1100-\uffe6]/.test(character) ? 2 : 1;
  return width;
}
