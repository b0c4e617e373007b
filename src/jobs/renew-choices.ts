import type { CellEdit } from "../excel/cell-edits";
import { choiceSource } from "../excel/cell-kinds";
import { type CellPlace, readOfferedChoices } from "../excel/offered-choices";
import { done, type Outcome } from "../rules/finding";
import type { SharedEdit } from "../sheets/shared-rows";
import type { ChoicePlan } from "../sheets/sheet-plan";
import type { StandingShared } from "./claim-sheets";
import { cellEdits } from "./shared-edits";

/**
 * What makes the drop-downs of the rows that stand on a shared sheet offer what its new rows are offered, because 人员 changed meanwhile; `choices`
 * reach over so many rows. Only the drop-downs change, never what was entered by them. Where people took our drop-down away or made their own it
 * is left. Refused only with what the host says.
 */
export async function renewChoices(
  standing: StandingShared,
  choices: readonly ChoicePlan[]
): Promise<Outcome<readonly CellEdit[]>> {
  const { rows, headerRow, columns } = standing.sheet;
  const [firstRow, lastRow] = [headerRow + 1, rows.length - 1];
  if (firstRow > lastRow || choices.length === 0) return done([]);
  const columnOf = ({ column }: ChoicePlan): number => columns[column] ?? 0;
  const cells: CellPlace[] = choices.flatMap((choice) =>
    [firstRow, lastRow].map((row) => ({ row, column: columnOf(choice) }))
  );
  const offered = await readOfferedChoices(standing.id, cells);
  if (!offered.ok) return offered;
  const old = choices.filter((choice, at) =>
    offered.value.slice(at * 2, at * 2 + 2).some((source) => isOldOffer(source, choice))
  );
  const edits = old.map((choice): SharedEdit => {
    const column = columnOf(choice);
    const header = String(rows[headerRow]?.[column] ?? "");
    const own = { ...choice, column, firstRow: 1 };
    // an edit has cells: the header says what it said
    return { row: headerRow, column, before: [header], after: [header], choices: [own] };
  });
  return done(cellEdits(standing, edits));
}

/** So many rows have drop-downs on a sheet that stands: those below its headers. */
export function standingRows({ sheet }: StandingShared): number {
  return sheet.rows.length - sheet.headerRow - 1;
}

/** A list of ours (people as we write them, or the cells of their numbers) that is not what is wanted now. */
function isOldOffer(source: string | null, choice: ChoicePlan): boolean {
  const wanted = choiceSource(choice);
  if (source === null || wanted === undefined || same(source, wanted)) return false;
  if (source.startsWith("=")) return sheetIn(source) === sheetIn(choice.reference ?? "");
  return source.split(",").some((word) => PERSON.test(word) || choice.words.includes(word));
}

/** 「姓名(工号)」 */
const PERSON = /^.+\(.+\)$/;

/** Excel may spell a source with other quotes and spaces than we. */
function same(source: string, other: string): boolean {
  return plain(source) === plain(other);
}

function sheetIn(source: string): string {
  return plain(source).split("!")[0] ?? "";
}

function plain(source: string): string {
  return source.replaceAll("'", "").replaceAll(/,\s+/g, ",");
}
