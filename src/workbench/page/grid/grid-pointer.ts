/** The mouse and the pen on the grid: selecting, dragging, column widths and the menu. */
import { MAX_COLUMNS, MAX_ROWS, contains } from "../../model/area";
import { columnCharacters } from "./axis";
import type { GridView } from "./grid-view";
import { selectBetween, selectCell, type Cell } from "./selection";
import { columnLeft, hitTest, type Hit } from "./viewport";

/** Pixels that a drag beyond the canvas scrolls with each movement tick. */
const DRAG_SCROLL = 30;
const DRAG_TICK = 50;

type Drag = (event: PointerEvent) => void;

export class GridPointer {
  constructor(
    private readonly grid: GridView,
    private readonly canvas: HTMLCanvasElement
  ) {
    canvas.addEventListener("pointerdown", (event) => this.down(event));
    canvas.addEventListener("pointermove", (event) => this.hover(event));
    canvas.addEventListener("contextmenu", (event) => this.menu(event));
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
    const resizes = hit.kind === "columnHeader" && hit.edge !== null;
    this.canvas.style.cursor = resizes ? "col-resize" : hit.kind === "cell" ? "cell" : "default";
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0) return;
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
        const from = { row: event.shiftKey ? anchor.row : hit.row, column: 0 };
        this.grid.select(between(from, { row: hit.row, column: MAX_COLUMNS - 1 }));
        return this.selectTo(from, (to) => ({ row: to.row, column: MAX_COLUMNS - 1 }));
      }
      case "columnHeader": {
        if (hit.edge !== null) return this.resize(hit.edge, event);
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

  private resize(column: number, down: PointerEvent): Drag {
    const { area } = this.grid.screen.selection;
    const wholeColumns = area.top === 0 && area.bottom === MAX_ROWS - 1;
    const together = wholeColumns && column >= area.left && column <= area.right;
    const grip =
      this.at(down).x - columnLeft(this.grid.view, column) - this.grid.view.columns.sizeOf(column);
    return (event) => {
      const width = this.at(event).x - grip - columnLeft(this.grid.view, column);
      const characters = columnCharacters(Math.max(12, width));
      this.grid.setColumnWidth(
        together ? area.left : column,
        together ? area.right : column,
        characters
      );
    };
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
    };
    this.canvas.setPointerCapture(down.pointerId);
    this.canvas.addEventListener("pointermove", move);
    this.canvas.addEventListener("lostpointercapture", end);
  }

  private menu(event: MouseEvent): void {
    event.preventDefault();
    const hit = this.hit(event);
    const { area } = this.grid.screen.selection;
    if (hit.kind === "cell" && !contains(area, hit.row, hit.column)) {
      this.grid.select(selectCell(hit, this.grid.screen.sheet.merges));
    }
    this.grid.openMenuAt(event.clientX, event.clientY);
  }
}

/** Whole rows and columns take no notice of merged cells. */
function between(from: Cell, to: Cell): ReturnType<typeof selectBetween> {
  return selectBetween(from, to, []);
}

function beyond(position: number, low: number, high: number): number {
  if (position < low) return -DRAG_SCROLL;
  return position > high ? DRAG_SCROLL : 0;
}
