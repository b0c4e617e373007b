/** The tabs of the sheets, below the grid. Hidden sheets have none. */
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { button, drawing, element, rovingTarget } from "./element";

const LEFT = "M10 3 L5 8 L10 13";
const RIGHT = "M6 3 L11 8 L6 13";
const SCROLL_STEP = 160;

/** Sheets a person can switch to, in their order. */
export function visibleSheets(workbook: Workbook): Worksheet[] {
  return workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
}

/** The sheet `steps` tabs further; at the ends it stays. */
export function neighbouringSheet(workbook: Workbook, steps: 1 | -1): Worksheet {
  const sheets = visibleSheets(workbook);
  return sheets[sheets.indexOf(workbook.activeSheet) + steps] ?? workbook.activeSheet;
}

export class SheetTabs {
  readonly element: HTMLElement;
  private readonly list: HTMLElement;
  private tabs: HTMLButtonElement[] = [];
  /** What the tabs were last made from, so that writing cells does not remake them. */
  private shown = "";

  constructor(
    texts: {
      readonly sheetTabs: string;
      readonly earlierSheets: string;
      readonly laterSheets: string;
    },
    private readonly activate: (sheet: Worksheet) => void
  ) {
    this.list = element("div", {
      class: "sheet-tabs",
      role: "tablist",
      "aria-label": texts.sheetTabs,
    });
    this.list.addEventListener("keydown", (event) => this.key(event));
    const scroll = (pixels: number) => () => this.list.scrollBy({ left: pixels });
    this.element = element(
      "div",
      { class: "tab-strip" },
      button(
        { class: "tab-arrow", "aria-label": texts.earlierSheets, tabindex: "-1" },
        scroll(-SCROLL_STEP),
        drawing(LEFT)
      ),
      button(
        { class: "tab-arrow", "aria-label": texts.laterSheets, tabindex: "-1" },
        scroll(SCROLL_STEP),
        drawing(RIGHT)
      ),
      this.list
    );
  }

  focus(): void {
    this.tabs.find((tab) => tab.tabIndex === 0)?.focus();
  }

  show(workbook: Workbook): void {
    const sheets = visibleSheets(workbook);
    const { activeSheet } = workbook;
    const state = JSON.stringify([
      activeSheet.id,
      sheets.map(({ id, name, tabColor }) => [id, name, tabColor]),
    ]);
    if (state === this.shown) return;
    this.shown = state;
    const hadFocus = this.list.contains(document.activeElement);
    this.tabs = sheets.map((sheet) => this.tab(sheet, sheet === activeSheet));
    this.list.replaceChildren(...this.tabs);
    const active = this.tabs.find((tab) => tab.tabIndex === 0);
    active?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) active?.focus();
  }

  private tab(sheet: Worksheet, isActive: boolean): HTMLButtonElement {
    const tab = button(
      {
        class: "sheet-tab",
        role: "tab",
        "aria-selected": String(isActive),
        "aria-controls": "grid-surface",
      },
      () => this.activate(sheet),
      sheet.name
    );
    tab.tabIndex = isActive ? 0 : -1;
    if (sheet.tabColor !== "") {
      tab.classList.add("coloured");
      tab.style.setProperty("--tab-color", sheet.tabColor);
    }
    return tab;
  }

  private key(event: KeyboardEvent): void {
    const current = this.tabs.findIndex((tab) => tab === document.activeElement);
    const target = rovingTarget(this.tabs, current, event.key, ["ArrowLeft", "ArrowRight"]);
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.click();
  }
}
