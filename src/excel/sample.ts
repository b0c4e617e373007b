import { done, finding, type Outcome, refused } from "../rules/finding";
import { hasExcelApi, tooOld } from "./requirements";
import { inExcel } from "./session";
import { choiceOf, queueChoice, type SheetChoice } from "./workbook-sheets";

const NEEDED = "1.13";

/**
 * Adds the sheets of a workbook (an .xlsx file as base64) at the end of this one, puts the first of them in front and gives it.
 * HOST_TOO_OLD below ExcelApi 1.13.
 */
export async function insertSample(base64: string): Promise<Outcome<SheetChoice>> {
  if (!hasExcelApi(NEEDED)) return refused(tooOld(NEEDED));
  const inserted = await inExcel((context) =>
    context.workbook.insertWorksheetsFromBase64(base64, {
      positionType: Excel.WorksheetPositionType.end,
    })
  );
  if (!inserted.ok) return inserted;
  const [first] = inserted.value.value;
  if (first === undefined) return refused(finding("SHEET_EMPTY"));
  const shown = await inExcel((context) => {
    const sheet = context.workbook.worksheets.getItem(first);
    sheet.activate();
    return queueChoice(sheet);
  });
  return shown.ok ? done(choiceOf(shown.value, first)) : shown;
}
