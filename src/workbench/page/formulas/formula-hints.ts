/** The list of functions and the parameters of the one being typed, below the field that a formula is typed into. */
import { element } from "../element";
import type { TextHints } from "../editing/cell-editing";
import { callAt, wordAt, type TypedWord } from "./formula-caret";
import {
  functionsBeginning,
  type HintedFunction,
  type HintedParameter,
  parameterAt,
} from "./hinted-functions";
import { offeredValues } from "./offered-values";

const GAP = 4;
const PAGE = 8;

/** One line of the list. */
interface Choice {
  readonly name: string;
  readonly description: string;
  /** What is written where it is chosen. */
  readonly written: string;
  /** The function that the line stands for; null for a value of an argument. */
  readonly called: HintedFunction | null;
}

export class FormulaHints implements TextHints {
  private readonly list: HTMLElement;
  private readonly card = element("div", { class: "function-card", role: "status" });
  private readonly box: HTMLElement;
  private shown: readonly Choice[] = [];
  private active = 0;
  private word: TypedWord | null = null;
  /** The word whose list was closed with Escape. */
  private dismissed: number | null = null;

  constructor(
    label: string,
    private readonly functions: readonly HintedFunction[],
    /** Tells of a text that was completed, for the other field. */
    private readonly onCompleted: (field: HTMLTextAreaElement) => void
  ) {
    this.list = element("div", { class: "function-list", role: "listbox", "aria-label": label });
    this.box = element("div", { class: "formula-hints", hidden: "" }, this.list, this.card);
    // The field keeps the focus whatever is pressed here.
    this.box.addEventListener("pointerdown", (event) => event.preventDefault());
    document.body.append(this.box);
  }

  follow(field: HTMLTextAreaElement): void {
    const caret = field.selectionEnd;
    const isTyping = field.selectionStart === caret;
    const offered = isTyping ? offeredValues(field.value, caret, this.functions) : null;
    this.word = offered?.typed ?? (isTyping ? wordAt(field.value, caret) : null);
    if (this.word?.start !== this.dismissed) this.dismissed = null;
    const found = offered
      ? offered.values.map((value) => ({ ...value, called: null }))
      : this.functionsAt(this.word);
    this.shown = this.dismissed === null ? found : [];
    this.active = 0;
    this.list.replaceChildren(...this.shown.map((one, place) => this.option(one, place, field)));
    this.list.hidden = this.shown.length === 0;
    const call = callAt(field.value, caret);
    const called = call && this.functions.find(({ name }) => name === call.name.toUpperCase());
    if (this.shown.length === 0 && !(call && called)) return this.close();
    if (call && called) this.describeCall(called, call.argument);
    if (this.shown.length > 0) this.activate(0);
    this.lay(field);
  }

  take(event: KeyboardEvent, field: HTMLTextAreaElement): boolean {
    if (this.box.hidden || this.shown.length === 0) return false;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        this.activate(this.active + (event.key === "ArrowDown" ? 1 : -1));
        return true;
      case "PageDown":
      case "PageUp":
        this.activate(this.active + (event.key === "PageDown" ? PAGE : -PAGE));
        return true;
      case "Tab":
      case "Enter":
        this.complete(field);
        return true;
      case "Escape":
        this.dismissed = this.word?.start ?? null;
        this.follow(field);
        return true;
      default:
        return false;
    }
  }

  close(): void {
    this.box.hidden = true;
    this.shown = [];
    this.word = null;
  }

  private complete(field: HTMLTextAreaElement): void {
    const chosen = this.shown[this.active];
    if (!chosen || !this.word) return;
    const { start, text } = this.word;
    field.setRangeText(chosen.written, start, start + text.length, "end");
    this.onCompleted(field);
    this.follow(field);
  }

  private functionsAt(word: TypedWord | null): readonly Choice[] {
    const found = word ? functionsBeginning(this.functions, word.text) : [];
    return found.map((called) => {
      const { name, description } = called;
      return { name, description, written: `${name}(`, called };
    });
  }

  private option(one: Choice, place: number, field: HTMLTextAreaElement): HTMLElement {
    const option = element(
      "div",
      { id: `function-${place}`, role: "option", "aria-selected": "false" },
      element("b", {}, one.name),
      element("span", {}, one.description)
    );
    option.addEventListener("click", () => {
      this.active = place;
      this.complete(field);
    });
    return option;
  }

  private activate(place: number): void {
    const options = [...this.list.children];
    this.active = Math.max(0, Math.min(options.length - 1, place));
    options.forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === this.active));
      option.classList.toggle("active", index === this.active);
    });
    options[this.active]?.scrollIntoView?.({ block: "nearest" });
    const chosen = this.shown[this.active];
    if (chosen?.called) this.describeCall(chosen.called, null);
  }

  /** The signature with the present parameter in bold, and what it is. */
  private describeCall(
    { name, description, parameters }: HintedFunction,
    place: number | null
  ): void {
    const current = place === null ? null : parameterAt(parameters ?? [], place);
    const names = (parameters ?? []).flatMap((parameter, index) => [
      ...(index === 0 ? [] : [", "]),
      element(parameter === current ? "b" : "span", {}, signatureOf(parameter)),
    ]);
    const signature =
      parameters === null ? `${name}(…)` : element("span", {}, `${name}(`, ...names, ")");
    const details = (place === null ? (parameters ?? []) : [current]).flatMap((parameter) =>
      parameter && parameter.description !== ""
        ? element("li", {}, element("b", {}, parameter.name), ` ${parameter.description}`)
        : []
    );
    this.card.replaceChildren(
      element("div", { class: "function-signature" }, signature),
      ...(description === "" || (place !== null && current) ? [] : [element("p", {}, description)]),
      ...(details.length === 0 ? [] : [element("ul", {}, ...details)])
    );
  }

  private lay(field: HTMLTextAreaElement): void {
    this.box.hidden = false;
    const { left, top, bottom } = field.getBoundingClientRect();
    const { style } = this.box;
    const { width, height } = this.box.getBoundingClientRect();
    const isBelow = bottom + GAP + height <= window.innerHeight;
    style.left = `${Math.max(GAP, Math.min(left, window.innerWidth - width - GAP))}px`;
    style.top = `${Math.max(GAP, isBelow ? bottom + GAP : top - GAP - height)}px`;
  }
}

function signatureOf({ name, optional, repeating }: HintedParameter): string {
  const text = repeating ? `${name}, …` : name;
  return optional ? `[${text}]` : text;
}
