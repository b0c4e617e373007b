import { inspectSource, type InspectedSource } from "../excel/list-source";
import type { SheetChoice } from "../excel/workbook-sheets";
import { done, type Finding, finding, type Outcome, refused } from "../rules/finding";
import { layoutByMemory, recall } from "../tables/column-memory";
import type { AmountUnit, ListLayout } from "../tables/list-layout";
import { checkLayout, draftLayout } from "../tables/propose-layout";
import { hasOpenUnit } from "../tables/unit-question";
import type { RunControl } from "./job";

export { listSheets } from "../excel/workbook-sheets";

/** A sheet that holds a customer list, before its rows are read: what a person confirms in the pane. */
export interface InspectedList {
  readonly sheet: SheetChoice;
  /** What the columns seem to mean, or what a person chose for such a list before; may be corrected before `readList`. */
  readonly layout: ListLayout;
  /** What the columns seem to mean by their headers alone. */
  readonly proposal: ListLayout;
  /** The unit a person gave for such a list before, where this one states none either; null = none to go by. */
  readonly rememberedUnit: AmountUnit | null;
  /** Rows below the header, counted on the sheet; totals and footers among them. */
  readonly rowCount: number;
  readonly source: InspectedSource;
  /** What a person should know before reading. */
  readonly findings: readonly Finding[];
}

/**
 * Looks at a sheet (null: the one in front) and proposes what its columns mean, in one trip to the workbook. What a person chose for a
 * list with the same headers is proposed again (MAPPING_REMEMBERED). A column a job needs
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
  const proposal = draft.value;
  const memory = recall(source.memories, proposal);
  const layout = memory === undefined ? proposal : layoutByMemory(proposal, memory);
  const checked = checkLayout(layout);
  return done({
    sheet: source.sheet,
    layout,
    proposal,
    rememberedUnit: (hasOpenUnit(layout) ? memory?.unit : null) ?? null,
    rowCount: source.used.firstRow + source.used.rowCount - 1 - layout.headerRow,
    source,
    findings: checked.ok ? layout.findings : [...layout.findings, checked.problem],
  });
}
