/** Adding, deleting, renaming, moving and hiding sheets. */
import { quoteSheetName } from "../../model/area";
import { bookPart } from "../../model/book-part";
import { aspectPart, formulasPart, type EditPart } from "../../model/edit-part";
import { freeSheetName, sheetNameProblem } from "../../model/sheet-name";
import { deleteSheet, redirectedFormulas, renameSheet } from "../../model/sheet-references";
import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import { refuse, type ActionOutcome, type EditName, type Refusal } from "./outcome";

/** Adds an empty sheet behind another one and goes there. */
export function addSheet(workbook: Workbook, after: Worksheet): ActionOutcome {
  return bookEdit(workbook, "addSheet", after, [], () => {
    const place = workbook.sheets.indexOf(after) + 1;
    workbook.activate(workbook.addSheet(freeSheetName(workbook), place));
  });
}

/** Deletes a sheet; formulas that refer to it then refer to nothing. The last visible one stays. */
export function removeSheet(workbook: Workbook, sheet: Worksheet): ActionOutcome {
  const next = otherVisible(workbook, sheet);
  if (!next) return refuse("lastSheet");
  const formulas = redirectedFormulas(workbook, sheet.name, "#REF!");
  return bookEdit(workbook, "deleteSheet", next, [formulasPart(formulas)], () =>
    deleteSheet(workbook, sheet)
  );
}

/** Renames a sheet; null where the name is what it was. */
export function nameSheet(workbook: Workbook, sheet: Worksheet, name: string): ActionOutcome {
  if (name === sheet.name) return null;
  const problem = sheetNameProblem(workbook, name, sheet);
  if (problem) return refuse(problem === "taken" ? "sheetNameTaken" : "sheetNameMalformed");
  const formulas = redirectedFormulas(workbook, sheet.name, `${quoteSheetName(name)}!`);
  const charted = workbook.sheets.filter(({ charts }) => charts.length > 0);
  const parts = [formulasPart(formulas), ...charted.map((other) => aspectPart(other, "charts"))];
  return bookEdit(workbook, "renameSheet", sheet, parts, () => renameSheet(workbook, sheet, name));
}

/** Moves a sheet to a place among all sheets, counted after it was taken out; null where it stands there. */
export function moveSheet(workbook: Workbook, sheet: Worksheet, place: number): ActionOutcome {
  const from = workbook.sheets.indexOf(sheet);
  if (from === place || place < 0 || place >= workbook.sheets.length) return null;
  return bookEdit(workbook, "moveSheet", sheet, [], () => {
    workbook.sheets.splice(from, 1);
    workbook.sheets.splice(place, 0, sheet);
    workbook.emit({ kind: "layout", sheet });
  });
}

export function hideSheet(workbook: Workbook, sheet: Worksheet): ActionOutcome {
  const next = otherVisible(workbook, sheet);
  if (!next) return refuse("lastSheet");
  return bookEdit(workbook, "hide", next, [], () => {
    sheet.visibility = "Hidden";
    if (workbook.activeSheet === sheet) workbook.activate(next);
    workbook.emit({ kind: "layout", sheet });
  });
}

/** Shows a sheet that a person hid; one that the file hides for good stays hidden. */
export function showSheet(workbook: Workbook, sheet: Worksheet): ActionOutcome {
  return bookEdit(workbook, "unhide", sheet, [], () => {
    sheet.visibility = "Visible";
    workbook.activate(sheet);
    workbook.emit({ kind: "layout", sheet });
  });
}

function otherVisible({ sheets }: Workbook, sheet: Worksheet): Worksheet | undefined {
  const others = sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  const place = sheets.indexOf(sheet);
  return others.find((other) => sheets.indexOf(other) > place) ?? others.at(-1);
}

function bookEdit(
  workbook: Workbook,
  name: EditName,
  sheet: Worksheet,
  parts: readonly EditPart[],
  act: () => void
): ActionOutcome {
  const refusal: Refusal | null = workbook.isStructureProtected
    ? refuse("structureProtected")
    : null;
  return refusal ?? { name, sheet, area: null, parts: [...parts, bookPart(workbook)], act };
}
