import {
  columnCount,
  isWholeColumns,
  isWholeRows,
  qualifiedAddress,
  rowCount,
} from "../../model/area";
import type { Behaviour } from "../host-object";
import type { RangeSubject } from "./range-subject";
import { worksheetType } from "./worksheet";

/** Most cells Excel counts; beyond it the count is -1. */
const LARGEST_COUNT = 2 ** 31 - 1;

/** Where a range lies and how large it is. */
export const rangeAddress: Behaviour<RangeSubject> = {
  scalars: {
    Address: { read: ({ sheet, area }) => qualifiedAddress(sheet.name, area) },
    AddressLocal: { read: ({ sheet, area }) => qualifiedAddress(sheet.name, area) },
    RowIndex: { read: ({ area }) => area.top },
    ColumnIndex: { read: ({ area }) => area.left },
    RowCount: { read: ({ area }) => rowCount(area) },
    ColumnCount: { read: ({ area }) => columnCount(area) },
    CellCount: {
      read: ({ area }) => {
        const count = rowCount(area) * columnCount(area);
        return count > LARGEST_COUNT ? -1 : count;
      },
    },
    IsEntireColumn: { read: ({ area }) => isWholeColumns(area) },
    IsEntireRow: { read: ({ area }) => isWholeRows(area) },
  },
  links: { Worksheet: ({ sheet }) => worksheetType.of(sheet) },
};
