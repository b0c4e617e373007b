import { cellAddress } from "../cell-address";
import { type Place } from "../finding";
import { type AccountColumns, type AccountField, type CustomerColumns } from "./columns";

/** The cell one field of an account was read from; where the list has no such column, the account's 客户号 cell. */
export function placeOfAccount(
  accounts: AccountColumns,
  account: number,
  field: AccountField
): Place {
  const source = accounts.sheetIndexes[account] ?? 0;
  const columns = accounts.sheetColumns[source];
  const column = columns?.[field] ?? columns?.ids ?? 0;
  return {
    sheet: accounts.sheets[source] ?? "",
    cell: cellAddress(accounts.sheetRows[account] ?? 0, column),
  };
}

/** A place as a person writes it: `CRM导出!B6`, or the sheet alone. */
export function fullAddress({ sheet, cell }: Place): string {
  return cell === null ? sheet : `${sheet}!${cell}`;
}

/** The 客户号 cell of a customer's first account. */
export function placeOfCustomer(customers: CustomerColumns, customer: number): Place {
  return placeOfAccount(customers.accounts, customers.firstAccounts[customer] ?? 0, "ids");
}
