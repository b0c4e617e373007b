import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";
import { quoteSheetName } from "./area";
import { formulaChanges, writeFormulas, type FormulaChange } from "./formula-changes";

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

/** The formulas that refer to a sheet, as they read with another prefix (`新名!` or `#REF!`) in its place. */
export function redirectedFormulas(
  workbook: Workbook,
  sheetName: string,
  prefix: string
): FormulaChange[] {
  return formulaChanges(workbook, (formula) => withSheetPrefix(formula, sheetName, prefix));
}

function replaceReferences(workbook: Workbook, sheetName: string, prefix: string): void {
  for (const name of workbook.names)
    name.formula = withSheetPrefix(name.formula, sheetName, prefix);
  writeFormulas(redirectedFormulas(workbook, sheetName, prefix));
}

/** A formula in which references to a sheet have another prefix (`新名!` or `#REF!`). */
export function withSheetPrefix(formula: string, sheetName: string, prefix: string): string {
  const wanted = sheetName.toLowerCase();
  return formula.replace(PREFIX, (text, name: string | undefined) => {
    if (name === undefined) return text;
    const plain = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
    return plain.toLowerCase() === wanted ? prefix : text;
  });
}
