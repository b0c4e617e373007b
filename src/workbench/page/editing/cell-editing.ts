/** Editing the active cell: in a field that lies over it, and in the formula bar, which show the same text. */
import { cycleReferences } from "../formulas/cycle-references";
import { canvasFont } from "../grid/cell-font";
import type { GridView } from "../grid/grid-view";
import type { Movement } from "../grid/movement";
import type { Style } from "../../model/style";
import { editingStep, type EditingMode, type EditingStep } from "./editing-keys";

/** Room between a field and the right or lower edge of the grid, in pixels. */
const MARGIN = 6;

export interface EditingEvents {
  /** The text of the active cell as one types it. */
  readonly source: () => string;
  readonly style: () => Style;
  /** False where the active cell may not be changed; says so. */
  readonly mayEdit: () => boolean;
  /**
   * Puts the text into the active cell or all selected ones; false where it was refused and is edited on. `again` tries the
   * same once more, for a refusal that a person may lift.
   */
  readonly onCommit: (text: string, fill: boolean, again: () => void) => boolean;
  readonly onEditing: (isEditing: boolean) => void;
  /** A key that was pressed while no cell is edited. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** What helps a person to type the text of a cell. */
export interface TextHints {
  /** The text of the field or its caret is another. */
  follow(field: HTMLTextAreaElement): void;
  /** True for a key that was meant for the hints. */
  take(event: KeyboardEvent, field: HTMLTextAreaElement): boolean;
  /** The editing is over. */
  close(): void;
}

const NO_HINTS: TextHints = { follow: () => undefined, take: () => false, close: () => undefined };

/** The grid as editing sees it. */
export type EditedGrid = Pick<
  GridView,
  "input" | "focus" | "move" | "revealActive" | "activeBox" | "view"
>;

export class CellEditing {
  private mode: EditingMode | null = null;
  private readonly field: HTMLTextAreaElement;

  constructor(
    private readonly grid: EditedGrid,
    /** The field of the formula bar. */
    private readonly bar: HTMLTextAreaElement,
    private readonly events: EditingEvents,
    private readonly hints: TextHints = NO_HINTS
  ) {
    this.field = grid.input;
    this.field.addEventListener("compositionstart", () => this.compose());
    this.field.addEventListener("input", () => this.typed());
    this.field.addEventListener("keydown", (event) => this.key(event));
    bar.addEventListener("keydown", (event) => this.key(event));
    bar.addEventListener("input", () => this.mirror(bar, this.field));
    bar.addEventListener("focus", () => this.enterBar());
    for (const field of [this.field, bar]) {
      field.addEventListener("blur", (event) => this.left(event));
      for (const moved of ["input", "keyup", "click"])
        field.addEventListener(moved, () => this.hint(field));
    }
  }

  get isEditing(): boolean {
    return this.mode !== null;
  }

  /** Opens the active cell with what is in it, as F2 and a double click do. */
  open(): void {
    if (!this.begin("edit")) return;
    this.field.value = this.events.source();
    this.grid.focus();
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
    this.mirror(this.field, this.bar);
  }

  /** Ends the editing: the text goes into the cell. False where it was refused; then the editing goes on. */
  commit(movement: Movement | null = null, fill = false): boolean {
    if (this.mode === null) return true;
    const text = this.field.value.replace(/\r\n?/g, "\n");
    const isChanged = this.mode === "enter" || text !== this.events.source();
    const again = (): void => void this.commit(movement, fill);
    if ((isChanged || fill) && !this.events.onCommit(text, fill, again)) return false;
    this.end();
    if (movement) this.grid.move(movement);
    return true;
  }

  /** Selects the text that is being edited, to be typed anew. */
  retry(): void {
    this.grid.focus();
    this.field.select();
  }

  /** Ends the editing and leaves the cell as it is. */
  cancel(): void {
    if (this.mode !== null) this.end();
  }

  /** Lays the field over the active cell; it grows with its text as far as the grid reaches. */
  place(): void {
    const { style } = this.field;
    const { x, y, width, height } = this.grid.activeBox;
    const { headerWidth, headerHeight, width: gridWidth, height: gridHeight } = this.grid.view;
    this.field.parentElement?.style.setProperty(
      "clip-path",
      `inset(${headerHeight - 2}px 0 0 ${headerWidth - 2}px)`
    );
    style.left = `${x - 1}px`;
    style.top = `${y - 1}px`;
    style.width = `${width + 1}px`;
    style.height = `${height + 1}px`;
    if (this.mode === null) return;
    style.font = canvasFont(this.events.style());
    style.whiteSpace = "pre";
    const room = Math.max(width + 1, gridWidth - x - MARGIN);
    const needed = this.field.scrollWidth + MARGIN;
    if (needed > width) style.width = `${Math.min(room, needed)}px`;
    if (needed > room) style.whiteSpace = "pre-wrap";
    const tall = Math.min(
      this.field.scrollHeight + 2,
      Math.max(height + 1, gridHeight - y - MARGIN)
    );
    if (tall > height + 1) style.height = `${tall}px`;
  }

  private begin(mode: EditingMode): boolean {
    if (this.mode === null) {
      if (!this.events.mayEdit()) return false;
      this.mode = mode;
      this.field.classList.add("editing");
      this.events.onEditing(true);
      this.grid.revealActive();
    }
    return true;
  }

  private end(): void {
    const hadFocus = document.activeElement === this.field || document.activeElement === this.bar;
    this.mode = null;
    this.hints.close();
    this.field.value = "";
    this.field.classList.remove("editing");
    if (hadFocus) this.grid.focus();
    this.events.onEditing(false);
    this.place();
  }

  /** An input method began: the cell is open from its first letter on, so that its window stands at the cell. */
  private compose(): void {
    if (this.begin("enter")) return this.place();
    // Leaving the field ends the composition that may not be.
    this.field.blur();
    this.grid.focus();
  }

  private typed(): void {
    if (!this.begin("enter")) {
      this.field.value = "";
      return;
    }
    this.mirror(this.field, this.bar);
  }

  /** One field has another text now; the other one shows the same. */
  share(field: HTMLTextAreaElement): void {
    this.mirror(field, field === this.bar ? this.field : this.bar);
  }

  private hint(field: HTMLTextAreaElement): void {
    if (this.mode !== null) this.hints.follow(field);
  }

  private mirror(from: HTMLTextAreaElement, to: HTMLTextAreaElement): void {
    to.value = from.value;
    this.place();
  }

  private enterBar(): void {
    if (this.mode !== null) {
      this.mode = "edit";
      return;
    }
    if (!this.begin("edit")) return this.grid.focus();
    this.field.value = this.bar.value = this.events.source();
    this.place();
  }

  private key(event: KeyboardEvent): void {
    // Enter and the arrows choose among the candidates of an input method; 229 is how some browsers say so.
    if (event.isComposing || event.keyCode === 229) return;
    if (this.mode === null) return this.events.onKey(event);
    const field = event.currentTarget === this.bar ? this.bar : this.field;
    if (this.hints.take(event, field)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const step = editingStep(event, this.mode, this.field.value);
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    this.take(step, field);
  }

  private take(step: EditingStep, field: HTMLTextAreaElement): void {
    switch (step.kind) {
      case "commit":
        this.commit(step.movement, step.fill);
        return;
      case "cancel":
        this.cancel();
        return;
      case "switchMode":
        this.mode = this.mode === "edit" ? "enter" : "edit";
        return;
      case "lineBreak":
        field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
        this.share(field);
        return;
      case "cycleReference":
        this.cycle(field);
    }
  }

  private cycle(field: HTMLTextAreaElement): void {
    const { value, selectionStart, selectionEnd } = field;
    const cycled = cycleReferences(value, selectionStart, selectionEnd);
    if (!cycled) return;
    field.value = cycled.text;
    field.setSelectionRange(cycled.start, cycled.end);
    this.share(field);
    this.hint(field);
  }

  /** Going elsewhere on the page ends the editing; going into the add-in or to another window does not. */
  private left({ relatedTarget }: FocusEvent): void {
    if (this.mode === null || !(relatedTarget instanceof HTMLElement)) return;
    if (relatedTarget === this.field || relatedTarget === this.bar) return;
    if (relatedTarget.tagName === "IFRAME" || relatedTarget.closest("dialog")) return;
    if (this.commit()) return;
    this.grid.focus();
  }
}
