/** An AutoFilter as it was: where it stood and what it let through, column by column (null = the column was not filtered). */
export interface RememberedFilter {
  readonly address: string;
  readonly criteria: readonly (Excel.FilterCriteria | null)[];
}

/** Queues looking at a sheet's AutoFilter; null afterwards where there is none. */
export function queueFilter(sheet: Excel.Worksheet): () => RememberedFilter | null {
  const { autoFilter } = sheet;
  autoFilter.load("criteria,enabled,isDataFiltered");
  const range = autoFilter.getRangeOrNullObject().untrack().load("address");
  return () => {
    if (range.isNullObject) return null;
    return { address: range.address, criteria: autoFilter.criteria };
  };
}

/** Queues putting a sheet's AutoFilter back to what it was. */
export function queueFilterBack(sheet: Excel.Worksheet, before: RememberedFilter | null): void {
  sheet.autoFilter.remove();
  if (!before) return;
  const range = sheet.getRange(withoutSheet(before.address)).untrack();
  sheet.autoFilter.apply(range);
  before.criteria.forEach((criterion, column) => {
    if (criterion) sheet.autoFilter.apply(range, column, criterion);
  });
}

function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
