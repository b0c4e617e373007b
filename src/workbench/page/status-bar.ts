/** The line at the bottom: messages and filter on the left, figures of the selection on the right. */
import { displayText } from "../model/display-text";
import type { Workbook } from "../model/workbook";
import { element } from "./element";
import type { Selection } from "./grid/selection";
import { filterCounts, summarize, type SelectionSummary } from "./selection-summary";
import type { PageTexts } from "./texts";

/** How long a message stays, in milliseconds. */
const MESSAGE_TIME = 8_000;

export class StatusBar {
  readonly element: HTMLElement;
  private readonly message: HTMLElement;
  private readonly filter = element("span", { class: "status-filter" });
  private readonly figures = element("span", { class: "status-figures" });
  private readonly stopButton: HTMLButtonElement;
  private messageTimer = 0;
  private sliceTimer = 0;

  constructor(private readonly texts: PageTexts) {
    this.stopButton = element("button", { type: "button", class: "stop", hidden: "" }, texts.stop);
    this.message = element("span", { class: "status-message", role: "status" }, texts.ready);
    this.element = element(
      "footer",
      { class: "status-bar", "aria-label": texts.statusBar },
      this.message,
      this.stopButton,
      this.filter,
      this.figures
    );
  }

  /** Says something; it goes away by itself unless `stays` is set. */
  say(text: string, stays = false): void {
    window.clearTimeout(this.messageTimer);
    this.message.textContent = text;
    if (stays) return;
    this.messageTimer = window.setTimeout(() => {
      this.message.textContent = this.texts.ready;
    }, MESSAGE_TIME);
  }

  /** Shows what is going on with a button that stops it; null when it is over. */
  work(text: string | null, stop: () => void = () => undefined): void {
    this.stopButton.hidden = text === null;
    this.stopButton.onclick = stop;
    if (text !== null) this.say(text, true);
  }

  show(workbook: Workbook, selection: Selection): void {
    const counts = filterCounts(workbook.activeSheet);
    this.filter.textContent = counts ? this.texts.filtered(counts.shown, counts.all) : "";
    window.clearTimeout(this.sliceTimer);
    this.runSlice(summarize(workbook.activeSheet, selection.area), workbook, selection);
  }

  private runSlice(
    work: Generator<undefined, SelectionSummary>,
    workbook: Workbook,
    selection: Selection
  ): void {
    const step = work.next();
    if (step.done) this.figures.replaceChildren(...this.describe(step.value, workbook, selection));
    else this.sliceTimer = window.setTimeout(() => this.runSlice(work, workbook, selection));
  }

  /** Excel says nothing about a single cell. */
  private describe(
    { count, numbers, sum }: SelectionSummary,
    workbook: Workbook,
    selection: Selection
  ): HTMLElement[] {
    if (count < 2) return [];
    const { row, column } = selection.active;
    const sheet = workbook.activeSheet;
    const { numberFormat } = workbook.styles.get(sheet.styleIndex(row, column));
    const shown = (value: number): string => displayText(value, numberFormat);
    const figure = (label: string, value: string): HTMLElement =>
      element("span", {}, `${label}: `, element("b", {}, value));
    const counted = figure(this.texts.count, String(count));
    if (numbers === 0) return [counted];
    return [
      figure(this.texts.average, shown(sum / numbers)),
      counted,
      figure(this.texts.sum, shown(sum)),
    ];
  }
}
