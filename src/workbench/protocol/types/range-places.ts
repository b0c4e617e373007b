import {
  area,
  boundingArea,
  columnCount,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  rowCount,
  type Area,
} from "../../model/area";
import type { Worksheet } from "../../model/worksheet";
import type { Arguments } from "../arguments";
import type { Call } from "../call";
import { invalidArgument, itemNotFound } from "../host-error";
import type { Behaviour, HostObject, Method } from "../host-object";
import { areaAt } from "./address";
import { rangeType } from "./range";
import { onGrid, type RangeSubject } from "./range-subject";

/** Ranges that are reached from a range. */
export const rangePlaces: Behaviour<RangeSubject> = {
  methods: {
    GetCell: place(({ area: a }, args) => {
      const [row, column] = [a.top + args.integer(0), a.left + args.integer(1)];
      return area(row, column, row, column);
    }),
    GetRow: place(({ area: a }, args) => {
      const row = a.top + within(args.integer(0), rowCount(a));
      return { ...a, top: row, bottom: row };
    }),
    GetColumn: place(({ area: a }, args) => {
      const column = a.left + within(args.integer(0), columnCount(a));
      return { ...a, left: column, right: column };
    }),
    GetLastRow: place(({ area: a }) => ({ ...a, top: a.bottom })),
    GetLastColumn: place(({ area: a }) => ({ ...a, left: a.right })),
    GetLastCell: place(({ area: a }) => ({ ...a, top: a.bottom, left: a.right })),
    GetEntireRow: place(({ area: a }) => ({ ...a, left: 0, right: MAX_COLUMNS - 1 })),
    GetEntireColumn: place(({ area: a }) => ({ ...a, top: 0, bottom: MAX_ROWS - 1 })),
    GetOffsetRange: place(({ area: a }, args) => {
      const [rows, columns] = [args.integer(0), args.integer(1)];
      return area(a.top + rows, a.left + columns, a.bottom + rows, a.right + columns);
    }),
    GetResizedRange: place(({ area: a }, args) => ({
      ...a,
      bottom: a.bottom + args.integer(0),
      right: a.right + args.integer(1),
    })),
    GetAbsoluteResizedRange: place(({ area: a }, args) => ({
      ...a,
      bottom: a.top + args.integer(0) - 1,
      right: a.left + args.integer(1) - 1,
    })),
    GetRowsAbove: place(({ area: a }, args) => {
      const count = args.integerOr(0, 1);
      return count > 0
        ? { ...a, top: a.top - count, bottom: a.top - 1 }
        : { ...a, bottom: a.top - count - 1 };
    }),
    GetRowsBelow: place(({ area: a }, args) => {
      const count = args.integerOr(0, 1);
      return count > 0
        ? { ...a, top: a.bottom + 1, bottom: a.bottom + count }
        : { ...a, top: a.bottom + count + 1 };
    }),
    GetColumnsBefore: place(({ area: a }, args) => {
      const count = args.integerOr(0, 1);
      return count > 0
        ? { ...a, left: a.left - count, right: a.left - 1 }
        : { ...a, right: a.left - count - 1 };
    }),
    GetColumnsAfter: place(({ area: a }, args) => {
      const count = args.integerOr(0, 1);
      return count > 0
        ? { ...a, left: a.right + 1, right: a.right + count }
        : { ...a, left: a.right + count + 1 };
    }),
    GetSurroundingRegion: place(({ sheet, area: a }) => surroundingRegion(sheet, a)),
    GetBoundingRect: place((range, args, call) =>
      boundingArea(range.area, other(range, args, call))
    ),
    GetIntersection: (range, args, call) => {
      const found = intersect(range.area, other(range, args, call));
      if (!found) throw itemNotFound();
      return rangeType.of({ sheet: range.sheet, area: found });
    },
    GetIntersectionOrNullObject: (range, args, call) =>
      asRange(range, intersect(range.area, other(range, args, call))),
    GetUsedRange: (range, args) => {
      const used = range.sheet.usedAreaWithin(range.area, args.flagOr(0, false));
      const { top, left } = range.area;
      return rangeType.of({ sheet: range.sheet, area: used ?? area(top, left, top, left) });
    },
    GetUsedRangeOrNullObject: (range, args) =>
      asRange(range, range.sheet.usedAreaWithin(range.area, args.flagOr(0, false))),
  },
};

function place(
  find: (range: RangeSubject, args: Arguments, call: Call) => Area
): Method<RangeSubject> {
  return (range, args, call) =>
    rangeType.of({ sheet: range.sheet, area: onGrid(find(range, args, call)) });
}

function asRange({ sheet }: RangeSubject, found: Area | null): HostObject | null {
  return found && rangeType.of({ sheet, area: found });
}

function within(index: number, count: number): number {
  if (index < 0 || index >= count) throw invalidArgument();
  return index;
}

/** The range or address given as an argument; it must lie on the same sheet. */
function other({ sheet }: RangeSubject, args: Arguments, call: Call): Area {
  const given = args.object(0, rangeType);
  if (!given) return areaAt(sheet, args.text(0), call);
  if (given.sheet !== sheet) throw invalidArgument();
  return given.area;
}

/** The block of cells around an area that blank rows and columns end. */
function surroundingRegion(sheet: Worksheet, start: Area): Area {
  let { top, left, bottom, right } = start;
  const isUsed = (strip: Area): boolean => {
    const onSheet = intersect(strip, area(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1));
    return onSheet !== null && sheet.usedAreaWithin(onSheet, true) !== null;
  };
  for (let hasGrown = true; hasGrown;) {
    hasGrown = false;
    for (; isUsed(area(top - 1, left - 1, top - 1, right + 1)); hasGrown = true) top--;
    for (; isUsed(area(bottom + 1, left - 1, bottom + 1, right + 1)); hasGrown = true) bottom++;
    for (; isUsed(area(top - 1, left - 1, bottom + 1, left - 1)); hasGrown = true) left--;
    for (; isUsed(area(top - 1, right + 1, bottom + 1, right + 1)); hasGrown = true) right++;
  }
  return area(top, left, bottom, right);
}
