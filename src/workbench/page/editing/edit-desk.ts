/** Where everything a person does to a workbook goes through: it is done, told, and can be undone. */
import type { ActionOutcome, EditName, PersonEdit } from "../actions/outcome";
import type { GridView } from "../grid/grid-view";
import type { OpenWorkbook } from "../open-workbook";
import type { EditTexts } from "../texts/edit-texts";

export class EditDesk {
  constructor(
    private readonly open: () => OpenWorkbook,
    private readonly grid: GridView,
    private readonly texts: EditTexts,
    private readonly say: (text: string) => void
  ) {}

  /** Does what an action comes to, or says why not; true where it was done. */
  run(outcome: ActionOutcome): boolean {
    if (!outcome) return false;
    if ("refused" in outcome) {
      this.say(this.texts.refusals[outcome.refused]);
      return false;
    }
    this.open().log.run(outcome);
    return true;
  }

  undo(): void {
    const edit = this.open().log.undo();
    this.say(edit ? this.texts.undone(this.nameOf(edit.name)) : this.texts.nothingToUndo);
    if (edit) this.show(edit);
  }

  redo(): void {
    const edit = this.open().log.redo();
    this.say(edit ? this.texts.redone(this.nameOf(edit.name)) : this.texts.nothingToRedo);
    if (edit) this.show(edit);
  }

  private nameOf(name: EditName): string {
    return this.texts.edits[name];
  }

  /** Goes to the cells of an edit, so that a person sees what came back. */
  private show({ sheet, area }: PersonEdit): void {
    const { workbook } = this.open();
    if (!area || !workbook.sheets.includes(sheet)) return;
    workbook.activate(sheet);
    this.grid.goTo(area);
  }
}
