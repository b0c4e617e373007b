/** Pasting: cells copied here with their looks, and texts from elsewhere as if they were typed. */
import {
  area,
  columnCount,
  contains,
  intersect,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  rowCount,
  type Area,
} from "../../model/area";
import { aspectPart, cellsPart } from "../../model/edit-part";
import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import { shiftFormula } from "../../codec/shift-formula";
import { dateRulesOf, isTypable, typeIntoCell } from "../../protocol/type-into-cell";
import type { CopiedCell, CopiedCells } from "../clipboard/copied-cells";
import type { PastedTable } from "../clipboard/pasted-table";
import {
  lockRefusal,
  MOST_WRITTEN_CELLS,
  refuse,
  type ActionOutcome,
  type Refusal,
} from "./outcome";

/**
 * Texts from elsewhere, put into the cells from the selection's corner on as if they were typed; what the other program calls
 * a text stays one. A single text fills the selection, and a table fills one that is a multiple of it.
 */
export function pasteTexts(
  workbook: Workbook,
  sheet: Worksheet,
  selected: Area,
  table: PastedTable
): ActionOutcome {
  const height = table.length;
  const width = Math.max(0, ...table.map((row) => row.length));
  if (height === 0 || width === 0) return null;
  if (table.some((row) => row.some(({ text }) => !isTypable(text)))) return refuse("tooLong");
  const target = targetOf(selected, height, width);
  const isCovered = (row: number, column: number): boolean => {
    const merge = sheet.mergeAt(row, column);
    return merge !== undefined && (merge.top !== row || merge.left !== column);
  };
  const rules = dateRulesOf(workbook);
  const refusal = targetRefusal(workbook, sheet, target);
  if (refusal) return refusal;
  const cells = [...cellsOf(target, table, height, width)];
  if (cells.some(([row, column, cell]) => cell.text !== "" && isCovered(row, column)))
    return refuse("partOfMerge");
  return {
    name: "paste",
    sheet,
    area: target,
    parts: [cellsPart(sheet, target)],
    act: () => {
      for (const [row, column, { text, isText, value }] of cells) {
        if (isCovered(row, column)) continue;
        if (isText) keepAsText(workbook, sheet, row, column);
        typeIntoCell(workbook, sheet, row, column, text, rules);
        // The text gave the format; the number behind it may have more digits.
        const isNumber = typeof sheet.value(row, column) === "number";
        if (value !== undefined && isNumber) sheet.setValue(row, column, value);
      }
    },
  };
}

function keepAsText({ styles }: Workbook, sheet: Worksheet, row: number, column: number): void {
  const style = sheet.styleIndex(row, column);
  if (styles.get(style).numberFormat !== "@")
    sheet.setStyle(row, column, styles.derive(style, { numberFormat: "@" }));
}

/**
 * Cells copied in this workbook, with their looks; relative references of formulas follow. `isCut` moves them instead: the
 * place they come from is left blank and their formulas stay as they are.
 */
export function pasteCells(
  sheet: Worksheet,
  selected: Area,
  copied: CopiedCells,
  isCut: boolean
): ActionOutcome {
  const { workbook, rows, area: source } = copied;
  const height = rows.length;
  const width = rows[0]?.length ?? 0;
  if (height === 0 || width === 0) return null;
  const isSeen = height === rowCount(source) && width === columnCount(source);
  if (isCut && !isSeen) return refuse("filteredBetween");
  const target = isCut ? sized(selected, height, width) : targetOf(selected, height, width);
  const left = isCut ? lockRefusal(workbook, copied.sheet, source) : null;
  const refusal = targetRefusal(workbook, sheet, target) ?? left ?? mergeRefusal(sheet, target);
  if (refusal) return refusal;
  const isTiled = rowCount(target) > height || columnCount(target) > width;
  const parts = [cellsPart(sheet, target), aspectPart(sheet, "merges")];
  if (isCut) parts.unshift(cellsPart(copied.sheet, source), aspectPart(copied.sheet, "merges"));
  return {
    name: "paste",
    sheet,
    area: target,
    parts,
    act: () => {
      if (isCut) leave(copied.sheet, source);
      dropMerges(sheet, target);
      for (const [row, column, cell] of cellsOf(target, rows, height, width))
        putCell(sheet, row, column, cell, isCut);
      if (!isTiled) for (const merge of copied.merges) sheet.merges.push(moved(merge, target));
      sheet.dirty.add("merges");
    },
  };
}

function putCell(
  sheet: Worksheet,
  row: number,
  column: number,
  { value, formula, style, row: fromRow, column: fromColumn }: CopiedCell,
  isCut: boolean
): void {
  if (formula === undefined) sheet.setValue(row, column, value);
  else {
    const follows = isCut ? formula : shiftFormula(formula, row - fromRow, column - fromColumn);
    sheet.setFormula(row, column, follows, value);
  }
  sheet.setStyle(row, column, style);
}

function leave(sheet: Worksheet, source: Area): void {
  sheet.clear(source, { values: true, styles: true });
  dropMerges(sheet, source);
  sheet.dirty.add("merges");
}

function dropMerges(sheet: Worksheet, within: Area): void {
  const kept = sheet.merges.filter((merge) => !intersect(merge, within));
  sheet.merges.splice(0, sheet.merges.length, ...kept);
}

function moved(merge: Area, { top, left }: Area): Area {
  return area(merge.top + top, merge.left + left, merge.bottom + top, merge.right + left);
}

/** A merged cell may be pasted over as a whole, never in part. */
function mergeRefusal({ merges }: Worksheet, target: Area): Refusal | null {
  const isCut = merges.some(
    (merge) =>
      intersect(merge, target) &&
      !(contains(target, merge.top, merge.left) && contains(target, merge.bottom, merge.right))
  );
  return isCut ? refuse("partOfMerge") : null;
}

function targetRefusal(workbook: Workbook, sheet: Worksheet, target: Area): Refusal | null {
  if (target.bottom >= MAX_ROWS || target.right >= MAX_COLUMNS) return refuse("beyondGrid");
  if (rowCount(target) * columnCount(target) > MOST_WRITTEN_CELLS) return refuse("tooManyCells");
  return lockRefusal(workbook, sheet, target);
}

/** The selection where it is a multiple of what is pasted, else as much as is pasted from its corner on. */
function targetOf(selected: Area, height: number, width: number): Area {
  const isWhole = isWholeColumns(selected) || isWholeRows(selected);
  const fits = rowCount(selected) % height === 0 && columnCount(selected) % width === 0;
  return fits && !isWhole ? selected : sized(selected, height, width);
}

function sized({ top, left }: Area, height: number, width: number): Area {
  return area(top, left, top + height - 1, left + width - 1);
}

/** Every cell of the target with what comes into it; what is missing in a short row is left alone. */
function* cellsOf<T>(
  target: Area,
  table: readonly (readonly T[])[],
  height: number,
  width: number
): Iterable<readonly [row: number, column: number, cell: T]> {
  for (let row = target.top; row <= target.bottom; row++) {
    const line = table[(row - target.top) % height] ?? [];
    for (let column = target.left; column <= target.right; column++) {
      const cell = line[(column - target.left) % width];
      if (cell !== undefined) yield [row, column, cell];
    }
  }
}
