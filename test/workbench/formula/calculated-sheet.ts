import { areaFromA1 } from "../../../src/workbench/model/area";
import { isCellError, type CellValue } from "../../../src/workbench/model/cell-value";
import { Workbook } from "../../../src/workbench/model/workbook";
import type { Worksheet } from "../../../src/workbench/model/worksheet";
import { FormulaBook, type FormulaBookOptions } from "../../../src/workbench/formula/formula-book";

/** What a test puts into a cell: a text with `=` is a formula. */
export type Content = CellValue;

/** 30 November 2026, 10:30. */
export const TEST_NOW = 46_356.4375;

/** A workbook of one sheet and its formulas, addressed as people do. */
export class CalculatedSheet {
  readonly workbook: Workbook;
  readonly sheet: Worksheet;
  readonly book: FormulaBook;

  constructor(cells: Readonly<Record<string, Content>> = {}, options: FormulaBookOptions = {}) {
    this.workbook = new Workbook("book.xlsx");
    this.sheet = this.workbook.addSheet("表1");
    this.book = new FormulaBook(this.workbook, { clock: { now: () => TEST_NOW }, ...options });
    this.book.suspended(() => {
      for (const [address, content] of Object.entries(cells)) this.put(address, content);
    });
  }

  /** Types into a cell and tells the workbook, as the protocol does. */
  put(address: string, content: Content, sheet = this.sheet): void {
    const { top, left } = placeOf(address);
    if (typeof content === "string" && content.startsWith("="))
      sheet.setFormula(top, left, content, 0);
    else sheet.setValue(top, left, content);
    this.workbook.emit({ kind: "cells", sheet, area: placeOf(address), by: "person" });
  }

  /** The value as a person reads it: errors as their text, blank as null. */
  at(address: string, sheet = this.sheet): string | number | boolean | null {
    const { top, left } = placeOf(address);
    return plain(sheet.value(top, left));
  }

  rows(address: string, sheet = this.sheet): (string | number | boolean | null)[][] {
    const { top, left, bottom, right } = placeOf(address);
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (_, column) =>
        plain(sheet.value(top + row, left + column))
      )
    );
  }
}

export function placeOf(address: string): {
  top: number;
  left: number;
  bottom: number;
  right: number;
} {
  const area = areaFromA1(address);
  if (!area) throw new RangeError(address);
  return area;
}

export function plain(value: CellValue): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}
