import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { CellValue } from "../tables/cell";
import { FileRefusal } from "./file-refusal";
import type { ForeignSheet } from "../tables/foreign-sheet";
import { type CellCount, SheetBuilder } from "./sheet-builder";

/** How an error cell reads, by the code that workbook files keep for it. */
const ERROR_TEXTS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

/** Days from the one beginning of dates to the other. */
const DAYS_1900_TO_1904 = 1_462;

/** Values as they are stored, with the number formats; no formulas, no texts made from values, no repairs. */
const OPTIONS = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellDates: false,
  cellNF: true,
  // hidden rows come with the styles only
  cellStyles: true,
} as const;

/** The sheets of a workbook file. */
export interface WorkbookCells {
  readonly sheets: readonly ForeignSheet[];
  /** Names of hidden sheets that hold something; they are left out. */
  readonly hiddenSheets: readonly string[];
}

/**
 * The visible sheets of a workbook in any format the library reads: bytes, or the text of an XML-2003 file. FILE_ENCRYPTED or
 * FILE_DAMAGED where it cannot, and where it gave up on a sheet in silence.
 */
export function readLibraryWorkbook(content: Uint8Array | string, count: CellCount): WorkbookCells {
  const workbook = parse(content);
  const dateShift = workbook.Workbook?.WBProps?.date1904 ? DAYS_1900_TO_1904 : 0;
  const sheets: ForeignSheet[] = [];
  const hiddenSheets: string[] = [];
  workbook.SheetNames.forEach((name, index) => {
    const source = workbook.Sheets[name];
    if (source === undefined) throw new FileRefusal("FILE_DAMAGED");
    const sheet = moveSheet(source, dateShift, count);
    if (sheet.isEmpty) return;
    if (workbook.Workbook?.Sheets?.[index]?.Hidden) hiddenSheets.push(name);
    else sheets.push(sheet.build(name));
  });
  return { sheets, hiddenSheets };
}

function parse(content: Uint8Array | string): WorkBook {
  const type = typeof content === "string" ? "string" : "array";
  try {
    return read(content, { ...OPTIONS, type });
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new FileRefusal(isLocked ? "FILE_ENCRYPTED" : "FILE_DAMAGED");
  }
}

/** Copies the cells of a sheet and lets go of them row by row: a list is never in memory twice. */
function moveSheet(source: WorkSheet, dateShift: number, count: CellCount): SheetBuilder {
  const sheet = new SheetBuilder(count);
  // keys, because a damaged file may leave one cell at row four billion
  const rows = source["!data"] ?? [];
  for (const row of Object.keys(rows).map(Number)) {
    const cells = rows[row] ?? [];
    for (const column of Object.keys(cells).map(Number)) {
      const cell = cells[column];
      if (cell) copyCell(sheet, row, column, cell, dateShift);
    }
    rows[row] = [];
  }
  source["!rows"]?.forEach((info, row) => {
    if (info?.hidden) sheet.hide(row);
  });
  return sheet;
}

function copyCell(
  sheet: SheetBuilder,
  row: number,
  column: number,
  { t, v, z }: CellObject,
  dateShift: number
): void {
  const format = typeof z === "string" ? z : "General";
  if (t === "n" && typeof v === "number") {
    const shift = dateShift !== 0 && SSF.is_date(format) ? dateShift : 0;
    sheet.set(row, column, Number.isFinite(v) ? v + shift : "#NUM!", format);
  } else if (t === "e") {
    sheet.set(row, column, ERROR_TEXTS[Number(v)] ?? "#N/A");
  } else if (t === "b" || t === "s") {
    sheet.set(row, column, valueOf(v));
  }
}

function valueOf(value: CellObject["v"]): CellValue {
  return typeof value === "boolean" ? value : String(value ?? "");
}
