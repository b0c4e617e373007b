/** Carries out the commands of the workbench on what is selected. */
import { HIGHEST_ROW } from "../../model/sheet-geometry";
import { WIDEST_COLUMN } from "../../model/fitting-widths";
import { area, isWholeColumns, isWholeRows, type Area } from "../../model/area";
import type { Border, Style } from "../../model/style";
import type { Workbook } from "../../model/workbook";
import { addSheet } from "../actions/book-sheets";
import { clearContents } from "../actions/cell-contents";
import { changeLook, toggleMerge } from "../actions/cell-looks";
import { clearFilter, sortList, toggleFilter, toggleFreeze } from "../actions/list-order";
import { pasteCells } from "../actions/paste";
import {
  deleteLines,
  fitLines,
  hideLines,
  insertLines,
  sizeLines,
  type Lines,
} from "../actions/sheet-lines";
import { copyCells } from "../clipboard/copied-cells";
import { askNumber } from "../dialogs";
import type { EditDesk } from "../editing/edit-desk";
import { columnCharacters, pixelPoints } from "../grid/axis";
import { hasFilterButton } from "../grid/filter-button";
import type { GridView } from "../grid/grid-view";
import type { PageTexts } from "../texts";
import { NUMBER_FORMATS, type CommandId, type NumberFormatName } from "./command-id";

const THIN: Border = { line: "thin", color: "#000000" };

/** Commands that open something else on the page. */
export interface CommandDoors {
  readonly clipboard: (command: "cut" | "copy" | "paste") => void;
  readonly find: () => void;
  readonly print: () => void;
  /** Opens the list of choices of the active cell, if it has one. */
  readonly choices: () => void;
  /** Calculates all formulas. */
  readonly calculate: () => void;
  /** From automatic calculation to manual, and back. */
  readonly switchCalculation: () => void;
}

export class CellCommands {
  constructor(
    private readonly grid: GridView,
    private readonly workbook: () => Workbook,
    private readonly desk: EditDesk,
    private readonly doors: CommandDoors,
    private readonly texts: PageTexts
  ) {}

  run(command: CommandId): void {
    const { grid, desk } = this;
    const workbook = this.workbook();
    const { activeSheet: sheet } = workbook;
    const { area: selected, active } = grid.screen.selection;
    switch (command) {
      case "undo":
        return desk.undo();
      case "redo":
        return desk.redo();
      case "cut":
      case "copy":
      case "paste":
        return this.doors.clipboard(command);
      case "clear":
        return void desk.run(clearContents(workbook, sheet, selected));
      case "fillDown":
        return this.fillDown(selected);
      case "fillRight":
        return this.fillRight(selected);
      case "calculate":
        return this.doors.calculate();
      case "manualCalculation":
        return this.doors.switchCalculation();
      case "bold":
      case "italic":
      case "underline":
        return this.toggle(command);
      case "borders":
        return this.look({ borders: { top: THIN, bottom: THIN, left: THIN, right: THIN } });
      case "noBorders":
        return this.look({ borders: {} });
      case "general":
      case "number":
      case "percent":
      case "date":
        return this.formatNumbers(command);
      case "merge":
        return void desk.run(toggleMerge(sheet, selected));
      case "insertRows":
        return void desk.run(insertLines(workbook, sheet, "rows", selected));
      case "insertColumns":
        return void desk.run(insertLines(workbook, sheet, "columns", selected));
      case "deleteRows":
        return void desk.run(deleteLines(workbook, sheet, "rows", selected));
      case "deleteColumns":
        return void desk.run(deleteLines(workbook, sheet, "columns", selected));
      case "rowHeight":
        return void this.askSize("rows");
      case "columnWidth":
        return void this.askSize("columns");
      case "fitColumns":
        return this.resize("columns", selected, null);
      case "hideRows":
      case "unhideRows":
        return void desk.run(hideLines(sheet, "rows", selected, command === "hideRows"));
      case "hideColumns":
      case "unhideColumns":
        return void desk.run(hideLines(sheet, "columns", selected, command === "hideColumns"));
      case "sortUp":
      case "sortDown":
        return this.sort(active.column, command === "sortUp" ? 1 : -1);
      case "filter":
        return void desk.run(toggleFilter(workbook, sheet, selected, active));
      case "clearFilter":
        return void desk.run(clearFilter(workbook, sheet));
      case "filterMenu":
        if (hasFilterButton(sheet, active.row, active.column)) grid.openFilterMenu(active.column);
        else this.doors.choices();
        return;
      case "freeze":
        return void desk.run(toggleFreeze(sheet, active));
      case "find":
        return this.doors.find();
      case "newSheet":
        return void desk.run(addSheet(workbook, sheet));
      case "print":
        return this.doors.print();
    }
  }

  /** Gives the selected cells a number format. */
  formatNumbers(name: NumberFormatName): void {
    this.look({ numberFormat: NUMBER_FORMATS[name] });
  }

  look(change: Partial<Style>): void {
    const workbook = this.workbook();
    const { area: selected } = this.grid.screen.selection;
    this.desk.run(changeLook(workbook, workbook.activeSheet, selected, change));
  }

  /** Columns in characters, rows in points; null for the size that fits. */
  resize(lines: Lines, target: Area, size: number | null): void {
    const workbook = this.workbook();
    const { activeSheet: sheet } = workbook;
    this.desk.run(
      size === null
        ? fitLines(workbook, sheet, lines, target)
        : sizeLines(sheet, lines, target, size)
    );
  }

  /** Sorts the list around the active cell by a column. */
  sort(column: number, direction: 1 | -1): void {
    const workbook = this.workbook();
    const { row } = this.grid.screen.selection.active;
    this.desk.run(sortList(workbook, workbook.activeSheet, { row, column }, direction));
  }

  /** How the active cell looks, for showing which buttons are pressed. */
  get activeStyle(): Style {
    const { activeSheet, styles } = this.workbook();
    const { row, column } = this.grid.screen.selection.active;
    return styles.get(activeSheet.styleIndex(row, column));
  }

  private toggle(member: "bold" | "italic" | "underline"): void {
    this.look({ [member]: !this.activeStyle[member] });
  }

  /** Copies the first selected row into the others; a single row takes what is above it. */
  private fillDown(selected: Area): void {
    const isRow = selected.top === selected.bottom;
    if ((isRow && selected.top === 0) || isWholeColumns(selected) || isWholeRows(selected)) return;
    const from = isRow ? selected.top - 1 : selected.top;
    const copied = copyCells(this.workbook(), { ...selected, top: from, bottom: from });
    const target = area(from + 1, selected.left, selected.bottom, selected.right);
    if (copied) this.desk.run(pasteCells(this.workbook().activeSheet, target, copied, false));
  }

  /** Copies the first selected column into the others; a single column takes what is left of it. */
  private fillRight(selected: Area): void {
    const isColumn = selected.left === selected.right;
    if ((isColumn && selected.left === 0) || isWholeColumns(selected) || isWholeRows(selected))
      return;
    const from = isColumn ? selected.left - 1 : selected.left;
    const copied = copyCells(this.workbook(), { ...selected, left: from, right: from });
    const target = area(selected.top, from + 1, selected.bottom, selected.right);
    if (copied) this.desk.run(pasteCells(this.workbook().activeSheet, target, copied, false));
  }

  /** Copies the selected cells on over `target`, which begins with them, as dragging the corner mark does. */
  fill(selected: Area, target: Area): void {
    const copied = copyCells(this.workbook(), selected);
    const isDown = target.bottom > selected.bottom;
    const rest = isDown
      ? { ...target, top: selected.bottom + 1 }
      : { ...target, left: selected.right + 1 };
    const { activeSheet } = this.workbook();
    if (copied && this.desk.run(pasteCells(activeSheet, rest, copied, false)))
      this.grid.goTo(target);
  }

  /** As far as the list beside the selected cells reaches, as a double click on the corner mark does. */
  fillAlong(selected: Area): void {
    const { activeSheet: sheet } = this.workbook();
    const beside = [selected.left - 1, selected.right + 1].filter((column) => column >= 0);
    const ends = beside.map((column) => {
      let row = selected.bottom;
      while (sheet.value(row + 1, column) !== null) row++;
      return row;
    });
    const bottom = Math.max(selected.bottom, ...ends);
    if (bottom > selected.bottom) this.fill(selected, { ...selected, bottom });
  }

  /** The keyboard's way to what the mouse does on the edges of the headers. */
  private async askSize(lines: Lines): Promise<void> {
    const { texts, grid } = this;
    const { selection, columns, rows } = grid.screen;
    const isRows = lines === "rows";
    const size = await askNumber(
      {
        title: isRows ? texts.commands.rowHeight : texts.commands.columnWidth,
        label: isRows ? texts.rowHeightQuestion : texts.columnWidthQuestion,
        value: isRows
          ? pixelPoints(rows.sizeOf(selection.active.row))
          : columnCharacters(columns.sizeOf(selection.active.column)),
        low: 0,
        high: isRows ? HIGHEST_ROW : WIDEST_COLUMN,
      },
      texts
    );
    if (size !== null) this.resize(lines, selection.area, size);
    grid.focus();
  }
}
