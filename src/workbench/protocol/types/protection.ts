import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import { accessDenied, invalidOperation } from "../host-error";
import { HostType } from "../host-object";

/** `worksheet.protection`: on or off. Options and passwords would promise more than this model keeps, so they are refused. */
export const sheetProtectionType = new HostType<Worksheet>("WorksheetProtection", () => [
  {
    scalars: { Protected: { read: (sheet) => sheet.isProtected } },
    methods: {
      Protect: (sheet, args, call) => {
        if (args.isGiven(0) || args.isGiven(1))
          throw call.refuse("WorksheetProtection", "protect with options or a password");
        if (sheet.isProtected) throw invalidOperation();
        setProtected(sheet, true, call.workbook);
      },
      Unprotect: (sheet, _args, { workbook }) => setProtected(sheet, false, workbook),
    },
  },
]);

function setProtected(sheet: Worksheet, isProtected: boolean, workbook: Workbook): void {
  sheet.isProtected = isProtected;
  sheet.dirty.add("protection");
  workbook.emit({ kind: "layout", sheet });
}

/** `workbook.protection`: as the file has it; protecting and unprotecting is not built. */
export const workbookProtectionType = new HostType<Workbook>("WorkbookProtection", () => [
  { scalars: { Protected: { read: (workbook) => workbook.isStructureProtected } } },
]);

/** Refuses what a protected structure forbids: adding, removing, renaming, moving and hiding sheets. */
export function demandFreeStructure(workbook: Workbook): void {
  if (workbook.isStructureProtected) throw accessDenied();
}
