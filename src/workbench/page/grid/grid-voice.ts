/** The grid for those who do not see it: a one-cell table behind the canvas and a live sentence about the active cell. */
import { areaToA1, columnLetters, type Area } from "../../model/area";
import type { Cell } from "./selection";

let nextId = 1;

export class GridVoice {
  private readonly row = document.createElement("div");
  private readonly cell = document.createElement("div");
  private readonly live = document.createElement("div");

  /** Makes `grid` the accessible table, worked on by the keyboard in `input`; `hint` says how to leave it. */
  constructor(
    private readonly grid: HTMLElement,
    input: HTMLElement,
    label: string,
    hint: string
  ) {
    const id = nextId++;
    const note = document.createElement("div");
    note.id = `grid-hint-${id}`;
    note.textContent = hint;
    note.className = this.row.className = this.live.className = "offscreen";
    this.row.setAttribute("role", "row");
    this.cell.setAttribute("role", "gridcell");
    this.live.setAttribute("aria-live", "polite");
    this.row.append(this.cell);
    grid.setAttribute("role", "grid");
    grid.setAttribute("aria-label", label);
    grid.append(this.row);
    grid.after(note, this.live);
    input.setAttribute("aria-label", label);
    input.setAttribute("aria-describedby", note.id);
  }

  /** Says where the selection is and what its active cell shows. */
  say(active: Cell, selected: Area, text: string, used: Area | null): void {
    const address = `${columnLetters(active.column)}${active.row + 1}`;
    const single = selected.top === selected.bottom && selected.left === selected.right;
    this.grid.setAttribute("aria-rowcount", String((used?.bottom ?? active.row) + 1));
    this.grid.setAttribute("aria-colcount", String((used?.right ?? active.column) + 1));
    this.row.setAttribute("aria-rowindex", String(active.row + 1));
    this.cell.setAttribute("aria-colindex", String(active.column + 1));
    const said = `${single ? address : areaToA1(selected)} ${text}`;
    if (said === this.live.textContent) return;
    this.cell.textContent = text;
    this.live.textContent = said;
  }
}
