import { readSelectedRows } from "../excel/selected-rows";
import { done, finding, type Outcome, refused } from "../rules/finding";
import type { CellBlock } from "../tables/cell";
import { findHeader } from "../tables/find-header";
import { readId } from "../tables/id-codec";
import { matchHeader } from "../tables/match-headers";

/** 客户号 of the selected rows of the sheet in front, each once, in their order. Refused with ROWS_WITHOUT_CUSTOMER, SHEET_EMPTY or what the host says. */
export async function selectedCustomers(): Promise<Outcome<readonly string[]>> {
  const selected = await readSelectedRows();
  if (!selected.ok) return selected;
  const { head, texts, sheet } = selected.value;
  const column = customerColumn(head);
  const ids = column === null ? [] : idsIn(texts, column);
  return ids.length > 0
    ? done([...new Set(ids)])
    : refused(finding("ROWS_WITHOUT_CUSTOMER", { sheet, cell: null }));
}

/** Place of 客户号 in the rows; null where the sheet's headers have none. */
function customerColumn(head: CellBlock): number | null {
  const headers = findHeader(head)?.headers ?? [];
  const found = headers.find(({ text }) => isCustomerHeader(text));
  if (found) return found.column - head.firstColumn;
  // a register may have no other header that lists have
  const places = head.values.map((row) => row.findIndex((cell) => isCustomerHeader(String(cell))));
  return places.find((place) => place >= 0) ?? null;
}

function isCustomerHeader(text: string): boolean {
  return matchHeader(text)?.field === "客户号";
}

function idsIn({ values }: CellBlock, column: number): string[] {
  return values.flatMap((row) => {
    const cell = row[column] ?? "";
    const reading = readId(cell, undefined);
    const isHeader = typeof cell === "string" && matchHeader(cell) !== null;
    return reading.kind === "read" && !isHeader && /\d/.test(reading.id) ? [reading.id] : [];
  });
}
