import { type AccountColumns } from "./columns";
import { type AccountGroups } from "./group-accounts";

const MOST_ROWS = 20;

/** 来源 of a customer: `CRM导出!6,9,12`, one-based rows; several sheets are separated by `;`; after twenty rows 「等」 stands for the rest. */
export function sourceText(
  accounts: AccountColumns,
  groups: AccountGroups,
  customer: number
): string {
  const start = groups.starts[customer] ?? 0;
  const end = groups.starts[customer + 1] ?? 0;
  const shownEnd = Math.min(end, start + MOST_ROWS);
  let text = "";
  let sheet = -1;
  for (let place = start; place < shownEnd; place++) {
    const account = groups.members[place] ?? 0;
    const row = (accounts.sheetRows[account] ?? 0) + 1;
    const source = accounts.sheetIndexes[account] ?? 0;
    if (source === sheet) {
      text += `,${row}`;
    } else {
      text += `${sheet < 0 ? "" : ";"}${accounts.sheets[source] ?? ""}!${row}`;
      sheet = source;
    }
  }
  return end > shownEnd ? `${text}等` : text;
}
