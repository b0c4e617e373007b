/** What the grid remembers of one sheet: sizes of its lines, the selection, and how far it is scrolled. */
import type { Area } from "../../model/area";
import { ConditionalLooks } from "../../model/conditional-looks";
import type { EvaluateOperand } from "../../model/conditional-operand";
import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";
import { columnAxis, rowAxis, type Axis } from "./axis";
import type { TextMeasurer } from "./cell-font";
import { RowGrowth } from "./row-growth";
import { sameArea, selectArea, type Selection } from "./selection";

export class SheetScreen {
  scrollX = 0;
  scrollY = 0;
  selection: Selection;
  readonly looks: ConditionalLooks;
  private readonly growth: RowGrowth;
  private rowsAsTheyStand: Axis | null = null;
  private columnsAsTheyStand: Axis | null = null;

  constructor(
    readonly sheet: Worksheet,
    workbook: Workbook,
    measurer: TextMeasurer,
    evaluate?: EvaluateOperand
  ) {
    this.selection = selectArea(sheet.selection, sheet.merges);
    this.growth = new RowGrowth(sheet, workbook.styles, measurer);
    this.looks = new ConditionalLooks(sheet, workbook, evaluate);
  }

  get rows(): Axis {
    return (this.rowsAsTheyStand ??= rowAxis(this.sheet, this.growth.heights));
  }

  get columns(): Axis {
    return (this.columnsAsTheyStand ??= columnAxis(this.sheet));
  }

  /** Widths, heights, hidden or filtered lines have changed. */
  layoutChanged(): void {
    this.looks.changed();
    this.rowsAsTheyStand = null;
    this.columnsAsTheyStand = null;
  }

  /** Values or formats of the area have changed: rows may have grown. */
  cellsChanged(changed: Area): void {
    this.looks.changed();
    if (this.growth.update(changed)) this.rowsAsTheyStand = null;
  }

  /** Takes over a selection that the add-in made; false where it is the one already known. */
  followSelection(): boolean {
    const { selection, merges } = this.sheet;
    const followed = selectArea(selection, merges);
    if (sameArea(followed.area, this.selection.area)) return false;
    this.selection = followed;
    return true;
  }
}
