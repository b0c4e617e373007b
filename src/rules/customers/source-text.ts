import { type AccountColumns } from "./columns";

const MOST_ROWS = 20;

/** 来源 of a customer: `CRM导出!6,9,12`, one-based rows; several sheets are separated by `;`; after twenty rows 「等」 stands for the rest. */
export function sourceText(accounts: AccountColumns, counted: readonly number[]): string {
  let text = "";
  let sheet = -1;
  for (const account of counted.slice(0, MOST_ROWS)) {
    const row = (accounts.sheetRows[account] ?? 0) + 1;
    const source = accounts.sheetIndexes[account] ?? 0;
    if (source === sheet) {
      text += `,${row}`;
    } else {
      text += `${sheet < 0 ? "" : ";"}${accounts.sheets[source] ?? ""}!${row}`;
      sheet = source;
    }
  }
  return counted.length > MOST_ROWS ? `${text}等` : text;
}
