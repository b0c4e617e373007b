import { Workbook } from "../model/workbook";

/** A new workbook with one empty sheet, as Excel in Chinese makes it. */
export function blankWorkbook(fileName: string): Workbook {
  const workbook = new Workbook(fileName);
  workbook.addSheet("Sheet1");
  return workbook;
}
