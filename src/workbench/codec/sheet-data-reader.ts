import { columnIndex, MAX_COLUMNS, MAX_ROWS } from "../model/area";
import type { CellValue } from "../model/cell-value";
import { formulaFromFile } from "./formula-text";
import { serialOfIsoDate } from "./serial-date";
import { readRichText } from "./shared-strings";
import { shiftFormula } from "./shift-formula";
import { WorkbookFileError } from "./workbook-file-error";
import { decodeEscapes, decodeXmlContent, decodeXmlText } from "./xml-text";
import { markupEnd } from "./xml-tree";

/** A row's own settings; one object is filled again for every row. */
export interface FileRow {
  index: number;
  /** Points; null where the file states none. */
  height: number | null;
  hidden: boolean;
  /** Cell format of the empty rest of the row; null where the row has none. */
  format: number | null;
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
  /** Its formula depends on another cell's XML (shared formulas), so its XML cannot be kept by itself. */
  isShared: boolean;
  start: number;
  end: number;
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
const LESS = 60; // <
const GREATER = 62; // >
const SLASH = 47;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SPACE = 32;

/**
 * Walks the `<sheetData>` of a sheet, row by row and cell by cell. Written by hand because this is where a large file spends
 * its time: one pass over the characters, no element objects. Used alike to open a sheet and to patch it.
 */
export class SheetDataReader {
  readonly row: FileRow = {
    index: -1,
    height: null,
    hidden: false,
    format: null,
    start: 0,
    cellsStart: 0,
  };
  readonly cell: FileCell = {
    column: -1,
    format: 0,
    value: null,
    formula: undefined,
    isShared: false,
    start: 0,
    end: 0,
  };
  private at: number;
  /** Offsets of the attribute read last. */
  private nameStart = 0;
  private nameEnd = 0;
  private valueStart = 0;
  private valueEnd = 0;
  /** Whether the start tag read last closed itself. */
  private isEmptyTag = false;
  private rowIsOpen = false;
  private readonly shared = new Map<string, SharedFormula>();

  /** @param prefix of the sheet's elements, with its colon, or empty */
  constructor(
    private readonly xml: string,
    start: number,
    private readonly end: number,
    private readonly prefix: string,
    private readonly context: SheetDataContext
  ) {
    this.at = start;
  }

  /** Goes to the next row, past what is left of this one; false after the last. */
  nextRow(): boolean {
    while (this.rowIsOpen) this.nextCell();
    const start = this.nextElement("row");
    if (start < 0) return false;
    const { row } = this;
    row.start = start;
    row.height = null;
    row.hidden = false;
    row.format = null;
    let index = row.index + 1;
    let hasFormat = false;
    while (this.nextAttribute())
      switch (this.xml.slice(this.nameStart, this.nameEnd)) {
        case "r":
          index = this.numberValue() - 1;
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
    const start = this.nextElement("c");
    if (start < 0) {
      this.rowIsOpen = false;
      return false;
    }
    const { cell } = this;
    cell.start = start;
    cell.format = 0;
    cell.value = null;
    cell.formula = undefined;
    cell.isShared = false;
    const column = cell.column + 1;
    cell.column = column;
    const type = this.readCellAttributes();
    if (!(cell.column >= 0 && cell.column < MAX_COLUMNS)) throw this.damaged();
    if (!this.isEmptyTag) this.readCellContent(type);
    cell.end = this.at;
    return true;
  }

  private readCellAttributes(): string {
    let type = "n";
    while (this.nextAttribute()) {
      if (this.nameEnd - this.nameStart !== 1) continue;
      switch (this.xml.charAt(this.nameStart)) {
        case "r":
          this.cell.column = this.columnValue();
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
        const text = this.readText(name);
        if (text !== null) cell.value = this.toValue(type, text);
      } else if (name === `${prefix}is`) {
        cell.value = this.readInlineText(name);
      } else if (name === `${prefix}f`) this.readFormula(name);
      else this.skipElement(name);
    }
  }

  /** A value as the cell's type reads it. Text is never turned into a number, however much it looks like one. */
  private toValue(type: string, raw: string): CellValue {
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
        const number = raw.charCodeAt(0) === LESS ? Number(decodeXmlContent(raw)) : Number(raw);
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
    while (this.nextAttribute()) {
      const attribute = this.xml.slice(this.nameStart, this.nameEnd);
      if (attribute === "t") kind = this.xml.slice(this.valueStart, this.valueEnd);
      else if (attribute === "si") sharedIndex = this.xml.slice(this.valueStart, this.valueEnd);
    }
    const raw = this.isEmptyTag ? "" : (this.readElementText(name) ?? "");
    const written = decodeEscapes(decodeXmlContent(raw));
    let formula = written === "" ? undefined : `=${formulaFromFile(written)}`;
    const { row, cell } = this;
    if (kind === "shared") {
      cell.isShared = true;
      const master = this.shared.get(sharedIndex);
      if (formula !== undefined)
        this.shared.set(sharedIndex, { formula, row: row.index, column: cell.column });
      else if (master)
        formula = shiftFormula(
          master.formula,
          row.index - master.row,
          cell.column - master.column
        );
    }
    cell.formula = formula;
  }

  /** Raw content of the element whose start tag's name was just read; null where it is empty. */
  private readText(name: string): string | null {
    this.skipAttributes();
    return this.isEmptyTag ? null : this.readElementText(name);
  }

  private readElementText(name: string): string | null {
    const { xml } = this;
    let close = xml.indexOf("<", this.at);
    if (xml.charCodeAt(close + 1) !== SLASH) close = xml.indexOf(`</${name}`, this.at);
    if (close < 0) throw this.damaged();
    const text = close === this.at ? null : xml.slice(this.at, close);
    this.at = close;
    this.skipPast(">");
    return text;
  }

  /** Offset of the next start tag of that name within the open element, past any other element; -1 at its closing tag. */
  private nextElement(wanted: string): number {
    for (;;) {
      const tag = this.nextTag();
      if (tag >= this.end) return -1;
      if (this.xml.charCodeAt(tag + 1) === SLASH) {
        this.skipPast(">");
        return -1;
      }
      const name = this.elementName(tag);
      if (name.length === this.prefix.length + wanted.length && name.endsWith(wanted)) return tag;
      this.skipElement(name);
    }
  }

  /** Offset of the next start or end tag; comments and the like are passed over. */
  private nextTag(): number {
    for (;;) {
      const tag = this.xml.indexOf("<", this.at);
      if (tag < 0) throw this.damaged();
      const marker = this.xml.charCodeAt(tag + 1);
      if (marker !== 33 && marker !== 63) return tag;
      this.at = markupEnd(this.xml, tag) ?? this.fail();
    }
  }

  /** The name of the start tag at `tag`; reading goes on after it. */
  private elementName(tag: number): string {
    const { xml } = this;
    let at = tag + 1;
    for (;;) {
      const code = xml.charCodeAt(at);
      if (code === GREATER || code === SLASH || code <= SPACE) break;
      if (Number.isNaN(code)) throw this.damaged();
      at++;
    }
    this.at = at;
    return xml.slice(tag + 1, at);
  }

  /** Reads the next attribute of the start tag; false at its end, past the `>`. */
  private nextAttribute(): boolean {
    const { xml } = this;
    let at = this.at;
    while (xml.charCodeAt(at) <= SPACE) at++;
    const code = xml.charCodeAt(at);
    if (code === GREATER || code === SLASH) {
      this.isEmptyTag = code === SLASH;
      this.at = at;
      this.skipPast(">");
      return false;
    }
    this.nameStart = at;
    const equals = xml.indexOf("=", at);
    if (equals < 0) throw this.damaged();
    this.nameEnd = equals;
    while (xml.charCodeAt(this.nameEnd - 1) <= SPACE) this.nameEnd--;
    at = equals + 1;
    while (xml.charCodeAt(at) <= SPACE) at++;
    const quote = xml.charCodeAt(at);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw this.damaged();
    this.valueStart = at + 1;
    this.valueEnd = xml.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", at + 1);
    if (this.valueEnd < 0) throw this.damaged();
    this.at = this.valueEnd + 1;
    return true;
  }

  private skipAttributes(): void {
    if (this.xml.charCodeAt(this.at) === GREATER) {
      this.isEmptyTag = false;
      this.at++;
    } else while (this.nextAttribute());
  }

  private skipElement(name: string): void {
    this.skipAttributes();
    if (this.isEmptyTag) return;
    const close = this.xml.indexOf(`</${name}`, this.at);
    if (close < 0) throw this.damaged();
    this.at = close;
    this.skipPast(">");
  }

  private skipPast(character: string): void {
    const found = this.xml.indexOf(character, this.at);
    if (found < 0) throw this.damaged();
    this.at = found + 1;
  }

  private numberValue(): number {
    return Number(this.xml.slice(this.valueStart, this.valueEnd));
  }

  private isYes(): boolean {
    const value = this.xml.slice(this.valueStart, this.valueEnd);
    return value === "1" || value === "true" || value === "on";
  }

  /** Column of a cell address; its row number is left out, the row's own counts. */
  private columnValue(): number {
    let end = this.valueStart;
    while (this.xml.charCodeAt(end) > 64) end++;
    return columnIndex(this.xml.slice(this.valueStart, end));
  }

  private damaged(): WorkbookFileError {
    return new WorkbookFileError("DAMAGED", this.context.partName);
  }

  private fail(): never {
    throw this.damaged();
  }
}

/** A copy of its own: a slice would keep the whole sheet's source in memory for as long as the cell lives. */
function detached(text: string): string {
  return text.length < SHORTEST_SLICE ? text : ` ${text}`.slice(1);
}
