/** Which movement a key of the grid stands for. */
import type { Direction, Movement } from "./movement";

export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** The movement of Excel's own keyboard map; null for a key that does not move the selection. */
export function movementOf(event: GridKey): Movement | null {
  if (event.altKey) return null;
  const control = event.ctrlKey || event.metaKey;
  const extend = event.shiftKey;
  const arrow = ARROWS[event.key];
  if (arrow) return { kind: control ? "edge" : "step", direction: arrow, extend };
  switch (event.key) {
    case "PageUp":
      return control ? null : { kind: "page", direction: "up", extend };
    case "PageDown":
      return control ? null : { kind: "page", direction: "down", extend };
    case "Home":
      return { kind: control ? "sheetStart" : "rowStart", extend };
    case "End":
      return control ? { kind: "sheetEnd", extend } : { kind: "edge", direction: "right", extend };
    case "Tab":
      return control ? null : { kind: "advance", direction: extend ? "left" : "right" };
    case "Enter":
      return control ? null : { kind: "advance", direction: extend ? "up" : "down" };
    case " ":
      if (control && extend) return { kind: "all" };
      if (control) return { kind: "wholeColumns" };
      return extend ? { kind: "wholeRows" } : null;
    case "a":
    case "A":
      return control ? { kind: "all" } : null;
    default:
      return null;
  }
}
