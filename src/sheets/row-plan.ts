import {
  BODY_FIRST_ROW,
  type ColumnPlan,
  type OwnSheetKind,
  type PlanCell,
  type SheetPlan,
} from "./sheet-plan";

/** A column of a sheet whose rows are records: its looks, and the cell a record gives. */
export interface RecordColumn<Row> extends ColumnPlan {
  readonly cellOf: (row: Row) => PlanCell;
  /** The formula that comes to that cell, see `SheetPlan.formula`; `sheetRow` is the row's number on our sheet as Excel counts (from 1). */
  readonly formulaOf?: (row: Row, sheetRow: number) => string | null;
}

/** What a sheet of records needs to be said of it; everything else has a usual value. */
export interface RecordSheet<Row> extends Partial<
  Pick<SheetPlan, "totalRows" | "chart" | "choices" | "controlSums" | "landscape">
> {
  readonly kind: OwnSheetKind;
  readonly name: string;
  readonly title: string;
  readonly columns: readonly RecordColumn<Row>[];
  readonly rowCount: number;
  /** The record of a row of the body. */
  readonly rowAt: (row: number) => Row | undefined;
}

/** The looks of the columns alone. */
export function columnPlans<Row>(columns: readonly RecordColumn<Row>[]): ColumnPlan[] {
  return columns.map(({ header, kind, width, wrap, align }) => ({
    header,
    kind,
    width,
    ...(wrap && { wrap }),
    ...(align && { align }),
  }));
}

/** Plans a sheet whose rows are records. */
export function planOfRecords<Row>(sheet: RecordSheet<Row>): SheetPlan {
  const { columns, rowAt, kind, name, title, rowCount } = sheet;
  return {
    kind,
    name,
    title,
    columns: columnPlans(columns),
    rowCount,
    cell: (row, column) => {
      const record = rowAt(row);
      return record === undefined ? null : (columns[column]?.cellOf(record) ?? null);
    },
    ...(columns.some(({ formulaOf }) => formulaOf) && { formula: formulaIn(sheet) }),
    totalRows: sheet.totalRows ?? 0,
    chart: sheet.chart ?? null,
    ...(sheet.choices && { choices: sheet.choices }),
    controlSums: sheet.controlSums ?? [],
    landscape: sheet.landscape ?? true,
  };
}

function formulaIn<Row>({ columns, rowAt }: RecordSheet<Row>): NonNullable<SheetPlan["formula"]> {
  return (row, column) => {
    const record = rowAt(row);
    if (record === undefined) return null;
    return columns[column]?.formulaOf?.(record, BODY_FIRST_ROW + row + 1) ?? null;
  };
}

/** A text's cell; nothing where there is none. */
export function textCell(text: string): PlanCell {
  return text === "" ? null : text;
}
