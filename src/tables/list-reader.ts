import { LOAN_UNKNOWN } from "../rules/customers/columns";
import { cellAddress } from "../rules/cell-address";
import { type Finding, type FindingCode, finding } from "../rules/finding";
import { ACCOUNT_FIELD_OF, AccountBuilder } from "./account-builder";
import { type CellValue, type ListChunk } from "./cell";
import { cleanText, isErrorCell, textOrBlank } from "./cell-text";
import { CodeDoubts } from "./code-doubts";
import { type CoordinateTarget, coordinateTargets } from "./coordinate-reader";
import { ColumnSum } from "./column-sum";
import { CurrencyWatch } from "./currency-watch";
import { checkControlTotal, type TotalRow } from "./control-total";
import { ORGANISATION_DOCUMENT } from "./field-synonyms";
import { compact } from "./header-text";
import { readId } from "./id-codec";
import {
  type AmountUnit,
  type CustomerField,
  type HeaderCell,
  type ListLayout,
} from "./list-layout";
import { type ListReading } from "./list-reading";
import { readLoanFlag } from "./loan-codec";
import { type NumberColumn } from "./number-column";
import { isPlainCode } from "./plain-code";
import { classifyRow, isPlainData, type RowClass } from "./row-class";
import { type TextColumn } from "./text-column";
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
 */
export function createListReader(
  layout: ListLayout,
  options: { readonly unit: AmountUnit | null }
): ListReader {
  return new RowByRowReader(layout, options.unit);
}

const CLASS_FINDINGS = {
  header: "ROW_HEADER_REPEATED",
  total: "ROW_TOTAL",
  subtotal: "ROW_SUBTOTAL",
  footer: "ROW_FOOTER",
} as const satisfies Partial<Record<RowClass, FindingCode>>;

const AMOUNT_FINDINGS = {
  unreadable: "AMOUNT_UNREADABLE",
  "too-large": "AMOUNT_TOO_LARGE",
  "error-cell": "CELL_ERROR",
} as const satisfies Record<string, FindingCode>;

const ID_FINDINGS = {
  blank: "ID_BLANK",
  damaged: "ID_DAMAGED",
  unreadable: "ID_UNREADABLE",
  "error-cell": "CELL_ERROR",
} as const satisfies Record<string, FindingCode>;

/** A cell holds 32,767 characters; what is written beside the text itself must fit too. */
const LONGEST_TEXT = 32_000;

/** From here on a number in a code column has lost its last digits. */
const FIRST_DAMAGED = 1e15;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+\d{1,3}$/i;

/** Descriptive columns, read as they are. */
const DESCRIPTIONS = ["客户名称", "客户规模", "行业", "地址", "原管户人"] as const;

type TextField = (typeof DESCRIPTIONS)[number] | "账号" | "统一社会信用代码";

/** A column of the list that has texts, and where they go. */
interface TextTarget {
  readonly field: TextField;
  readonly column: number;
  readonly texts: TextColumn;
}

/** A column of the list that has amounts, and where they go. */
interface AmountTarget {
  readonly sum: ColumnSum;
  readonly fen: NumberColumn;
}

/** The list's 有无贷 column, and where its flags go. */
interface LoanTarget {
  readonly column: number;
  readonly header: string;
  readonly flags: NumberColumn;
}

class RowByRowReader implements ListReader {
  readonly neededColumns: readonly number[];
  readonly textColumns: readonly number[];

  private readonly columnOf: ReadonlyMap<CustomerField, number>;
  private readonly headerOf: ReadonlyMap<number, HeaderCell>;
  private readonly sums: readonly ColumnSum[];
  private readonly accounts = new AccountBuilder();
  private readonly ids: TextColumn;
  private readonly amounts: readonly AmountTarget[];
  private readonly texts: readonly TextTarget[];
  private readonly accountNumbers: TextTarget | null;
  private readonly creditCodes: TextTarget | null;
  private readonly loanFlags: LoanTarget | null;
  private readonly coordinates: readonly CoordinateTarget[];
  private readonly totalRows: TotalRow[] = [];
  private readonly findings: Finding[] = [];
  private readonly numericIds: TraitTally;
  private readonly paddedIds: TraitTally;
  private readonly damagedNumbers: readonly TraitTally[];
  private readonly damagedAccounts: TraitTally;
  private readonly damagedCodes: TraitTally;
  private readonly codeDoubts: CodeDoubts;
  private readonly currencies: CurrencyWatch;
  private readonly idColumn: number;
  private rowsIn = 0;
  private unusableIds = 0;
  private lastRow: number;

  constructor(
    private readonly layout: ListLayout,
    private readonly chosenUnit: AmountUnit | null
  ) {
    this.columnOf = new Map(layout.columns.map((match) => [match.field, match.column]));
    this.headerOf = new Map(layout.headers.map((header) => [header.column, header]));
    this.sums = amountColumns(layout).map(
      (column) => new ColumnSum(column, chosenUnit ?? layout.unit)
    );
    this.ids = this.accounts.textColumn("ids");
    this.amounts = this.sums.map((sum) => ({
      sum,
      fen: this.accounts.numberColumn(ACCOUNT_FIELD_OF[sum.source.field]),
    }));
    this.texts = DESCRIPTIONS.flatMap((field) => this.textTarget(field) ?? []);
    this.accountNumbers = this.textTarget("账号");
    this.creditCodes = this.textTarget("统一社会信用代码");
    this.loanFlags = this.loanTarget();
    this.coordinates = coordinateTargets(layout, this.accounts);
    this.idColumn = this.columnOf.get("客户号") ?? layout.labelColumn;
    const columns = [...this.columnOf.values(), layout.labelColumn, this.idColumn];
    if (layout.documentTypeColumn !== undefined) columns.push(layout.documentTypeColumn);
    this.currencies = new CurrencyWatch(layout);
    if (this.currencies.column !== null) columns.push(this.currencies.column);
    this.neededColumns = [...new Set(columns)].sort((a, b) => a - b);
    this.textColumns = [this.idColumn];
    this.numericIds = new TraitTally("ID_NUMERIC", layout.sheet, "客户号");
    this.paddedIds = new TraitTally("ID_PADDED", layout.sheet, "客户号");
    this.damagedAccounts = new TraitTally("NUMBER_DAMAGED", layout.sheet, "账号");
    this.damagedCodes = new TraitTally("NUMBER_DAMAGED", layout.sheet, "统一社会信用代码");
    this.codeDoubts = new CodeDoubts(layout.sheet);
    this.damagedNumbers = [this.damagedAccounts, this.damagedCodes];
    this.lastRow = layout.headerRow;
  }

  ingest(chunk: ListChunk): void {
    for (let row = 0; row < chunk.rowCount; row++) {
      const id = chunk.value(row, this.idColumn);
      const label = chunk.value(row, this.layout.labelColumn);
      if (!isPlainData(id, label)) this.readAnyRow(chunk, row);
      else if (typeof id === "string") this.readAccount(chunk, row, id);
      else this.readAccount(chunk, row, this.usableId(chunk, row));
    }
  }

  finish(): ListReading {
    const { layout } = this;
    const unitDecision = unitQuestion(layout, this.sample(), this.chosenUnit);
    const listed = this.rowsIn - this.accounts.count;
    const control = checkControlTotal(layout, this.sums, this.totalRows, this.unusableIds);
    const accounts = this.accounts.build(layout);
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
        ...this.findings,
        ...[this.numericIds, this.paddedIds, ...this.damagedNumbers].flatMap((tally) =>
          tally.findings()
        ),
        ...this.codeDoubts.findings(),
        ...this.coordinates.flatMap(({ reader }) => reader.findings()),
        ...this.currencies.findings(),
        ...control.findings,
      ],
      controlTotal: control.controlTotal,
      hasBalance: accounts.balances.some((fen) => !Number.isNaN(fen)),
      hasYearlyAverage: accounts.yearlyAverages.some((fen) => !Number.isNaN(fen)),
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
      this.readAccount(chunk, row, this.usableId(chunk, row));
      return;
    }
    this.rowsIn += 1;
    const sheetRow = chunk.firstRow + row;
    const column = this.firstFilledColumn(chunk, row);
    this.list(CLASS_FINDINGS[rowClass], sheetRow, column, this.rowText(chunk, row), {});
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

  /** `id` is null where it cannot be used: the row is listed, its amounts are in the list's sums all the same. */
  private readAccount(chunk: ListChunk, row: number, id: string | null): void {
    const sheetRow = chunk.firstRow + row;
    this.rowsIn += 1;
    this.lastRow = sheetRow;
    for (const { sum, fen } of this.amounts) {
      const amount = this.amount(chunk, row, sum);
      if (id !== null) fen.push(amount);
    }
    const { column: currency } = this.currencies;
    if (currency !== null) this.currencies.look(sheetRow, chunk.value(row, currency));
    if (id === null) return;
    this.accounts.add(sheetRow);
    this.ids.push(id);
    for (const target of this.texts) target.texts.push(this.text(chunk, row, target));
    this.accountNumbers?.texts.push(
      this.code(chunk, row, this.accountNumbers, this.damagedAccounts)
    );
    this.creditCodes?.texts.push(this.creditCode(chunk, row, this.creditCodes));
    this.loanFlags?.flags.push(this.loanFlag(chunk, row, this.loanFlags));
    for (const { column, reader, degrees } of this.coordinates)
      degrees.push(reader.read(chunk.value(row, column), sheetRow, column));
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
    this.list(ID_FINDINGS[reading.kind], sheetRow, this.idColumn, content, { field: "客户号" });
    return null;
  }

  private amount(chunk: ListChunk, row: number, sum: ColumnSum): number {
    const { column, field } = sum.source;
    const value = chunk.value(row, column);
    const fen = sum.read(value);
    if (typeof fen === "number") return fen;
    this.list(AMOUNT_FINDINGS[fen], chunk.firstRow + row, column, String(value), { field });
    return NaN;
  }

  private text(chunk: ListChunk, row: number, { field, column }: TextTarget): string {
    const value = chunk.value(row, column);
    const sheetRow = chunk.firstRow + row;
    if (isErrorCell(value)) {
      this.list("CELL_ERROR", sheetRow, column, String(value), { field });
      return "";
    }
    const text = textOrBlank(value);
    if (text.length <= LONGEST_TEXT) return text;
    const params = { field, length: text.length, kept: LONGEST_TEXT };
    this.list("TEXT_SHORTENED", sheetRow, column, "", params);
    return text.slice(0, LONGEST_TEXT);
  }

  /** A number that is a name, such as 账号: blank where its digits are lost. */
  private code(chunk: ListChunk, row: number, target: TextTarget, damaged: TraitTally): string {
    const value = chunk.value(row, target.column);
    if (typeof value === "string" && isPlainCode(value)) return value;
    const text = this.text(chunk, row, target);
    const lost =
      typeof value === "number" ? Math.abs(value) >= FIRST_DAMAGED : SCIENTIFIC.test(text);
    if (!lost) return text;
    damaged.add(chunk.firstRow + row, target.column, text);
    return "";
  }

  private creditCode(chunk: ListChunk, row: number, target: TextTarget): string {
    const typeColumn = this.layout.documentTypeColumn;
    const type = typeColumn === undefined ? "" : cleanText(chunk.value(row, typeColumn));
    if (typeColumn !== undefined && !ORGANISATION_DOCUMENT.test(type)) return "";
    const code = this.code(chunk, row, target, this.damagedCodes);
    this.codeDoubts.look(chunk.firstRow + row, target.column, code, type);
    return code;
  }

  private loanFlag(chunk: ListChunk, row: number, { column, header }: LoanTarget): number {
    const value = chunk.value(row, column);
    const flag = readLoanFlag(value, header);
    if (flag !== null) return flag;
    this.list("LOAN_FLAG_UNREADABLE", chunk.firstRow + row, column, String(value), {});
    return LOAN_UNKNOWN;
  }

  private textTarget(field: TextField): TextTarget | null {
    const column = this.columnOf.get(field);
    if (column === undefined) return null;
    return { field, column, texts: this.accounts.textColumn(ACCOUNT_FIELD_OF[field]) };
  }

  private loanTarget(): LoanTarget | null {
    const column = this.columnOf.get("有无贷");
    if (column === undefined) return null;
    const header = this.headerOf.get(column)?.text ?? "";
    return { column, header, flags: this.accounts.numberColumn("loanFlags") };
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

  private list(
    code: FindingCode,
    sheetRow: number,
    column: number,
    content: string,
    params: Finding["params"]
  ): void {
    const where = { sheet: this.layout.sheet, cell: cellAddress(sheetRow, column) };
    this.findings.push(finding(code, where, content, params));
  }
}

function shownText(chunk: ListChunk, row: number, column: number): string {
  const value: CellValue = chunk.value(row, column);
  const text = chunk.text(row, column)?.trim();
  return text === undefined || text === "" ? String(value) : text;
}
