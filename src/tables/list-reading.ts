import { type AmountUnit } from "../rules/amount-unit";
import { type AccountColumns } from "../rules/customers/columns";
import { type Finding } from "../rules/finding";
import { type AMOUNT_FIELDS, type ListLayout } from "./list-layout";

export type AmountField = (typeof AMOUNT_FIELDS)[number];

/** One amount column of a list beside the list's own 合计. All in fen. */
export interface ColumnTotal {
  readonly field: AmountField;
  /** Sum of the data rows, with the rows that were listed because of their 客户号. */
  readonly sumFen: number;
  /** What the list's own 合计 says; null where that cell is blank or unreadable. */
  readonly statedFen: number | null;
  /** stated − sum; null where nothing is stated. */
  readonly differenceFen: number | null;
  /** Largest difference that rounding in a 万元 list explains; 0 for lists in 元. */
  readonly toleranceFen: number;
}

/** The list's own 合计 against what we read. */
export interface ControlTotal {
  readonly found: boolean;
  /** Every stated column agrees; false where no 合计 was found. */
  readonly matches: boolean;
  /** The difference of the column that differs most; 0 where nothing is stated. */
  readonly differenceFen: number;
  readonly columns: readonly ColumnTotal[];
}

/** How the unit of columns that state none was settled. */
export type UnitDecision =
  | { readonly kind: "stated"; readonly unit: AmountUnit }
  | { readonly kind: "assumed"; readonly unit: "元"; readonly finding: Finding }
  | { readonly kind: "ask"; readonly finding: Finding };

/** What there is to say about a list besides its accounts. */
export type ListFacts = Omit<ListReading, "accounts">;

/** A list read to its end. rowsIn = accounts.count + rowsListed. */
export interface ListReading {
  readonly sheet: string;
  readonly layout: ListLayout;
  /** "ask": the amounts must not be used before a person says the unit; read again with it. */
  readonly unitDecision: UnitDecision;
  /** Unit of the columns whose header has none of its own: as stated, chosen or assumed. */
  readonly unit: AmountUnit;
  readonly accounts: AccountColumns;
  /** Rows below the header that are not blank. */
  readonly rowsIn: number;
  /** Rows of those that are in no customer, each listed by a finding: totals, footers, rows without a usable 客户号. */
  readonly rowsListed: number;
  readonly findings: readonly Finding[];
  readonly controlTotal: ControlTotal;
  /** Whether at least one row has the figure. */
  readonly hasBalance: boolean;
  readonly hasYearlyAverage: boolean;
  /** Whether the list says anything about loans. */
  readonly hasLoan: boolean;
  /** Zero-based sheet row of the last data row; the header row where there is none. */
  readonly lastRow: number;
}

/** What there is to say about a list, without the accounts themselves. */
export function factsOf(reading: ListReading): ListFacts {
  const { sheet, layout, unitDecision, unit, rowsIn, rowsListed, findings } = reading;
  const { controlTotal, hasBalance, hasYearlyAverage, hasLoan, lastRow } = reading;
  return {
    sheet,
    layout,
    unitDecision,
    unit,
    rowsIn,
    rowsListed,
    findings,
    controlTotal,
    hasBalance,
    hasYearlyAverage,
    hasLoan,
    lastRow,
  };
}
