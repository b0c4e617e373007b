import { type FindingCatalogue } from "../zh-CN/findings";
import { claimFindingTexts } from "./claim-findings";
import { claimSheetFindingTexts } from "./claim-sheet-findings";
import { fileFindingTexts } from "./file-findings";
import { payFindingTexts } from "./pay-findings";
import { ruleFindingTexts } from "./rule-findings";
import { staffingFindingTexts } from "./staffing-findings";

/** The findings in English; placeholders as in the Chinese catalogue. Names of columns and sheets stay as they are printed. */
export const findingTexts: FindingCatalogue = {
  SHEET_EMPTY: {
    message: "This sheet is empty, so there is no list to work on.",
    remedy: "Choose the sheet with the customer list, or export the list first.",
  },
  HEADER_NOT_FOUND: {
    message:
      "No header (such as 客户号 or 存款余额) was found in the first {rows} rows. Found: {found}.",
    remedy:
      "Check that this is the right sheet and that the list has a row of column names; if it stands further down, delete the notes above it.",
  },
  ID_COLUMN_MISSING: {
    message:
      "The header in row {row} has no 客户号, so accounts cannot be put together by customer. Columns found: {found}.",
    remedy: "Say which column is 客户号, or export the list with customer numbers.",
  },
  AMOUNT_COLUMN_MISSING: {
    message:
      "The header in row {row} has neither 存款余额 nor 年日均, so nothing can be filtered or tiered. Columns found: {found}.",
    remedy: "Say which column holds the deposit, or export the list with deposits.",
  },
  LIST_WITHOUT_ROWS: {
    message: "Sheet “{sheet}” has a header but no customers.",
    remedy: "Check the export conditions (for example a threshold of 0) and export again.",
  },
  LIST_HIDDEN: {
    message:
      "The customer list is on the hidden sheet “{sheet}”; hidden sheets are not cleaned unasked.",
    remedy:
      "Unhide it, check what it holds, and run again; a very hidden sheet must be unhidden by whoever made it.",
  },
  UNIT_UNKNOWN: {
    message:
      "“{content}” does not state its unit, and its largest amount is only {largest} with decimals: it may be 元 or 万元, and guessing is not safe.",
    remedy: "Say whether the amounts are in 元 or 万元, then go on.",
  },
  SOURCE_CHANGED: {
    message:
      "The list changed after it was read. Nothing was written, because the result would not fit the list.",
    remedy: "Read the list again, check the preview, then write.",
  },
  SOURCE_MISSING: {
    message: "The sheet is not there any more; it may have been deleted or renamed.",
    remedy: "Choose the sheet with the list again.",
  },
  ...fileFindingTexts,
  LIST_LEFT_OUT: {
    message:
      "The sheet “{sheet}” has the headers and most of the accounts of “{used}”: it looks like the same list of another date, and was not joined.",
    remedy: "If “{sheet}” is the one you want, put it in front or export it alone and run again.",
  },
  LISTS_JOINED: {
    message:
      "“{sheets}” were treated as one list: the same account counts once, and every sheet is checked against its own total.",
    remedy: "If a sheet does not belong, move it to another file and run again.",
  },
  ID_BLANK: {
    message:
      "This row has no 客户号, so it belongs to no customer and was left out. The row says: “{content}”.",
    remedy: "Fill in the customer number and run again; if the row is no customer, ignore this.",
  },
  ID_DAMAGED: {
    message:
      "The 客户号 shows as “{content}”: the last digits of a long number are lost for good, so the row was left out.",
    remedy: "Export again with 客户号 as text; do not fill in digits by hand.",
  },
  ID_UNREADABLE: {
    message: "“{content}” in the 客户号 cell is no customer number; the row was left out.",
    remedy: "Check that the right column is 客户号, or mend the list and run again.",
  },
  ID_NUMERIC: {
    message:
      "{field} “{content}” is stored as a number ({cells} cell(s) from here on); leading zeros may be lost.",
    remedy: "Compare the number of digits with the system; if it is wrong, export as text.",
  },
  ID_PADDED: {
    message:
      "{field} “{content}” had spaces, an apostrophe or full-width characters ({cells} cell(s) from here on); it is used without them.",
    remedy: "Usually nothing to do; check the list if customers were merged wrongly.",
  },
  AMOUNT_UNREADABLE: {
    message:
      "{field} says “{content}”, which is no amount. It counts as blank; the rest of the row is used.",
    remedy: "Check the amount, put a number in the list and run again.",
  },
  AMOUNT_TOO_LARGE: {
    message: "{field} “{content}” is too large to be exact to the fen and counts as blank.",
    remedy: "Check the amount and the unit.",
  },
  CELL_ERROR: {
    message: "{field} shows the error “{content}”, so there is nothing to read.",
    remedy: "Mend the formula in the list or paste values, then run again.",
  },
  TEXT_SHORTENED: {
    message:
      "{field} has {length} characters, more than a cell can hold; the first {kept} were kept.",
    remedy: "Check this cell of the list; most likely something was pasted by mistake.",
  },
  NAME_BLANK: {
    message: "Customer {id} has no name. The customer is kept, the name left blank.",
    remedy: "Look the name up in the system and fill it in.",
  },
  NAME_DIFFERS: {
    message:
      "The accounts of customer {id} have different names: “{text}” here; the first one, “{kept}”, is used.",
    remedy: "Check whether this is one customer, and which name is current.",
  },
  FIELD_DIFFERS: {
    message:
      "The accounts of customer {id} differ in {field}: “{text}” here; the first one, “{kept}”, is used.",
    remedy: "To use another value, make the rows of the list agree and run again.",
  },
  ROW_DUPLICATED: {
    message:
      "This row of customer {id} is the same as {first}. Both count, so that the sum stays that of the list.",
    remedy: "Check for a double export; if it is one, delete a row and run again.",
  },
  ROW_COUNTED_ONCE: {
    message: "This row of customer {id} is the same account as {first} and counts once.",
    remedy: "Nothing to do.",
  },
  LOAN_FLAG_CONFLICT: {
    message: "有无贷 of customer {id} contradicts 贷款余额 or another account; {taken} is used.",
    remedy: "Check in the system whether the customer has a loan.",
  },
  LOAN_FLAG_UNREADABLE: {
    message:
      "有无贷 says “{content}”, which means neither. The loan balance decides; without one it is unknown.",
    remedy: "Write 有贷 or 无贷 and run again.",
  },
  NUMBER_DAMAGED: {
    message:
      "{field} “{content}” has lost its last digits ({cells} cell(s) from here on) and is not used; the customer counts as usual.",
    remedy: "Where the full number matters, export again as text.",
  },
  USCC_FORMAT: {
    message:
      "“{content}” looks like no 统一社会信用代码, nor like an old 注册号 (15 digits) or 组织机构代码 (9 characters); {cells} cells from here on, used as they stand.",
    remedy: "Compare with the business licence; if it is right, ignore this.",
  },
  USCC_CHECK: {
    message:
      "The check character of 统一社会信用代码 “{content}” does not fit ({cells} cells from here on); one character may be mistyped. Used as it stands.",
    remedy:
      "Compare with the business licence; a few genuine codes never fitted, these can be ignored.",
  },
  ORGANISATION_CODE_CHECK: {
    message:
      "The check character of 组织机构代码 “{content}” does not fit ({cells} cells from here on). Used as it stands.",
    remedy: "Compare with the certificate, or better use the 18-character code.",
  },
  REGISTRATION_NUMBER_CHECK: {
    message:
      "The check digit of the 15-digit 注册号 “{content}” does not fit ({cells} cells from here on). Used as it stands.",
    remedy: "Compare with the business licence, or better use the 18-character code.",
  },
  CODE_IS_PERSONAL: {
    message:
      "The 统一社会信用代码 cell seems to hold a person's identity number ({cells} cells from here on). Used as it stands.",
    remedy:
      "Check whether the column is right; keep no more personal data than needed and mask it before printing.",
  },
  NAME_VARIANT: {
    message:
      "Customer {id} “{content}” and customer {otherId} “{otherName}” ({other}) have the same or nearly the same name; this may be one customer with two numbers. They were not merged.",
    remedy: "Check in the system; merge the numbers there first, then export again.",
  },
  ID_PREFIXED: {
    message:
      "Customer numbers {id} and {otherId} ({other}) differ only by the leading “{prefix}” and have the same name; this may be one number written in two ways. They were not merged.",
    remedy: "Check how long customer numbers are, and export them all in one way.",
  },
  NAME_VARIANTS_MORE: {
    message: "{more} more customers have the same or nearly the same name; they are not listed.",
    remedy: "Where most names are alike, check that the right column is 客户名称.",
  },
  NAME_VARIANTS_SKIPPED: {
    message:
      "The list has {customers} customers: only equal names were looked for, not similar ones.",
    remedy: "Clean it in parts, by branch, if you need that.",
  },
  ACCOUNT_DIFFERS: {
    message:
      "Account {account} was already met at {first}, with other contents. The first one counts, this row does not.",
    remedy: "Check that both lists are of the same day, keep the right one and run again.",
  },
  ROW_TOTAL: {
    message: "This row is a total, not a customer: “{content}”.",
    remedy: "Nothing to do.",
  },
  ROW_SUBTOTAL: {
    message: "This row is a subtotal, page total or average, not a customer: “{content}”.",
    remedy: "Nothing to do.",
  },
  ROW_FOOTER: {
    message: "This row is a signature line or a remark, not a customer: “{content}”.",
    remedy: "Nothing to do.",
  },
  ROW_HEADER_REPEATED: { message: "This row repeats the header.", remedy: "Nothing to do." },
  ROWS_HIDDEN: {
    message:
      "{rows} rows of the list are hidden or filtered out; they are customers too and were counted.",
    remedy: "To leave them out, delete them from the list and run again.",
  },
  COLUMN_DUPLICATED: {
    message: "Both “{column}” and “{used}” look like {field}; “{used}” is used.",
    remedy: "If the other column is right, choose it among the columns.",
  },
  UNIT_ASSUMED: {
    message: "“{content}” does not state its unit; its amounts can hardly be 万元, so 元 is used.",
    remedy: "If that is wrong, say the unit and run again.",
  },
  CURRENCY_MIXED: {
    message:
      "{rows} rows are not in 人民币 ({currencies}); their amounts were added as they stand, without conversion.",
    remedy: "Export balances converted to 人民币, or convert these rows first, then run again.",
  },
  MAPPING_REMEMBERED: {
    message:
      "This list has the same headers as one cleaned before; your choices of then are used again: {choices}.",
    remedy: "If it is different this time, choose otherwise; the new choice takes its place.",
  },
  CONTROL_TOTAL_MATCHES: {
    message: "{field} agrees with the list's own total of {stated} yuan.",
    remedy: "Nothing to do; {listed} row(s) without a usable 客户号 are part of that total.",
  },
  CONTROL_TOTAL_DIFFERS: {
    message:
      "{field} adds up to {sum} yuan, the list's own total says {stated}: a difference of {difference}.",
    remedy:
      "Look for unreadable amounts, deleted rows and the formula of the total, then run again.",
  },
  CONTROL_TOTAL_ABSENT: {
    message: "The list has no total to check against. The rows add up to {sums} yuan.",
    remedy: "Compare once with the total in the system.",
  },
  TIERS_ARE_STARTER: {
    message: "The tiers are the starter's; confirm them by your bank's own order.",
    remedy: "Fill in the names and lower bounds of your bank's plan.",
  },
  BASIS_BLANK: {
    message: "{basis} of {name} ({id}) is blank (not 0): the customer is kept, in tier 无余额.",
    remedy: "Nothing to do for a newly opened account; otherwise check the list.",
  },
  BASIS_NOT_IN_LIST: {
    message: "{wanted} was asked for, but the list does not have it; {basis} is used.",
    remedy: "Export the list with {wanted} if you need it.",
  },
  LOAN_NOT_IN_LIST: {
    message:
      "Only customers without loans were asked for, but the list says nothing about loans; everybody is kept.",
    remedy: "Nothing to do if the list has only such customers; otherwise export it with 贷款余额.",
  },
  FILTERED_LOAN: {
    message: "{name} ({id}) has a loan and is not on 客户清单.",
    remedy: "Choose all customers to see everybody.",
  },
  FILTERED_THRESHOLD: {
    message:
      "{name} ({id}) has {deposit} yuan of {basis}, below the threshold of {threshold}, and is not on 客户清单.",
    remedy: "Set the threshold to 0 to see everybody, blank deposits too.",
  },
  FILTERED_BLANK: {
    message:
      "The {basis} of {name} ({id}) is blank, not 0; that does not reach the threshold of {threshold}, and the customer is not on 客户清单.",
    remedy:
      "Fill in the amount in the list where it was forgotten, or set the threshold to 0 to see everybody.",
  },
  ...ruleFindingTexts,
  ...claimFindingTexts,
  ...claimSheetFindingTexts,
  ...staffingFindingTexts,
  ...payFindingTexts,
  NUMBER_INVALID: {
    message: "{field} “{value}” is no usable number.",
    remedy: "Give a number of at least 0 (norms and days must be above 0).",
  },
  HOST_CELL_EDIT: {
    message: "A cell is being edited, and the workbook takes no other work meanwhile.",
    remedy: "Press Enter or Esc, then try again.",
  },
  HOST_PROTECTED: {
    message: "The workbook or sheet is protected and cannot be written.",
    remedy: "Remove the protection, or copy the list to a new workbook.",
  },
  HOST_READ_ONLY: {
    message: "The workbook is open for reading only.",
    remedy: "Save a copy or enable editing, then try again.",
  },
  HOST_PAYLOAD: {
    message: "Too much data at once; the workbook refused it.",
    remedy: "Close other large files and try again, or split the list.",
  },
  HOST_READ_FAILED: {
    message: "The cells could not be read; the workbook gave no answer.",
    remedy: "Wait a moment and try again, or save and reopen the workbook.",
  },
  HOST_TOO_OLD: {
    message: "This version of Excel is too old and lacks what is needed. {needed}",
    remedy: "Update Office, or use the workbench in a browser.",
  },
  HOST_FAILED: {
    message: "The workbook did not complete this step ({hostCode}: {hostMessage}).",
    remedy: "Try again; if it happens again, tell your support what the brackets say.",
  },
  READ_BACK_DIFFERS: {
    message:
      "What was read back differs from what was written: expected “{expected}”, found “{found}”.",
    remedy: "The writing was taken back; try again, and tell your support if it keeps happening.",
  },
  FORMULA_DIFFERS: {
    message: "The formula {formula} should give “{expected}” but gives “{found}”.",
    remedy: "The writing was taken back. Try again; if it still differs, write values instead.",
  },
  FORMULA_UNKNOWN: {
    message: "Excel does not know a function in the formula {formula} (it shows {found}).",
    remedy:
      "The writing was taken back. Close and reopen the workbook and the add-in and try again, or write values instead.",
  },
  FORMULA_BUSY: {
    message: "The formula {formula} still had no result after a long wait (it shows {found}).",
    remedy: "The writing was taken back. Try again later, or write values instead.",
  },
  FORMULA_MANUAL: {
    message:
      "The workbook calculates on demand, so the formula {formula} has no result yet (it shows “{found}” now).",
    remedy:
      "Press F9 to calculate, or set the calculation options on the Formulas tab to automatic.",
  },
  RESTORE_FAILED: {
    message: "The writing failed and the workbook could not be fully restored. {sheets}",
    remedy:
      "Do not save: close and reopen the workbook. If it is saved, check the sheets named above.",
  },
  LOG_FAILED: {
    message: "The result is written, but the run could not be noted on “{sheet}”.",
    remedy: "The result can be used; check whether 运行记录 is protected or its headers changed.",
  },
  LIST_HAS_FILTER: {
    message: "The list had a filter of its own; this one replaced it.",
    remedy: "Undo this step to get the former filter back.",
  },
  NOTHING_TO_FILTER: {
    message: "No customer fits, and filtering would hide every row, so nothing was filtered.",
    remedy: "Lower the threshold or choose all customers.",
  },
  NOTHING_TO_UNDO: {
    message: "There is nothing to undo.",
    remedy: "Only the last writing since the workbook was opened can be undone.",
  },
  OWN_SHEET_EDITED: {
    message: "Somebody changed sheet “{sheet}” after it was written, so it was left as it is.",
    remedy: "A new result goes to another sheet with a number; delete what you do not need.",
  },
  STOPPED: {
    message: "Stopped as you asked; the workbook is as it was.",
    remedy: "Start again whenever you like.",
  },
};
