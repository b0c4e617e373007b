/** Colours of the grid's own parts; cells bring their own. */
export interface GridPalette {
  readonly sheet: string;
  readonly gridline: string;
  readonly headerFill: string;
  readonly headerText: string;
  readonly headerLine: string;
  readonly chosenHeaderFill: string;
  readonly chosenHeaderText: string;
  readonly filteredRowText: string;
  readonly accent: string;
  readonly selectionVeil: string;
  readonly frozenLine: string;
  readonly spillLine: string;
  readonly button: string;
  readonly buttonLine: string;
  readonly buttonMark: string;
}

const LIGHT: GridPalette = {
  sheet: "#ffffff",
  gridline: "#e1e1e1",
  headerFill: "#f3f3f3",
  headerText: "#444444",
  headerLine: "#c8c8c8",
  chosenHeaderFill: "#d9e7de",
  chosenHeaderText: "#0e5c2f",
  filteredRowText: "#0b5394",
  accent: "#107c41",
  selectionVeil: "rgba(16, 124, 65, 0.10)",
  frozenLine: "#8a8a8a",
  spillLine: "#0b6bcb",
  button: "#fdfdfd",
  buttonLine: "#8a8a8a",
  buttonMark: "#444444",
};

/** The person's own contrast colours: the grid around the cells must not be painted over them. */
const FORCED: GridPalette = {
  sheet: "#ffffff",
  gridline: "#8a8a8a",
  headerFill: "Canvas",
  headerText: "CanvasText",
  headerLine: "CanvasText",
  chosenHeaderFill: "Highlight",
  chosenHeaderText: "HighlightText",
  filteredRowText: "LinkText",
  accent: "#000000",
  selectionVeil: "rgba(0, 0, 0, 0.12)",
  frozenLine: "#000000",
  spillLine: "#000000",
  button: "ButtonFace",
  buttonLine: "ButtonText",
  buttonMark: "ButtonText",
};

/** The palette for the person's contrast setting, asked anew at every painting. */
export function gridPalette(): GridPalette {
  return matchMedia("(forced-colors: active)").matches ? FORCED : LIGHT;
}
