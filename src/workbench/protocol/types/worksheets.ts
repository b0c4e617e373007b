import { freeSheetName } from "../../model/sheet-name";
import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import type { Arguments } from "../arguments";
import { itemNotFound } from "../host-error";
import { HostType, type HostObject } from "../host-object";
import type { Json } from "../json";
import { demandFreeStructure } from "./protection";
import { checkSheetName } from "./sheet-name";
import { worksheetType } from "./worksheet";

/** `workbook.worksheets`. */
export const worksheetsType = new HostType<Workbook>("WorksheetCollection", () => [
  {
    items: (workbook) => workbook.sheets.map((sheet) => worksheetType.of(sheet)),
    item: (workbook, key) => asObject(findSheet(workbook, key)),
    methods: {
      Add: (workbook, args) => {
        demandFreeStructure(workbook);
        const name = args.textOr(0, freeSheetName(workbook));
        checkSheetName(workbook, name);
        return worksheetType.of(workbook.addSheet(name));
      },
      GetActiveWorksheet: (workbook) => worksheetType.of(workbook.activeSheet),
      GetCount: (workbook, args) => shown(workbook, args).length,
      GetFirst: (workbook, args) => worksheetType.of(present(shown(workbook, args)[0])),
      GetLast: (workbook, args) => worksheetType.of(present(shown(workbook, args).at(-1))),
      GetItemOrNullObject: (workbook, args) => asObject(findSheet(workbook, args.json(0))),
    },
  },
]);

function findSheet(workbook: Workbook, key: Json): Worksheet | undefined {
  const text = String(key);
  return workbook.sheetById(text) ?? workbook.sheetByName(text);
}

function asObject(sheet: Worksheet | undefined): HostObject | null {
  return sheet ? worksheetType.of(sheet) : null;
}

function present(sheet: Worksheet | undefined): Worksheet {
  if (!sheet) throw itemNotFound();
  return sheet;
}

function shown({ sheets }: Workbook, args: Arguments): readonly Worksheet[] {
  return args.flagOr(0, false) ? sheets.filter((sheet) => sheet.visibility === "Visible") : sheets;
}
