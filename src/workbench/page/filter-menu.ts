/** What opens from the arrow of a filtered column: sorting, and the list of its values with a search. */
import { criterionOf, type FilterValue } from "../model/filter-values";
import type { FilterCriterion } from "../model/sheet-parts";
import { button, element } from "./element";

/** Values shown at once; more are reached by searching. */
const MOST_SHOWN = 1_000;

export interface FilterMenuTexts {
  readonly filterOf: (column: string) => string;
  readonly filterSearch: string;
  readonly filterAll: string;
  readonly filterBlank: string;
  readonly filterMore: (values: number) => string;
  readonly filterNone: string;
  readonly clearColumnFilter: string;
  readonly commands: { readonly sortUp: string; readonly sortDown: string };
  readonly ok: string;
  readonly cancel: string;
}

export interface FilterMenuEvents {
  readonly onSort: (direction: 1 | -1) => void;
  /** Null takes the column's filter off. */
  readonly onFilter: (criterion: FilterCriterion | null) => void;
  readonly onClose: () => void;
}

export class FilterMenu {
  private readonly dialog: HTMLDialogElement;
  private readonly list = element("div", { class: "filter-values" });
  private readonly all: HTMLInputElement;
  private readonly search: HTMLInputElement;
  private readonly accept: HTMLButtonElement;
  private readonly chosen: Set<string>;

  /** Opens the menu below the arrow at this point of the window. */
  constructor(
    private readonly texts: FilterMenuTexts,
    column: string,
    private readonly values: readonly FilterValue[],
    isFiltered: boolean,
    private readonly events: FilterMenuEvents,
    { x, y }: { readonly x: number; readonly y: number }
  ) {
    this.chosen = new Set(values.filter(({ isShown }) => isShown).map(({ text }) => text));
    this.search = element("input", {
      type: "search",
      placeholder: texts.filterSearch,
      "aria-label": texts.filterSearch,
    });
    this.search.addEventListener("input", () => this.searched());
    this.all = element("input", { type: "checkbox" });
    this.all.addEventListener("change", () => this.chooseAll(this.all.checked));
    const clear = button({}, () => this.done(() => events.onFilter(null)), texts.clearColumnFilter);
    clear.disabled = !isFiltered;
    this.accept = button({ class: "primary" }, () => this.apply(), texts.ok);
    const sort = (direction: 1 | -1, label: string): HTMLButtonElement =>
      button({}, () => this.done(() => events.onSort(direction)), label);
    this.dialog = element(
      "dialog",
      { class: "filter-menu", "aria-label": texts.filterOf(column) },
      element(
        "div",
        { class: "filter-commands" },
        sort(1, texts.commands.sortUp),
        sort(-1, texts.commands.sortDown),
        clear
      ),
      this.search,
      element("label", { class: "filter-value" }, this.all, texts.filterAll),
      this.list,
      element(
        "div",
        { class: "dialog-actions" },
        this.accept,
        button({}, () => this.dialog.close(), texts.cancel)
      )
    );
    this.open(x, y);
  }

  private open(x: number, y: number): void {
    const { dialog } = this;
    dialog.addEventListener("close", () => {
      dialog.remove();
      this.events.onClose();
    });
    // A click beside the menu closes it, as with every menu.
    dialog.addEventListener("pointerdown", (event) => {
      const { left, right, top, bottom } = dialog.getBoundingClientRect();
      const { clientX, clientY } = event;
      if (clientX < left || clientX > right || clientY < top || clientY > bottom) dialog.close();
    });
    dialog.addEventListener("keydown", (event) => {
      const isField = event.target instanceof HTMLInputElement;
      if (event.key === "Enter" && isField && !event.isComposing) this.apply();
    });
    document.body.append(dialog);
    dialog.showModal();
    const { width, height } = dialog.getBoundingClientRect();
    dialog.style.left = `${Math.max(4, Math.min(x, window.innerWidth - width - 4))}px`;
    dialog.style.top = `${Math.max(4, Math.min(y, window.innerHeight - height - 4))}px`;
    this.search.focus();
    this.fill();
  }

  private get found(): readonly FilterValue[] {
    const wanted = this.search.value.trim().toLowerCase();
    return this.values.filter(({ text }) => text.toLowerCase().includes(wanted));
  }

  /** What is found is chosen and nothing else, as in Excel; an empty search chooses everything again. */
  private searched(): void {
    this.chosen.clear();
    for (const { text } of this.found) this.chosen.add(text);
    this.fill();
  }

  private chooseAll(isChosen: boolean): void {
    for (const { text } of this.found)
      if (isChosen) this.chosen.add(text);
      else this.chosen.delete(text);
    this.fill();
  }

  private fill(): void {
    const { texts, found } = this;
    const rows = found.slice(0, MOST_SHOWN).map((value) => this.row(value));
    const more = found.length - rows.length;
    if (more > 0) rows.push(element("p", {}, texts.filterMore(more)));
    if (found.length === 0) rows.push(element("p", {}, texts.filterNone));
    this.list.replaceChildren(...rows);
    this.showState();
  }

  private row({ text, rows }: FilterValue): HTMLElement {
    const box = element("input", { type: "checkbox" });
    box.checked = this.chosen.has(text);
    box.addEventListener("change", () => {
      if (box.checked) this.chosen.add(text);
      else this.chosen.delete(text);
      this.showState();
    });
    const label = text === "" ? this.texts.filterBlank : text;
    const count = element("span", { class: "filter-count" }, String(rows));
    return element("label", { class: "filter-value" }, box, element("span", {}, label), count);
  }

  private showState(): void {
    const { found } = this;
    const count = found.filter(({ text }) => this.chosen.has(text)).length;
    this.all.checked = count > 0 && count === found.length;
    this.all.indeterminate = count > 0 && count < found.length;
    this.accept.disabled = this.chosen.size === 0;
  }

  private apply(): void {
    if (this.chosen.size === 0) return;
    this.done(() => this.events.onFilter(criterionOf(this.values, this.chosen)));
  }

  private done(work: () => void): void {
    this.dialog.close();
    work();
  }
}
