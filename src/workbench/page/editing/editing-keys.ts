/** What a key does while a cell is being edited. */
import { movementOf, type GridKey } from "../grid/key-movement";
import type { Movement } from "../grid/movement";

/** Typing replaces what was in the cell and the arrows leave it (`enter`), or the arrows move within the text (`edit`). */
export type EditingMode = "enter" | "edit";

export type EditingStep =
  /** Into the cell, or into all selected cells (`fill`); then the selection moves. */
  | { readonly kind: "commit"; readonly movement: Movement | null; readonly fill: boolean }
  /** `cycleReference`: the reference at the caret gets its `$` by turns. */
  | { readonly kind: "cancel" | "lineBreak" | "switchMode" | "cycleReference" };

/** Null for a key that belongs to the text field. In a formula the arrows always move within the text. */
export function editingStep(event: GridKey, mode: EditingMode, text: string): EditingStep | null {
  const control = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case "Escape":
      return { kind: "cancel" };
    case "F2":
      return { kind: "switchMode" };
    case "F4":
      return text.startsWith("=") ? { kind: "cycleReference" } : null;
    case "Enter":
      if (event.altKey) return { kind: "lineBreak" };
      if (control) return { kind: "commit", movement: null, fill: true };
      return { kind: "commit", movement: movementOf(event), fill: false };
    case "Tab":
      return control ? null : { kind: "commit", movement: movementOf(event), fill: false };
    case "ArrowUp":
    case "ArrowDown":
    case "ArrowLeft":
    case "ArrowRight":
    case "PageUp":
    case "PageDown": {
      const movement = mode === "enter" && !text.startsWith("=") ? movementOf(event) : null;
      return movement && { kind: "commit", movement, fill: false };
    }
    default:
      return null;
  }
}
