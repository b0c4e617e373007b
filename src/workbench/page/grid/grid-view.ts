/** The canvas grid: shows the active sheet of a workbook and lets a person move about in it. */
import { area, type Area } from "../../model/area";
import { displayText } from "../../model/display-text";
import type { Workbook, WorkbookChange } from "../../model/workbook";
import { TextMeasurer } from "./cell-font";
import { GridPointer } from "./grid-pointer";
import { GridVoice } from "./grid-voice";
import { movementOf } from "./key-movement";
import { move } from "./movement";
import { paintGrid } from "./paint-grid";
import { gridPalette } from "./palette";
import { PixelPen } from "./pixel-pen";
import { ScrollBar } from "./scroll-bar";
import { selectArea, type Selection } from "./selection";
import { SheetScreen } from "./sheet-screen";
import {
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

export interface GridTexts {
  readonly grid: string;
  readonly gridHint: string;
  readonly scrollDown: string;
  readonly scrollAcross: string;
  readonly chartNotDrawn: (type: string) => string;
}

export interface GridEvents {
  /** Selection, active cell or what they show may have changed. */
  readonly onMoved: () => void;
  /** The person asked for the menu of the cells, at this point of the window. */
  readonly onMenu: (x: number, y: number) => void;
  /** The person typed into a cell. */
  readonly onTyped: () => void;
}

export class GridView {
  readonly element = document.createElement("div");
  readonly surface = document.createElement("div");
  readonly acrossBar: ScrollBar;
  private readonly downBar: ScrollBar;
  private readonly canvas = document.createElement("canvas");
  private readonly context: CanvasRenderingContext2D;
  private readonly measurer: TextMeasurer;
  private readonly voice: GridVoice;
  private screens = new Map<string, SheetScreen>();
  private forget: () => void = () => undefined;
  private frame = 0;

  constructor(
    private workbook: Workbook,
    private readonly texts: GridTexts,
    private readonly events: GridEvents
  ) {
    const context = this.canvas.getContext("2d");
    if (!context) throw new Error("this browser has no canvas");
    this.context = context;
    this.measurer = new TextMeasurer(context);
    this.element.className = "grid";
    this.surface.className = "grid-surface";
    this.surface.id = "grid-surface";
    this.surface.tabIndex = 0;
    this.canvas.setAttribute("aria-hidden", "true");
    this.surface.append(this.canvas);
    this.downBar = new ScrollBar("vertical", texts.scrollDown, this.surface.id, (y) =>
      this.scrollTo(null, y)
    );
    this.acrossBar = new ScrollBar("horizontal", texts.scrollAcross, this.surface.id, (x) =>
      this.scrollTo(x, null)
    );
    this.element.append(this.surface, this.downBar.element);
    this.voice = new GridVoice(this.surface, texts.grid, texts.gridHint);
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
    const { activeSheet, styles } = this.workbook;
    const known = this.screens.get(activeSheet.id);
    if (known) return known;
    const created = new SheetScreen(activeSheet, styles, this.measurer);
    this.screens.set(activeSheet.id, created);
    return created;
  }

  get view(): Viewport {
    const { rows, columns, scrollX, scrollY, sheet } = this.screen;
    const height = this.surface.clientHeight;
    const lastRow = rows.indexAt(rows.offsetOf(sheet.frozenRows) + scrollY + height);
    return {
      rows,
      columns,
      scrollX,
      scrollY,
      frozenRows: sheet.frozenRows,
      frozenColumns: sheet.frozenColumns,
      width: this.surface.clientWidth,
      height,
      headerWidth: rowHeaderWidth(lastRow),
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
    screen.selection = selectArea(target);
    screen.sheet.selection = target;
    this.reveal({ ...screen.selection, extent: screen.selection.active });
    this.workbook.emit({ kind: "selection", sheet: screen.sheet });
    this.moved();
  }

  /** Scrolls by pixels as the wheel does. */
  scrollBy(x: number, y: number): void {
    this.scrollTo(this.screen.scrollX + x, this.screen.scrollY + y);
  }

  /** Sets the width of columns in characters, as a person does by dragging. */
  setColumnWidth(first: number, last: number, characters: number): void {
    const { sheet } = this.screen;
    for (let column = first; column <= last; column++) sheet.columnWidths.set(column, characters);
    sheet.dirty.add("columns");
    this.workbook.emit({ kind: "layout", sheet });
  }

  /** Opens the menu of the cells where the selection is, for the keyboard. */
  openMenuAtSelection(): void {
    const { active } = this.screen.selection;
    const box = this.canvas.getBoundingClientRect();
    const x = Math.min(box.width - 20, Math.max(20, columnLeft(this.view, active.column) + 12));
    const y = Math.min(box.height - 20, Math.max(20, rowTop(this.view, active.row + 1)));
    this.events.onMenu(box.left + x, box.top + y);
  }

  openMenuAt(x: number, y: number): void {
    this.events.onMenu(x, y);
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
    new ResizeObserver(() => this.repaint()).observe(this.surface);
    matchMedia("(forced-colors: active)").addEventListener("change", () => this.repaint());
    this.surface.addEventListener("keydown", (event) => this.key(event));
    this.surface.addEventListener(
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

  private key(event: KeyboardEvent): void {
    const movement = movementOf(event);
    if (movement) {
      event.preventDefault();
      const { rows, columns, selection, sheet } = this.screen;
      this.select(
        move(selection, movement, { sheet, rows, columns, rowsPerPage: rowsPerPage(this.view) })
      );
    } else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      event.preventDefault();
      this.openMenuAtSelection();
    } else if (isTyping(event)) {
      this.events.onTyped();
    }
  }

  private follow(change: WorkbookChange): void {
    const screen = this.screens.get(change.sheet.id);
    switch (change.kind) {
      case "cells":
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
    this.moved();
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
        styles: this.workbook.styles,
        selection,
      },
      this.workbook,
      this.texts.chartNotDrawn
    );
    this.showScrollBars(view);
    this.speak();
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
    this.voice.say(selection.active, selection.area, text, sheet.usedArea(true));
  }
}

function isTyping(event: KeyboardEvent): boolean {
  const command = event.ctrlKey || event.metaKey || event.altKey;
  return !command && (event.key.length === 1 || ["Delete", "Backspace", "F2"].includes(event.key));
}
