import { area, MAX_COLUMNS, MAX_ROWS } from "../../model/area";
import type { Worksheet } from "../../model/worksheet";
import type { Behaviour } from "../host-object";
import { areaAt } from "./address";
import { rangeType } from "./range";
import { onGrid } from "./range-subject";

/** Ranges that are reached from a sheet. */
export const worksheetRanges: Behaviour<Worksheet> = {
  methods: {
    GetRange: (sheet, args, call) =>
      rangeType.of({
        sheet,
        area: args.isGiven(0)
          ? areaAt(sheet, args.text(0), call)
          : area(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1),
      }),
    GetRangeByIndexes: (sheet, args) => {
      const [top, left] = [args.integer(0), args.integer(1)];
      const bottom = top + args.integer(2) - 1;
      return rangeType.of({
        sheet,
        area: onGrid(area(top, left, bottom, left + args.integer(3) - 1)),
      });
    },
    GetCell: (sheet, args) => {
      const [row, column] = [args.integer(0), args.integer(1)];
      return rangeType.of({ sheet, area: onGrid(area(row, column, row, column)) });
    },
    GetUsedRange: (sheet, args) =>
      rangeType.of({ sheet, area: sheet.usedArea(args.flagOr(0, false)) ?? area(0, 0, 0, 0) }),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const used = sheet.usedArea(args.flagOr(0, false));
      return used && rangeType.of({ sheet, area: used });
    },
  },
};
