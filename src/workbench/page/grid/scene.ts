/** All a painter needs to know: the sheet, the part of it that shows, and what to paint with. */
import type { StyleTable } from "../../model/style";
import type { Worksheet } from "../../model/worksheet";
import type { TextMeasurer } from "./cell-font";
import type { GridPalette } from "./palette";
import type { PixelPen } from "./pixel-pen";
import type { Selection } from "./selection";
import type { Viewport } from "./viewport";

export interface Scene {
  readonly context: CanvasRenderingContext2D;
  readonly pen: PixelPen;
  readonly measurer: TextMeasurer;
  readonly palette: GridPalette;
  readonly view: Viewport;
  readonly sheet: Worksheet;
  readonly styles: StyleTable;
  readonly selection: Selection;
}
