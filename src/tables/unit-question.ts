import { cellAddress } from "../rules/cell-address";
import { finding } from "../rules/finding";
import { type CellValue } from "./cell";
import { hasDecimals, hasOwnUnit, readAmount } from "./amount-codec";
import { AMOUNT_FIELDS, type AmountUnit, type HeaderCell, type ListLayout } from "./list-layout";
import { type AmountField, type UnitDecision } from "./list-reading";

/** What the amounts of columns without a stated unit look like. */
export interface AmountSample {
  /** Amounts that are neither blank nor zero. */
  readonly amounts: number;
  readonly withDecimals: number;
  /** Largest magnitude as written, in fen if the unit were 元. */
  readonly largest: number;
}

export const EMPTY_SAMPLE: AmountSample = { amounts: 0, withDecimals: 0, largest: 0 };

/** 100,000 as written: larger amounts can hardly be 万元 in a list of an outlet. */
const CANNOT_BE_WAN = 100_000 * 100;

/** An amount column of the list with its header. */
export interface AmountColumn {
  readonly field: AmountField;
  readonly column: number;
  /** Unit in the header's own brackets; null where it has none. */
  readonly unit: AmountUnit | null;
}

/** The amount columns a layout reads. */
export function amountColumns(layout: ListLayout): AmountColumn[] {
  return AMOUNT_FIELDS.flatMap((field) => {
    const match = layout.columns.find((candidate) => candidate.field === field);
    if (match === undefined) return [];
    const header = layout.headers.find((cell) => cell.column === match.column);
    return [{ field, column: match.column, unit: header?.unit ?? null }];
  });
}

/** Whether a list leaves the unit of an amount column open: neither its header nor the title block states it. */
export function hasOpenUnit(layout: ListLayout): boolean {
  return layout.unit === null && amountColumns(layout).some(({ unit }) => unit === null);
}

/** Adds an amount cell of a column without a stated unit to a sample. Cells with a unit of their own say nothing about the column. */
export function sampleAmount(sample: AmountSample, value: CellValue, fen: number): AmountSample {
  if (Number.isNaN(fen) || fen === 0 || hasOwnUnit(value)) return sample;
  return {
    amounts: sample.amounts + 1,
    withDecimals: sample.withDecimals + (hasDecimals(value) ? 1 : 0),
    largest: Math.max(sample.largest, Math.abs(fen)),
  };
}

/** The sample of some amount cells, e.g. those of a sheet's head. */
export function sampleAmounts(values: readonly CellValue[]): AmountSample {
  return values.reduce<AmountSample>((sample, value) => {
    const fen = readAmount(value, "元");
    return typeof fen === "number" ? sampleAmount(sample, value, fen) : sample;
  }, EMPTY_SAMPLE);
}

/** Whether a sample shows already that the unit cannot be 万元, whatever follows. */
export function rulesOutWan(sample: AmountSample): boolean {
  return sample.largest >= CANNOT_BE_WAN;
}

/**
 * Settles the unit of amount columns whose header has none (rules.md §6): as a person chose, as the title block states; else 元 with
 * `UNIT_ASSUMED`. Where it may be 万元 — nothing reaches 100,000 and most amounts have decimals — nobody may guess: `UNIT_UNKNOWN`.
 */
export function unitQuestion(
  layout: ListLayout,
  sample: AmountSample,
  chosen: AmountUnit | null = null
): UnitDecision {
  const columns = amountColumns(layout);
  const open = columns.find((column) => column.unit === null);
  const stated = chosen ?? layout.unit;
  if (stated !== null) return { kind: "stated", unit: stated };
  if (open === undefined) return { kind: "stated", unit: columns[0]?.unit ?? "元" };
  const where = { sheet: layout.sheet, cell: cellAddress(layout.headerRow, open.column) };
  const content = headerOf(layout, open.column)?.text ?? "";
  const params = { field: open.field, largest: (sample.largest / 100).toFixed(2) };
  const mayBeWan = !rulesOutWan(sample) && sample.withDecimals * 2 > sample.amounts;
  return mayBeWan
    ? { kind: "ask", finding: finding("UNIT_UNKNOWN", where, content, params) }
    : { kind: "assumed", unit: "元", finding: finding("UNIT_ASSUMED", where, content, params) };
}

function headerOf(layout: ListLayout, column: number): HeaderCell | undefined {
  return layout.headers.find((header) => header.column === column);
}
