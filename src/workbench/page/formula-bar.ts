/** The name box and the formula bar. */
import { areaFromA1, areaToA1, columnLetters, type Area } from "../model/area";
import { isCellError } from "../model/cell-value";
import { displayText } from "../model/display-text";
import type { Workbook } from "../model/workbook";
import { dateRulesOf } from "../protocol/type-into-cell";
import { interpretTyped } from "../protocol/typing";
import { element } from "./element";
import type { Selection } from "./grid/selection";

/** What the formula bar shows of a cell: its formula, else its value as it would be typed. */
export function cellSource(workbook: Workbook, row: number, column: number): string {
  const sheet = workbook.activeSheet;
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return formula;
  const value = sheet.value(row, column);
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  const { numberFormat } = workbook.styles.get(sheet.styleIndex(row, column));
  if (typeof value === "string") return textSource(value, numberFormat === "@", workbook);
  if (typeof value !== "number") return displayText(value, "@");
  const shown = displayText(value, numberFormat);
  if (/[年月日]|\d{1,4}[-/]\d{1,2}[-/]\d{1,4}|\d:\d\d/.test(shown)) return shown;
  return shown.endsWith("%") ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}

/** A text that would become something else if it were typed has an apostrophe before it, so that editing it keeps a text. */
function textSource(text: string, isTextCell: boolean, workbook: Workbook): string {
  const typed = interpretTyped(text, isTextCell, dateRulesOf(workbook));
  return typed.formula === undefined && typed.value === text ? text : `'${text}`;
}

export class FormulaBar {
  readonly element: HTMLElement;
  private readonly name: HTMLInputElement;
  /** Shows what is in the active cell; typing into it edits the cell. */
  readonly content: HTMLTextAreaElement;

  /** `goTo` gets the area that was typed into the name box; `refuse` the text that is none. */
  constructor(
    texts: { readonly nameBox: string; readonly formulaBar: string },
    private readonly goTo: (target: Area) => void,
    private readonly refuse: (text: string) => void
  ) {
    this.name = element("input", {
      class: "name-box",
      "aria-label": texts.nameBox,
      spellcheck: "false",
    });
    this.content = element("textarea", {
      class: "formula-text",
      "aria-label": texts.formulaBar,
      rows: "1",
      spellcheck: "false",
    });
    const sign = element("span", { class: "formula-sign", "aria-hidden": "true" }, "fx");
    this.element = element("div", { class: "formula-bar" }, this.name, sign, this.content);
    this.name.addEventListener("keydown", (event) => this.key(event));
    this.name.addEventListener("focus", () => this.name.select());
  }

  show(workbook: Workbook, { active, area }: Selection): void {
    const single = area.top === area.bottom && area.left === area.right;
    const address = `${columnLetters(active.column)}${active.row + 1}`;
    if (document.activeElement !== this.name) this.name.value = address;
    this.name.title = single ? "" : areaToA1(area);
    this.content.value = cellSource(workbook, active.row, active.column);
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "Enter") {
      // The key must not go on into the cell that gets the focus.
      event.preventDefault();
      const target = areaFromA1(this.name.value);
      if (target) this.goTo(target);
      else this.refuse(this.name.value);
    } else if (event.key === "Escape") {
      this.name.blur();
    }
  }
}
