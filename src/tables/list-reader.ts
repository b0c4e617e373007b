import { NOT_PACKED, packedId } from "../rules/customers/packed-id";
import { type FindingCode } from "../rules/finding";
import { AccountReader } from "./account-reader";
import { type CellValue, type ListChunk } from "./cell";
import { CellFindings } from "./cell-findings";
import { cleanText, textOrBlank } from "./cell-text";
import { ColumnSum } from "./column-sum";
import { checkControlTotal, type TotalRow } from "./control-total";
import { compact } from "./header-text";
import { readId } from "./id-codec";
import {
  type AmountUnit,
  type CustomerField,
  type HeaderCell,
  type ListLayout,
} from "./list-layout";
import { type ListReading } from "./list-reading";
import { classifyRow, isNoTotalLabel, isPlainData, type RowClass } from "./row-class";
import { TraitTally } from "./trait-tally";
import { amountColumns, type AmountSample, EMPTY_SAMPLE, unitQuestion } from "./unit-question";

export interface ListReader {
  /** Zero-based sheet columns to read, rising. */
  readonly neededColumns: readonly number[];
  /** Those of them whose shown text is needed too. */
  readonly textColumns: readonly number[];
  /** Takes the next rows below the header, in order. */
  ingest(chunk: ListChunk): void;
  /** What the list holds, after its last chunk. */
  finish(): ListReading;
}

/**
 * Reads a list chunk by chunk into account columns. Every row that is not blank becomes an account or is listed by a finding with its
 * cell; cells that cannot be read are listed and their row is kept. `unit` is what a person chose; null leaves it to the list.
 * `rows` is how many are to come, where that is known: then there is room for them from the start.
 */
export function createListReader(
  layout: ListLayout,
  options: { readonly unit: AmountUnit | null; readonly rows?: number }
): ListReader {
  return new RowByRowReader(layout, options.unit, options.rows ?? 0);
}

const CLASS_FINDINGS = {
  header: "ROW_HEADER_REPEATED",
  total: "ROW_TOTAL",
  subtotal: "ROW_SUBTOTAL",
  footer: "ROW_FOOTER",
} as const satisfies Partial<Record<RowClass, FindingCode>>;

const ID_FINDINGS = {
  blank: "ID_BLANK",
  damaged: "ID_DAMAGED",
  unreadable: "ID_UNREADABLE",
  "error-cell": "CELL_ERROR",
} as const satisfies Record<string, FindingCode>;

/** The number of an empty 客户号. */
const BLANK = packedId("");

class RowByRowReader implements ListReader {
  readonly neededColumns: readonly number[];
  readonly textColumns: readonly number[];

  private readonly columnOf: ReadonlyMap<CustomerField, number>;
  private readonly headerOf: ReadonlyMap<number, HeaderCell>;
  private readonly sums: readonly ColumnSum[];
  private readonly notes: CellFindings;
  private readonly accounts: AccountReader;
  private readonly totalRows: TotalRow[] = [];
  private readonly numericIds: TraitTally;
  private readonly paddedIds: TraitTally;
  private readonly idColumn: number;
  private lastId = "";
  private lastPacked = BLANK;
  private rowsIn = 0;
  private unusableIds = 0;
  private lastRow: number;

  constructor(
    private readonly layout: ListLayout,
    private readonly chosenUnit: AmountUnit | null,
    rows: number
  ) {
    this.columnOf = new Map(layout.columns.map((match) => [match.field, match.column]));
    this.headerOf = new Map(layout.headers.map((header) => [header.column, header]));
    this.sums = amountColumns(layout).map(
      (column) => new ColumnSum(column, chosenUnit ?? layout.unit)
    );
    this.notes = new CellFindings(layout.sheet);
    this.accounts = new AccountReader(layout, this.sums, this.notes, rows);
    this.idColumn = this.columnOf.get("客户号") ?? layout.labelColumn;
    const columns = [...this.columnOf.values(), layout.labelColumn, this.idColumn];
    columns.push(...this.accounts.otherColumns);
    this.neededColumns = [...new Set(columns)].sort((a, b) => a - b);
    this.textColumns = [this.idColumn];
    this.numericIds = new TraitTally("ID_NUMERIC", layout.sheet, "客户号");
    this.paddedIds = new TraitTally("ID_PADDED", layout.sheet, "客户号");
    this.lastRow = layout.headerRow;
  }

  /** Nearly every row is known as data by its 客户号 and label alone; for digits, their number says so while it is made. */
  ingest(chunk: ListChunk): void {
    const { idColumn } = this;
    const { labelColumn } = this.layout;
    for (let row = 0; row < chunk.rowCount; row++) {
      const id = chunk.value(row, idColumn);
      const label = labelColumn === idColumn ? id : chunk.value(row, labelColumn);
      const packed = typeof id === "string" ? this.packed(id) : NOT_PACKED;
      const isData =
        packed > BLANK ? label === id || isNoTotalLabel(label) : isPlainData(id, label);
      if (!isData) this.readAnyRow(chunk, row);
      else if (typeof id === "string") this.readAccount(chunk, row, id, packed);
      else this.readRowWithId(chunk, row);
    }
  }

  finish(): ListReading {
    const { layout } = this;
    const unitDecision = unitQuestion(layout, this.sample(), this.chosenUnit);
    const listed = this.rowsIn - this.accounts.count;
    const control = checkControlTotal(layout, this.sums, this.totalRows, this.unusableIds);
    const accounts = this.accounts.build();
    return {
      sheet: layout.sheet,
      layout,
      unitDecision,
      unit: unitDecision.kind === "ask" ? "元" : unitDecision.unit,
      accounts,
      rowsIn: this.rowsIn,
      rowsListed: listed,
      findings: [
        ...layout.findings,
        ...(unitDecision.kind === "stated" ? [] : [unitDecision.finding]),
        ...this.notes.all,
        ...this.numericIds.findings(),
        ...this.paddedIds.findings(),
        ...this.accounts.findings(),
        ...control.findings,
      ],
      controlTotal: control.controlTotal,
      hasBalance: this.columnOf.has("存款余额") && hasFigure(accounts.balances),
      hasYearlyAverage: this.columnOf.has("年日均") && hasFigure(accounts.yearlyAverages),
      hasLoan: this.columnOf.has("贷款余额") || this.columnOf.has("有无贷"),
      lastRow: this.lastRow,
    };
  }

  private sample(): AmountSample {
    return this.sums.reduce(
      (all, { sample }) => ({
        amounts: all.amounts + sample.amounts,
        withDecimals: all.withDecimals + sample.withDecimals,
        largest: Math.max(all.largest, sample.largest),
      }),
      EMPTY_SAMPLE
    );
  }

  private readAnyRow(chunk: ListChunk, row: number): void {
    if (this.neededColumns.every((column) => chunk.value(row, column) === "")) return;
    const rowClass = this.classOf(chunk, row);
    if (rowClass === "blank") return;
    if (rowClass === "data") {
      this.readRowWithId(chunk, row);
      return;
    }
    this.rowsIn += 1;
    const sheetRow = chunk.firstRow + row;
    const column = this.firstFilledColumn(chunk, row);
    this.notes.list(CLASS_FINDINGS[rowClass], sheetRow, column, this.rowText(chunk, row), {});
    if (rowClass === "total") {
      this.totalRows.push(
        this.sums.map((sum) => sum.readTotal(sheetRow, chunk.value(row, sum.source.column)))
      );
    }
  }

  private classOf(chunk: ListChunk, row: number): RowClass {
    const textAt = (column: number | undefined): string =>
      column === undefined ? "" : compact(textOrBlank(chunk.value(row, column)));
    return classifyRow({
      label: textAt(this.layout.labelColumn),
      id: textAt(this.idColumn),
      name: textAt(this.columnOf.get("客户名称")),
      idHeader: this.headerOf.get(this.idColumn)?.text ?? "",
      all: this.neededColumns.map(textAt),
      headers: this.neededColumns.map((column) => this.headerOf.get(column)),
      hasAmount: this.sums.some((sum) => textAt(sum.source.column) !== ""),
    });
  }

  /** Where the 客户号 cannot be used, the row is listed and its amounts are in the list's sums all the same. */
  private readRowWithId(chunk: ListChunk, row: number): void {
    const id = this.usableId(chunk, row);
    if (id !== null) return this.readAccount(chunk, row, id, packedId(id));
    this.rowsIn += 1;
    this.lastRow = chunk.firstRow + row;
    this.accounts.takeAmounts(chunk, row);
  }

  private readAccount(chunk: ListChunk, row: number, id: string, packed: number): void {
    this.rowsIn += 1;
    this.lastRow = chunk.firstRow + row;
    this.accounts.begin(this.lastRow, id, packed);
    this.accounts.take(chunk, row);
  }

  /** The number of a 客户号. Accounts of a customer mostly stand side by side: comparing is quicker than reading digits. */
  private packed(id: string): number {
    if (id !== this.lastId) {
      this.lastId = id;
      this.lastPacked = packedId(id);
    }
    return this.lastPacked;
  }

  /** The row's 客户号; null where there is none to be trusted: then the row is listed. */
  private usableId(chunk: ListChunk, row: number): string | null {
    const value = chunk.value(row, this.idColumn);
    const shown = typeof value === "number" ? chunk.text(row, this.idColumn) : undefined;
    const reading = readId(value, shown);
    const sheetRow = chunk.firstRow + row;
    if (reading.kind === "read") {
      if (reading.trait === "numeric") this.numericIds.add(sheetRow, this.idColumn, reading.id);
      if (reading.trait === "padded") this.paddedIds.add(sheetRow, this.idColumn, String(value));
      return reading.id;
    }
    this.unusableIds += 1;
    const content =
      reading.kind === "blank" ? this.rowText(chunk, row) : shownText(chunk, row, this.idColumn);
    this.notes.list(ID_FINDINGS[reading.kind], sheetRow, this.idColumn, content, {
      field: "客户号",
    });
    return null;
  }

  private firstFilledColumn(chunk: ListChunk, row: number): number {
    const filled = this.neededColumns.find((column) => cleanText(chunk.value(row, column)) !== "");
    return filled ?? this.layout.labelColumn;
  }

  private rowText(chunk: ListChunk, row: number): string {
    return this.neededColumns
      .map((column) => cleanText(chunk.value(row, column)))
      .filter((text) => text !== "")
      .join(" ");
  }
}

function hasFigure(amounts: Float64Array): boolean {
  return amounts.some((fen) => !Number.isNaN(fen));
}

function shownText(chunk: ListChunk, row: number, column: number): string {
  const value: CellValue = chunk.value(row, column);
  const text = chunk.text(row, column)?.trim();
  return text === undefined || text === "" ? String(value) : text;
}
