/** Everything with which a person works on the cells: editing, clipboard, commands, finding and the filter menu, joined to the grid. */
import type { FormulaBook } from "../formula/formula-book";
import { areaToA1, columnLetters, isWholeColumns, isWholeRows } from "../model/area";
import { displayText } from "../model/display-text";
import { filterValues } from "../model/filter-values";
import type { Workbook, WorkbookChange } from "../model/workbook";
import { fillText, typeText } from "./actions/cell-contents";
import { filterColumn } from "./actions/list-order";
import { lockRefusal } from "./actions/outcome";
import { Clipboard } from "./clipboard/clipboard";
import { CellCommands } from "./command-set/cell-commands";
import type { CommandId } from "./command-set/command-id";
import { commandOfKey, shortcutLabel } from "./command-set/shortcuts";
import { CellEditing } from "./editing/cell-editing";
import { EditDesk } from "./editing/edit-desk";
import { FormulaHints } from "./formulas/formula-hints";
import { FormulaNotes } from "./formulas/formula-notes";
import { hintedFunctions } from "./formulas/hinted-functions";
import { FilterMenu } from "./filter-menu";
import { FindBar } from "./find-bar";
import { findCell } from "./find-cell";
import { cellSource } from "./formula-bar";
import type { GridView } from "./grid/grid-view";
import { movementOf } from "./grid/key-movement";
import { selectCell } from "./grid/selection";
import type { FunctionOffer } from "../protocol/addin-functions";
import type { OpenWorkbook } from "./open-workbook";
import type { MenuItem } from "./popup-menu";
import type { PageTexts } from "./texts";
import { CellRules } from "./validation/cell-rules";

export interface WorkshopDoors {
  readonly open: () => OpenWorkbook;
  /** `stays`: until something else is said. */
  readonly say: (text: string, stays?: boolean) => void;
  readonly print: () => void;
  readonly functions: FunctionOffer | null;
}

export class CellWorkshop {
  readonly desk: EditDesk;
  readonly commands: CellCommands;
  readonly editing: CellEditing;
  readonly findBar: FindBar;
  readonly notes: FormulaNotes;
  private readonly clipboard: Clipboard;
  private readonly rules: CellRules;
  /** A text that breaks a rule of its cell and is kept all the same; or the question about one is open. */
  private breach: { readonly text: string; readonly isAccepted: boolean } | null = null;

  constructor(
    private readonly grid: GridView,
    bar: HTMLTextAreaElement,
    private readonly texts: PageTexts,
    private readonly doors: WorkshopDoors
  ) {
    const workbook = (): Workbook => this.workbook;
    const back = (): void => grid.focus();
    this.desk = new EditDesk(doors.open, grid, texts, doors.say);
    this.findBar = new FindBar(texts, (text, step) => this.find(text, step), back);
    const hints = new FormulaHints(
      texts.functionList,
      hintedFunctions(doors.functions, texts),
      (field) => this.editing.share(field)
    );
    this.editing = new CellEditing(
      grid,
      bar,
      {
        source: () => this.source(),
        style: () => this.commands.activeStyle,
        mayEdit: () => this.mayEdit(),
        onCommit: (text, fill, again) => this.enter(text, fill, again),
        onEditing: (isEditing) => {
          doors.open().host.isEditingCell = isEditing;
          doors.say(isEditing ? texts.editingCell : texts.ready, true);
        },
        onKey: (event) => this.key(event),
      },
      hints
    );
    const formulas = (): FormulaBook => doors.open().host.formulas;
    this.notes = new FormulaNotes(grid, formulas, texts, () => this.editing.isEditing);
    this.rules = new CellRules(grid, texts, {
      workbook,
      formulas,
      isEditing: () => this.editing.isEditing,
      mayEdit: () => this.mayEdit(),
      choose: (text) => {
        this.put(text, false);
      },
      say: doors.say,
    });
    this.clipboard = new Clipboard(
      grid,
      workbook,
      this.desk,
      texts,
      doors.say,
      () => this.editing.isEditing
    );
    this.commands = new CellCommands(
      grid,
      workbook,
      this.desk,
      {
        clipboard: (command) => this.clipboard.run(command),
        find: () => this.findBar.open(),
        print: doors.print,
        choices: () => void this.rules.openChoices(),
        calculate: () => this.calculate(),
        switchCalculation: () => this.switchCalculation(),
      },
      texts
    );
  }

  private get workbook(): Workbook {
    return this.doors.open().workbook;
  }

  /** What was copied is framed until something else comes into cells. */
  follow({ kind }: WorkbookChange): void {
    if (kind === "cells") this.clipboard.forget();
  }

  /** Opens the menu of a filtered column at this point of the window. */
  openFilterMenu(column: number, x: number, y: number): void {
    const { workbook } = this;
    const { activeSheet: sheet, styles } = workbook;
    const filter = sheet.autoFilter;
    if (!filter) return;
    const place = column - filter.area.left;
    const header = sheet.value(filter.area.top, column);
    new FilterMenu(
      this.texts,
      header === null ? columnLetters(column) : displayText(header, "@"),
      filterValues(sheet, styles, place),
      filter.criteria.has(place),
      {
        onSort: (direction) => this.commands.sort(column, direction),
        onFilter: (criterion) => this.desk.run(filterColumn(workbook, sheet, place, criterion)),
        onClose: () => this.grid.focus(),
      },
      { x, y }
    );
  }

  /** The workbench's part of the context menu, by what is selected. */
  menu(): MenuItem[] {
    const { area } = this.grid.screen.selection;
    const item = (command: CommandId): MenuItem => ({
      label: this.texts.commands[command],
      keys: shortcutLabel(command, area),
      run: () => this.commands.run(command),
    });
    const group = (...commands: readonly CommandId[]): MenuItem[] =>
      commands.map((command, place) => ({ ...item(command), startsGroup: place === 0 }));
    const rows = isWholeColumns(area)
      ? []
      : group("insertRows", "deleteRows", "rowHeight", "hideRows", "unhideRows");
    const columns = isWholeRows(area)
      ? []
      : group("insertColumns", "deleteColumns", "columnWidth", "hideColumns", "unhideColumns");
    return [
      ...group("cut", "copy", "paste", "clear"),
      ...(isWholeRows(area) ? [] : group("sortUp", "sortDown")),
      ...rows,
      ...columns,
    ];
  }

  private source(): string {
    const { row, column } = this.grid.screen.selection.active;
    return cellSource(this.workbook, row, column);
  }

  private mayEdit(): boolean {
    const { workbook } = this;
    const { row, column } = this.grid.screen.selection.active;
    const cell = { top: row, left: column, bottom: row, right: column };
    const refusal = lockRefusal(workbook, workbook.activeSheet, cell);
    if (refusal) this.doors.say(this.texts.refusals[refusal.refused]);
    return refusal === null;
  }

  /** Lays what belongs to the active cell over it, after the grid was painted. */
  place(): void {
    this.editing.place();
    this.rules.place();
    this.notes.place();
  }

  private calculate(): void {
    const { formulas } = this.doors.open().host;
    // Custom functions too: what they go by may have changed without any cell.
    void formulas.recalculate("all").then(() => this.doors.say(this.texts.calculated));
  }

  private switchCalculation(): void {
    const { formulas } = this.doors.open().host;
    formulas.mode = formulas.mode === "automatic" ? "manual" : "automatic";
    formulas.catchUp();
    const isByHand = formulas.mode === "manual";
    this.doors.say(isByHand ? this.texts.calculatesByHand : this.texts.calculatesByItself);
  }

  private enter(text: string, fill: boolean, again: () => void): boolean {
    const isAccepted = this.breach?.isAccepted === true && this.breach.text === text;
    if (this.breach && !isAccepted) return false;
    this.breach = null;
    if (isAccepted || this.rules.allows(text)) return this.put(text, fill);
    this.breach = { text, isAccepted: false };
    void this.askAbout(text, again);
    return false;
  }

  private async askAbout(text: string, again: () => void): Promise<void> {
    const answer = await this.rules.question();
    this.breach = answer === "accept" ? { text, isAccepted: true } : null;
    if (answer === "accept") again();
    else if (answer === "cancel") this.editing.cancel();
    else this.editing.retry();
    if (answer !== "retry") this.grid.focus();
  }

  private put(text: string, fill: boolean): boolean {
    const { workbook } = this;
    const { activeSheet: sheet } = workbook;
    const { active, area } = this.grid.screen.selection;
    return this.desk.run(
      fill ? fillText(workbook, sheet, area, text, active) : typeText(workbook, sheet, active, text)
    );
  }

  /** A key that was pressed in the grid while no cell is edited; keys of the page as a whole are not taken. */
  private key(event: KeyboardEvent): void {
    const work = this.workOfKey(event);
    if (!work) return;
    event.preventDefault();
    event.stopPropagation();
    work();
  }

  private workOfKey(event: KeyboardEvent): (() => void) | null {
    if (event.key === "F2") return () => this.editing.open();
    if (event.key === "Escape") return () => this.clipboard.forget();
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey))
      return () => this.grid.openMenuAtSelection();
    const command = commandOfKey(event, this.grid.screen.selection.area);
    if (command) return () => this.commands.run(command);
    const movement = movementOf(event);
    return movement && (() => this.grid.move(movement));
  }

  private find(text: string, step: 1 | -1): void {
    const { activeSheet: sheet, styles } = this.workbook;
    const found = findCell(sheet, styles, text, this.grid.screen.selection.active, step);
    if (!found) return this.doors.say(this.texts.notFound(text));
    const selection = selectCell(found, sheet.merges);
    this.grid.select(selection);
    this.doors.say(this.texts.foundAt(areaToA1(selection.area)));
  }
}
