import type { AmountUnit } from "../../rules/amount-unit";
import { cellAddress } from "../../rules/cell-address";
import { type Finding, finding, type FindingCode, type Place } from "../../rules/finding";
import { formatYuan } from "../../rules/money";
import { readAmount } from "../amount-codec";
import type { CellValue, ListChunk } from "../cell";
import { cleanText, isBlankCell, textOrBlank } from "../cell-text";
import { compact } from "../header-text";
import { readId } from "../id-codec";
import type { ListNotes } from "./list-notes";
import type { PayLayout } from "./pay-columns";

/** Rows that sum up, sign or remark, and are nobody's. */
const NO_DATA =
  /^(?:合计|小计|总计|共计|本页小计|制表|复核|审批|审核|经办|填表|打印|负责人签|说明[::]|备注[::]|注[::])/;

/** What a number cell gives: a number, nothing, or no number. */
export type NumberReading =
  | { readonly kind: "number"; readonly value: number; readonly isText: boolean }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable" };

/** A row of a pay list, its cells by field; what is wrong with it goes to `notes`. */
export class PayRow<Field extends string> {
  constructor(
    private readonly sheet: string,
    private readonly layout: PayLayout<Field>,
    private readonly chunk: ListChunk,
    private readonly row: number,
    private readonly notes: ListNotes
  ) {}

  get sheetRow(): number {
    return this.chunk.firstRow + this.row;
  }

  value(field: Field): CellValue {
    const column = this.layout.columns.get(field);
    return column === undefined ? "" : this.chunk.value(this.row, column);
  }

  valueAt(column: number): CellValue {
    return this.chunk.value(this.row, column);
  }

  text(field: Field): string {
    return textOrBlank(this.value(field));
  }

  /** A text that may have been kept as a number: 工号 and 单号, with the zeros a person sees. Digits that are lost give an empty text. */
  id(field: Field): string {
    const column = this.layout.columns.get(field);
    if (column === undefined) return "";
    const read = readId(this.chunk.value(this.row, column), this.chunk.text(this.row, column));
    return read.kind === "read" ? read.id : "";
  }

  place(field: Field): Place {
    const column = this.layout.columns.get(field);
    return this.placeAt(column ?? Math.min(...this.layout.columns.values()));
  }

  placeAt(column: number): Place {
    return { sheet: this.sheet, cell: cellAddress(this.sheetRow, column) };
  }

  /** A row with nothing in it, one that sums up, and the headers once more are nobody's. */
  isNobodys(): boolean {
    const values = [...this.layout.columns.values()].map((column) =>
      this.chunk.value(this.row, column)
    );
    if (values.every(isBlankCell)) return true;
    const label = values.find((value) => typeof value === "string" && NO_DATA.test(compact(value)));
    if (label === undefined) return false;
    this.report("PAY_ROW_SKIPPED", this.placeAt(Math.min(...this.layout.columns.values())), label);
    return true;
  }

  report(
    code: FindingCode,
    place: Place,
    content: CellValue = "",
    params: Finding["params"] = {}
  ): void {
    this.notes.report(finding(code, place, cleanText(content), params));
  }

  /** An amount in fen; null where it is blank or no amount, which is reported. */
  amount(field: Field): number | null {
    const value = this.value(field);
    const place = this.place(field);
    const fen = readAmount(value, this.layout.unit);
    if (typeof fen === "string") {
      this.report("PAY_NUMBER_UNREADABLE", place, value, { column: field });
      return null;
    }
    if (Number.isNaN(fen)) {
      this.report("PAY_NUMBER_BLANK", place, "", { column: field });
      return null;
    }
    if (typeof value === "string") this.noteText(place, value, field, formatYuan(fen));
    else if (hasPartsOfFen(value, fen, this.layout.unit))
      this.report("PAY_AMOUNT_ROUNDED", place, value, { column: field, value: formatYuan(fen) });
    return fen;
  }

  /** A number of points; null where it is blank (`isBlank`) or none, which is reported. */
  points(
    column: number,
    header: string
  ): { readonly points: number | null; readonly isBlank: boolean } {
    const value = this.valueAt(column);
    const read = readNumber(value);
    if (read.kind === "blank") return { points: null, isBlank: true };
    const place = this.placeAt(column);
    if (read.kind === "unreadable") {
      this.report("PAY_NUMBER_UNREADABLE", place, value, { column: header });
      return { points: null, isBlank: false };
    }
    if (read.isText) this.noteText(place, value, header, read.value);
    if (read.value < 0) {
      this.report("POINTS_NEGATIVE", place, value, { points: read.value });
      return { points: null, isBlank: false };
    }
    return { points: read.value, isBlank: false };
  }

  /** Says that a figure of the row is no number as the cell has it. */
  markText(field: Field): void {
    this.notes.noteText(this.place(field));
  }

  private noteText(place: Place, content: CellValue, column: string, value: string | number): void {
    this.notes.noteText(place);
    this.report("PAY_NUMBER_TEXT", place, content, { column, value });
  }
}

/** Whether rounding to the fen took something away that is more than the dust of binary fractions; amounts in 万元 have room for fen. */
function hasPartsOfFen(value: CellValue, fen: number, unit: AmountUnit): boolean {
  if (typeof value !== "number" || unit !== "元") return false;
  return Math.abs(value * 100 - fen) > Math.max(0.001, Math.abs(fen) * 1e-15);
}

/** A number as people write it in a list: `88`, `88.5分`, `1,200`. */
export function readNumber(value: CellValue): NumberReading {
  if (typeof value === "number") return { kind: "number", value, isText: false };
  if (typeof value === "boolean") return { kind: "unreadable" };
  const text = compact(textOrBlank(value))
    .replace(/分$/, "")
    .replace(/,(?=\d{3}(?:\D|$))/g, "");
  if (text === "") return { kind: "blank" };
  return /^[+-]?\d+(?:\.\d+)?$/.test(text)
    ? { kind: "number", value: Number(text), isText: true }
    : { kind: "unreadable" };
}
