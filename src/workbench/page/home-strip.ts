/** The tab 开始: the workbench's own commands, each with its name and key. */
import type { Workbook } from "../model/workbook";
import { NUMBER_FORMATS, type CommandId, type NumberFormatName } from "./command-set/command-id";
import { shortcutLabel } from "./command-set/shortcuts";
import type { CellCommands } from "./command-set/cell-commands";
import { button, drawing, element } from "./element";
import type { Selection } from "./grid/selection";
import { openMenu } from "./popup-menu";
import type { PageTexts } from "./texts";

const ICONS: Readonly<Partial<Record<CommandId | "fillColor" | "fontColor", string>>> = {
  undo: "M6 3 L3 6 L6 9 M3 6 H10 A3.5 3.5 0 0 1 10 13 H7",
  redo: "M10 3 L13 6 L10 9 M13 6 H6 A3.5 3.5 0 0 0 6 13 H9",
  cut: "M5 2 L10.5 11 M11 2 L5.5 11 M4.5 11 A1.7 1.7 0 1 0 4.6 11 M11.5 11 A1.7 1.7 0 1 0 11.6 11",
  copy: "M5 5 H12 V14 H5 Z M3 11 V2 H10",
  paste: "M4 3 H12 V14 H4 Z M6 2 H10 V4.5 H6 Z M6 8 H10 M6 11 H10",
  bold: "M5 3 H8.5 A2.4 2.4 0 0 1 8.5 8 H5 Z M5 8 H9 A2.6 2.6 0 0 1 9 13 H5 Z",
  italic: "M7 3 H11 M5 13 H9 M9 3 L7 13",
  underline: "M5 2.5 V7 A3 3 0 0 0 11 7 V2.5 M4 13.5 H12",
  fillColor: "M7 3 L13 9 L8 14 L2 8 Z M7 3 L5 1 M2.5 8.5 H12.5",
  fontColor: "M4 11 L8 2 L12 11 M5.5 8 H10.5 M3 14 H13",
  borders: "M2.5 2.5 H13.5 V13.5 H2.5 Z M8 2.5 V13.5 M2.5 8 H13.5",
  merge: "M2.5 4 H13.5 V12 H2.5 Z M4.5 8 H11.5 M6.5 6 L4.5 8 L6.5 10 M9.5 6 L11.5 8 L9.5 10",
  insertRows: "M2.5 9 H13.5 V13.5 H2.5 Z M8 2 V7 M5.5 4.5 H10.5",
  deleteRows: "M2.5 9 H13.5 V13.5 H2.5 Z M5.5 4.5 H10.5",
  insertColumns: "M9 2.5 H13.5 V13.5 H9 Z M4.5 5.5 V10.5 M2 8 H7",
  deleteColumns: "M9 2.5 H13.5 V13.5 H9 Z M2 8 H7",
  sortUp: "M4 13 V3 M2 5 L4 3 L6 5 M9 4 H10 M9 8 H12 M9 12 H14",
  sortDown: "M4 3 V13 M2 11 L4 13 L6 11 M9 4 H14 M9 8 H12 M9 12 H10",
  filter: "M2.5 3 H13.5 L9.5 8 V13 L6.5 11.5 V8 Z",
  clearFilter: "M2.5 3 H13.5 L9.5 8 V10 M6.5 11.5 V8 Z M9.5 11 L13.5 15 M13.5 11 L9.5 15",
  calculate: "M3 2.5 H13 V13.5 H3 Z M5 5 H11 M5.5 8 H6.5 M9.5 8 H10.5 M5.5 11 H6.5 M9.5 11 H10.5",
  manualCalculation: "M8 3 A5 5 0 1 1 3.7 5.5 M8 5 V8 L10 10 M3 2.5 V6 H6.5",
  find: "M7 2.5 A4.5 4.5 0 1 0 7.1 2.5 M10.2 10.2 L14 14",
  freeze: "M2.5 2.5 H13.5 V13.5 H2.5 Z M2.5 6.5 H13.5 M6.5 2.5 V13.5",
  print: "M4 6 V2.5 H12 V6 M2.5 6 H13.5 V11 H12 M4 11 H2.5 V6 M4 9 H12 V13.5 H4 Z",
};

/** Two rows of small buttons per group, filled from top to bottom. */
const GROUPS: readonly {
  readonly name: keyof PageTexts["homeGroups"];
  readonly commands: readonly (CommandId | "fillColor" | "fontColor" | "numberFormat")[];
}[] = [
  { name: "clipboard", commands: ["paste", "copy", "cut"] },
  {
    name: "font",
    commands: ["bold", "fillColor", "italic", "fontColor", "underline", "borders"],
  },
  { name: "number", commands: ["numberFormat", "calculate", "manualCalculation"] },
  {
    name: "cells",
    commands: ["insertRows", "deleteRows", "insertColumns", "deleteColumns", "merge", "freeze"],
  },
  { name: "list", commands: ["sortUp", "sortDown", "filter", "clearFilter", "find", "print"] },
];

const COLORS = [
  "#ffff00",
  "#ffe699",
  "#c6e0b4",
  "#bdd7ee",
  "#f8cbad",
  "#d9d9d9",
  "#c00000",
  "#1f4e79",
];

export class HomeStrip {
  readonly element: HTMLElement;
  private readonly buttons = new Map<CommandId, HTMLButtonElement>();
  private readonly formats: HTMLSelectElement;

  constructor(
    private readonly texts: PageTexts,
    private readonly commands: CellCommands,
    /** Gives the focus back to the cells. */
    private readonly back: () => void
  ) {
    this.formats = this.formatChoice();
    this.element = element(
      "div",
      { class: "home-strip" },
      ...GROUPS.map(({ name, commands: ids }) => {
        const label = texts.homeGroups[name];
        const controls = ids.map((id) => this.control(id));
        return element(
          "div",
          { class: "ribbon-group", role: "group", "aria-label": label },
          element("div", { class: "home-controls" }, ...controls),
          element("div", { class: "ribbon-caption", "aria-hidden": "true" }, label)
        );
      })
    );
  }

  /** Presses the buttons of what the active cell and its sheet have. */
  show(workbook: Workbook, { active }: Selection, isManual: boolean): void {
    this.press("manualCalculation", isManual);
    const { activeSheet: sheet } = workbook;
    const { bold, italic, underline, numberFormat } = this.commands.activeStyle;
    this.press("bold", bold);
    this.press("italic", italic);
    this.press("underline", underline);
    this.press("merge", sheet.mergeAt(active.row, active.column) !== undefined);
    this.press("filter", sheet.autoFilter !== null);
    this.press("freeze", sheet.frozenRows + sheet.frozenColumns > 0);
    const clear = this.buttons.get("clearFilter");
    if (clear) clear.disabled = (sheet.autoFilter?.criteria.size ?? 0) === 0;
    const known = Object.entries(NUMBER_FORMATS).find(([, code]) => code === numberFormat);
    this.formats.value = known?.[0] ?? "";
  }

  private press(command: CommandId, isPressed: boolean): void {
    this.buttons.get(command)?.setAttribute("aria-pressed", String(isPressed));
  }

  private control(id: CommandId | "fillColor" | "fontColor" | "numberFormat"): HTMLElement {
    if (id === "numberFormat") return this.formats;
    if (id === "fillColor" || id === "fontColor") return this.colorButton(id);
    const label = this.texts.commands[id];
    const keys = shortcutLabel(id);
    const made = button(
      { class: "home-button", title: keys === "" ? label : `${label} (${keys})` },
      () => {
        this.commands.run(id);
        if (id !== "find" && id !== "print") this.back();
      },
      drawing(ICONS[id] ?? ""),
      label
    );
    this.buttons.set(id, made);
    return made;
  }

  private colorButton(id: "fillColor" | "fontColor"): HTMLButtonElement {
    const { texts, commands } = this;
    const label = texts[id];
    const choose = (color: string | null): void => {
      commands.look(id === "fillColor" ? { fill: color } : { fontColor: color ?? "#000000" });
      this.back();
    };
    const made: HTMLButtonElement = button(
      { class: "home-button", title: label, "aria-haspopup": "menu" },
      () => {
        const { left, bottom } = made.getBoundingClientRect();
        const none = { label: texts.noColor, run: () => choose(null) };
        const colors = COLORS.map((color) => ({
          label: texts.colorNames[color] ?? color,
          swatch: color,
          run: () => choose(color),
        }));
        openMenu(label, [none, ...colors], left, bottom);
      },
      drawing(ICONS[id] ?? ""),
      label
    );
    return made;
  }

  private formatChoice(): HTMLSelectElement {
    const { texts } = this;
    const names = Object.keys(NUMBER_FORMATS) as NumberFormatName[];
    const other = element("option", { value: "", hidden: "" }, texts.otherFormat);
    const choice = element(
      "select",
      { class: "format-choice", "aria-label": texts.numberFormat, title: texts.numberFormat },
      other,
      ...names.map((name) => element("option", { value: name }, texts.numberFormats[name]))
    );
    choice.addEventListener("change", () => {
      const name = names.find((candidate) => candidate === choice.value);
      if (name) this.commands.formatNumbers(name);
      this.back();
    });
    return choice;
  }
}
