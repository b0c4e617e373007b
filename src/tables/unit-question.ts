import { cellAddress } from "../rules/cell-address";
import { finding } from "../rules/finding";
import { type CellValue } from "./cell";
import { decimalsOf, hasOwnUnit, readAmount } from "./amount-codec";
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

/** Looks at amount cells of columns without a stated unit. Cells with a unit of their own say nothing about the column. */
export function sampleAmounts(values: Iterable<CellValue>, before = EMPTY_SAMPLE): AmountSample {
  let { amounts, withDecimals, largest } = before;
  for (const value of values) {
    const fen = readAmount(value, "元");
    if (typeof fen !== "number" || Number.isNaN(fen) || fen === 0 || hasOwnUnit(value)) continue;
    amounts += 1;
    if (decimalsOf(value, 2) > 0) withDecimals += 1;
    largest = Math.max(largest, Math.abs(fen));
  }
  return { amounts, withDecimals, largest };
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
  const mayBeWan = sample.largest < CANNOT_BE_WAN && sample.withDecimals * 2 > sample.amounts;
  return mayBeWan
    ? { kind: "ask", finding: finding("UNIT_UNKNOWN", where, content, params) }
    : { kind: "assumed", unit: "元", finding: finding("UNIT_ASSUMED", where, content, params) };
}

function headerOf(layout: ListLayout, column: number): HeaderCell | undefined {
  return layout.headers.find((header) => header.column === column);
}
