import { areaToA1, columnCount, rowCount } from "../model/area";
import { shiftArea, type LineShift } from "../model/line-shift";
import type { CellsChange, WorkbookChange } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import type { Call } from "./call";
import { EVENT, WORKBOOK_TARGET } from "./event-hub";
import { rangeType } from "./types/range";

/** Turns what happens in the workbook, by the add-in or by the person, into Office events; `afterwards` may send them. */
export function watchChanges(call: Call, afterwards: (change: WorkbookChange) => void): () => void {
  let active = call.workbook.sheets.length > 0 ? call.workbook.activeSheet : null;
  return call.workbook.onChange((change) => {
    if (change.kind === "sheetActivated") {
      raiseActivation(call, active, change.sheet);
      active = change.sheet;
    } else raise(call, change);
    afterwards(change);
  });
}

function raise(call: Call, change: WorkbookChange): void {
  const { events } = call;
  const worksheetId = change.sheet.id;
  const targets = [worksheetId, WORKBOOK_TARGET];
  const source = { source: "Local", worksheetId };
  switch (change.kind) {
    case "cells":
      moveKeptRanges(call, change);
      events.raise(EVENT.changed, targets, {
        changeType: change.changeType ?? "RangeEdited",
        ...source,
        address: areaToA1(change.area),
        triggerSource: change.by === "addin" ? "ThisLocalAddin" : "Unknown",
        // office.js shows a direction of the shift for anything but this word
        shiftDirection: "None",
      });
      return;
    case "format":
      events.raise(EVENT.formatChanged, targets, { ...source, address: areaToA1(change.area) });
      return;
    case "calculated":
      events.raise(EVENT.calculated, targets, { worksheetId, address: areaToA1(change.area) });
      return;
    case "sheetAdded":
      events.raise(EVENT.sheetAdded, [WORKBOOK_TARGET], source);
      return;
    case "sheetDeleted":
      events.raise(EVENT.sheetDeleted, [WORKBOOK_TARGET], source);
      return;
    case "selection":
      events.raise(EVENT.selectionChanged, targets, {
        worksheetId,
        address: areaToA1(change.sheet.selection),
        workbookId: "",
      });
      return;
    default:
  }
}

/** Ranges that the add-in keeps move with their cells, whoever inserts or deletes lines. */
function moveKeptRanges({ references }: Call, change: CellsChange): void {
  const shift = shiftOf(change);
  if (!shift) return;
  for (const object of references.objects)
    if (object.is(rangeType) && object.subject.sheet === change.sheet)
      object.subject.area = shiftArea(object.subject.area, shift) ?? object.subject.area;
}

function shiftOf({ changeType, area }: CellsChange): LineShift | null {
  switch (changeType) {
    case "RowInserted":
      return { lines: "rows", at: area.top, count: rowCount(area) };
    case "RowDeleted":
      return { lines: "rows", at: area.top, count: -rowCount(area) };
    case "ColumnInserted":
      return { lines: "columns", at: area.left, count: columnCount(area) };
    case "ColumnDeleted":
      return { lines: "columns", at: area.left, count: -columnCount(area) };
    default:
      return null;
  }
}

function raiseActivation({ events }: Call, before: Worksheet | null, now: Worksheet): void {
  if (before)
    events.raise(EVENT.deactivated, [before.id, WORKBOOK_TARGET], { worksheetId: before.id });
  events.raise(EVENT.activated, [now.id, WORKBOOK_TARGET], { worksheetId: now.id });
}
