import { inspectSource, type InspectedSource } from "../excel/list-source";
import type { SheetChoice } from "../excel/workbook-sheets";
import { done, type Finding, finding, type Outcome, refused } from "../rules/finding";
import { proposeLayout } from "../tables/propose-layout";
import type { ListLayout } from "../tables/list-layout";
import type { RunControl } from "./job";

export { listSheets } from "../excel/workbook-sheets";

/** A sheet that holds a customer list, before its rows are read: what a person confirms in the pane. */
export interface InspectedList {
  readonly sheet: SheetChoice;
  /** What the columns seem to mean; a person may correct it before `readList`. */
  readonly layout: ListLayout;
  /** Rows below the header, counted on the sheet; totals and footers among them. */
  readonly rowCount: number;
  readonly source: InspectedSource;
  /** What a person should know before reading. */
  readonly findings: readonly Finding[];
}

/**
 * Looks at a sheet (null: the one in front) and proposes what its columns mean, in one trip to the workbook.
 * Refused with SOURCE_MISSING, SHEET_EMPTY or what `proposeLayout` says where there is no list.
 */
export async function inspectList(
  sheetId: string | null,
  control: RunControl
): Promise<Outcome<InspectedList>> {
  if (control.signal.aborted) return refused(finding("STOPPED"));
  const inspected = await inspectSource(sheetId);
  if (!inspected.ok) return inspected;
  const source = inspected.value;
  const proposed = proposeLayout(source.head);
  if (!proposed.ok) return proposed;
  const layout = proposed.value;
  return done({
    sheet: source.sheet,
    layout,
    rowCount: Math.max(0, source.used.firstRow + source.used.rowCount - 1 - layout.headerRow),
    source,
    findings: layout.findings,
  });
}
