/** The mouse and the pen on the grid: selecting, dragging, column widths and the menu. */
import {
  area,
  contains,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from "../../model/area";
import { columnCharacters, pixelPoints } from "./axis";
import { filledTo, isOnFillHandle } from "./fill-handle";
import { filterButtonAt } from "./filter-button";
import type { GridView } from "./grid-view";
import { selectArea, selectBetween, selectCell, type Cell } from "./selection";
import { columnLeft, hitTest, rowTop, type Hit } from "./viewport";

/** Pixels that a drag beyond the canvas scrolls with each movement tick. */
const DRAG_SCROLL = 30;
const DRAG_TICK = 50;
/** Pixels below which no line can be dragged. */
const SMALLEST_LINE = 6;

interface Drag {
  (event: PointerEvent): void;
  /** The pointer was let go. */
  readonly end?: () => void;
}

export class GridPointer {
  constructor(
    private readonly grid: GridView,
    private readonly canvas: HTMLCanvasElement
  ) {
    canvas.addEventListener("pointerdown", (event) => this.down(event));
    canvas.addEventListener("pointermove", (event) => this.hover(event));
    canvas.addEventListener("pointerleave", () => grid.events.onHover(null));
    canvas.addEventListener("contextmenu", (event) => this.menu(event));
    canvas.addEventListener("dblclick", (event) => this.open(event));
    // The focus belongs to the grid's text field and must not be lost to the canvas.
    canvas.addEventListener("mousedown", (event) => event.preventDefault());
  }

  private at(event: MouseEvent): { x: number; y: number } {
    const box = this.canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  private hit(event: MouseEvent): Hit {
    const { x, y } = this.at(event);
    return hitTest(this.grid.view, x, y);
  }

  private hover(event: PointerEvent): void {
    const hit = this.hit(event);
    this.grid.events.onHover(hit.kind === "cell" ? hit : null);
    const cursor = cursorOver(hit, this.filterColumn(event) !== null);
    this.canvas.style.cursor = this.isOnHandle(event) ? "crosshair" : cursor;
  }

  private down(event: PointerEvent): void {
    if (!this.grid.events.onPress()) return;
    this.grid.focus();
    if (event.button !== 0) return;
    if (this.isOnHandle(event)) return this.follow(event, this.fill());
    const column = this.filterColumn(event);
    if (column !== null) return this.openFilter(column);
    const drag = this.begin(this.hit(event), event);
    if (drag) this.follow(event, drag);
  }

  private begin(hit: Hit, event: PointerEvent): Drag | null {
    const { merges } = this.grid.screen.sheet;
    const { anchor } = this.grid.screen.selection;
    switch (hit.kind) {
      case "corner":
        this.grid.select(
          between({ row: 0, column: 0 }, { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 }),
          false
        );
        return null;
      case "cell": {
        const from = event.shiftKey ? anchor : hit;
        this.grid.select(
          event.shiftKey ? selectBetween(from, hit, merges) : selectCell(hit, merges)
        );
        return this.selectTo(from, (to) => to);
      }
      case "rowHeader": {
        if (hit.edge !== null) return this.resize("rows", hit.edge, event);
        const from = { row: event.shiftKey ? anchor.row : hit.row, column: 0 };
        this.grid.select(between(from, { row: hit.row, column: MAX_COLUMNS - 1 }));
        return this.selectTo(from, (to) => ({ row: to.row, column: MAX_COLUMNS - 1 }));
      }
      case "columnHeader": {
        if (hit.edge !== null) return this.resize("columns", hit.edge, event);
        const from = { row: 0, column: event.shiftKey ? anchor.column : hit.column };
        this.grid.select(between(from, { row: MAX_ROWS - 1, column: hit.column }));
        return this.selectTo(from, (to) => ({ row: MAX_ROWS - 1, column: to.column }));
      }
    }
  }

  /** Drags from a corner; `far` turns the cell under the pointer into the other corner. */
  private selectTo(from: Cell, far: (cell: Cell) => Cell): Drag {
    return (event) => {
      const { view, screen } = this.grid;
      const { x, y } = this.at(event);
      this.grid.scrollBy(
        beyond(x, view.headerWidth, view.width),
        beyond(y, view.headerHeight, view.height)
      );
      const hit = hitTest(
        this.grid.view,
        Math.max(view.headerWidth, Math.min(view.width - 1, x)),
        Math.max(view.headerHeight, Math.min(view.height - 1, y))
      );
      if (hit.kind !== "cell") return;
      const to = far(hit);
      const merges =
        to.row === MAX_ROWS - 1 || to.column === MAX_COLUMNS - 1 ? [] : screen.sheet.merges;
      this.grid.select(selectBetween(from, to, merges), false);
    };
  }

  /** Drags the corner mark: what it would fill is selected, and letting go fills it. */
  private fill(): Drag {
    const { area: selected } = this.grid.screen.selection;
    let target: Area | null = null;
    const drag: Drag = (event) => {
      const hit = this.hit(event);
      if (hit.kind !== "cell") return;
      target = filledTo(selected, hit);
      this.grid.select(selectArea(target ?? selected), false);
    };
    return Object.assign(drag, {
      end: () => {
        if (target) this.grid.events.onFill(selected, target);
      },
    });
  }

  private isOnHandle(event: MouseEvent): boolean {
    const { x, y } = this.at(event);
    const { selectionBox, screen } = this.grid;
    return isOnFillHandle(screen.selection.area, selectionBox, x, y);
  }

  /** Drags the edge of a line: a guide shows where it would be, and letting go sets the size. */
  private resize(lines: "rows" | "columns", line: number, down: PointerEvent): Drag {
    const { view } = this.grid;
    const [axis, start] =
      lines === "rows" ? [view.rows, rowTop(view, line)] : [view.columns, columnLeft(view, line)];
    const pixel = (event: PointerEvent): number =>
      lines === "rows" ? this.at(event).y : this.at(event).x;
    const grip = pixel(down) - start - axis.sizeOf(line);
    let size: number | null = null;
    const drag: Drag = (event) => {
      size = Math.max(SMALLEST_LINE, Math.round(pixel(event) - grip - start));
      this.grid.resizing = { lines, at: start + size };
    };
    return Object.assign(drag, {
      end: () => {
        this.grid.resizing = null;
        if (size === null) return;
        const value = lines === "rows" ? pixelPoints(size) : columnCharacters(size);
        this.grid.events.onResized(lines, this.linesTogether(lines, line), value);
      },
    });
  }

  /** The lines that get the same size: all that are selected as whole lines with this one, else it alone. */
  private linesTogether(lines: "rows" | "columns", line: number): Area {
    const { area: selected } = this.grid.screen.selection;
    if (lines === "rows") {
      const together = isWholeRows(selected) && line >= selected.top && line <= selected.bottom;
      return together ? selected : area(line, 0, line, MAX_COLUMNS - 1);
    }
    const together = isWholeColumns(selected) && line >= selected.left && line <= selected.right;
    return together ? selected : area(0, line, MAX_ROWS - 1, line);
  }

  private open(event: MouseEvent): void {
    if (this.isOnHandle(event)) {
      this.grid.events.onFill(this.grid.screen.selection.area, null);
      return;
    }
    const hit = this.hit(event);
    if (hit.kind === "cell" && this.filterColumn(event) === null) this.grid.events.onOpenCell();
    if (hit.kind !== "rowHeader" && hit.kind !== "columnHeader") return;
    const lines = hit.kind === "rowHeader" ? "rows" : "columns";
    if (hit.edge !== null)
      this.grid.events.onResized(lines, this.linesTogether(lines, hit.edge), null);
  }

  private filterColumn(event: MouseEvent): number | null {
    const { x, y } = this.at(event);
    return filterButtonAt(this.grid.view, this.grid.screen.sheet, x, y);
  }

  private openFilter(column: number): void {
    const { sheet } = this.grid.screen;
    const row = sheet.autoFilter?.area.top ?? 0;
    this.grid.select(selectCell({ row, column }, sheet.merges));
    this.grid.openFilterMenu(column);
  }

  /** Repeats the drag while the pointer rests outside, so that the sheet keeps scrolling. */
  private follow(down: PointerEvent, drag: Drag): void {
    let latest = down;
    const move = (event: PointerEvent): void => {
      latest = event;
      drag(event);
    };
    const ticking = setInterval(() => {
      const { x, y } = this.at(latest);
      const { view } = this.grid;
      if (latest !== down && (x < 0 || y < 0 || x > view.width || y > view.height)) drag(latest);
    }, DRAG_TICK);
    const end = (): void => {
      clearInterval(ticking);
      this.canvas.removeEventListener("pointermove", move);
      this.canvas.removeEventListener("lostpointercapture", end);
      drag.end?.();
    };
    this.canvas.setPointerCapture(down.pointerId);
    this.canvas.addEventListener("pointermove", move);
    this.canvas.addEventListener("lostpointercapture", end);
  }

  private menu(event: MouseEvent): void {
    event.preventDefault();
    const hit = this.hit(event);
    const { area: selected } = this.grid.screen.selection;
    if (hit.kind === "cell" && !contains(selected, hit.row, hit.column))
      this.grid.select(selectCell(hit, this.grid.screen.sheet.merges));
    if (hit.kind === "rowHeader" && !contains(selected, hit.row, MAX_COLUMNS - 1))
      this.grid.select(
        between({ row: hit.row, column: 0 }, { row: hit.row, column: MAX_COLUMNS - 1 })
      );
    if (hit.kind === "columnHeader" && !contains(selected, MAX_ROWS - 1, hit.column))
      this.grid.select(
        between({ row: 0, column: hit.column }, { row: MAX_ROWS - 1, column: hit.column })
      );
    this.grid.events.onMenu(event.clientX, event.clientY);
  }
}

function cursorOver(hit: Hit, isOverButton: boolean): string {
  if (isOverButton) return "pointer";
  if (hit.kind === "columnHeader" && hit.edge !== null) return "col-resize";
  if (hit.kind === "rowHeader" && hit.edge !== null) return "row-resize";
  return hit.kind === "cell" ? "cell" : "default";
}

/** Whole rows and columns take no notice of merged cells. */
function between(from: Cell, to: Cell): ReturnType<typeof selectBetween> {
  return selectBetween(from, to, []);
}

function beyond(position: number, low: number, high: number): number {
  if (position < low) return -DRAG_SCROLL;
  return position > high ? DRAG_SCROLL : 0;
}
