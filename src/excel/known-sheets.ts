import { done, type Outcome } from "../rules/finding";
import type { CellBlock, CellValue } from "../tables/cell";
import { inExcel } from "./session";
import { numberedName } from "./sheet-names";

/** How far a sheet known by its name is read: people write notes beside it, nobody writes more into it. */
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 16;

/** So many numbered sheets of one name are looked at. */
const LOOKED_AT = 3;

/** A sheet found under a name of ours, whoever made it. */
export interface KnownSheet {
  readonly id: string;
  /** What it shows. */
  readonly block: CellBlock;
  /** What was typed, cell by cell as in `block`. */
  readonly typed: readonly (readonly CellValue[])[];
}

/**
 * Reads the sheets of some names, and numbered ones of them, in one trip; blank sheets and names without a sheet give none. The caller
 * says by their headers which one is meant.
 */
export async function readKnownSheets(
  names: readonly string[]
): Promise<Outcome<ReadonlyMap<string, readonly KnownSheet[]>>> {
  const trip = await inExcel((context) =>
    names.map((name) => ({
      name,
      candidates: Array.from({ length: LOOKED_AT }, (_, i) => {
        const found = context.workbook.worksheets.getItemOrNullObject(numberedName(name, i + 1));
        const sheet = found.load("id,name");
        const range = sheet
          .getRangeByIndexes(0, 0, MOST_ROWS, MOST_COLUMNS)
          .untrack()
          .getUsedRangeOrNullObject(true)
          .untrack();
        return { sheet, range: range.load("values,formulas,rowIndex,columnIndex") };
      }),
    }))
  );
  if (!trip.ok) return trip;
  return done(
    new Map(
      trip.value.map(({ name, candidates }) => [
        name,
        candidates.flatMap(({ sheet, range }) => {
          if (sheet.isNullObject || range.isNullObject) return [];
          const { rowIndex: firstRow, columnIndex: firstColumn } = range;
          const values = range.values as CellValue[][];
          const block = { sheet: sheet.name, firstRow, firstColumn, values };
          return [{ id: sheet.id, block, typed: range.formulas as CellValue[][] }];
        }),
      ])
    )
  );
}
