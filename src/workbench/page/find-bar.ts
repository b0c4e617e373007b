/** The bar of Ctrl+F over the grid: a text, next and previous. */
import { button, drawing, element } from "./element";

const UP = "M3 10 L8 5 L13 10";
const DOWN = "M3 6 L8 11 L13 6";
const CROSS = "M4 4 L12 12 M12 4 L4 12";

export interface FindBarTexts {
  readonly find: string;
  readonly findWhat: string;
  readonly findNext: string;
  readonly findPrevious: string;
  readonly closeFind: string;
}

export class FindBar {
  readonly element: HTMLElement;
  private readonly input: HTMLInputElement;

  /** `find` goes to the next cell with the text; `back` gives the focus back to the cells. */
  constructor(
    texts: FindBarTexts,
    private readonly find: (text: string, step: 1 | -1) => void,
    private readonly back: () => void
  ) {
    this.input = element("input", {
      type: "search",
      "aria-label": texts.findWhat,
      placeholder: texts.findWhat,
    });
    const icon = (label: string, path: string, run: () => void): HTMLButtonElement =>
      button({ "aria-label": label, title: label }, run, drawing(path));
    this.element = element(
      "search",
      { class: "find-bar", "aria-label": texts.find, hidden: "" },
      this.input,
      icon(`${texts.findPrevious} (Shift+Enter)`, UP, () => this.search(-1)),
      icon(`${texts.findNext} (Enter)`, DOWN, () => this.search(1)),
      icon(`${texts.closeFind} (Esc)`, CROSS, () => this.close())
    );
    this.element.addEventListener("keydown", (event) => this.key(event));
  }

  open(): void {
    this.element.hidden = false;
    this.input.focus();
    this.input.select();
  }

  private close(): void {
    this.element.hidden = true;
    this.back();
  }

  private search(step: 1 | -1): void {
    if (this.input.value !== "") this.find(this.input.value, step);
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target === this.input)
      this.search(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }
}
