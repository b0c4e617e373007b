import type { Workbook } from "../../model/workbook";
import { HostType } from "../host-object";
import { applicationType } from "./application";
import { insertWorksheets } from "./insert-worksheets";
import { namesType } from "./names";
import { workbookProtectionType } from "./protection";
import { rangeType } from "./range";
import { settingsType } from "./settings";
import { tablesType } from "./tables";
import { worksheetsType } from "./worksheets";

/** The root of the object model. */
export const workbookType = new HostType<Workbook>("Workbook", () => [
  {
    scalars: {
      Name: { read: (workbook) => workbook.fileName },
      ReadOnly: { read: (workbook) => workbook.isReadOnly },
    },
    links: {
      Application: (workbook) => applicationType.of(workbook),
      Names: (workbook) => namesType.of({ workbook, sheet: null }),
      Protection: (workbook) => workbookProtectionType.of(workbook),
      Settings: (workbook) => settingsType.of(workbook),
      Tables: () => tablesType.of(null),
      Worksheets: (workbook) => worksheetsType.of(workbook),
    },
    methods: {
      GetSelectedRange: (workbook) => {
        const sheet = workbook.activeSheet;
        return rangeType.of({ sheet, area: sheet.selection });
      },
      GetActiveCell: (workbook) => {
        const sheet = workbook.activeSheet;
        const { top, left } = sheet.selection;
        return rangeType.of({ sheet, area: { top, left, bottom: top, right: left } });
      },
      InsertWorksheetsFromBase64: insertWorksheets,
      _RemoveReference: (_workbook, args, call) => call.references.release(args.text(0)),
    },
  },
]);
