import { LOAN_UNKNOWN, type AccountColumns } from "../rules/customers/columns";
import { type Finding, type FindingCode } from "../rules/finding";
import { ACCOUNT_FIELD_OF, AccountBuilder } from "./account-builder";
import { type ListChunk } from "./cell";
import { type CellFindings } from "./cell-findings";
import { cleanText, isErrorCell, textOrBlank } from "./cell-text";
import { CodeDoubts } from "./code-doubts";
import { type ColumnSum } from "./column-sum";
import { type CoordinateTarget, coordinateTargets } from "./coordinate-reader";
import { CurrencyWatch } from "./currency-watch";
import { ORGANISATION_DOCUMENT } from "./field-synonyms";
import { type CustomerField, type ListLayout } from "./list-layout";
import { readLoanFlag } from "./loan-codec";
import { type NumberColumn } from "./number-column";
import { isPlainCode } from "./plain-code";
import { type TextColumn } from "./text-column";
import { TraitTally } from "./trait-tally";

const AMOUNT_FINDINGS = {
  unreadable: "AMOUNT_UNREADABLE",
  "too-large": "AMOUNT_TOO_LARGE",
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
  readonly column: number;
  readonly sum: ColumnSum;
  readonly fen: NumberColumn;
}

/** The list's 有无贷 column, and where its flags go. */
interface LoanTarget {
  readonly column: number;
  readonly header: string;
  readonly flags: NumberColumn;
}

/** Reads the cells of data rows into account columns; cells that cannot be read are listed and their row is kept. */
export class AccountReader {
  private readonly accounts: AccountBuilder;
  private readonly amounts: readonly AmountTarget[];
  private readonly texts: readonly TextTarget[];
  private readonly accountNumbers: TextTarget | null;
  private readonly creditCodes: TextTarget | null;
  private readonly loanFlags: LoanTarget | null;
  private readonly coordinates: readonly CoordinateTarget[];
  /** Whether the list is read for more than 客户号 and amounts. */
  private readonly hasMoreFields: boolean;
  private readonly damagedAccounts: TraitTally;
  private readonly damagedCodes: TraitTally;
  private readonly codeDoubts: CodeDoubts;
  private readonly currencies: CurrencyWatch;

  constructor(
    private readonly layout: ListLayout,
    sums: readonly ColumnSum[],
    private readonly notes: CellFindings,
    expected: number
  ) {
    const { sheet } = layout;
    this.accounts = new AccountBuilder(expected);
    this.amounts = sums.map((sum) => ({
      column: sum.source.column,
      sum,
      fen: this.accounts.numberColumn(ACCOUNT_FIELD_OF[sum.source.field]),
    }));
    this.texts = DESCRIPTIONS.flatMap((field) => this.textTarget(field) ?? []);
    this.accountNumbers = this.textTarget("账号");
    this.creditCodes = this.textTarget("统一社会信用代码");
    this.loanFlags = this.loanTarget();
    this.coordinates = coordinateTargets(layout, this.accounts);
    this.hasMoreFields = layout.columns.length > this.amounts.length + 1;
    this.damagedAccounts = new TraitTally("NUMBER_DAMAGED", sheet, "账号");
    this.damagedCodes = new TraitTally("NUMBER_DAMAGED", sheet, "统一社会信用代码");
    this.codeDoubts = new CodeDoubts(sheet);
    this.currencies = new CurrencyWatch(layout);
  }

  /** Zero-based columns that are looked at besides those of fields. */
  get otherColumns(): readonly number[] {
    const { documentTypeColumn = null } = this.layout;
    return [documentTypeColumn, this.currencies.column].filter((column) => column !== null);
  }

  get count(): number {
    return this.accounts.count;
  }

  /** Begins the account of a zero-based sheet row; `packed` is the number of its 客户号 (see `packedId`). Its cells are taken next. */
  begin(sheetRow: number, id: string, packed: number): void {
    this.accounts.add(sheetRow, id, packed);
  }

  /** Takes the cells of the account that was begun. */
  take(chunk: ListChunk, row: number): void {
    for (const target of this.amounts) target.fen.push(this.amount(chunk, row, target));
    this.lookAtCurrency(chunk, row);
    if (this.hasMoreFields) this.takeMore(chunk, row);
  }

  private takeMore(chunk: ListChunk, row: number): void {
    const sheetRow = chunk.firstRow + row;
    for (const target of this.texts) target.texts.push(this.text(chunk, row, target));
    this.accountNumbers?.texts.push(
      this.code(chunk, row, this.accountNumbers, this.damagedAccounts)
    );
    this.creditCodes?.texts.push(this.creditCode(chunk, row, this.creditCodes));
    this.loanFlags?.flags.push(this.loanFlag(chunk, row, this.loanFlags));
    for (const { column, reader, degrees } of this.coordinates)
      degrees.push(reader.read(chunk.value(row, column), sheetRow, column));
  }

  /** Takes the amounts of a data row that becomes no account: they are in the list's sums all the same. */
  takeAmounts(chunk: ListChunk, row: number): void {
    for (const target of this.amounts) this.amount(chunk, row, target);
    this.lookAtCurrency(chunk, row);
  }

  /** The accounts so far. */
  build(): AccountColumns {
    return this.accounts.build(this.layout);
  }

  /** What there is to say about whole columns. */
  findings(): Finding[] {
    return [
      ...this.damagedAccounts.findings(),
      ...this.damagedCodes.findings(),
      ...this.codeDoubts.findings(),
      ...this.coordinates.flatMap(({ reader }) => reader.findings()),
      ...this.currencies.findings(),
    ];
  }

  private lookAtCurrency(chunk: ListChunk, row: number): void {
    const { column } = this.currencies;
    if (column !== null) this.currencies.look(chunk.firstRow + row, chunk.value(row, column));
  }

  private amount(chunk: ListChunk, row: number, { column, sum }: AmountTarget): number {
    const value = chunk.value(row, column);
    const fen = sum.read(value);
    if (typeof fen === "number") return fen;
    const { field } = sum.source;
    this.notes.list(AMOUNT_FINDINGS[fen], chunk.firstRow + row, column, String(value), { field });
    return NaN;
  }

  private text(chunk: ListChunk, row: number, { field, column }: TextTarget): string {
    const value = chunk.value(row, column);
    const sheetRow = chunk.firstRow + row;
    if (isErrorCell(value)) {
      this.notes.list("CELL_ERROR", sheetRow, column, String(value), { field });
      return "";
    }
    const text = textOrBlank(value);
    if (text.length <= LONGEST_TEXT) return text;
    const params = { field, length: text.length, kept: LONGEST_TEXT };
    this.notes.list("TEXT_SHORTENED", sheetRow, column, "", params);
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
    this.notes.list("LOAN_FLAG_UNREADABLE", chunk.firstRow + row, column, String(value), {});
    return LOAN_UNKNOWN;
  }

  private columnOf(field: CustomerField): number | undefined {
    return this.layout.columns.find((match) => match.field === field)?.column;
  }

  private textTarget(field: TextField): TextTarget | null {
    const column = this.columnOf(field);
    if (column === undefined) return null;
    return { field, column, texts: this.accounts.textColumn(ACCOUNT_FIELD_OF[field]) };
  }

  private loanTarget(): LoanTarget | null {
    const column = this.columnOf("有无贷");
    if (column === undefined) return null;
    const header = this.layout.headers.find((cell) => cell.column === column)?.text ?? "";
    return { column, header, flags: this.accounts.numberColumn("loanFlags") };
  }
}
