import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { CellValue } from "../../tables/cell";
import type { CellKind } from "../sheet-plan";
import {
  readChoice,
  readDay,
  readNames,
  readNumber,
  readText,
  readYuan,
  type RuleCell,
} from "./cell-reading";
import type { TableColumn } from "./table-sheet";

/** The fields of a row whose value is of one type. */
type FieldOf<Row, Value> = {
  [Field in keyof Row]: Row[Field] extends Value ? Field : never;
}[keyof Row] &
  string;

interface Look {
  readonly width: number;
  readonly choices?: (book: RuleBook) => readonly string[];
}

/** A column of names as the bank writes them; `choices` are offered, others may be typed. */
export function nameColumn<Row>(
  header: string,
  field: FieldOf<Row, string>,
  look: Look
): TableColumn<Row> {
  return {
    ...fieldColumn<Row, string>(header, field, "text", readText),
    ...look,
    isOpen: true,
  };
}

/** A column in which only some words can stand. */
export function wordColumn<Row>(
  header: string,
  field: FieldOf<Row, string>,
  words: readonly string[],
  width: number
): TableColumn<Row> {
  const known = new Map(words.map((word) => [word, word]));
  return {
    ...fieldColumn<Row, string>(header, field, "text", (cell) => readChoice(cell, known)),
    width,
    choices: () => words,
  };
}

/** A column of numbers: amounts in yuan (which may be typed as 500万), counts or plain numbers. */
export function figureColumn<Row>(
  header: string,
  field: FieldOf<Row, number>,
  kind: "amount" | "count" | "number",
  width: number
): TableColumn<Row> {
  const read = kind === "amount" ? readYuan : readNumber;
  return { ...fieldColumn<Row, number>(header, field, kind, read), width };
}

/** A column of days. */
export function dayColumn<Row>(
  header: string,
  field: FieldOf<Row, string>,
  width: number
): TableColumn<Row> {
  return { ...fieldColumn<Row, string>(header, field, "text", readDay), width };
}

/** A column with several names in a cell; blank = none. */
export function namesColumn<Row>(
  header: string,
  field: FieldOf<Row, readonly string[]>,
  width: number
): TableColumn<Row> {
  const none = { [field]: [] } as Partial<Row>;
  return {
    header,
    kind: "text",
    width,
    fields: [field],
    write: (row) => (row[field] as readonly string[]).join("、"),
    read: (cell) => inField(readNames(cell), field),
    whenBlank: none,
  };
}

function fieldColumn<Row, Value extends string | number>(
  header: string,
  field: FieldOf<Row, Value>,
  kind: CellKind,
  read: (cell: CellValue) => RuleCell<Value>
): Omit<TableColumn<Row>, "width"> {
  return {
    header,
    kind,
    fields: [field],
    write: (row) => row[field] as Value,
    read: (cell) => inField(read(cell), field),
  };
}

function inField<Row, Value>(
  reading: RuleCell<Value>,
  field: keyof Row & string
): RuleCell<Partial<Row>> {
  if (!reading.ok || reading.value === null) return reading as RuleCell<Partial<Row>>;
  return { ok: true, value: { [field]: reading.value } as Partial<Row> };
}
