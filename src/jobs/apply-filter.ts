import { filterInPlace, type ListFilter } from "../excel/auto-filter";
import { readSource } from "../excel/list-source";
import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import type { FilterPreview, FilterReport } from "./filter";
import type { RunControl } from "./job";
import type { ListPart } from "./read-list";

/**
 * Sets the list's own AutoFilter on the 客户号 column so that the kept customers' rows stay visible; no cell changes. A list on several
 * sheets is filtered on each of them, except where that would hide every row (NOTHING_TO_FILTER among the warnings). Undone by
 * `undoLastWrite`. Refused with NOTHING_TO_FILTER, HOST_PROTECTED, SOURCE_CHANGED, STOPPED or what the host says.
 */
export async function applyFilter(
  preview: FilterPreview,
  control: RunControl
): Promise<Outcome<FilterReport>> {
  const { reading, customersShown } = preview;
  const filters: ListFilter[] = [];
  const warnings: Finding[] = [];
  for (const [i, part] of reading.parts.entries()) {
    const filter = await filterOfPart(part, preview.sheetRows[i] ?? new Set(), control);
    if (filter.ok) filters.push(filter.value);
    else if (filter.problem.code === "NOTHING_TO_FILTER") warnings.push(filter.problem);
    else return filter;
  }
  const [nothing] = warnings;
  if (filters.length === 0 && nothing) return refused(nothing);
  const filtered = await filterInPlace(filters, new Date());
  if (!filtered.ok) return filtered;
  const allWarnings = [...warnings, ...filtered.value.warnings];
  return done({ ...filtered.value, customersShown, warnings: allWarnings });
}

/** Reads the texts that stay visible, as the sheet shows them: that is what a filter compares. */
async function filterOfPart(
  { layout, source, choice }: ListPart,
  sheetRows: ReadonlySet<number>,
  control: RunControl
): Promise<Outcome<ListFilter>> {
  const { headerRow } = layout;
  const column = layout.columns.find(({ field }) => field === "客户号")?.column;
  if (column === undefined || sheetRows.size === 0)
    return refused(finding("NOTHING_TO_FILTER", { sheet: layout.sheet, cell: null }));
  const texts = new Set<string>();
  const wanted = { columns: [], textColumns: [column] };
  const read = await readSource(source, headerRow + 1, wanted, control, (chunk) => {
    for (let row = 0; row < chunk.rowCount; row++) {
      if (sheetRows.has(chunk.firstRow + row)) texts.add(chunk.text(row, column) ?? "");
    }
  });
  return read.ok ? done({ source, headerRow, column, texts: [...texts], choice }) : read;
}
