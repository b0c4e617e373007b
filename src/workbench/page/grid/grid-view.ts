/** The canvas grid: shows the active sheet of a workbook and lets a person move about in it. */
import { area, type Area } from "../../model/area";
import { hasArrow, validationAt } from "../../model/data-validation";
import { displayText } from "../../model/display-text";
import type { EvaluateOperand } from "../../model/conditional-operand";
import type { Workbook, WorkbookChange } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import type { Axis } from "./axis";
import { TextMeasurer } from "./cell-font";
import { ElementSize } from "./element-size";
import { GridPointer } from "./grid-pointer";
import { GridVoice } from "./grid-voice";
import { markReached } from "./mark-reached";
import { move, type Movement } from "./movement";
import { paintGrid } from "./paint-grid";
import { gridPalette } from "./palette";
import { PixelPen, type Box } from "./pixel-pen";
import type { ResizeLine } from "./scene";
import { ScrollBar } from "./scroll-bar";
import { isSeen } from "./seen-change";
import { selectArea, type Cell, type Selection } from "./selection";
import { SheetScreen } from "./sheet-screen";
import {
  areaBox,
  columnLeft,
  rowHeaderWidth,
  rowsPerPage,
  rowTop,
  scrollRanges,
  scrollToShow,
  type Viewport,
} from "./viewport";

const HEADER_HEIGHT = 22;
/** Pixels the scroll bars offer beyond the used cells. */
const SPARE_ROOM = 400;
const WHEEL_LINE = 40;
/** Pixels that must be left for the lines that are not frozen. */
const LEAST_SCROLLED = 60;

export interface GridTexts {
  readonly grid: string;
  readonly gridHint: string;
  readonly scrollDown: string;
  readonly scrollAcross: string;
  readonly choicesHint: string;
  readonly chartNotDrawn: (type: string) => string;
}

export interface GridEvents {
  /** Selection, active cell or what they show may have changed. */
  readonly onMoved: () => void;
  /** The grid was painted: what lies over its cells has to follow. */
  readonly onPainted: () => void;
  /** The pointer is over another cell, or over none (null). */
  readonly onHover: (cell: Cell | null) => void;
  /** The person asked for the menu of the cells, at this point of the window. */
  readonly onMenu: (x: number, y: number) => void;
  /** The mouse was pressed on the grid; false where it may not go on yet. */
  readonly onPress: () => boolean;
  /** The person wants to change what is in the active cell. */
  readonly onOpenCell: () => void;
  /** The person pressed the arrow of a filtered column, at this point of the window. */
  readonly onFilterButton: (column: number, x: number, y: number) => void;
  /** The person drew the mark of the selected cells over `target`; null: as far as the list beside them reaches. */
  readonly onFill: (selected: Area, target: Area | null) => void;
  /** The person gave columns (in characters) or rows (in points) another size; null: the one that fits. */
  readonly onResized: (lines: ResizeLine["lines"], lineArea: Area, size: number | null) => void;
}

/** Frozen lines that leave too little room for the others would lock those out: they scroll along then. */
function frozenWithin(axis: Axis, frozen: number, room: number): number {
  return axis.offsetOf(frozen) + LEAST_SCROLLED <= room ? frozen : 0;
}

export class GridView {
  readonly element = document.createElement("div");
  readonly surface = document.createElement("div");
  /** Has the focus while the person works in the grid, so that an input method always finds a text field at the active cell. */
  readonly input = document.createElement("textarea");
  /** What lies over the cells, in the same coordinates as the surface. */
  readonly layer = document.createElement("div");
  readonly acrossBar: ScrollBar;
  private readonly downBar: ScrollBar;
  private readonly canvas = document.createElement("canvas");
  private readonly context: CanvasRenderingContext2D;
  readonly measurer: TextMeasurer;
  private readonly voice: GridVoice;
  private screens = new Map<string, SheetScreen>();
  private copiedCells: { readonly sheet: Worksheet; readonly area: Area } | null = null;
  private resizeLine: ResizeLine | null = null;
  private forget: () => void = () => undefined;
  private frame = 0;
  private readonly size = new ElementSize(this.surface, () => this.repaint());

  constructor(
    private workbook: Workbook,
    private readonly texts: GridTexts,
    readonly events: GridEvents,
    private readonly evaluate?: EvaluateOperand
  ) {
    const context = this.canvas.getContext("2d");
    if (!context) throw new Error("this browser has no canvas");
    this.context = context;
    this.measurer = new TextMeasurer(context);
    this.element.className = "grid";
    this.surface.className = "grid-surface";
    this.surface.id = "grid-surface";
    this.canvas.setAttribute("aria-hidden", "true");
    this.surface.append(this.canvas);
    this.downBar = new ScrollBar("vertical", texts.scrollDown, this.surface.id, (y) =>
      this.scrollTo(null, y)
    );
    this.acrossBar = new ScrollBar("horizontal", texts.scrollAcross, this.surface.id, (x) =>
      this.scrollTo(x, null)
    );
    this.input.className = "cell-input";
    this.input.rows = 1;
    this.input.spellcheck = false;
    this.layer.className = "cell-layer";
    this.layer.append(this.input);
    this.element.append(this.surface, this.layer, this.downBar.element);
    this.voice = new GridVoice(this.surface, this.input, texts.grid, texts.gridHint);
    new GridPointer(this, this.canvas);
    this.listen();
    this.show(workbook);
  }

  /** Shows another workbook instead. */
  show(workbook: Workbook): void {
    this.forget();
    this.workbook = workbook;
    this.screens = new Map();
    this.forget = workbook.onChange((change) => this.follow(change));
    this.moved();
  }

  get screen(): SheetScreen {
    const { activeSheet } = this.workbook;
    const known = this.screens.get(activeSheet.id);
    if (known) return known;
    const created = new SheetScreen(activeSheet, this.workbook, this.measurer, this.evaluate);
    this.screens.set(activeSheet.id, created);
    return created;
  }

  get view(): Viewport {
    const { rows, columns, scrollX, scrollY, sheet } = this.screen;
    const { width, height } = this.size.now;
    const lastRow = rows.indexAt(rows.offsetOf(sheet.frozenRows) + scrollY + height);
    const headerWidth = rowHeaderWidth(lastRow);
    return {
      rows,
      columns,
      scrollX,
      scrollY,
      frozenRows: frozenWithin(rows, sheet.frozenRows, height - HEADER_HEIGHT),
      frozenColumns: frozenWithin(columns, sheet.frozenColumns, width - headerWidth),
      width,
      height,
      headerWidth,
      headerHeight: HEADER_HEIGHT,
    };
  }

  /** Selects, tells the workbook, and brings the active corner into view. */
  select(selection: Selection, scrolls = true): void {
    const { screen } = this;
    screen.selection = selection;
    screen.sheet.selection = selection.area;
    if (scrolls) this.reveal(selection);
    this.workbook.emit({ kind: "selection", sheet: screen.sheet });
    this.moved();
  }

  /** Selects an area that was named, such as one typed into the name box. */
  goTo(target: Area): void {
    const { screen } = this;
    screen.selection = selectArea(target, screen.sheet.merges);
    screen.sheet.selection = screen.selection.area;
    this.revealActive();
    this.workbook.emit({ kind: "selection", sheet: screen.sheet });
    this.moved();
  }

  /** Scrolls by pixels as the wheel does. */
  scrollBy(x: number, y: number): void {
    this.scrollTo(this.screen.scrollX + x, this.screen.scrollY + y);
  }

  /** Puts the focus into the grid. */
  focus(): void {
    this.input.focus({ preventScroll: true });
  }

  /** Brings the active cell into view. */
  revealActive(): void {
    const { screen } = this;
    this.reveal({ ...screen.selection, extent: screen.selection.active });
    this.repaint();
  }

  /** Frames cells of a sheet as copied or cut; null takes the frame away. */
  set copied(copied: { readonly sheet: Worksheet; readonly area: Area } | null) {
    this.copiedCells = copied;
    this.repaint();
  }

  /** Shows where a dragged edge would come to lie; null when it is let go. */
  set resizing(line: ResizeLine | null) {
    this.resizeLine = line;
    this.repaint();
  }

  /** The box of the selected cells on the canvas. */
  get selectionBox(): Box {
    return areaBox(this.view, this.screen.selection.area);
  }

  get activeBox(): Box {
    return this.boxOf(this.screen.selection.active);
  }

  /** The box of a cell on the canvas, the whole of it where it is merged. */
  boxOf({ row, column }: Cell): Box {
    const merge = this.screen.sheet.mergeAt(row, column);
    return areaBox(this.view, merge ?? area(row, column, row, column));
  }

  /** Opens the menu of the cells where the selection is, for the keyboard. */
  openMenuAtSelection(): void {
    const { active } = this.screen.selection;
    const box = this.canvas.getBoundingClientRect();
    const x = Math.min(box.width - 20, Math.max(20, columnLeft(this.view, active.column) + 12));
    const y = Math.min(box.height - 20, Math.max(20, rowTop(this.view, active.row + 1)));
    this.events.onMenu(box.left + x, box.top + y);
  }

  /** Opens the menu of a filtered column below its arrow. */
  openFilterMenu(column: number): void {
    const top = this.screen.sheet.autoFilter?.area.top ?? 0;
    const box = areaBox(this.view, area(top, column, top, column));
    const { left, top: canvasTop } = this.canvas.getBoundingClientRect();
    this.events.onFilterButton(column, left + box.x, canvasTop + box.y + box.height);
  }

  /** Paints soon, once for any number of changes. */
  repaint(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.paint();
    });
  }

  private listen(): void {
    matchMedia("(forced-colors: active)").addEventListener("change", () => this.repaint());
    markReached(this.element, this.input);
    this.element.addEventListener(
      "wheel",
      (event) => {
        if (event.ctrlKey) return;
        event.preventDefault();
        const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : WHEEL_LINE;
        const sideways = event.shiftKey && event.deltaX === 0;
        this.scrollBy(
          (sideways ? event.deltaY : event.deltaX) * unit,
          sideways ? 0 : event.deltaY * unit
        );
      },
      { passive: false }
    );
  }

  /** Moves the selection as a key of Excel's does. */
  move(movement: Movement): void {
    const { rows, columns, selection, sheet } = this.screen;
    this.select(
      move(selection, movement, { sheet, rows, columns, rowsPerPage: rowsPerPage(this.view) })
    );
  }

  private follow(change: WorkbookChange): void {
    const screen = this.screens.get(change.sheet.id);
    switch (change.kind) {
      case "cells":
      case "calculated":
      case "format":
        screen?.cellsChanged(change.area);
        break;
      case "layout":
      case "filter":
        screen?.layoutChanged();
        break;
      case "selection":
        if (screen?.followSelection() && screen === this.screen) this.reveal(screen.selection);
        break;
      case "sheetDeleted":
        this.screens.delete(change.sheet.id);
        break;
      default:
        break;
    }
    if (isSeen(change, this.workbook.activeSheet)) this.repaint();
    this.events.onMoved();
  }

  private moved(): void {
    this.repaint();
    this.events.onMoved();
  }

  /** Whole rows or columns do not scroll away from where the person is. */
  private reveal({ extent, area: selected }: Selection): void {
    const { view, screen } = this;
    const { scrollX, scrollY } = scrollToShow(view, extent.row, extent.column);
    const wholeRows = selected.right - selected.left + 1 >= view.columns.count;
    const wholeColumns = selected.bottom - selected.top + 1 >= view.rows.count;
    if (!wholeRows) screen.scrollX = scrollX;
    if (!wholeColumns) screen.scrollY = scrollY;
  }

  private scrollTo(x: number | null, y: number | null): void {
    const ranges = scrollRanges(this.view);
    const { screen } = this;
    if (x !== null) screen.scrollX = Math.round(Math.max(0, Math.min(ranges.across.limit, x)));
    if (y !== null) screen.scrollY = Math.round(Math.max(0, Math.min(ranges.down.limit, y)));
    this.repaint();
  }

  private paint(): void {
    const { view, screen, context, measurer } = this;
    const ratio = window.devicePixelRatio;
    const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { sheet, selection } = screen;
    paintGrid(
      {
        context,
        pen: new PixelPen(context, ratio),
        measurer,
        palette: gridPalette(),
        view,
        sheet,
        showsGridlines: sheet.showGridlines,
        looks: screen.looks,
        selection,
        copied: this.copiedCells?.sheet === sheet ? this.copiedCells.area : null,
        resizing: this.resizeLine,
      },
      this.workbook,
      this.texts.chartNotDrawn
    );
    this.showScrollBars(view);
    this.speak();
    this.events.onPainted();
  }

  private showScrollBars(view: Viewport): void {
    const { sheet, scrollX, scrollY } = this.screen;
    const used = sheet.usedArea(true) ?? area(0, 0, 0, 0);
    const { across, down } = scrollRanges(view);
    const right = view.columns.offsetOf(used.right + 1) - view.columns.offsetOf(view.frozenColumns);
    const bottom = view.rows.offsetOf(used.bottom + 1) - view.rows.offsetOf(view.frozenRows);
    this.acrossBar.show({
      offset: scrollX,
      room: across.room,
      limit: Math.min(
        across.limit,
        Math.max(scrollX, right + SPARE_ROOM - across.room, SPARE_ROOM)
      ),
    });
    this.downBar.show({
      offset: scrollY,
      room: down.room,
      limit: Math.min(down.limit, Math.max(scrollY, bottom + SPARE_ROOM - down.room, SPARE_ROOM)),
    });
  }

  private speak(): void {
    const { sheet, selection } = this.screen;
    const { row, column } = selection.active;
    const { numberFormat } = this.workbook.styles.get(sheet.styleIndex(row, column));
    const text = displayText(sheet.value(row, column), numberFormat);
    const hasList = hasArrow(validationAt(sheet.validations, row, column));
    const said = hasList ? `${text} ${this.texts.choicesHint}` : text;
    this.voice.say(selection.active, selection.area, said, sheet.usedArea(true));
  }
}
