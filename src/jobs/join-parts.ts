import { done, type Outcome } from "../rules/finding";
import type { ListLayout } from "../tables/list-layout";
import { inspectList, type InspectedList } from "./choose-list";
import { haveSameHeaders } from "./find-lists";
import type { RunControl } from "./job";
import type { SourcedFacts } from "./read-list";

/**
 * Reads further sheets that a person put to a list and merges them with it. A sheet with the list's headers is read by the list's columns, which
 * a person may have corrected; any other by what its own headers seem to mean. Refused where one of them cannot be read.
 */
export async function joinParts<R extends SourcedFacts>(
  first: R,
  sheetIds: readonly string[],
  {
    read,
    merge,
  }: {
    readonly read: (list: InspectedList, layout: ListLayout) => Promise<Outcome<R>>;
    readonly merge: (lists: readonly [R, ...R[]]) => Promise<R>;
  },
  control: RunControl
): Promise<Outcome<R>> {
  const others: R[] = [];
  for (const id of sheetIds) {
    const inspected = await inspectList(id, control);
    if (!inspected.ok) return inspected;
    const { layout } = inspected.value;
    const columns = haveSameHeaders(layout, first.layout) ? first.layout.columns : layout.columns;
    const other = await read(inspected.value, { ...layout, columns });
    if (!other.ok) return other;
    others.push(other.value);
  }
  return done(await merge([first, ...others]));
}
