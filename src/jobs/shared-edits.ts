import type { CellEdit } from "../excel/cell-edits";
import type { SharedEdit } from "../sheets/shared-rows";

/** Edits of a shared sheet as they are written. */
export function cellEdits(
  { id, name }: { readonly id: string; readonly name: string },
  edits: readonly SharedEdit[]
): CellEdit[] {
  return edits.map((edit) => ({ ...edit, sheetId: id, sheetName: name }));
}
