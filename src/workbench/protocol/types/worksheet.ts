import type { Worksheet } from "../../model/worksheet";
import { invalidArgument, invalidOperation } from "../host-error";
import { HostType } from "../host-object";
import type { Json } from "../json";
import { readFlag, readText } from "../read-value";
import { checkSheetName } from "./sheet-name";
import { worksheetRanges } from "./worksheet-ranges";

export const worksheetType = new HostType<Worksheet>("Worksheet", () => [
  {
    identity: (sheet) => ({ Id: sheet.id }),
    isAlive: (sheet, { workbook }) => workbook.sheets.includes(sheet),
    scalars: {
      Id: { read: (sheet) => sheet.id },
      Name: {
        read: (sheet) => sheet.name,
        write: (sheet, value, { workbook }) => {
          const name = readText(value);
          checkSheetName(workbook, name, sheet);
          sheet.name = name;
          workbook.emit({ kind: "sheetRenamed", sheet });
        },
      },
      Position: {
        read: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
        write: (sheet, value, { workbook }) => {
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
    methods: {
      Activate: (sheet, _args, { workbook }) => {
        if (sheet.visibility !== "Visible") throw invalidOperation();
        workbook.activate(sheet);
      },
      Delete: (sheet, _args, { workbook }) => {
        if (isLastVisible(sheet, workbook.sheets)) throw invalidOperation();
        workbook.removeSheet(sheet);
      },
    },
  },
  worksheetRanges,
]);

function setVisibility(
  sheet: Worksheet,
  value: Json,
  { workbook }: { workbook: import("../../model/workbook").Workbook }
): void {
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
