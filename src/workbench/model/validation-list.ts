import { areaFromA1, columnLetters, type Area } from "./area";
import type { CellValue } from "./cell-value";
import type { OperandPlace } from "./conditional-operand";
import { listWords, type DataValidation } from "./data-validation";
import { displayText } from "./display-text";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** Excel shows no more choices than these. */
const MOST_CHOICES = 32_767;

/** Where a rule is asked: a cell of a sheet of a workbook. */
export interface AskedCell {
  readonly workbook: Workbook;
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
}

export interface ListChoices {
  /** As they are shown, without blanks. */
  readonly texts: readonly string[];
  /** Words written out in the rule itself count with their case; those in cells do not. */
  readonly countsCase: boolean;
}

export interface SheetCells {
  readonly sheet: Worksheet;
  readonly area: Area;
}

/** The cells that a rule's formula comes to for a cell, or values of its own; undefined where that cannot be told. */
export type EvaluateList = (
  formula: string,
  sheet: Worksheet,
  place: OperandPlace
) => SheetCells | readonly CellValue[] | undefined;

/** What a list allows in a cell; null for a rule that is no list, or whose list `evaluate` cannot work out. */
export function listChoices(
  validation: DataValidation,
  cell: AskedCell,
  evaluate: EvaluateList = () => undefined
): ListChoices | null {
  if (validation.type !== "list") return null;
  const words = listWords(validation);
  if (words) return { texts: words.filter((word) => word !== ""), countsCase: true };
  const source =
    referredCells(validation.formula1, validation, cell) ??
    evaluate(validation.formula1, cell.sheet, placeIn(validation, cell));
  if (!source) return null;
  const texts = "area" in source ? shownTexts(source, cell.workbook) : textsOf(source);
  return { texts, countsCase: false };
}

/** A cell and the first one of its rule, from which relative references count. */
export function placeIn({ areas }: DataValidation, { row, column }: AskedCell): OperandPlace {
  const [first] = areas;
  return { row, column, first: { row: first?.top ?? row, column: first?.left ?? column } };
}

function textsOf(values: readonly CellValue[]): string[] {
  return values
    .slice(0, MOST_CHOICES)
    .map((value) => displayText(value, "General"))
    .filter((text) => text !== "");
}

/** The cells that a formula consisting of one reference or one defined name means; null for any other formula. */
function referredCells(
  formula: string,
  validation: DataValidation,
  cell: AskedCell
): SheetCells | null {
  const text = formula.trim().replace(/^=/, "");
  const [, prefix, corners = ""] =
    /^(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})$/iu.exec(
      text
    ) ?? [];
  if (corners === "") return namedCells(text, validation, cell);
  const name = prefix?.replace(/^'|'$/g, "").replaceAll("''", "'");
  const sheet = name === undefined ? cell.sheet : cell.workbook.sheetByName(name);
  const area = areaFromA1(movedCorners(corners, validation, cell));
  return sheet && area ? { sheet, area } : null;
}

function namedCells(name: string, validation: DataValidation, cell: AskedCell): SheetCells | null {
  const named = cell.workbook.names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
  const found =
    named.find(({ sheetId }) => sheetId === cell.sheet.id) ??
    named.find(({ sheetId }) => sheetId === null);
  // A name that means another name is left alone: it may mean itself.
  return found && /!/.test(found.formula) ? referredCells(found.formula, validation, cell) : null;
}

/** Relative references count from the first cell of the rule. */
function movedCorners(
  corners: string,
  { areas }: DataValidation,
  { row, column }: AskedCell
): string {
  const [first] = areas;
  if (!first) return corners;
  return corners
    .split(":")
    .map((corner) => movedCorner(corner, row - first.top, column - first.left))
    .join(":");
}

function movedCorner(corner: string, down: number, across: number): string {
  const cell = areaFromA1(corner);
  if (!cell) return corner;
  const isColumnFixed = corner.startsWith("$");
  const isRowFixed = corner.lastIndexOf("$") > 0;
  const moved = {
    row: cell.top + (isRowFixed ? 0 : down),
    column: cell.left + (isColumnFixed ? 0 : across),
  };
  return `${columnLetters(moved.column)}${moved.row + 1}`;
}

function shownTexts({ sheet, area }: SheetCells, { styles }: Workbook): string[] {
  const used = sheet.usedAreaWithin(area, true);
  const texts: string[] = [];
  if (!used) return texts;
  for (let row = used.top; row <= used.bottom; row++)
    for (let column = used.left; column <= used.right; column++) {
      const { numberFormat } = styles.get(sheet.styleIndex(row, column));
      const text = displayText(sheet.value(row, column), numberFormat);
      if (text !== "") texts.push(text);
      if (texts.length === MOST_CHOICES) return texts;
    }
  return texts;
}
