import type { RuleBook, RulePath } from "../../rules/rule-book/rule-book";
import type { RuleTableName } from "../../rules/rule-book/parameters";
import type { CellBlock, CellValue } from "../../tables/cell";
import type { ColumnPlan, PlanCell, SheetPlan } from "../sheet-plan";
import { isUnfilled, type RuleCell } from "./cell-reading";
import type { HeaderRow } from "./header-row";
import { CHOOSE } from "./parameter-cells";
import { cellOf, type FoundCell, type RuleNotes } from "./rule-notes";

/** Rows below the last one that still offer the drop-downs. */
const SPARE_ROWS = 50;

/** A column of a table's sheet: how a row's cell is written and what of the row it gives back. */
export interface TableColumn<Row> extends ColumnPlan {
  /** Fields of the row that stand in it. */
  readonly fields: readonly (keyof Row & string)[];
  readonly write: (row: Row) => PlanCell;
  /** Null = blank. */
  readonly read: (cell: CellValue) => RuleCell<Partial<Row>>;
  readonly choices?: (book: RuleBook) => readonly string[];
  /** Other words than the choices may be typed. */
  readonly isOpen?: boolean;
  /** What a blank cell means; absent where it must be filled. */
  readonly whenBlank?: Partial<Row>;
}

/** One table of the rule book as a sheet: its columns both write the rows and read them back. */
export interface TableDefinition<Row> {
  readonly name: string;
  readonly table: RuleTableName;
  /** Where in the book the rows stand. */
  readonly path: RulePath;
  readonly rows: (book: RuleBook) => readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  /** What stands behind the name in the title, e.g. how to fill it in. */
  readonly title: (book: RuleBook) => string;
  /** Key of a row in the book where its rows are entries of a record. */
  readonly keyOf?: (row: Row) => string;
}

/** A table of the rule book with the sheet it stands on, whatever its rows are. */
export interface TableSheet {
  readonly name: string;
  readonly table: RuleTableName;
  readonly path: RulePath;
  readonly columns: readonly ColumnPlan[];
  plan(book: RuleBook): SheetPlan;
  /** The rows below the headers; undefined where a cell cannot be read, `notes` says which. */
  read(block: CellBlock, header: HeaderRow, notes: RuleNotes): readonly unknown[] | undefined;
}

/** Makes the sheet of a table from its definition. */
export function tableSheet<Row extends object>(definition: TableDefinition<Row>): TableSheet {
  const { name, table, path } = definition;
  const columns = definition.columns.map(({ header, kind, width, align }): ColumnPlan => ({
    header,
    kind,
    width,
    ...(align && { align }),
  }));
  return {
    name,
    table,
    path,
    columns,
    plan: (book) => planTable(definition, columns, book),
    read: (block, header, notes) => new TableReader(definition, block, header, notes).read(),
  };
}

function planTable<Row extends object>(
  definition: TableDefinition<Row>,
  columns: readonly ColumnPlan[],
  book: RuleBook
): SheetPlan {
  const rows = definition.rows(book);
  return {
    kind: "rules",
    name: definition.name,
    title: `${definition.name}(${definition.title(book)})`,
    columns,
    rowCount: rows.length,
    cell: (row, column) => {
      const written = rows[row];
      return written === undefined ? null : (definition.columns[column]?.write(written) ?? null);
    },
    // a bound is a number or a word with one
    cellKind: (row, column) => {
      const written = rows[row];
      const plan = definition.columns[column];
      if (written === undefined || plan === undefined) return "text";
      return typeof plan.write(written) === "string" ? "text" : plan.kind;
    },
    totalRows: 0,
    chart: null,
    choices: definition.columns.flatMap(({ choices, isOpen = false }, column) => {
      const words = choices?.(book) ?? [];
      const rowCount = rows.length + SPARE_ROWS;
      const refusal = isOpen ? null : CHOOSE;
      return words.length === 0 ? [] : [{ column, firstRow: 0, rowCount, words, refusal }];
    }),
    controlSums: [],
    landscape: false,
  };
}

/** Reads the rows of one table's sheet. */
class TableReader<Row extends object> {
  constructor(
    private readonly definition: TableDefinition<Row>,
    private readonly block: CellBlock,
    private readonly header: HeaderRow,
    private readonly notes: RuleNotes
  ) {}

  read(): readonly Row[] | undefined {
    const { block, header, notes, definition } = this;
    const rows: Row[] = [];
    let isBroken = false;
    notes.note(definition.path, this.cell(header.row, 0));
    for (let row = header.row + 1; row < block.values.length; row++) {
      if (definition.columns.every((_, order) => isUnfilled(this.cell(row, order).value))) continue;
      const read = this.row(row);
      if (read === undefined) isBroken = true;
      else {
        this.noteRow(row, definition.keyOf?.(read) ?? rows.length);
        rows.push(read);
      }
    }
    return isBroken ? undefined : rows;
  }

  /** Undefined where a cell of the row gives nothing; the notes say which. */
  private row(row: number): Row | undefined {
    const { table, columns } = this.definition;
    let isBroken = false;
    const read = {};
    for (const [order, column] of columns.entries()) {
      const cell = this.cell(row, order);
      const value = this.notes.take(column.read(cell.value), cell, table);
      const fields = value === null ? column.whenBlank : value;
      if (value === null && fields === undefined)
        this.notes.report("RULE_BLANK", cell, { parameter: table, header: column.header });
      if (fields === undefined) isBroken = true;
      else Object.assign(read, fields);
    }
    // every field of a row has a column, and every column gave its fields
    return isBroken ? undefined : (read as Row);
  }

  private noteRow(row: number, key: PropertyKey): void {
    const path = [...this.definition.path, key];
    // of an entry of a record, what stands behind its key
    this.notes.note(path, this.cell(row, this.definition.keyOf ? 1 : 0));
    for (const [order, { fields }] of this.definition.columns.entries())
      for (const field of fields) this.notes.note([...path, field], this.cell(row, order));
  }

  private cell(row: number, order: number): FoundCell {
    return cellOf(this.block, row, this.header.columns[order] ?? 0);
  }
}
