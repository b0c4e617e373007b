/** What the workbench itself offers for the selected cells: copying and column widths. */
import { columnCharacters } from "./grid/axis";
import type { GridView } from "./grid/grid-view";
import type { Workbook } from "../model/workbook";
import { clipboardText, MOST_COPIED_CELLS } from "./clipboard-text";
import { askNumber } from "./dialogs";
import type { PageTexts } from "./texts";

const WIDEST_COLUMN = 255;

export class CellCommands {
  constructor(
    private readonly grid: GridView,
    private readonly workbook: () => Workbook,
    private readonly texts: PageTexts,
    private readonly say: (text: string) => void
  ) {}

  /** Puts what the selected cells show on the clipboard. */
  async copy(): Promise<void> {
    const copied = clipboardText(this.workbook(), this.grid.screen.selection.area);
    if (!copied) return this.say(this.texts.tooMuchToCopy(MOST_COPIED_CELLS));
    await navigator.clipboard.writeText(copied.text);
    this.say(this.texts.copied(copied.cells));
  }

  /** Asks for the width of the selected columns: the keyboard's way to what the mouse does on the headers. */
  async setColumnWidth(): Promise<void> {
    const { texts } = this;
    const { selection, columns } = this.grid.screen;
    const { left, right } = selection.area;
    const width = await askNumber(
      {
        title: texts.columnWidth,
        label: texts.columnWidthQuestion,
        value: columnCharacters(columns.sizeOf(selection.active.column)),
        low: 0,
        high: WIDEST_COLUMN,
      },
      texts
    );
    if (width !== null) this.grid.setColumnWidth(left, right, width);
    this.grid.surface.focus();
  }
}
