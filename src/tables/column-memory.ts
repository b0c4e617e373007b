import { AMOUNT_UNITS, type AmountUnit } from "../rules/amount-unit";
import { columnLetters } from "../rules/cell-address";
import { finding } from "../rules/finding";
import { compact } from "./header-text";
import {
  type ColumnMatch,
  CUSTOMER_FIELDS,
  type CustomerField,
  type ListLayout,
} from "./list-layout";

/** What a person chose for lists of one shape. */
export interface ColumnMemory {
  /** Fingerprint of the headers (`shapeOf`). */
  readonly shape: string;
  /** Fields by the place of their column among the list's headers, from 0. */
  readonly places: ReadonlyMap<CustomerField, number>;
  /** Unit of amounts where the list states none; null = nobody was asked. */
  readonly unit: AmountUnit | null;
}

/** So many shapes are remembered in a workbook, the latest first. */
const MOST_SHAPES = 8;

/**
 * Fingerprint of a list's headers in their order: next month's list has the same although it stands elsewhere on its sheet or says 「3月」 for
 * 「2月」. 16 hexadecimal digits.
 */
export function shapeOf(layout: ListLayout): string {
  const text = layout.headers.map((header) => compact(header.text).replace(/\d+/g, "#")).join("\n");
  return hash(text, 0x811c9dc5) + hash(text, 0x9e3779b9);
}

/** What a layout, and the unit that was asked for, say of a list's columns. */
export function memoryOf(layout: ListLayout, unit: AmountUnit | null): ColumnMemory {
  const placeOf = new Map(layout.headers.map(({ column }, place) => [column, place]));
  const places = layout.columns.flatMap(({ field, column }): [CustomerField, number][] => {
    const place = placeOf.get(column);
    return place === undefined ? [] : [[field, place]];
  });
  return { shape: shapeOf(layout), places: new Map(places), unit };
}

export function sameMemory(a: ColumnMemory, b: ColumnMemory): boolean {
  return entryOf(a) === entryOf(b);
}

/** The remembered choice for a list of this layout; undefined where there is none. */
export function recall(
  memories: readonly ColumnMemory[],
  layout: ListLayout
): ColumnMemory | undefined {
  const shape = shapeOf(layout);
  return memories.find((memory) => memory.shape === shape);
}

/** Memories with one in front that takes the place of its shape's old one. */
export function remembering(
  memories: readonly ColumnMemory[],
  memory: ColumnMemory
): ColumnMemory[] {
  return [memory, ...forgetting(memories, memory.shape)].slice(0, MOST_SHAPES);
}

/** Memories without the one of a shape. */
export function forgetting(memories: readonly ColumnMemory[], shape: string): ColumnMemory[] {
  return memories.filter((memory) => memory.shape !== shape);
}

/** A proposed layout with the remembered columns in it, and `MAPPING_REMEMBERED` that names what differs from the proposal. */
export function layoutByMemory(layout: ListLayout, memory: ColumnMemory): ListLayout {
  const columns = CUSTOMER_FIELDS.flatMap((field): ColumnMatch[] => {
    const column = layout.headers[memory.places.get(field) ?? -1]?.column;
    if (column === undefined) return [];
    const proposed = layout.columns.find((match) => match.field === field);
    return [proposed?.column === column ? proposed : { field, column, confidence: 1 }];
  });
  const code = (of: readonly ColumnMatch[]): number | undefined =>
    of.find((match) => match.field === "统一社会信用代码")?.column;
  const { documentTypeColumn, ...rest } = layout;
  const keepsDocuments = documentTypeColumn !== undefined && code(columns) === code(layout.columns);
  const where = { sheet: layout.sheet, cell: null };
  const params = { choices: choicesText(layout, columns, memory.unit) };
  return {
    ...rest,
    ...(keepsDocuments ? { documentTypeColumn } : {}),
    columns,
    findings: [...layout.findings, finding("MAPPING_REMEMBERED", where, "", params)],
  };
}

/** `客户号=B、年日均=无、单位=万元`: signs that need no translation. */
function choicesText(
  layout: ListLayout,
  columns: readonly ColumnMatch[],
  unit: AmountUnit | null
): string {
  const columnIn = (matches: readonly ColumnMatch[], field: CustomerField): number | undefined =>
    matches.find((match) => match.field === field)?.column;
  const changed = CUSTOMER_FIELDS.filter(
    (field) => columnIn(columns, field) !== columnIn(layout.columns, field)
  ).map((field) => {
    const column = columnIn(columns, field);
    return `${field}=${column === undefined ? "–" : columnLetters(column)}`;
  });
  return [...changed, ...(unit === null ? [] : [`单位=${unit}`])].join("、");
}

/** A memory as one short text, e.g. `0f3a…;万元;客户号=1,存款余额=4`. */
export function entryOf({ shape, places, unit }: ColumnMemory): string {
  const columns = CUSTOMER_FIELDS.flatMap((field) => {
    const place = places.get(field);
    return place === undefined ? [] : [`${field}=${place}`];
  });
  return [shape, unit ?? "", columns.join(",")].join(";");
}

/** Reads a memory back; null where the text is none, e.g. of a later version. */
export function memoryOfEntry(entry: string): ColumnMemory | null {
  const match = /^([0-9a-f]{16});([^;]*);([^;]*)$/.exec(entry);
  if (match === null) return null;
  const [, shape = "", unit = "", columns = ""] = match;
  const places = columns.split(",").flatMap((column): [CustomerField, number][] => {
    const [name, place] = column.split("=");
    const field = CUSTOMER_FIELDS.find((one) => one === name);
    return field === undefined || !/^\d+$/.test(place ?? "") ? [] : [[field, Number(place)]];
  });
  const known = AMOUNT_UNITS.find((one) => one === unit) ?? null;
  return { shape, places: new Map(places), unit: known };
}

/** FNV-1a in 32 bits, as eight hexadecimal digits. */
function hash(text: string, start: number): string {
  let value = start;
  for (let place = 0; place < text.length; place++) {
    value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, "0");
}
