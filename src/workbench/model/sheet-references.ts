import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";
import { quoteSheetName } from "./area";

const PREFIX = /"(?:[^"]|"")*"|('(?:[^']|'')+'|(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** Gives a sheet another name; formulas, names and charts that refer to it follow. The caller has checked the name. */
export function renameSheet(workbook: Workbook, sheet: Worksheet, name: string): void {
  const before = sheet.name;
  sheet.name = name;
  replaceReferences(workbook, before, `${quoteSheetName(name)}!`);
  for (const other of workbook.sheets)
    for (const chart of other.charts)
      chart.series = chart.series.map((series) =>
        series.sheetName === before ? { ...series, sheetName: name } : series
      );
  workbook.emit({ kind: "sheetRenamed", sheet });
}

/** Removes a sheet; what refers to it now refers to `#REF!`. */
export function deleteSheet(workbook: Workbook, sheet: Worksheet): void {
  workbook.removeSheet(sheet);
  replaceReferences(workbook, sheet.name, "#REF!");
}

function replaceReferences(workbook: Workbook, sheetName: string, prefix: string): void {
  const replace = (formula: string): string => replacePrefix(formula, sheetName, prefix);
  for (const name of workbook.names) name.formula = replace(name.formula);
  for (const sheet of workbook.sheets)
    for (let row = 0; row < sheet.rowLimit; row++)
      sheet.forEachCell(row, (column, value, formula) => {
        if (formula === undefined) return;
        const replaced = replace(formula);
        if (replaced !== formula) sheet.setFormula(row, column, replaced, value);
      });
}

function replacePrefix(formula: string, sheetName: string, prefix: string): string {
  const wanted = sheetName.toLowerCase();
  return formula.replace(PREFIX, (text, name: string | undefined) => {
    if (name === undefined) return text;
    const plain = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
    return plain.toLowerCase() === wanted ? prefix : text;
  });
}
