/** The list that opens below a cell: its choices, walked through by the arrow keys or by typing the beginning of one. */
import { element } from "../element";

/** Choices shown at once; the others are found by typing their beginning. */
const MOST_SHOWN = 2_000;
/** A pause in typing longer than this begins another word, in milliseconds. */
const TYPING_PAUSE = 900;
const PAGE = 8;
const MARGIN = 4;

export interface ChoiceListEvents {
  readonly onChoose: (text: string) => void;
  /** The list is gone, with or without a choice. */
  readonly onClose: () => void;
}

export class ChoiceList {
  private readonly list: HTMLElement;
  private readonly options: readonly HTMLElement[];
  private readonly shown: readonly string[];
  private active = -1;
  private typed = "";
  private lastTyped = 0;
  private isOpen = true;

  /** Opens below a box of the window, or above it where there is no room, with `current` chosen. */
  constructor(
    label: string,
    choices: readonly string[],
    current: string,
    place: DOMRect,
    private readonly events: ChoiceListEvents
  ) {
    this.shown = choices.slice(0, MOST_SHOWN);
    this.options = this.shown.map((text, index) => this.option(text, index, text === current));
    this.list = element(
      "div",
      { class: "choice-list", role: "listbox", tabindex: "0", "aria-label": label },
      ...this.options
    );
    this.list.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("blur", () => this.close());
    document.body.append(this.list);
    this.lay(place);
    this.list.focus();
    this.activate(Math.max(0, this.shown.indexOf(current)));
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.list.remove();
    this.events.onClose();
  }

  private option(text: string, index: number, isChosen: boolean): HTMLElement {
    const option = element(
      "div",
      { id: `choice-${index}`, role: "option", "aria-selected": String(isChosen) },
      text
    );
    option.addEventListener("pointermove", () => this.activate(index));
    // The list keeps the focus until the choice is made.
    option.addEventListener("pointerdown", (event) => event.preventDefault());
    option.addEventListener("click", () => this.choose(index));
    return option;
  }

  private lay({ left, top, bottom, width }: DOMRect): void {
    const { style } = this.list;
    style.minWidth = `${width}px`;
    const box = this.list.getBoundingClientRect();
    const below = bottom + box.height + MARGIN <= window.innerHeight;
    const above = top - box.height;
    style.left = `${Math.max(MARGIN, Math.min(left, window.innerWidth - box.width - MARGIN))}px`;
    const highest = window.innerHeight - box.height - MARGIN;
    style.top = `${Math.max(MARGIN, below ? bottom : above >= MARGIN ? above : highest)}px`;
  }

  private activate(index: number): void {
    const option = this.options[index];
    if (!option || index === this.active) return;
    this.options[this.active]?.classList.remove("active");
    this.active = index;
    option.classList.add("active");
    this.list.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  private choose(index: number): void {
    const text = this.shown[index];
    this.close();
    if (text !== undefined) this.events.onChoose(text);
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    const step = this.stepOf(event);
    if (event.key === "Escape" || (event.altKey && event.key === "ArrowUp")) this.close();
    else if (event.key === "Enter" || event.key === "Tab") this.choose(this.active);
    else if (step !== null)
      this.activate(Math.max(0, Math.min(this.options.length - 1, this.active + step)));
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
      this.type(event.key);
    else return;
    event.preventDefault();
  }

  private stepOf({ key }: KeyboardEvent): number | null {
    switch (key) {
      case "ArrowUp":
        return -1;
      case "ArrowDown":
        return 1;
      case "PageUp":
        return -PAGE;
      case "PageDown":
        return PAGE;
      case "Home":
        return -this.options.length;
      case "End":
        return this.options.length;
      default:
        return null;
    }
  }

  /** Goes to the next choice that begins with what was typed; the same letter again goes on to the one after. */
  private type(character: string): void {
    const now = performance.now();
    const goesOn = now - this.lastTyped < TYPING_PAUSE && this.typed !== character;
    this.typed = goesOn ? this.typed + character : character;
    this.lastTyped = now;
    const from = goesOn ? this.active : this.active + 1;
    const wanted = this.typed.toLowerCase();
    const count = this.shown.length;
    for (let step = 0; step < count; step++) {
      const index = (from + step) % count;
      if (this.shown[index]?.toLowerCase().startsWith(wanted)) return this.activate(index);
    }
  }
}
