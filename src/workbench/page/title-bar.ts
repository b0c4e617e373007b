/** The bar at the top: file commands at the left, the file's name in the middle. */
import { button, drawing, element } from "./element";
import type { PageTexts } from "./texts";

const FOLDER = "M2 4 H6.5 L8 5.5 H14 V12.5 H2 Z M2 7 H14";
const DISK = "M3 3 H11 L13 5 V13 H3 Z M5 3 V6.5 H10.5 V3 M5 13 V9 H11 V13";
const SHEET = "M4 2 H9.5 L12 4.5 V14 H4 Z M9.5 2 V4.5 H12";
const MARK = "M2 3 H14 V13 H2 Z M2 6.3 H14 M2 9.6 H14 M6 3 V13 M10 3 V13";

export interface FileCommands {
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
}

export class TitleBar {
  readonly element: HTMLElement;
  private readonly fileName = element("span", { class: "file-name" });
  private readonly dot: HTMLElement;

  constructor(
    private readonly texts: PageTexts,
    { onNew, onOpen, onSave }: FileCommands
  ) {
    this.dot = element("span", {
      class: "unsaved-dot",
      role: "img",
      "aria-label": texts.unsaved,
      title: texts.unsaved,
    });
    this.element = element(
      "header",
      { class: "title-bar" },
      element("span", { class: "brand" }, drawing(MARK), texts.workbench),
      element(
        "div",
        { class: "quick-access", role: "group", "aria-label": texts.quickAccess },
        button({ title: texts.newBlank }, onNew, drawing(SHEET), texts.newBlank),
        button({ title: `${texts.open} (Ctrl+O)` }, onOpen, drawing(FOLDER), texts.open),
        button({ title: `${texts.save} (Ctrl+S)` }, onSave, drawing(DISK), texts.save)
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

  show(fileName: string, isUnsaved: boolean): void {
    this.fileName.textContent = fileName;
    this.dot.hidden = !isUnsaved;
    document.title = `${isUnsaved ? "● " : ""}${fileName} - ${this.texts.workbench}`;
  }
}
