import { area, qualifiedAddress } from "../../model/area";
import { HostType } from "../host-object";
import type { Call } from "../call";
import type { Json } from "../json";
import { rangeCellReaders, type CellReader } from "./range-cells";
import { rangeType } from "./range";
import { demandCountable, isUnbounded, type RangeSubject } from "./range-subject";
import { invalidArgument } from "../host-error";

/** What of a range is shown: its visible rows and columns. */
interface RangeView {
  readonly range: RangeSubject;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Which row of the whole view this is; 0 for the view itself. */
  readonly index: number;
}

export function viewOf(range: RangeSubject): RangeView {
  const { sheet, area: a } = range;
  if (isUnbounded(a)) throw invalidArgument();
  demandCountable(a);
  const rows: number[] = [];
  for (let row = a.top; row <= a.bottom; row++) if (!sheet.isRowHidden(row)) rows.push(row);
  const columns: number[] = [];
  for (let column = a.left; column <= a.right; column++)
    if (!sheet.hiddenColumns.has(column)) columns.push(column);
  return { range, rows, columns, index: 0 };
}

/** `range.getVisibleView()`; it is read only here. */
export const rangeViewType: HostType<RangeView> = new HostType<RangeView>("RangeView", () => [
  {
    scalars: {
      Values: { read: reader(rangeCellReaders.values) },
      Formulas: { read: reader(rangeCellReaders.formulas) },
      FormulasLocal: { read: reader(rangeCellReaders.formulas) },
      NumberFormat: { read: reader(rangeCellReaders.numberFormat) },
      Text: { read: reader(rangeCellReaders.text) },
      ValueTypes: { read: reader(rangeCellReaders.valueTypes) },
      CellAddresses: {
        read: reader((sheet, row, column) =>
          qualifiedAddress(sheet.name, area(row, column, row, column))
        ),
      },
      RowCount: { read: ({ rows }) => rows.length },
      ColumnCount: { read: ({ columns }) => columns.length },
      Index: { read: ({ index }) => index },
    },
    links: { Rows: (view) => rangeViewsType.of(view) },
    methods: { GetRange: ({ range }) => rangeType.of(range) },
  },
]);

const rangeViewsType: HostType<RangeView> = new HostType<RangeView>("RangeViewCollection", () => [
  {
    items: (view) => view.rows.map((_, index) => rangeViewType.of(rowOf(view, index))),
    methods: {
      GetCount: ({ rows }) => rows.length,
      GetItemAt: (view, args) => {
        if (view.rows[args.integer(0)] === undefined) throw invalidArgument();
        return rangeViewType.of(rowOf(view, args.integer(0)));
      },
    },
  },
]);

function rowOf(view: RangeView, index: number): RangeView {
  return { ...view, rows: view.rows.slice(index, index + 1), index };
}

function reader(read: CellReader): (view: RangeView, call: Call) => Json {
  return ({ range, rows, columns }, call) =>
    rows.map((row) => columns.map((column) => read(range.sheet, row, column, call)));
}
