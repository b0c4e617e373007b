import { columnOffset, rowOffset } from "../../model/sheet-geometry";
import type { Behaviour } from "../host-object";
import { readFlag } from "../read-value";
import { conditionalFormatsType } from "./conditional-formats";
import { dataValidationType } from "./data-validation";
import { rangeFormatType } from "./range-format";
import { rangeViewType, viewOf } from "./range-view";
import { demandUnprotected, type RangeSubject } from "./range-subject";

/** How a range looks and what of it is shown: format, hidden rows and columns, place on the sheet. */
export const rangeLayout: Behaviour<RangeSubject> = {
  scalars: {
    RowHidden: {
      read: ({ sheet, area }) => allOrNone(area.top, area.bottom, (row) => sheet.isRowHidden(row)),
      write: ({ sheet, area }, value, { workbook }) => {
        demandUnprotected(sheet);
        setHidden(sheet.hiddenRows, area.top, area.bottom, readFlag(value));
        sheet.dirty.add("rows");
        workbook.emit({ kind: "layout", sheet });
      },
    },
    ColumnHidden: {
      read: ({ sheet, area }) =>
        allOrNone(area.left, area.right, (column) => sheet.hiddenColumns.has(column)),
      write: ({ sheet, area }, value, { workbook }) => {
        demandUnprotected(sheet);
        setHidden(sheet.hiddenColumns, area.left, area.right, readFlag(value));
        sheet.dirty.add("columns");
        workbook.emit({ kind: "layout", sheet });
      },
    },
    Hidden: {
      read: ({ sheet, area }) =>
        allOrNone(area.top, area.bottom, (row) => sheet.isRowHidden(row)) === true ||
        allOrNone(area.left, area.right, (column) => sheet.hiddenColumns.has(column)) === true,
    },
    Left: { read: ({ sheet, area }) => columnOffset(sheet, area.left) },
    Top: { read: ({ sheet, area }) => rowOffset(sheet, area.top) },
    Width: {
      read: ({ sheet, area }) =>
        columnOffset(sheet, area.right + 1) - columnOffset(sheet, area.left),
    },
    Height: {
      read: ({ sheet, area }) => rowOffset(sheet, area.bottom + 1) - rowOffset(sheet, area.top),
    },
  },
  links: {
    Format: (range) => rangeFormatType.of(range),
    ConditionalFormats: (range) => conditionalFormatsType.of(range),
    DataValidation: (range) => dataValidationType.of(range),
  },
  methods: { GetVisibleView: (range) => rangeViewType.of(viewOf(range)) },
};

/** True where all are, false where none is, null where it differs. */
function allOrNone(first: number, last: number, test: (index: number) => boolean): boolean | null {
  const result = test(first);
  for (let index = first + 1; index <= last; index++) if (test(index) !== result) return null;
  return result;
}

function setHidden(hidden: Set<number>, first: number, last: number, isHidden: boolean): void {
  for (let index = first; index <= last; index++)
    if (isHidden) hidden.add(index);
    else hidden.delete(index);
}
