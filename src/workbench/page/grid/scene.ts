/** All a painter needs to know: the sheet, the part of it that shows, and what to paint with. */
import type { Area } from "../../model/area";
import type { ConditionalLooks } from "../../model/conditional-looks";
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
  /** Whether the lines between cells are drawn; they are not printed. */
  readonly showsGridlines: boolean;
  /** How the cells look, their conditional formats included. */
  readonly looks: ConditionalLooks;
  readonly selection: Selection;
  /** Cells that were copied or cut on this sheet. */
  readonly copied: Area | null;
  readonly resizing: ResizeLine | null;
}

/** Where on the canvas the edge of a column or row would be that is being dragged. */
export interface ResizeLine {
  readonly lines: "rows" | "columns";
  readonly at: number;
}
