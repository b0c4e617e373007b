import { columnCount, rowCount, type Area } from "../../model/area";
import { isCellError, type CellValue } from "../../model/cell-value";
import { displayText } from "../../model/display-text";
import type { Worksheet } from "../../model/worksheet";
import type { Call } from "../call";
import { HostError, invalidArgument } from "../host-error";
import type { Behaviour } from "../host-object";
import type { Json } from "../json";
import { dateRulesOf, LONGEST_FORMULA, LONGEST_TEXT, typeIntoCell } from "../type-into-cell";
import { changeStyles } from "./cell-styles";
import { demandNumberFormat } from "./number-format";
import { demandCountable, demandUnlocked, isUnbounded, type RangeSubject } from "./range-subject";

/** What one cell gives for a property of a range. */
export type CellReader = (sheet: Worksheet, row: number, column: number, call: Call) => Json;

export const rangeCellReaders = {
  values: (sheet, row, column) => outgoing(sheet.value(row, column)),
  formulas: (sheet, row, column) =>
    sheet.formula(row, column) ?? outgoing(sheet.value(row, column)),
  numberFormat: (sheet, row, column, { workbook }) =>
    workbook.styles.get(sheet.styleIndex(row, column)).numberFormat,
  text: (sheet, row, column, { workbook }) =>
    displayText(
      sheet.value(row, column),
      workbook.styles.get(sheet.styleIndex(row, column)).numberFormat
    ),
  valueTypes: (sheet, row, column) => valueType(sheet.value(row, column)),
} satisfies Record<string, CellReader>;

/** What is in the cells of a range: values, formulas, number formats and the texts they show. */
export const rangeCells: Behaviour<RangeSubject> = {
  scalars: {
    Values: { read: reader(rangeCellReaders.values), write: writeTyped },
    Formulas: { read: reader(rangeCellReaders.formulas), write: writeTyped },
    FormulasLocal: { read: reader(rangeCellReaders.formulas), write: writeTyped },
    NumberFormat: { read: reader(rangeCellReaders.numberFormat), write: writeNumberFormats },
    Text: { read: reader(rangeCellReaders.text) },
    ValueTypes: { read: reader(rangeCellReaders.valueTypes) },
  },
  methods: {
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== rowCount(area) || args.integer(1) !== columnCount(area))
        throw wrongShape();
    },
  },
};

function reader(read: CellReader): (range: RangeSubject, call: Call) => Json {
  return (range, call) => readCells(range, call, read);
}

/** One answer per cell, row by row; null for whole columns and rows, as Excel gives it. */
function readCells({ sheet, area }: RangeSubject, call: Call, read: CellReader): Json {
  if (isUnbounded(area)) return null;
  demandCountable(area);
  const rows: Json[][] = [];
  for (let r = area.top; r <= area.bottom; r++) {
    const row: Json[] = [];
    for (let c = area.left; c <= area.right; c++) row.push(read(sheet, r, c, call));
    rows.push(row);
  }
  return rows;
}

function outgoing(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** Writes values or formulas as if they were typed; `null` leaves a cell as it is. */
function writeTyped(range: RangeSubject, input: Json, call: Call): void {
  const cells = inputCells(range.area, input);
  demandUnlocked(range, call);
  cells.forEach((row) => row.forEach(demandLength));
  const { workbook } = call;
  const rules = dateRulesOf(workbook);
  eachCell(range.area, cells, (row, column, value) => {
    if (value === null) return;
    const { numberFormat } = workbook.styles.get(range.sheet.styleIndex(row, column));
    const text = typeof value === "number" && numberFormat === "@" ? String(value) : value;
    if (typeof text === "string") typeIntoCell(workbook, range.sheet, row, column, text, rules);
    else range.sheet.setValue(row, column, text);
  });
  workbook.emit({ kind: "cells", sheet: range.sheet, area: range.area, by: "addin" });
}

function writeNumberFormats(range: RangeSubject, input: Json, call: Call): void {
  const { sheet, area } = range;
  const { styles } = call.workbook;
  if (typeof input === "string") {
    changeStyles(range, { numberFormat: demandNumberFormat(input) }, call);
    return;
  }
  const cells = inputCells(area, input);
  demandUnlocked(range, call);
  eachCell(area, cells, (row, column, value) => {
    if (value === null) return;
    const numberFormat = demandNumberFormat(value);
    sheet.setStyle(row, column, styles.derive(sheet.styleIndex(row, column), { numberFormat }));
  });
  call.workbook.emit({ kind: "format", sheet, area, by: "addin" });
}

type Input = string | number | boolean | null;

/** The input as rows of cells: one value counts for all cells, a table must have the range's shape. */
function inputCells(area: Area, input: Json): readonly (readonly Input[])[] {
  if (isUnbounded(area)) throw invalidArgument();
  demandCountable(area);
  const width = columnCount(area);
  if (isInput(input)) {
    if (input === null) throw invalidArgument();
    const row = new Array<Input>(width).fill(input);
    return new Array<readonly Input[]>(rowCount(area)).fill(row);
  }
  if (!Array.isArray(input) || input.length !== rowCount(area)) throw wrongShape();
  return input.map((row: Json) => {
    if (!Array.isArray(row) || row.length !== width) throw wrongShape();
    if (!row.every(isInput)) throw invalidArgument();
    return row;
  });
}

function isInput(value: unknown): value is Input {
  return value === null || typeof value !== "object";
}

function eachCell(
  area: Area,
  cells: readonly (readonly Input[])[],
  visit: (row: number, column: number, value: Input) => void
): void {
  cells.forEach((row, r) => row.forEach((value, c) => visit(area.top + r, area.left + c, value)));
}

function demandLength(value: Input): void {
  if (typeof value !== "string") return;
  if (value.startsWith("=") && value.length > LONGEST_FORMULA)
    throw new HostError("FormulaLengthExceedsLimit", "The formula exceeds the length limit.");
  if (value.length > LONGEST_TEXT) throw invalidArgument();
}

function wrongShape(): HostError {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
  );
}
