/** An AutoFilter as it was: where it stood and what it let through, column by column (null = the column was not filtered). */
export interface RememberedFilter {
  readonly address: string;
  readonly criteria: readonly (Excel.FilterCriteria | null)[];
}

/** Queues looking at a sheet's AutoFilter; null afterwards where there is none. */
export function queueFilter(sheet: Excel.Worksheet): () => RememberedFilter | null {
  const autoFilter = sheet.autoFilter.load("criteria");
  const range = sheet.autoFilter.getRangeOrNullObject().untrack().load("address");
  return () =>
    range.isNullObject
      ? null
      : { address: range.address, criteria: autoFilter.criteria.map(criterionToApply) };
}

/** Queues putting a sheet's AutoFilter back to what it was. */
export function queueFilterBack(sheet: Excel.Worksheet, before: RememberedFilter | null): void {
  sheet.autoFilter.remove();
  if (!before) return;
  const range = sheet.getRange(before.address.slice(before.address.lastIndexOf("!") + 1)).untrack();
  sheet.autoFilter.apply(range);
  before.criteria.forEach((criterion, column) => {
    if (criterion) sheet.autoFilter.apply(range, column, criterion);
  });
}

/** What the host gives for a column can be handed back to it once the members it left open are gone. */
function criterionToApply(
  found: Partial<Excel.FilterCriteria> | null
): Excel.FilterCriteria | null {
  const { filterOn, ...more } = found ?? {};
  if (!filterOn) return null;
  const given = Object.entries(more).filter(([, value]) => value !== null && value !== "");
  return { filterOn, ...Object.fromEntries(given) };
}
