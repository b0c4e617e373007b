import { areaToA1 } from "../model/area";
import type { WorkbookChange } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import type { Call } from "./call";
import { EVENT, WORKBOOK_TARGET } from "./event-hub";

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

function raise({ events }: Call, change: WorkbookChange): void {
  const worksheetId = change.sheet.id;
  const targets = [worksheetId, WORKBOOK_TARGET];
  const source = { source: "Local", worksheetId };
  switch (change.kind) {
    case "cells":
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

function raiseActivation({ events }: Call, before: Worksheet | null, now: Worksheet): void {
  if (before)
    events.raise(EVENT.deactivated, [before.id, WORKBOOK_TARGET], { worksheetId: before.id });
  events.raise(EVENT.activated, [now.id, WORKBOOK_TARGET], { worksheetId: now.id });
}
