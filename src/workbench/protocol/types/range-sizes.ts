import { fittingWidths, WIDEST_COLUMN } from "../../model/fitting-widths";
import {
  charactersOfPoints,
  columnPoints,
  HIGHEST_ROW,
  rowPoints,
} from "../../model/sheet-geometry";
import { grownHeights } from "../../model/grown-height";
import type { Worksheet } from "../../model/worksheet";
import type { Call } from "../call";
import type { Behaviour } from "../host-object";
import type { Json } from "../json";
import { readSize } from "../read-value";
import { demandUnprotected, type RangeSubject } from "./range-subject";

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
      for (const [column, width] of fittingWidths(sheet, area, call.workbook.styles))
        sheet.columnWidths.set(column, width);
      layoutChanged(sheet, "columns", call);
    },
    AutofitRows: ({ sheet, area }, _args, call) => {
      demandUnprotected(sheet);
      const last = Math.min(area.bottom, sheet.rowLimit - 1);
      const grown = grownHeights(sheet, call.workbook.styles);
      for (let row = area.top; row <= last; row++) {
        const height = grown(row);
        if (height === null) sheet.rowHeights.delete(row);
        else sheet.rowHeights.set(row, height);
      }
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
