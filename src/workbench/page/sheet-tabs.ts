/** The tabs of the sheets, below the grid: switching, adding, renaming and moving. Hidden sheets have none. */
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { button, drawing, element, rovingTarget } from "./element";

const LEFT = "M10 3 L5 8 L10 13";
const RIGHT = "M6 3 L11 8 L6 13";
const PLUS = "M8 3 V13 M3 8 H13";
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

export interface SheetTabsTexts {
  readonly sheetTabs: string;
  readonly earlierSheets: string;
  readonly laterSheets: string;
  readonly newSheet: string;
  readonly sheetName: string;
}

export interface SheetTabsEvents {
  readonly onActivate: (sheet: Worksheet) => void;
  readonly onAdd: () => void;
  readonly onRename: (sheet: Worksheet, name: string) => void;
  readonly onDelete: (sheet: Worksheet) => void;
  /** The sheet is to stand where the other one stands. */
  readonly onMove: (sheet: Worksheet, where: Worksheet) => void;
  readonly onMenu: (sheet: Worksheet, x: number, y: number) => void;
}

export class SheetTabs {
  readonly element: HTMLElement;
  private readonly list: HTMLElement;
  private tabs: HTMLButtonElement[] = [];
  private sheets: readonly Worksheet[] = [];
  /** What the tabs were last made from, so that writing cells does not remake them. */
  private shown = "";
  private dragged: Worksheet | null = null;
  private workbook: Workbook | null = null;
  private isRenaming = false;

  constructor(
    private readonly texts: SheetTabsTexts,
    private readonly events: SheetTabsEvents
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
      this.list,
      button(
        {
          class: "tab-arrow",
          "aria-label": texts.newSheet,
          title: `${texts.newSheet} (Shift+F11)`,
        },
        events.onAdd,
        drawing(PLUS)
      )
    );
  }

  focus(): void {
    this.tabs.find((tab) => tab.tabIndex === 0)?.focus();
  }

  show(workbook: Workbook): void {
    // Another workbook may have sheets of the same names.
    if (this.workbook !== workbook) this.shown = "";
    this.workbook = workbook;
    // A name that is being typed must not be lost to a change of the sheets.
    if (this.isRenaming) return;
    const sheets = visibleSheets(workbook);
    const { activeSheet } = workbook;
    const state = JSON.stringify([
      activeSheet.id,
      sheets.map(({ id, name, tabColor }) => [id, name, tabColor]),
    ]);
    if (state === this.shown) return;
    this.shown = state;
    this.sheets = sheets;
    const hadFocus = this.list.contains(document.activeElement);
    this.tabs = sheets.map((sheet) => this.tab(sheet, sheet === activeSheet));
    this.list.replaceChildren(...this.tabs);
    const active = this.tabs.find((tab) => tab.tabIndex === 0);
    active?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) active?.focus();
  }

  /** Lets the person type another name in the tab's place. */
  rename(sheet: Worksheet): void {
    if (this.workbook) this.show(this.workbook);
    const tab = this.tabs[this.sheets.indexOf(sheet)];
    if (!tab || this.isRenaming) return;
    this.isRenaming = true;
    const input = element("input", {
      class: "sheet-name",
      "aria-label": this.texts.sheetName,
      value: sheet.name,
      maxlength: "31",
    });
    const finish = (isMeant: boolean): void => {
      if (!this.isRenaming) return;
      this.isRenaming = false;
      const hadFocus = document.activeElement === input;
      input.replaceWith(tab);
      if (hadFocus) tab.focus();
      if (isMeant) this.events.onRename(sheet, input.value.trim());
      if (this.workbook) this.show(this.workbook);
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.isComposing) return;
      if (event.key === "Enter") finish(true);
      else if (event.key === "Escape") finish(false);
    });
    input.addEventListener("blur", () => finish(true));
    tab.replaceWith(input);
    input.focus();
    input.select();
  }

  private tab(sheet: Worksheet, isActive: boolean): HTMLButtonElement {
    const tab = button(
      {
        class: "sheet-tab",
        role: "tab",
        "aria-selected": String(isActive),
        "aria-controls": "grid-surface",
        draggable: "true",
      },
      () => this.events.onActivate(sheet),
      sheet.name
    );
    tab.tabIndex = isActive ? 0 : -1;
    if (sheet.tabColor !== "") {
      tab.classList.add("coloured");
      tab.style.setProperty("--tab-color", sheet.tabColor);
    }
    tab.addEventListener("dblclick", () => this.rename(sheet));
    tab.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      this.events.onActivate(sheet);
      this.events.onMenu(sheet, event.clientX, event.clientY);
    });
    this.letDrag(tab, sheet);
    return tab;
  }

  private letDrag(tab: HTMLElement, sheet: Worksheet): void {
    tab.addEventListener("dragstart", (event) => {
      this.dragged = sheet;
      event.dataTransfer?.setData("text/plain", sheet.name);
    });
    tab.addEventListener("dragend", () => {
      this.dragged = null;
    });
    tab.addEventListener("dragover", (event) => {
      if (this.dragged && this.dragged !== sheet) event.preventDefault();
    });
    tab.addEventListener("drop", (event) => {
      if (!this.dragged) return;
      event.preventDefault();
      this.events.onMove(this.dragged, sheet);
    });
  }

  private key(event: KeyboardEvent): void {
    const current = this.tabs.findIndex((tab) => tab === document.activeElement);
    const sheet = this.sheets[current];
    if (!sheet) return;
    const work = this.workOfKey(event, sheet, current);
    if (!work) return;
    event.preventDefault();
    event.stopPropagation();
    work();
  }

  private workOfKey(
    { key, ctrlKey, shiftKey }: KeyboardEvent,
    sheet: Worksheet,
    current: number
  ): (() => void) | null {
    if (key === "F2") return () => this.rename(sheet);
    if (key === "Delete") return () => this.events.onDelete(sheet);
    if (key === "ContextMenu" || (key === "F10" && shiftKey)) {
      const { left, top } = this.tabs[current]?.getBoundingClientRect() ?? { left: 0, top: 0 };
      return () => this.events.onMenu(sheet, left, top);
    }
    if (ctrlKey && shiftKey && (key === "ArrowLeft" || key === "ArrowRight")) {
      const where = this.sheets[current + (key === "ArrowLeft" ? -1 : 1)];
      return where ? () => this.events.onMove(sheet, where) : null;
    }
    const target = rovingTarget(this.tabs, current, key, ["ArrowLeft", "ArrowRight"]);
    return (
      target &&
      (() => {
        target.focus();
        target.click();
      })
    );
  }
}
