import type { Edit } from "../../model/edit-log";
import type { Area } from "../../model/area";
import { touchesLockedCells } from "../../model/protection";
import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";

/** Kinds of things a person can do, by which they are named where they can be undone. */
export type EditName =
  | "typing"
  | "clear"
  | "paste"
  | "format"
  | "merge"
  | "unmerge"
  | "insertRows"
  | "insertColumns"
  | "deleteRows"
  | "deleteColumns"
  | "size"
  | "hide"
  | "unhide"
  | "addSheet"
  | "deleteSheet"
  | "renameSheet"
  | "moveSheet"
  | "sort"
  | "filter"
  | "freeze";

/** Why something was not done; the texts say it in a sentence. */
export type RefusalCode =
  | "protected"
  | "structureProtected"
  | "tooLong"
  | "tooManyCells"
  | "beyondGrid"
  | "partOfMerge"
  | "mergedInSort"
  | "nothingToSort"
  | "nothingToFilter"
  | "filteredBetween"
  | "lastSheet"
  | "sheetNameMalformed"
  | "sheetNameTaken";

export type PersonEdit = Edit<EditName>;

export interface Refusal {
  readonly refused: RefusalCode;
}

/** What an action comes to: an edit that can be run, or a reason why not. Null where there is nothing to do. */
export type ActionOutcome = PersonEdit | Refusal | null;

/** Most cells that one action writes one by one. */
export const MOST_WRITTEN_CELLS = 1_048_576;

export function refuse(refused: RefusalCode): Refusal {
  return { refused };
}

/** Why the contents of these cells may not be changed; null where they may. */
export function lockRefusal(workbook: Workbook, sheet: Worksheet, area: Area): Refusal | null {
  return touchesLockedCells(sheet, area, workbook.styles) ? refuse("protected") : null;
}

/** Looks, lines, filters and merges: protection forbids them on the whole sheet. */
export function protectionRefusal(sheet: Worksheet): Refusal | null {
  return sheet.isProtected ? refuse("protected") : null;
}
