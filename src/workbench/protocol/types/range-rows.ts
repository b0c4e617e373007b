import { isWholeRows, MAX_ROWS, rowCount } from "../../model/area";
import type { LineShift } from "../../model/line-shift";
import { shiftLines } from "../../model/shift-lines";
import type { Worksheet } from "../../model/worksheet";
import type { Call } from "../call";
import { invalidOperation } from "../host-error";
import type { Method } from "../host-object";
import { rangeType } from "./range";
import { demandUnprotected, type RangeSubject } from "./range-subject";

/** Inserting and deleting whole rows; anything that would shift only part of a row is not built. */
export const rangeRows: Readonly<Record<string, Method<RangeSubject>>> = {
  Insert: ({ sheet, area }, args, call) => {
    if (!isWholeRows(area) || args.text(0) !== "Down") throw call.refuse("Range", "insert");
    const count = rowCount(area);
    const used = sheet.usedArea(true);
    if (used && used.bottom + count >= MAX_ROWS) throw invalidOperation();
    move(sheet, { lines: "rows", at: area.top, count }, call);
    call.workbook.emit({ kind: "cells", sheet, area, by: "addin", changeType: "RowInserted" });
    return rangeType.of({ sheet, area });
  },
  Delete: ({ sheet, area }, args, call) => {
    if (!isWholeRows(area) || args.text(0) !== "Up") throw call.refuse("Range", "delete");
    move(sheet, { lines: "rows", at: area.top, count: -rowCount(area) }, call);
    call.workbook.emit({ kind: "cells", sheet, area, by: "addin", changeType: "RowDeleted" });
  },
};

function move(sheet: Worksheet, shift: LineShift, call: Call): void {
  demandUnprotected(sheet);
  shiftLines(call.workbook, sheet, shift);
}
