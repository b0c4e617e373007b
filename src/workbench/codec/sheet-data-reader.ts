import { MAX_COLUMNS, MAX_ROWS } from "../model/area";
import type { CellValue } from "../model/cell-value";
import { formulaFromFile } from "./formula-text";
import { serialOfIsoDate } from "./serial-date";
import { readRichText } from "./shared-strings";
import { shiftFormula } from "./shift-formula";
import { decodeEscapes, decodeXmlContent, decodeXmlText } from "./xml-text";
import { XmlScanner } from "./xml-scanner";

/** A row's own settings; one object is filled again for every row. */
export interface FileRow {
  index: number;
  /** Points; null where the file states none. */
  height: number | null;
  hidden: boolean;
  /** Cell format of the empty rest of the row; null where the row has none. */
  format: number | null;
  /** Whether the file states the row's number; its XML can stand elsewhere only then. */
  isNumbered: boolean;
  start: number;
  /** Offset after the row's start tag. */
  cellsStart: number;
}

/** A cell; one object is filled again for every cell. */
export interface FileCell {
  column: number;
  /** Cell format (`cellXfs` index). */
  format: number;
  value: CellValue;
  /** With its leading `=`. */
  formula: string | undefined;
  /**
   * Whether its XML means the same wherever it stands: not so where the address is missing or the formula is written in
   * another cell (shared formulas).
   */
  isSelfContained: boolean;
  start: number;
  end: number;
  /** The `<f>` element; both 0 where there is none. */
  formulaStart: number;
  formulaEnd: number;
  /** `A1:A3`: the cells that the array formula in this cell fills; empty where it is none. */
  arrayRef: string;
  /** The array formula spills as far as its result reaches (`cm`). */
  isDynamic: boolean;
}

export interface SheetDataContext {
  readonly partName: string;
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** JavaScript engines copy shorter pieces of a string anyway. */
const SHORTEST_SLICE = 13;
const SLASH = 47;
const LETTER_A = 65;
/** The bit by which a small letter differs from a capital. */
const LOWER_CASE = 32;

/**
 * Walks the `<sheetData>` of a sheet, row by row and cell by cell. Written by hand because this is where a large file spends
 * its time: one pass over the characters, no element objects. Used alike to open a sheet and to patch it.
 */
export class SheetDataReader extends XmlScanner {
  readonly row: FileRow = {
    index: -1,
    height: null,
    hidden: false,
    format: null,
    isNumbered: false,
    start: 0,
    cellsStart: 0,
  };
  readonly cell: FileCell = {
    column: -1,
    format: 0,
    value: null,
    formula: undefined,
    isSelfContained: false,
    start: 0,
    end: 0,
    formulaStart: 0,
    formulaEnd: 0,
    arrayRef: "",
    isDynamic: false,
  };
  private rowIsOpen = false;
  private readonly shared = new Map<string, SharedFormula>();

  /** @param prefix of the sheet's elements, with its colon, or empty */
  constructor(
    xml: string,
    start: number,
    end: number,
    prefix: string,
    private readonly context: SheetDataContext
  ) {
    super(xml, start, end, prefix, context.partName);
  }

  /** Goes to the next row, past what is left of this one; false after the last. */
  nextRow(): boolean {
    while (this.rowIsOpen) this.nextCell();
    const start = this.nextElement("row", "stretch");
    if (start < 0) return false;
    const { row } = this;
    row.start = start;
    row.height = null;
    row.hidden = false;
    row.format = null;
    row.isNumbered = false;
    let index = row.index + 1;
    let hasFormat = false;
    while (this.nextAttribute())
      switch (this.xml.slice(this.nameStart, this.nameEnd)) {
        case "r":
          index = this.numberValue() - 1;
          row.isNumbered = true;
          break;
        case "ht":
          row.height = this.numberValue();
          break;
        case "hidden":
          row.hidden = this.isYes();
          break;
        case "s":
          row.format = this.numberValue();
          break;
        case "customFormat":
          hasFormat = this.isYes();
      }
    if (!(index >= 0 && index < MAX_ROWS)) throw this.damaged();
    row.index = index;
    if (!hasFormat) row.format = null;
    row.cellsStart = this.at;
    this.rowIsOpen = !this.isEmptyTag;
    this.cell.column = -1;
    return true;
  }

  /** Offset after the row, once {@link nextCell} has said there is no more. */
  get rowEnd(): number {
    return this.at;
  }

  /** Goes to the next cell of the row; false after its last. */
  nextCell(): boolean {
    if (!this.rowIsOpen) return false;
    const start = this.nextElement("c", "element");
    if (start < 0) {
      this.rowIsOpen = false;
      return false;
    }
    const { cell } = this;
    cell.start = start;
    cell.format = 0;
    cell.value = null;
    cell.formula = undefined;
    cell.isSelfContained = false;
    cell.formulaStart = 0;
    cell.formulaEnd = 0;
    cell.arrayRef = "";
    cell.isDynamic = false;
    cell.column++;
    const type = this.readCellAttributes();
    if (!(cell.column >= 0 && cell.column < MAX_COLUMNS)) throw this.damaged();
    if (!this.isEmptyTag) this.readCellContent(type);
    cell.end = this.at;
    return true;
  }

  private readCellAttributes(): string {
    let type = "n";
    while (this.nextAttribute()) {
      if (this.nameEnd - this.nameStart !== 1) {
        if (this.xml.startsWith("cm=", this.nameStart)) this.cell.isDynamic = true;
        continue;
      }
      switch (this.xml.charAt(this.nameStart)) {
        case "r":
          this.cell.column = this.columnValue();
          this.cell.isSelfContained = true;
          break;
        case "s":
          this.cell.format = this.numberValue();
          break;
        case "t":
          type = this.xml.slice(this.valueStart, this.valueEnd);
      }
    }
    return type;
  }

  private readCellContent(type: string): void {
    const { xml, cell, prefix } = this;
    for (;;) {
      const tag = this.nextTag();
      if (xml.charCodeAt(tag + 1) === SLASH) {
        this.skipPast(">");
        return;
      }
      const name = this.elementName(tag);
      if (name === `${prefix}v`) {
        cell.value = this.toValue(type, this.readText(name));
      } else if (name === `${prefix}is`) {
        cell.value = this.readInlineText(name);
      } else if (name === `${prefix}f`) {
        cell.formulaStart = tag;
        this.readFormula(name);
        cell.formulaEnd = this.at;
      } else this.skipElement(name);
    }
  }

  /** A value as the cell's type reads it. Text is never turned into a number, however much it looks like one. */
  private toValue(type: string, raw: string): CellValue {
    if (raw === "" && type !== "str") return null;
    switch (type) {
      case "s":
        return this.context.sharedStrings[Number(raw)] ?? null;
      case "str":
      case "inlineStr":
        return decodeEscapes(decodeXmlContent(raw));
      case "b":
        return raw.trim() === "1" || raw.trim() === "true";
      case "e":
        return { error: decodeXmlText(raw) };
      case "d": {
        const text = decodeXmlText(raw).trim();
        return serialOfIsoDate(text, this.context.date1904) ?? text;
      }
      default: {
        const number = raw.startsWith("<") ? Number(decodeXmlContent(raw)) : Number(raw);
        if (Number.isNaN(number)) throw this.damaged();
        return raw.trim() === "" ? null : number;
      }
    }
  }

  private readInlineText(name: string): string {
    this.skipAttributes();
    if (this.isEmptyTag) return "";
    const close = this.xml.indexOf(`</${name}`, this.at);
    if (close < 0) throw this.damaged();
    const text = this.plainText(close) ?? readRichText(this.xml, this.at, close);
    this.at = close;
    this.skipPast(">");
    return detached(text);
  }

  /** The text of the single `<t>` that nearly every inline string is; null for anything else. */
  private plainText(end: number): string | null {
    const { xml, prefix } = this;
    if (!xml.startsWith(`<${prefix}t>`, this.at)) return null;
    const start = this.at + prefix.length + 3;
    const close = xml.indexOf("<", start);
    const isOnlyText = xml.startsWith(`</${prefix}t>`, close) && close + prefix.length + 4 === end;
    return isOnlyText ? decodeEscapes(decodeXmlText(xml.slice(start, close))) : null;
  }

  private readFormula(name: string): void {
    let kind = "";
    let sharedIndex = "";
    let ref = "";
    while (this.nextAttribute()) {
      const attribute = this.xml.slice(this.nameStart, this.nameEnd);
      if (attribute === "t") kind = this.xml.slice(this.valueStart, this.valueEnd);
      else if (attribute === "ref") ref = this.xml.slice(this.valueStart, this.valueEnd);
      else if (attribute === "si") sharedIndex = this.xml.slice(this.valueStart, this.valueEnd);
    }
    const raw = this.isEmptyTag ? "" : this.readElementText(name);
    const written = decodeEscapes(decodeXmlContent(raw));
    let formula = written === "" ? undefined : `=${formulaFromFile(written)}`;
    const { row, cell } = this;
    if (kind === "shared") {
      cell.isSelfContained = false;
      const master = this.shared.get(sharedIndex);
      if (formula !== undefined)
        this.shared.set(sharedIndex, { formula, row: row.index, column: cell.column });
      else if (master)
        formula = shiftFormula(master.formula, row.index - master.row, cell.column - master.column);
    }
    if (kind === "array") cell.arrayRef = ref;
    cell.formula = formula;
  }

  /** Column of a cell address; its row number is left out, the row's own counts. */
  private columnValue(): number {
    let column = 0;
    for (let at = this.valueStart; at < this.valueEnd; at++) {
      const letter = (this.xml.charCodeAt(at) & ~LOWER_CASE) - LETTER_A;
      if (letter < 0) break;
      column = column * 26 + letter + 1;
    }
    return column - 1;
  }
}

/** A copy of its own: a slice would keep the whole sheet's source in memory for as long as the cell lives. */
function detached(text: string): string {
  return text.length < SHORTEST_SLICE ? text : ` ${text}`.slice(1);
}
