import { deleteSheet, renameSheet } from "../../model/sheet-references";
import type { Worksheet } from "../../model/worksheet";
import type { Arguments } from "../arguments";
import type { Call } from "../call";
import { invalidArgument, invalidOperation, itemNotFound } from "../host-error";
import { HostType, type HostObject } from "../host-object";
import type { Json } from "../json";
import { readFlag, readText } from "../read-value";
import { autoFilterType } from "./auto-filter";
import { chartsType } from "./charts";
import { freezePanesType } from "./freeze-panes";
import { namesType } from "./names";
import { pageLayoutType } from "./page-layout";
import { demandFreeStructure, sheetProtectionType } from "./protection";
import { checkSheetName } from "./sheet-name";
import { tablesType } from "./tables";
import { worksheetRanges } from "./worksheet-ranges";

/** One sheet. */
export const worksheetType: HostType<Worksheet> = new HostType<Worksheet>("Worksheet", () => [
  {
    identity: (sheet) => ({ Id: sheet.id }),
    isAlive: (sheet, { workbook }) => workbook.sheets.includes(sheet),
    scalars: {
      Id: { read: (sheet) => sheet.id },
      Name: {
        read: (sheet) => sheet.name,
        write: (sheet, value, { workbook }) => {
          demandFreeStructure(workbook);
          const name = readText(value);
          checkSheetName(workbook, name, sheet);
          renameSheet(workbook, sheet, name);
        },
      },
      Position: {
        read: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
        write: (sheet, value, { workbook }) => {
          demandFreeStructure(workbook);
          if (typeof value !== "number" || !workbook.sheets[value]) throw invalidArgument();
          workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
          workbook.sheets.splice(value, 0, sheet);
          workbook.emit({ kind: "layout", sheet });
        },
      },
      Visibility: { read: (sheet) => sheet.visibility, write: setVisibility },
      TabColor: {
        read: (sheet) => sheet.tabColor,
        write: (sheet, value, { workbook }) => {
          sheet.tabColor = readText(value);
          workbook.emit({ kind: "layout", sheet });
        },
      },
      ShowGridlines: {
        read: (sheet) => sheet.showGridlines,
        write: (sheet, value, { workbook }) => {
          sheet.showGridlines = readFlag(value);
          workbook.emit({ kind: "layout", sheet });
        },
      },
      StandardWidth: { read: (sheet) => sheet.defaultColumnWidth },
      StandardHeight: { read: (sheet) => sheet.defaultRowHeight },
    },
    links: {
      AutoFilter: (sheet) => autoFilterType.of(sheet),
      Charts: (sheet) => chartsType.of(sheet),
      FreezePanes: (sheet) => freezePanesType.of(sheet),
      Names: (sheet, { workbook }) => namesType.of({ workbook, sheet }),
      PageLayout: (sheet) => pageLayoutType.of(sheet),
      Protection: (sheet) => sheetProtectionType.of(sheet),
      Tables: () => tablesType.of(null),
    },
    methods: {
      Activate: (sheet, _args, { workbook }) => {
        if (sheet.visibility !== "Visible") throw invalidOperation();
        workbook.activate(sheet);
      },
      // Marking all as changed or not: a formula that is calculated without need gives the same value.
      Calculate: (sheet, _args, { formulas }) => {
        void formulas.recalculate({ sheet });
      },
      Delete: (sheet, _args, { workbook }) => {
        demandFreeStructure(workbook);
        if (isLastVisible(sheet, workbook.sheets)) throw invalidOperation();
        deleteSheet(workbook, sheet);
      },
      GetNext: (sheet, args, call) => neighbour(sheet, 1, args, call) ?? missing(),
      GetNextOrNullObject: (sheet, args, call) => neighbour(sheet, 1, args, call),
      GetPrevious: (sheet, args, call) => neighbour(sheet, -1, args, call) ?? missing(),
      GetPreviousOrNullObject: (sheet, args, call) => neighbour(sheet, -1, args, call),
      // How office.js finds the neighbour again in its next request.
      _GetSheetById: (_sheet, args, { workbook }) => {
        const found = workbook.sheetById(args.text(0));
        return found ? worksheetType.of(found) : missing();
      },
    },
  },
  worksheetRanges,
]);

/** The sheet beside this one, in steps of `step`; with a flag as the argument, the next one that is visible. */
function neighbour(
  sheet: Worksheet,
  step: 1 | -1,
  args: Arguments,
  { workbook }: Call
): HostObject | null {
  const visibleOnly = args.flagOr(0, false);
  let index = workbook.sheets.indexOf(sheet) + step;
  while (visibleOnly && workbook.sheets[index] && workbook.sheets[index]?.visibility !== "Visible")
    index += step;
  const found = workbook.sheets[index];
  return found ? worksheetType.of(found) : null;
}

function missing(): never {
  throw itemNotFound();
}

function setVisibility(sheet: Worksheet, value: Json, { workbook }: Call): void {
  demandFreeStructure(workbook);
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") throw invalidArgument();
  if (value !== "Visible" && isLastVisible(sheet, workbook.sheets)) throw invalidOperation();
  sheet.visibility = value;
  if (value !== "Visible" && workbook.activeSheet === sheet) {
    const next = workbook.sheets.find((other) => other.visibility === "Visible");
    if (next) workbook.activate(next);
  }
  workbook.emit({ kind: "layout", sheet });
}

/** A workbook shows at least one sheet. */
function isLastVisible(sheet: Worksheet, sheets: readonly Worksheet[]): boolean {
  return sheets.every((other) => other === sheet || other.visibility !== "Visible");
}
