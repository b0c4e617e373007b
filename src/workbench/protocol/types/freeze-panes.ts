import { area, MAX_COLUMNS, MAX_ROWS } from "../../model/area";
import type { Worksheet } from "../../model/worksheet";
import type { Call } from "../call";
import { invalidArgument, itemNotFound } from "../host-error";
import { HostType, type HostObject } from "../host-object";
import { areaAt } from "./address";
import { rangeType } from "./range";

/** `worksheet.freezePanes`. */
export const freezePanesType = new HostType<Worksheet>("WorksheetFreezePanes", () => [
  {
    methods: {
      FreezeRows: (sheet, args, call) => freeze(sheet, args.integerOr(0, 0), 0, call),
      FreezeColumns: (sheet, args, call) => freeze(sheet, 0, args.integerOr(0, 0), call),
      FreezeAt: (sheet, args, call) => {
        const range = args.object(0, rangeType)?.area ?? areaAt(sheet, args.text(0), call);
        // Whole columns or rows freeze columns or rows only.
        const rows = range.bottom === MAX_ROWS - 1 ? 0 : range.bottom + 1;
        const columns = range.right === MAX_COLUMNS - 1 ? 0 : range.right + 1;
        freeze(sheet, rows, columns, call);
      },
      Unfreeze: (sheet, _args, call) => freeze(sheet, 0, 0, call),
      GetLocation: (sheet) => {
        const location = frozen(sheet);
        if (!location) throw itemNotFound();
        return location;
      },
      GetLocationOrNullObject: (sheet) => frozen(sheet),
    },
  },
]);

function freeze(sheet: Worksheet, rows: number, columns: number, { workbook }: Call): void {
  if (rows < 0 || columns < 0 || rows >= MAX_ROWS || columns >= MAX_COLUMNS)
    throw invalidArgument();
  sheet.frozenRows = rows;
  sheet.frozenColumns = columns;
  sheet.dirty.add("freeze");
  workbook.emit({ kind: "layout", sheet });
}

function frozen(sheet: Worksheet): HostObject | null {
  const { frozenRows: rows, frozenColumns: columns } = sheet;
  if (rows === 0 && columns === 0) return null;
  return rangeType.of({
    sheet,
    area: area(0, 0, (rows || MAX_ROWS) - 1, (columns || MAX_COLUMNS) - 1),
  });
}
