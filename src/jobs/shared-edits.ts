import type { CellEdit } from "../excel/cell-edits";
import type { SharedEdit } from "../sheets/shared-rows";

/** Edits of a shared sheet as they are written. */
export function cellEdits(
  { id, name }: { readonly id: string; readonly name: string },
  edits: readonly SharedEdit[]
): CellEdit[] {
  return edits.map((edit) => ({ ...edit, sheetId: id, sheetName: name }));
}

/** How many cells say something else afterwards; a drop-down alone changes none. */
export function cellsChanged(edits: readonly CellEdit[]): number {
  return edits.reduce(
    (all, { before, after }) =>
      all + after.filter((cell, at) => (cell ?? "") !== (before[at] ?? "")).length,
    0
  );
}
