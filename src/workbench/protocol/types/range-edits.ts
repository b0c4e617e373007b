import { isWholeColumns, isWholeRows, type Area } from "../../model/area";
import { mergeCells, unmergeCells } from "../../model/merge-cells";
import type { Worksheet } from "../../model/worksheet";
import type { Call } from "../call";
import { invalidOperation } from "../host-error";
import type { Behaviour } from "../host-object";
import { readWord } from "../read-value";
import { rangeRows } from "./range-rows";
import {
  demandCountable,
  demandUnlocked,
  demandUnprotected,
  type RangeSubject,
} from "./range-subject";

const CLEARED = ["All", "Formats", "Contents"] as const;
const NOT_CLEARED = ["Hyperlinks", "RemoveHyperlinks"];

/** What changes a range as a whole: clearing, merging, selecting, inserting and deleting rows. */
export const rangeEdits: Behaviour<RangeSubject> = {
  methods: {
    Clear: (range, args, call) => {
      const applyTo = args.textOr(0, "All");
      if (NOT_CLEARED.includes(applyTo)) throw call.refuse("Range", `clear ${applyTo}`);
      const what = readWord(applyTo, CLEARED);
      demandUnlocked(range, call);
      if (what === "All" || what === "Contents") clearContents(range, call);
      if (what === "All" || what === "Formats") clearFormats(range, call);
    },
    Select: ({ sheet, area }, _args, { workbook }) => {
      if (sheet.visibility !== "Visible") throw invalidOperation();
      workbook.activate(sheet);
      sheet.selection = area;
      workbook.emit({ kind: "selection", sheet });
    },
    Merge: ({ sheet, area }, args, call) => {
      demandUnprotected(sheet);
      unmergeCells(sheet, area);
      for (const part of args.flagOr(0, false) ? rowsOf(area) : [area]) mergeCells(sheet, part);
      mergesChanged(sheet, call);
    },
    Unmerge: ({ sheet, area }, _args, call) => {
      demandUnprotected(sheet);
      unmergeCells(sheet, area);
      mergesChanged(sheet, call);
    },
    ...rangeRows,
  },
};

function clearContents({ sheet, area }: RangeSubject, { workbook }: Call): void {
  sheet.clear(area, { values: true, styles: false });
  workbook.emit({ kind: "cells", sheet, area, by: "addin" });
}

function clearFormats({ sheet, area }: RangeSubject, call: Call): void {
  const { workbook } = call;
  sheet.clear(area, { values: false, styles: true });
  const isColumns = isWholeColumns(area);
  if (isColumns) {
    for (let column = area.left; column <= area.right; column++) sheet.columnStyles.delete(column);
    sheet.dirty.add("columns");
  }
  if (isWholeRows(area)) {
    for (const row of [...sheet.rowStyles.keys()])
      if (row >= area.top && row <= area.bottom) sheet.rowStyles.delete(row);
    sheet.dirty.add("rows");
  } else if (!isColumns) keepNormal(sheet, area);
  unmergeCells(sheet, area);
  mergesChanged(sheet, call);
  workbook.emit({ kind: "format", sheet, area, by: "addin" });
}

/** Cleared cells do not fall back to the style of their column or row. */
function keepNormal(sheet: Worksheet, area: Area): void {
  demandCountable(area);
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (sheet.styleIndex(row, column) !== 0) sheet.setStyle(row, column, 0);
}

function rowsOf(area: Area): Area[] {
  const rows: Area[] = [];
  for (let row = area.top; row <= area.bottom; row++) rows.push({ ...area, top: row, bottom: row });
  return rows;
}

function mergesChanged(sheet: Worksheet, { workbook }: Call): void {
  workbook.emit({ kind: "layout", sheet });
}
