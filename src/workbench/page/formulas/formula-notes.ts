/** Why cells show errors: said beside the active cell, and beside the one that the pointer rests on. */
import type { FormulaBook } from "../../formula/formula-book";
import { element } from "../element";
import type { GridView } from "../grid/grid-view";
import type { Cell } from "../grid/selection";
import type { FunctionTexts } from "../texts/function-texts";
import { formulaNote } from "./formula-note";

/** Pixels between a cell and what is said about its formula. */
const GAP = 6;

export class FormulaNotes {
  private readonly ofActive = element("div", {
    class: "cell-prompt formula-note",
    role: "status",
    hidden: "",
  });
  private readonly ofHovered = element("div", {
    class: "cell-prompt formula-note",
    role: "tooltip",
    hidden: "",
  });
  private hovered: Cell | null = null;

  constructor(
    private readonly grid: GridView,
    private readonly formulas: () => FormulaBook,
    private readonly texts: FunctionTexts,
    private readonly isEditing: () => boolean
  ) {
    grid.layer.append(this.ofActive, this.ofHovered);
  }

  /** The pointer rests on another cell, or on none. */
  hover(cell: Cell | null): void {
    if (cell?.row === this.hovered?.row && cell?.column === this.hovered?.column) return;
    this.hovered = cell;
    this.place();
  }

  /** Lays the notes beside their cells, after the grid was painted. */
  place(): void {
    const { active } = this.grid.screen.selection;
    const hovered = this.hovered && this.origin(this.hovered);
    const isActive = hovered?.row === active.row && hovered.column === active.column;
    this.lay(this.ofActive, active);
    this.lay(this.ofHovered, isActive ? null : hovered);
  }

  /** The first cell of the merged one. */
  private origin(cell: Cell): Cell {
    const merge = this.grid.screen.sheet.mergeAt(cell.row, cell.column);
    return merge ? { row: merge.top, column: merge.left } : cell;
  }

  private lay(note: HTMLElement, cell: Cell | null): void {
    const { grid } = this;
    const text =
      cell === null || this.isEditing()
        ? null
        : formulaNote(this.formulas(), grid.screen.sheet, cell.row, cell.column, this.texts);
    note.hidden = text === null;
    if (text === null || cell === null) return;
    if (note.textContent !== text) note.textContent = text;
    const { x, y, height } = grid.boxOf(cell);
    note.style.left = `${x}px`;
    note.style.top = `${y + height + GAP}px`;
  }
}
