/**
 * Writes a sheet's rows. Where the file has rows already they are walked beside the model, and whatever still says the same is
 * copied to the letter: rich text, array formulas and all that the model does not know survive in every untouched cell.
 */
import { isCellError, type CellValue } from "../model/cell-value";
import type { Worksheet } from "../model/worksheet";
import { cellXml, type ArrayToWrite } from "./cell-xml";
import { arrayToWrite, filledRef } from "./dynamic-arrays";
import type { FileCell, FileRow, SheetDataReader } from "./sheet-data-reader";
import { attributesXml } from "./xml-editor";
import { decodeXmlText } from "./xml-text";

export interface SheetRows {
  /** `<sheetData>` in pieces. */
  readonly pieces: readonly string[];
  /** Whether any formula was added, changed or removed. */
  readonly formulasChanged: boolean;
  /** Whether a formula was written that needs the metadata of dynamic arrays. */
  readonly usesArrayMark: boolean;
}

/** About this many characters make a piece. */
const PIECE = 1 << 18;

/**
 * @param reader over the file's own rows in `source`; null where there are none to keep
 * @param formatOf the file's cell format for a style of the model
 * @param arrayMark number of the metadata of formulas that spill; null where the file cannot have it
 */
export function writeSheetData(
  sheet: Worksheet,
  prefix: string,
  formatOf: (style: number) => number,
  arrayMark: number | null,
  original: { readonly reader: SheetDataReader; readonly source: string } | null
): SheetRows {
  const writer = new SheetDataWriter(sheet, prefix, formatOf, arrayMark);
  if (original) writer.patch(original.reader, original.source);
  else writer.writeRows(0, writer.rowLimit);
  return writer.finish();
}

class SheetDataWriter {
  readonly rowLimit: number;
  private readonly pieces: string[] = [];
  private piece = "";
  private formulasChanged = false;
  private usesArrayMark = false;
  /** Columns in which the model holds something of the row being written. */
  private readonly columns: number[] = [];
  private readonly rowsWithSettings: Set<number>;

  constructor(
    private readonly sheet: Worksheet,
    private readonly p: string,
    private readonly formatOf: (style: number) => number,
    private readonly arrayMark: number | null
  ) {
    this.rowsWithSettings = new Set([
      ...sheet.rowHeights.keys(),
      ...sheet.rowStyles.keys(),
      ...sheet.hiddenRows,
      ...sheet.filteredRows,
    ]);
    let limit = sheet.rowLimit;
    for (const row of this.rowsWithSettings) limit = Math.max(limit, row + 1);
    this.rowLimit = limit;
  }

  finish(): SheetRows {
    this.flush();
    const { p, pieces, formulasChanged, usesArrayMark } = this;
    const isEmpty = pieces.length === 0;
    return {
      pieces: isEmpty ? [`<${p}sheetData/>`] : [`<${p}sheetData>`, ...pieces, `</${p}sheetData>`],
      formulasChanged,
      usesArrayMark,
    };
  }

  /** Rows of the model alone, from `first` to before `limit`. */
  writeRows(first: number, limit: number): void {
    for (let row = first; row < limit; row++) {
      this.readColumns(row);
      if (this.columns.length === 0 && !this.rowsWithSettings.has(row)) continue;
      const cells = this.columns.map((column) => this.modelCell(row, column)).join("");
      this.writeRow(rowTag({}, row, this.settingsOf(row), this.p), cells);
    }
  }

  patch(reader: SheetDataReader, source: string): void {
    let next = 0;
    while (reader.nextRow()) {
      const { index } = reader.row;
      // Rows out of order cannot be merged; the model has them all.
      if (index < next) return this.startAgain();
      this.writeRows(next, index);
      if (!this.patchRow(reader, source)) return this.startAgain();
      next = index + 1;
    }
    this.writeRows(next, this.rowLimit);
  }

  private startAgain(): void {
    this.pieces.length = 0;
    this.piece = "";
    this.formulasChanged = true;
    this.writeRows(0, this.rowLimit);
  }

  /** False where the cells are out of order. */
  private patchRow(reader: SheetDataReader, source: string): boolean {
    const { row, cell } = reader;
    this.readColumns(row.index);
    let written = "";
    let next = 0;
    let previous = -1;
    // All cells up to `keptEnd` are unchanged so far, and copied in one piece at the first change.
    let keptEnd = row.cellsStart;
    let isKept = row.isNumbered;
    const endKept = () => {
      if (isKept) written = source.slice(row.cellsStart, keptEnd);
      isKept = false;
    };
    const writeModelCells = (limit: number) => {
      for (
        let column = this.columns[next] ?? limit;
        column < limit;
        column = this.columns[next] ?? limit
      ) {
        endKept();
        written += this.modelCell(row.index, column);
        next++;
      }
    };
    while (reader.nextCell()) {
      if (cell.column <= previous) return false;
      previous = cell.column;
      writeModelCells(cell.column);
      if (this.columns[next] === cell.column) next++;
      const isUnchanged = cell.isSelfContained && this.isUnchanged(row.index, cell);
      if (!isUnchanged) {
        endKept();
        written += this.changedCell(row.index, cell, source);
      } else if (isKept) keptEnd = cell.end;
      else written += source.slice(cell.start, cell.end);
    }
    writeModelCells(Infinity);
    const settings = this.settingsOf(row.index);
    const hasSameSettings = isSameSettings(row, settings);
    if (isKept && hasSameSettings) this.write(source.slice(row.start, reader.rowEnd));
    else {
      if (isKept) written = source.slice(row.cellsStart, keptEnd);
      const before = hasSameSettings && row.isNumbered ? null : settings;
      const tag = rowTag(attributesOf(source, row), row.index, before, this.p);
      if (written !== "" || this.rowsWithSettings.has(row.index)) this.writeRow(tag, written);
    }
    return true;
  }

  private isUnchanged(row: number, cell: FileCell): boolean {
    const { sheet } = this;
    return (
      isSameValue(cell.value, sheet.value(row, cell.column)) &&
      cell.formula === sheet.formula(row, cell.column) &&
      this.fillsTheSame(row, cell) &&
      cell.format === this.formatOf(sheet.styleIndex(row, cell.column))
    );
  }

  /** Whether an array formula fills the cells that the file says. */
  private fillsTheSame(row: number, { column, arrayRef }: FileCell): boolean {
    const { arrays } = this.sheet;
    const array = arrays.isEmpty ? undefined : arrays.at(row, column);
    if (arrayRef === "") return array === undefined;
    return arrayRef.replaceAll("$", "") === filledRef(row, column, array);
  }

  private changedCell(row: number, cell: FileCell, source: string): string {
    const { sheet } = this;
    const { column } = cell;
    const formula = sheet.formula(row, column);
    const isSameFormula = formula === cell.formula;
    if (!isSameFormula) this.formulasChanged = true;
    const value = sheet.value(row, column);
    const style = sheet.ownStyleIndex(row, column);
    if (value === null && formula === undefined && style === undefined) return "";
    const format = this.formatOf(sheet.styleIndex(row, column));
    const keepsFormula =
      isSameFormula &&
      formula !== undefined &&
      cell.isSelfContained &&
      this.fillsTheSame(row, cell);
    return cellXml(
      {
        row,
        column,
        value,
        formula,
        format,
        ...(!keepsFormula && { array: this.arrayOf(row, column, formula) }),
        ...(keepsFormula && {
          keptFormula: source.slice(cell.formulaStart, cell.formulaEnd),
          keptAttributes: arrayMark(source.slice(cell.start, cell.formulaStart)),
        }),
      },
      this.p
    );
  }

  private modelCell(row: number, column: number): string {
    const { sheet } = this;
    const formula = sheet.formula(row, column);
    if (formula !== undefined) this.formulasChanged = true;
    const format = this.formatOf(sheet.styleIndex(row, column));
    const array = this.arrayOf(row, column, formula);
    return cellXml(
      { row, column, value: sheet.value(row, column), formula, format, array },
      this.p
    );
  }

  private arrayOf(row: number, column: number, formula: string | undefined): ArrayToWrite | null {
    if (formula === undefined) return null;
    const array = arrayToWrite(this.sheet, row, column, formula, this.arrayMark);
    if (array?.mark != null) this.usesArrayMark = true;
    return array;
  }

  private readColumns(row: number): void {
    this.columns.length = 0;
    this.sheet.forEachCell(row, (column) => this.columns.push(column));
  }

  private settingsOf(row: number): RowSettings {
    const style = this.sheet.rowStyles.get(row);
    return {
      height: this.sheet.rowHeights.get(row) ?? null,
      hidden: this.sheet.isRowHidden(row),
      format: style === undefined ? null : this.formatOf(style),
    };
  }

  private writeRow(tag: string, cells: string): void {
    this.write(cells === "" ? `${tag}/>` : `${tag}>${cells}</${this.p}row>`);
  }

  private write(xml: string): void {
    this.piece += xml;
    if (this.piece.length > PIECE) this.flush();
  }

  private flush(): void {
    if (this.piece !== "") this.pieces.push(this.piece);
    this.piece = "";
  }
}

type RowSettings = Pick<FileRow, "height" | "hidden" | "format">;

function isSameSettings(row: RowSettings, settings: RowSettings): boolean {
  return (
    row.height === settings.height &&
    row.hidden === settings.hidden &&
    (row.format ?? 0) === (settings.format ?? 0)
  );
}

/** A row's start tag without its end; `settings` null keeps those among the attributes. */
function rowTag(
  attributes: Readonly<Record<string, string>>,
  row: number,
  settings: RowSettings | null,
  p: string
): string {
  const height = settings?.height ?? null;
  const keepsHeight = height !== null && Number(attributes.ht) === height;
  const changes = settings && {
    s: settings.format || null,
    customFormat: settings.format ? 1 : null,
    hidden: settings.hidden ? 1 : null,
    ...(!keepsHeight && { ht: height, customHeight: height === null ? null : 1 }),
  };
  // `spans` is a hint only, and no longer true.
  return `<${p}row${attributesXml({ ...attributes, r: row + 1, spans: null, ...changes })}`;
}

function attributesOf(source: string, row: FileRow): Record<string, string> {
  const tag = source.slice(row.start, row.cellsStart);
  return Object.fromEntries(
    [...tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, name = "", double, single]) => [name, decodeXmlText(double ?? single ?? "")]
    )
  );
}

/** The attribute that marks the formula of a dynamic array. */
function arrayMark(cellTag: string): string {
  return /\scm="\d+"/.exec(cellTag)?.[0] ?? "";
}

function isSameValue(a: CellValue, b: CellValue): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}
