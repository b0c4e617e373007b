import type { ListChoice } from "../excel/list-memory";
import { readSource, type ReadSource } from "../excel/list-source";
import type { SheetRows, WantedColumns } from "../excel/sheet-rows";
import type { AmountUnit } from "../rules/amount-unit";
import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import { memoryOf, sameMemory } from "../tables/column-memory";
import type { ListLayout } from "../tables/list-layout";
import { createListReader } from "../tables/list-reader";
import type { ListFacts, ListReading } from "../tables/list-reading";
import { checkLayout } from "../tables/propose-layout";
import { hasOpenUnit } from "../tables/unit-question";
import type { InspectedList } from "./choose-list";
import type { RunControl } from "./job";

/** One of the sheets a list stands on. */
export interface ListPart {
  readonly layout: ListLayout;
  readonly source: ReadSource;
  /** What was chosen for its columns, for the next list of the same shape. */
  readonly choice: ListChoice;
}

/** The way back to the sheets a list came from: one, unless readings were merged. */
export interface ListParts {
  readonly parts: readonly [ListPart, ...ListPart[]];
}

/** What there is to say about a list, with the way back to its sheets; its accounts may be elsewhere. */
export interface SourcedFacts extends ListFacts, ListParts {}

/** A list read to its end, with the way back to its sheets. */
export interface SourcedReading extends ListReading, ListParts {}

/** Where the rows of a list go while they are read. */
export interface ListIntake<R extends ListFacts> {
  readonly wanted: WantedColumns;
  take(rows: SheetRows): void | Promise<void>;
  /** The list after its last row; `more` are findings of how it stood on its sheet. */
  finish(more: readonly Finding[]): R | Promise<R>;
}

/** Opens the intake of a list of so many rows; `unit` is that of amounts whose columns state none, null = decide or ask. */
export type OpenIntake<R extends ListFacts> = (
  layout: ListLayout,
  unit: AmountUnit | null,
  rows: number
) => ListIntake<R> | Promise<ListIntake<R>>;

/**
 * Reads the rows of a list by a layout that a person may have corrected. `unit` is what the person said about columns that state
 * none; null where nobody was asked: then what was said of such a list before. Refused with ID_COLUMN_MISSING, AMOUNT_COLUMN_MISSING, LIST_WITHOUT_ROWS, UNIT_UNKNOWN (ask and
 * read again), STOPPED or what the host says.
 */
export function readList(
  inspected: InspectedList,
  layout: ListLayout,
  unit: AmountUnit | null,
  control: RunControl
): Promise<Outcome<SourcedReading>> {
  return readListInto(openReader, inspected, layout, unit, control);
}

/** `readList` with the rows going where `open` says. */
export async function readListInto<R extends ListFacts>(
  open: OpenIntake<R>,
  inspected: InspectedList,
  layout: ListLayout,
  unit: AmountUnit | null,
  control: RunControl
): Promise<Outcome<R & ListParts>> {
  const checked = checkLayout(layout);
  if (!checked.ok) return checked;
  const withoutRows = finding("LIST_WITHOUT_ROWS", { sheet: layout.sheet, cell: null });
  if (inspected.rowCount <= 0) return refused(withoutRows);
  const unitToUse = unit ?? inspected.rememberedUnit;
  const intake = await open(layout, unitToUse, inspected.rowCount);
  const source = await readSource(
    inspected.source,
    layout.headerRow + 1,
    intake.wanted,
    control,
    (rows) => intake.take(rows)
  );
  if (!source.ok) return source;
  const reading = await intake.finish(hiddenRows(source.value));
  if (reading.rowsIn === reading.rowsListed && !reading.findings.some(isMistake))
    return refused(withoutRows);
  if (reading.unitDecision.kind === "ask") return refused(reading.unitDecision.finding);
  const choice = choiceOf(inspected.proposal, layout, unitToUse);
  return done({ ...reading, parts: [{ layout, source: source.value, choice }] });
}

/** The intake on this thread. */
export function openReader(layout: ListLayout, unit: AmountUnit | null, rows: number) {
  const reader = createListReader(layout, { unit, rows });
  return {
    wanted: { columns: reader.neededColumns, textColumns: reader.textColumns },
    take: (rows: SheetRows): void => reader.ingest(rows),
    finish: (more: readonly Finding[]): ListReading => {
      const reading = reader.finish();
      return { ...reading, findings: [...reading.findings, ...more] };
    },
  } satisfies ListIntake<ListReading>;
}

/** Nothing was chosen where the columns are those we propose and nobody was asked for a unit. */
function choiceOf(proposal: ListLayout, layout: ListLayout, unit: AmountUnit | null): ListChoice {
  const memory = memoryOf(layout, hasOpenUnit(layout) ? unit : null);
  return { memory, isProposal: sameMemory(memory, memoryOf(proposal, null)) };
}

function isMistake({ severity }: Finding): boolean {
  return severity === "error";
}

/** Hidden rows are data like the others (合计 counts them); a person must know. */
function hiddenRows({ sheet, hiddenRows: rows }: ReadSource): Finding[] {
  return rows > 0 ? [finding("ROWS_HIDDEN", { sheet: sheet.name, cell: null }, "", { rows })] : [];
}
