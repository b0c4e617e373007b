import type { Workbook } from "../../model/workbook";
import { HostType } from "../host-object";
import { worksheetsType } from "./worksheets";
import { rangeType } from "./range";

export const workbookType = new HostType<Workbook>("Workbook", () => [
  {
    scalars: {
      Name: { read: (workbook) => workbook.fileName },
      ReadOnly: { read: (workbook) => workbook.isReadOnly },
    },
    links: {
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
      _RemoveReference: (_workbook, args, call) => call.references.release(args.text(0)),
    },
  },
]);
