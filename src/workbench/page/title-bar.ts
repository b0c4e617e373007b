/** The bar at the top: file commands at the left, the file's name in the middle. */
import { button, drawing, element } from "./element";
import type { PageTexts } from "./texts";

const FOLDER = "M2 4 H6.5 L8 5.5 H14 V12.5 H2 Z M2 7 H14";
const DISK = "M3 3 H11 L13 5 V13 H3 Z M5 3 V6.5 H10.5 V3 M5 13 V9 H11 V13";
const SHEET = "M4 2 H9.5 L12 4.5 V14 H4 Z M9.5 2 V4.5 H12";
const UNDO = "M6 3 L3 6 L6 9 M3 6 H10 A3.5 3.5 0 0 1 10 13 H7";
const REDO = "M10 3 L13 6 L10 9 M13 6 H6 A3.5 3.5 0 0 0 6 13 H9";
const MARK = "M2 3 H14 V13 H2 Z M2 6.3 H14 M2 9.6 H14 M6 3 V13 M10 3 V13";

export interface FileCommands {
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onAutosave: () => void;
}

export class TitleBar {
  readonly element: HTMLElement;
  private readonly fileName = element("span", { class: "file-name" });
  private readonly dot: HTMLElement;
  private readonly undo: HTMLButtonElement;
  private readonly redo: HTMLButtonElement;
  private readonly autosave: HTMLButtonElement;

  constructor(
    private readonly texts: PageTexts,
    { onNew, onOpen, onSave, onUndo, onRedo, onAutosave }: FileCommands
  ) {
    this.dot = element("span", {
      class: "unsaved-dot",
      role: "img",
      "aria-label": texts.unsaved,
      title: texts.unsaved,
    });
    this.undo = this.stepButton(texts.commands.undo, "Ctrl+Z", UNDO, onUndo);
    this.redo = this.stepButton(texts.commands.redo, "Ctrl+Y", REDO, onRedo);
    this.autosave = button(
      { class: "autosave", "aria-haspopup": "dialog", "aria-pressed": "false" },
      onAutosave,
      texts.autosave
    );
    this.element = element(
      "header",
      { class: "title-bar" },
      element("span", { class: "brand" }, drawing(MARK), texts.workbench),
      element(
        "div",
        { class: "quick-access", role: "group", "aria-label": texts.quickAccess },
        button({ title: texts.newBlank }, onNew, drawing(SHEET), texts.newBlank),
        button({ title: `${texts.open} (Ctrl+O)` }, onOpen, drawing(FOLDER), texts.open),
        button({ title: `${texts.save} (Ctrl+S)` }, onSave, drawing(DISK), texts.save),
        this.undo,
        this.redo,
        this.autosave
      ),
      element(
        "h1",
        {},
        this.fileName,
        this.dot,
        element("span", { class: "file-place" }, ` - ${texts.workbench}`)
      )
    );
  }

  /** Puts the focus on the page's first button. */
  focus(): void {
    this.element.querySelector("button")?.focus();
  }

  showAutosave(isOn: boolean): void {
    this.autosave.setAttribute("aria-pressed", String(isOn));
  }

  /** `undo` and `redo` name what would be undone and redone; null where there is nothing. */
  show(
    fileName: string,
    isUnsaved: boolean,
    { undo, redo }: { readonly undo: string | null; readonly redo: string | null }
  ): void {
    this.name(this.undo, this.texts.commands.undo, "Ctrl+Z", undo);
    this.name(this.redo, this.texts.commands.redo, "Ctrl+Y", redo);
    this.fileName.textContent = fileName;
    this.dot.hidden = !isUnsaved;
    document.title = `${isUnsaved ? "● " : ""}${fileName} - ${this.texts.workbench}`;
  }

  private stepButton(
    label: string,
    keys: string,
    path: string,
    run: () => void
  ): HTMLButtonElement {
    return button({ "aria-label": label, title: `${label} (${keys})` }, run, drawing(path));
  }

  /** Stays focusable where there is nothing to do, so that the focus is not lost with the last step. */
  private name(step: HTMLElement, label: string, keys: string, edit: string | null): void {
    step.setAttribute("aria-disabled", String(edit === null));
    step.title = edit === null ? `${label} (${keys})` : `${label} ${edit} (${keys})`;
  }
}
