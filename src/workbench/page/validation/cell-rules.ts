/** The rules of the active cell as a person meets them: the arrow and its list, the input message, and the question about a wrong entry. */
import { area, areaToA1 } from "../../model/area";
import { hasArrow, validationAt, type DataValidation } from "../../model/data-validation";
import { displayText } from "../../model/display-text";
import { listChoices, type AskedCell } from "../../model/validation-list";
import { allowsValue, type RuleFormulas } from "../../model/validation-verdict";
import type { FormulaBook } from "../../formula/formula-book";
import type { Workbook } from "../../model/workbook";
import { dateRulesOf } from "../../protocol/type-into-cell";
import { interpretTyped } from "../../protocol/typing";
import { ask, type DialogChoice } from "../dialogs";
import { button, drawing, element } from "../element";
import { calculatedList, calculatedOperand } from "../formulas/calculated-operand";
import type { GridView } from "../grid/grid-view";
import type { ValidationTexts } from "../texts/validation-texts";
import { ChoiceList } from "./choice-list";

const ARROW = "M4 6 L8 10 L12 6";
const ARROW_SIZE = 18;
const GAP = 6;

export interface CellRulesTexts extends ValidationTexts {
  readonly ok: string;
  readonly cancel: string;
}

export interface CellRulesDoors {
  readonly workbook: () => Workbook;
  readonly formulas: () => FormulaBook;
  readonly isEditing: () => boolean;
  /** False where the active cell may not be changed; says so. */
  readonly mayEdit: () => boolean;
  /** Puts a chosen text into the active cell. */
  readonly choose: (text: string) => void;
  readonly say: (text: string) => void;
}

/** How a person answered the question about a wrong entry. */
export type Answer = "accept" | "retry" | "cancel";

export class CellRules {
  private readonly arrow: HTMLButtonElement;
  private readonly prompt = element("div", { class: "cell-prompt", role: "status", hidden: "" });
  private shownPrompt = "";
  private readonly evaluate: Required<RuleFormulas>;

  constructor(
    private readonly grid: GridView,
    private readonly texts: CellRulesTexts,
    private readonly doors: CellRulesDoors
  ) {
    const { formulas } = doors;
    this.evaluate = { operand: calculatedOperand(formulas), list: calculatedList(formulas) };
    this.arrow = button(
      { class: "choice-arrow", tabindex: "-1", "aria-label": texts.openChoices, hidden: "" },
      () => this.openChoices(),
      drawing(ARROW)
    );
    // The focus stays with the cells, to which the list gives it back.
    this.arrow.addEventListener("pointerdown", (event) => event.preventDefault());
    grid.layer.append(this.arrow, this.prompt);
  }

  /** Lays the arrow and the input message beside the active cell. */
  place(): void {
    const validation = this.active;
    const { grid } = this;
    const { view } = grid;
    const { x, y, width, height } = grid.activeBox;
    const isSeen =
      x + width > view.headerWidth &&
      y + height > view.headerHeight &&
      x < view.width &&
      y < view.height;
    this.arrow.hidden = !isSeen || !hasArrow(validation);
    const beside = x + width + ARROW_SIZE <= view.width;
    this.arrow.style.left = `${beside ? x + width : Math.min(x + width, view.width) - ARROW_SIZE - 1}px`;
    this.arrow.style.top = `${y + height - ARROW_SIZE - 1}px`;
    this.placePrompt(isSeen ? validation : undefined, y + height + GAP, x);
  }

  /** The key or the arrow: opens the list of the active cell; false where it has none. */
  openChoices(): boolean {
    const validation = this.active;
    if (!validation || !hasArrow(validation)) return false;
    if (!this.doors.mayEdit()) return true;
    const cell = this.cell;
    const choices = listChoices(validation, cell, this.evaluate.list);
    if (!choices || choices.texts.length === 0) {
      this.doors.say(choices ? this.texts.noChoices : this.texts.listCalculated);
      return true;
    }
    const { row, column, sheet, workbook } = cell;
    const { numberFormat } = workbook.styles.get(sheet.styleIndex(row, column));
    const address = areaToA1(area(row, column, row, column));
    const current = displayText(sheet.value(row, column), numberFormat);
    new ChoiceList(this.texts.choicesOf(address), choices.texts, current, this.windowBox(), {
      onChoose: (text) => this.doors.choose(text),
      onClose: () => this.grid.focus(),
    });
    return true;
  }

  /** Whether the rules let a typed text into the active cell. A formula's result is not known and passes. */
  allows(text: string): boolean {
    const validation = this.active;
    if (!validation) return true;
    const { cell } = this;
    const { workbook, sheet, row, column } = cell;
    const { numberFormat } = workbook.styles.get(sheet.styleIndex(row, column));
    const { value, formula } = interpretTyped(text, numberFormat === "@", dateRulesOf(workbook));
    if (formula !== undefined) return true;
    // The rule's formula may read the cell itself, as it would be.
    return this.doors
      .formulas()
      .supposing(sheet, row, column, value, () =>
        allowsValue(validation, value, cell, this.evaluate)
      );
  }

  /** Tells what is wrong with the entry, in the words of the rule, and asks what is to become of it. */
  async question(): Promise<Answer> {
    const { texts } = this;
    const { style, title, message } = this.active?.alert ?? {
      style: "stop",
      title: "",
      message: "",
    };
    const retry = { label: texts.retry, value: "retry" } as const;
    const cancel = { label: texts.cancel, value: "cancel" } as const;
    const choices: Readonly<Record<typeof style, readonly DialogChoice<Answer>[]>> = {
      stop: [{ ...retry, isDefault: true }, cancel],
      warning: [
        { label: texts.acceptAnyway, value: "accept" },
        { ...retry, isDefault: true },
        cancel,
      ],
      information: [{ label: texts.ok, value: "accept", isDefault: true }, cancel],
    };
    const body = [message || texts.invalidEntry];
    if (style === "warning") body.push(texts.invalidContinue);
    const answer = await ask<Answer>(title || texts.invalidTitle, body, choices[style]);
    return answer ?? "cancel";
  }

  private get cell(): AskedCell {
    const workbook = this.doors.workbook();
    const { row, column } = this.grid.screen.selection.active;
    return { workbook, sheet: workbook.activeSheet, row, column };
  }

  private get active(): DataValidation | undefined {
    const { sheet, row, column } = this.cell;
    return validationAt(sheet.validations, row, column);
  }

  private windowBox(): DOMRect {
    const { x, y, width, height } = this.grid.activeBox;
    const { left, top } = this.grid.surface.getBoundingClientRect();
    return new DOMRect(left + x, top + y, Math.min(width, 400), height);
  }

  private placePrompt(validation: DataValidation | undefined, top: number, left: number): void {
    const { isShown = false, title = "", message = "" } = validation?.prompt ?? {};
    const isWanted = isShown && title + message !== "" && !this.doors.isEditing();
    const text = isWanted ? JSON.stringify([title, message]) : "";
    if (text !== this.shownPrompt) {
      this.shownPrompt = text;
      this.prompt.hidden = !isWanted;
      this.prompt.replaceChildren(
        ...(title === "" ? [] : [element("b", {}, title)]),
        ...(message === "" ? [] : [element("span", {}, message)])
      );
    }
    if (!isWanted) return;
    const { width, height } = this.grid.view;
    const { offsetWidth, offsetHeight } = this.prompt;
    const below = top + offsetHeight < height;
    const above = top - GAP * 2 - this.grid.activeBox.height - offsetHeight;
    this.prompt.style.left = `${Math.max(GAP, Math.min(left, width - offsetWidth - GAP))}px`;
    this.prompt.style.top = `${below ? top : Math.max(GAP, above)}px`;
  }
}
