import type { ListChoice } from "../excel/list-memory";
import { readSource, type ReadSource } from "../excel/list-source";
import type { AmountUnit } from "../rules/amount-unit";
import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import { memoryOf, sameMemory } from "../tables/column-memory";
import type { ListLayout } from "../tables/list-layout";
import { createListReader } from "../tables/list-reader";
import type { ListReading } from "../tables/list-reading";
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

/** A list read to its end, with the way back to the sheets it came from: one, unless readings were merged. */
export interface SourcedReading extends ListReading {
  readonly parts: readonly [ListPart, ...ListPart[]];
}

/**
 * Reads the rows of a list by a layout that a person may have corrected. `unit` is what the person said about columns that state
 * none; null where nobody was asked: then what was said of such a list before. Refused with ID_COLUMN_MISSING, AMOUNT_COLUMN_MISSING, LIST_WITHOUT_ROWS, UNIT_UNKNOWN (ask and
 * read again), STOPPED or what the host says.
 */
export async function readList(
  inspected: InspectedList,
  layout: ListLayout,
  unit: AmountUnit | null,
  control: RunControl
): Promise<Outcome<SourcedReading>> {
  const checked = checkLayout(layout);
  if (!checked.ok) return checked;
  const withoutRows = finding("LIST_WITHOUT_ROWS", { sheet: layout.sheet, cell: null });
  if (inspected.rowCount <= 0) return refused(withoutRows);
  const unitToUse = unit ?? inspected.rememberedUnit;
  const reader = createListReader(layout, { unit: unitToUse });
  const source = await readSource(
    inspected.source,
    layout.headerRow + 1,
    { columns: reader.neededColumns, textColumns: reader.textColumns },
    control,
    (chunk) => reader.ingest(chunk)
  );
  if (!source.ok) return source;
  const reading = reader.finish();
  if (reading.accounts.count === 0 && !reading.findings.some(isMistake))
    return refused(withoutRows);
  if (reading.unitDecision.kind === "ask") return refused(reading.unitDecision.finding);
  const findings = [...reading.findings, ...hiddenRows(source.value)];
  const choice = choiceOf(inspected.proposal, layout, unitToUse);
  return done({ ...reading, findings, parts: [{ layout, source: source.value, choice }] });
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
