/**
 * What we write, as data. A job makes plans, the pane previews them, `excel/apply-plans` writes them; nothing here knows Office.
 * Every own sheet has its title (with 口径 where it shows deposits) in row 1, its headers in row 2 and its rows from row 3.
 */

/** What the add-in's sheets are; the words stand in their marks and never change. */
export const OWN_SHEET_KINDS = [
  "customers",
  "findings",
  "tierSummary",
  "runLog",
  "rules",
  "roster",
  "claimRegister",
  "arbitration",
  "assignments",
  "loads",
  "unassigned",
  "personList",
  "comparison",
  "staffing",
  "pricing",
  "scorecard",
  "headBonus",
  "processPay",
  "paySummary",
  "payStatement",
  "payLock",
  "payAdjustments",
] as const;

/** One of the kinds. */
export type OwnSheetKind = (typeof OWN_SHEET_KINDS)[number];

/**
 * text is written as text ("@" before the value); amount = yuan with two decimals; percent holds 69.96 for 69.96 %; number is shown with
 * as many decimals as it has.
 */
export type CellKind = "text" | "amount" | "amountWan" | "count" | "percent" | "number";

/** What a cell of a plan holds: amounts in yuan, null = blank. */
export type PlanCell = string | number | null;

/** A column of a sheet: what stands above it and how its cells look. */
export interface ColumnPlan {
  readonly header: string;
  readonly kind: CellKind;
  /** Width in characters of the default font. */
  readonly width: number;
  readonly wrap?: boolean;
  /** For a column of texts and numbers: on which side all of them stand. */
  readonly align?: "left" | "right";
}

/** A native column chart: one series from `valueColumn` over `categoryColumn`, rows `firstRow` … `firstRow + rowCount - 1` of the plan. */
export interface ChartPlan {
  readonly title: string;
  readonly categoryColumn: number;
  readonly valueColumn: number;
  readonly firstRow: number;
  readonly rowCount: number;
  /** Blank cells in the last rows of the body where it stands, on the same page as they; else it stands below the table. */
  readonly beside?: {
    readonly lastRows: number;
    readonly firstColumn: number;
    readonly columnCount: number;
  };
}

/** A drop-down over cells of one column, rows `firstRow` … `firstRow + rowCount - 1` of the body; it may go on below the plan's rows. */
export interface ChoicePlan {
  readonly column: number;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly words: readonly string[];
  /** Cells that offer what is wanted where the words are too many to be written out: `='人员'!$A$3:$A$60`. */
  readonly reference?: string;
  /** What a person is told who types something else; null = other words may be typed as well. */
  readonly refusal: string | null;
}

/** A sum that must come back unchanged when the sheet is read back. In fen for amounts, in units for counts. */
export interface ControlSum {
  readonly column: number;
  readonly total: number;
}

/** A sheet as it is to be: everything that is written, and nothing about how. */
export interface SheetPlan {
  readonly kind: OwnSheetKind;
  /** The name a person sees on the tab, e.g. 客户清单; a number is added when the name is taken by a sheet of somebody else. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ColumnPlan[];
  readonly rowCount: number;
  /** The value of a cell; row and column count from 0 inside the table's body. */
  cell(row: number, column: number): PlanCell;
  /** The kind of a cell where it is not its column's. */
  cellKind?(row: number, column: number): CellKind;
  /**
   * The formula that a cell holds instead of its value, as Excel spells it: `=DG.TELLERS(网点业务量!C3)`; null = the value. `cell` still says
   * what it must come to.
   */
  formula?(row: number, column: number): string | null;
  /** How many rows at the end are totals (drawn bold with a line above). */
  readonly totalRows: number;
  readonly chart: ChartPlan | null;
  /** Drop-downs. */
  readonly choices?: readonly ChoicePlan[];
  readonly controlSums: readonly ControlSum[];
  readonly landscape: boolean;
}

/** What is known of a sheet before its rows come: plain data. */
export type SheetOutline = Omit<SheetPlan, "cell" | "cellKind" | "formula">;

/** Some rows of a plan's body as plain data, which may come from another thread. */
export interface PlanRows {
  readonly firstRow: number;
  readonly cells: readonly (readonly PlanCell[])[];
  /** The cells whose kind is not their column's; rows count as in the plan. */
  readonly kinds: readonly {
    readonly row: number;
    readonly column: number;
    readonly kind: CellKind;
  }[];
  /** The cells that hold a formula; `cells` says what they must come to. */
  readonly formulas: readonly {
    readonly row: number;
    readonly column: number;
    readonly formula: string;
  }[];
  /** What they take on their way to the workbook, by estimate. */
  readonly bytes: number;
}

/** A plan whose cells are made elsewhere (in a worker) and are fetched piece by piece while they are written. */
export interface SheetInPieces extends SheetOutline {
  /** The rows from `firstRow` on that take about `bytes`; at least one. */
  fetchRows(firstRow: number, bytes: number): Promise<PlanRows>;
}

/** What can be written. */
export type PlannedSheet = SheetPlan | SheetInPieces;

/** A plan without what makes its cells. */
export function outlineOf(plan: SheetOutline): SheetOutline {
  const { kind, name, title, columns, rowCount, totalRows, chart, choices } = plan;
  const { controlSums, landscape } = plan;
  const outline = {
    kind,
    name,
    title,
    columns,
    rowCount,
    totalRows,
    chart,
    controlSums,
    landscape,
  };
  return choices ? { ...outline, choices } : outline;
}

/** Rows above the body: title and headers. */
export const BODY_FIRST_ROW = 2;

/** The kind of a cell of the body. */
export function kindOfCell(plan: SheetPlan, row: number, column: number): CellKind {
  return plan.cellKind?.(row, column) ?? plan.columns[column]?.kind ?? "text";
}
