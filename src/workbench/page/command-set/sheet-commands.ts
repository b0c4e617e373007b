/** What a person does with whole sheets. */
import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import {
  addSheet,
  hideSheet,
  moveSheet,
  nameSheet,
  removeSheet,
  showSheet,
} from "../actions/book-sheets";
import { ask } from "../dialogs";
import type { EditDesk } from "../editing/edit-desk";
import type { MenuItem } from "../popup-menu";
import { visibleSheets } from "../sheet-tabs";
import type { PageTexts } from "../texts";

export class SheetCommands {
  constructor(
    private readonly workbook: () => Workbook,
    private readonly desk: EditDesk,
    private readonly texts: PageTexts
  ) {}

  add(): void {
    const workbook = this.workbook();
    this.desk.run(addSheet(workbook, workbook.activeSheet));
  }

  rename(sheet: Worksheet, name: string): void {
    this.desk.run(nameSheet(this.workbook(), sheet, name));
  }

  /** Puts a sheet where another one stands. */
  move(sheet: Worksheet, where: Worksheet): void {
    const workbook = this.workbook();
    this.desk.run(moveSheet(workbook, sheet, workbook.sheets.indexOf(where)));
  }

  /** Deletes a sheet; asks first where anything is on it. */
  async delete(sheet: Worksheet): Promise<void> {
    const { texts } = this;
    const outcome = removeSheet(this.workbook(), sheet);
    const isEmpty = sheet.usedArea(true) === null && sheet.charts.length === 0;
    if (!outcome || "refused" in outcome || isEmpty) {
      this.desk.run(outcome);
      return;
    }
    const agreed = await ask(
      texts.deleteSheetTitle(sheet.name),
      [texts.deleteSheetQuestion],
      [
        { label: texts.deleteSheet, value: true },
        { label: texts.cancel, value: false, isDefault: true },
      ]
    );
    // While the question stood open the add-in may have changed the sheet: the edit is made anew.
    if (agreed) this.desk.run(removeSheet(this.workbook(), sheet));
  }

  /** The menu of a sheet's tab; `rename` lets the person type the name. */
  menu(sheet: Worksheet, rename: () => void): MenuItem[] {
    const { texts } = this;
    const workbook = this.workbook();
    const visible = visibleSheets(workbook);
    const place = visible.indexOf(sheet);
    const [left, right] = [visible[place - 1], visible[place + 1]];
    const hidden = workbook.sheets.filter(({ visibility }) => visibility === "Hidden");
    return [
      { label: texts.newSheet, keys: "Shift+F11", run: () => this.add() },
      { label: texts.renameSheet, keys: "F2", run: rename },
      { label: texts.deleteSheet, keys: "Delete", run: () => void this.delete(sheet) },
      ...(left
        ? [{ label: texts.moveSheetLeft, keys: "Ctrl+Shift+←", run: () => this.move(sheet, left) }]
        : []),
      ...(right
        ? [
            {
              label: texts.moveSheetRight,
              keys: "Ctrl+Shift+→",
              run: () => this.move(sheet, right),
            },
          ]
        : []),
      {
        label: texts.hideSheet,
        startsGroup: true,
        run: () => void this.desk.run(hideSheet(workbook, sheet)),
      },
      ...hidden.map((other) => ({
        label: texts.showSheet(other.name),
        run: () => void this.desk.run(showSheet(workbook, other)),
      })),
    ];
  }
}
