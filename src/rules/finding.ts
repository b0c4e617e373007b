import { CLAIM_FINDING_SEVERITY } from "./claims/claim-findings";
import { CLAIM_SHEET_FINDING_SEVERITY } from "./claims/claim-sheet-findings";
import { PAY_FINDING_SEVERITY } from "./pay/pay-findings";
import { STAFFING_FINDING_SEVERITY } from "./staffing/staffing-findings";

/**
 * Bad data is a value. A `Finding` says what is wrong, where, and (through the catalogue in `locales/`) what to do about it.
 * Exceptions are kept for bugs.
 */

/** 级别: an `error` keeps a row out of the result, a `warning` wants a person's eye, `info` only reports what was done. */
export type Severity = "error" | "warning" | "info";

/** The severity of every finding the product can make. The code is what other tools rely on; it never changes its meaning. */
export const FINDING_SEVERITY = {
  // the workbook or the sheet as a whole: the job is refused
  SHEET_EMPTY: "error",
  HEADER_NOT_FOUND: "error",
  ID_COLUMN_MISSING: "error",
  AMOUNT_COLUMN_MISSING: "error",
  LIST_WITHOUT_ROWS: "error",
  LIST_HIDDEN: "error",
  UNIT_UNKNOWN: "error",
  SOURCE_CHANGED: "error",
  SOURCE_MISSING: "error",
  // a file that somebody hands over: it is refused
  FILE_EMPTY: "error",
  FILE_ENCRYPTED: "error",
  FILE_TRUNCATED: "error",
  FILE_NOT_A_LIST: "error",
  FILE_UNRECOGNISED: "error",
  FILE_TOO_LARGE: "error",
  FILE_DAMAGED: "error",
  FILE_TOO_SLOW: "error",
  FILE_READER_MISSING: "error",
  // … or read, with something to know
  FILE_SHEET_HIDDEN: "warning",
  FILE_FORMULAS_BLANK: "warning",
  FILE_CHARACTERS_LOST: "warning",
  FILE_TEXT_SHORTENED: "warning",
  FILE_WITHOUT_LIST: "warning",
  LISTS_JOINED: "info",
  LIST_LEFT_OUT: "warning",
  // one row or cell of a list
  ID_BLANK: "error",
  ID_DAMAGED: "error",
  ID_UNREADABLE: "error",
  ID_NUMERIC: "warning",
  ID_PADDED: "warning",
  AMOUNT_UNREADABLE: "error",
  AMOUNT_TOO_LARGE: "error",
  CELL_ERROR: "error",
  TEXT_SHORTENED: "warning",
  NAME_BLANK: "warning",
  NAME_DIFFERS: "warning",
  FIELD_DIFFERS: "info",
  ROW_DUPLICATED: "warning",
  ROW_COUNTED_ONCE: "info",
  LOAN_FLAG_CONFLICT: "warning",
  LOAN_FLAG_UNREADABLE: "warning",
  NUMBER_DAMAGED: "warning",
  USCC_FORMAT: "warning",
  USCC_CHECK: "warning",
  ORGANISATION_CODE_CHECK: "warning",
  REGISTRATION_NUMBER_CHECK: "warning",
  CODE_IS_PERSONAL: "warning",
  NAME_VARIANT: "warning",
  ID_PREFIXED: "warning",
  NAME_VARIANTS_MORE: "warning",
  NAME_VARIANTS_SKIPPED: "info",
  ACCOUNT_DIFFERS: "warning",
  // what was done with rows that are no data
  ROW_TOTAL: "info",
  ROW_SUBTOTAL: "info",
  ROW_FOOTER: "info",
  ROW_HEADER_REPEATED: "info",
  ROWS_HIDDEN: "info",
  COLUMN_DUPLICATED: "warning",
  UNIT_ASSUMED: "info",
  CURRENCY_MIXED: "warning",
  MAPPING_REMEMBERED: "info",
  CONTROL_TOTAL_MATCHES: "info",
  CONTROL_TOTAL_DIFFERS: "warning",
  CONTROL_TOTAL_ABSENT: "info",
  TIERS_ARE_STARTER: "warning",
  BASIS_BLANK: "warning",
  BASIS_NOT_IN_LIST: "warning",
  LOAN_NOT_IN_LIST: "warning",
  FILTERED_LOAN: "info",
  FILTERED_THRESHOLD: "info",
  FILTERED_BLANK: "info",
  // the rule book and numbers typed by a person
  RULE_UNKNOWN: "error",
  RULE_INVALID: "error",
  RULE_NUMBER_EXPECTED: "error",
  RULE_DATE_EXPECTED: "error",
  RULE_CHOICE_EXPECTED: "error",
  RULE_FORM_EXPECTED: "error",
  RULE_BLANK: "error",
  RULE_PARAMETER_REPEATED: "error",
  RULE_UPPER_NOT_ABOVE: "error",
  RULE_FILE_UNREADABLE: "error",
  RULE_ROW_UNKNOWN: "warning",
  RULE_TABLE_UNUSED: "warning",
  RULE_GAP: "warning",
  RULE_OVERLAP: "warning",
  RULE_ROW_REPEATED: "warning",
  RULE_ROW_UNREACHABLE: "warning",
  RULE_SUM_DIFFERS: "warning",
  RULE_BELOW_FLOOR: "warning",
  RULE_INDICATOR_FORBIDDEN: "warning",
  RULE_POSITION_MISSING: "warning",
  RULE_POSITION_UNKNOWN: "warning",
  RULE_NOT_PROVIDED: "info",
  NUMBER_INVALID: "error",
  // the host
  HOST_CELL_EDIT: "error",
  HOST_PROTECTED: "error",
  HOST_READ_ONLY: "error",
  HOST_PAYLOAD: "error",
  HOST_READ_FAILED: "error",
  HOST_TOO_OLD: "error",
  HOST_FAILED: "error",
  READ_BACK_DIFFERS: "error",
  FORMULA_DIFFERS: "error",
  FORMULA_UNKNOWN: "error",
  FORMULA_BUSY: "error",
  FORMULA_MANUAL: "warning",
  RESTORE_FAILED: "error",
  LOG_FAILED: "warning",
  LIST_HAS_FILTER: "warning",
  NOTHING_TO_FILTER: "error",
  NOTHING_TO_UNDO: "error",
  OWN_SHEET_EDITED: "info",
  STOPPED: "info",
  ...CLAIM_FINDING_SEVERITY,
  ...CLAIM_SHEET_FINDING_SEVERITY,
  ...STAFFING_FINDING_SEVERITY,
  ...PAY_FINDING_SEVERITY,
} as const satisfies Readonly<Record<string, Severity>>;

/** What a finding is called by other tools and by the catalogue of texts. */
export type FindingCode = keyof typeof FINDING_SEVERITY;

/** Where a finding points: a sheet, and a cell in A1 notation where there is one. */
export interface Place {
  readonly sheet: string;
  readonly cell: string | null;
}

/** One thing that is wrong, or worth knowing, and where. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly where: Place | null;
  /** The cell's content as found, for 问题清单 「内容」; empty where the finding is not about a cell. */
  readonly content: string;
  /** Numbers and names for the texts of the catalogue, e.g. `{ rows: 3 }`. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Makes a finding; its severity comes from the table above. */
export function finding(
  code: FindingCode,
  where: Place | null = null,
  content = "",
  params: Readonly<Record<string, string | number>> = {}
): Finding {
  return { code, severity: FINDING_SEVERITY[code], where, content, params };
}

/** A step either gives its value or says, as a finding, why it could not. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Finding };

/** The outcome of what went well. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** The outcome of what could not go on, with the reason. */
export function refused(problem: Finding): { readonly ok: false; readonly problem: Finding } {
  return { ok: false, problem };
}
