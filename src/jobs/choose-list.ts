import { inspectSource, type InspectedSource } from "../excel/list-source";
import type { SheetChoice } from "../excel/workbook-sheets";
import { done, type Finding, finding, type Outcome, refused } from "../rules/finding";
import type { ListLayout } from "../tables/list-layout";
import { checkLayout, draftLayout } from "../tables/propose-layout";
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
 * Looks at a sheet (null: the one in front) and proposes what its columns mean, in one trip to the workbook. A column a job needs
 * and that was not found is among the findings, for a person to point at. Refused with SOURCE_MISSING, SHEET_EMPTY,
 * HEADER_NOT_FOUND or what the host says.
 */
export async function inspectList(
  sheetId: string | null,
  control: RunControl
): Promise<Outcome<InspectedList>> {
  if (control.signal.aborted) return refused(finding("STOPPED"));
  const inspected = await inspectSource(sheetId);
  if (!inspected.ok) return inspected;
  const source = inspected.value;
  const draft = draftLayout(source.head);
  if (!draft.ok) return draft;
  const layout = draft.value;
  const checked = checkLayout(layout);
  return done({
    sheet: source.sheet,
    layout,
    rowCount: source.used.firstRow + source.used.rowCount - 1 - layout.headerRow,
    source,
    findings: checked.ok ? layout.findings : [...layout.findings, checked.problem],
  });
}
