/** Copying, cutting and pasting between the grid and the clipboard. */
import { pasteCells, pasteTexts } from "../actions/paste";
import type { EditDesk } from "../editing/edit-desk";
import type { GridView } from "../grid/grid-view";
import type { Workbook } from "../../model/workbook";
import type { PageTexts } from "../texts";
import {
  copyCells,
  MOST_COPIED_CELLS,
  tableOfCells,
  textOfCells,
  type CopiedCells,
} from "./copied-cells";
import { readHtmlTable, readTabbedText } from "./pasted-table";

/** What was copied here last: pasting the same text again means these cells with their looks. */
interface LastCopy {
  readonly cells: CopiedCells;
  readonly text: string;
  readonly isCut: boolean;
}

export class Clipboard {
  private last: LastCopy | null = null;

  constructor(
    private readonly grid: GridView,
    private readonly workbook: () => Workbook,
    private readonly desk: EditDesk,
    private readonly texts: PageTexts,
    private readonly say: (text: string) => void,
    private readonly isEditing: () => boolean
  ) {
    grid.input.addEventListener("copy", (event) => this.put(event, false));
    grid.input.addEventListener("cut", (event) => this.put(event, true));
    grid.input.addEventListener("paste", (event) => this.take(event));
  }

  /** What a menu or button asks for: the browser's own copying, and reading the clipboard where the person allows it. */
  run(command: "cut" | "copy" | "paste"): void {
    this.grid.focus();
    if (command === "paste") void this.read();
    // The one way to copy rich content without asking for a permission.
    else document.execCommand(command);
  }

  /** Takes the frame of what was copied away; what was cut stays where it is. */
  forget(): void {
    if (!this.last) return;
    this.grid.copied = null;
    this.last = this.last.isCut ? null : this.last;
  }

  private put(event: ClipboardEvent, isCut: boolean): void {
    if (this.isEditing() || !event.clipboardData) return;
    event.preventDefault();
    const cells = copyCells(this.workbook(), this.grid.screen.selection.area);
    if (!cells) return this.say(this.texts.tooMuchToCopy(MOST_COPIED_CELLS));
    const text = textOfCells(cells);
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", tableOfCells(cells));
    this.last = { cells, text, isCut };
    this.grid.copied = { sheet: cells.sheet, area: cells.area };
    const count = cells.rows.reduce((sum, row) => sum + row.length, 0);
    this.say(isCut ? this.texts.cutOut(count) : this.texts.copied(count));
  }

  private take(event: ClipboardEvent): void {
    if (this.isEditing() || !event.clipboardData) return;
    event.preventDefault();
    this.paste(event.clipboardData.getData("text/plain"), event.clipboardData.getData("text/html"));
  }

  private async read(): Promise<void> {
    try {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> =>
        item?.types.includes(type) ? (await item.getType(type)).text() : "";
      this.paste(await read("text/plain"), await read("text/html"));
    } catch {
      // Without the person's permission only the keys may paste.
      this.say(this.texts.pasteByKeys);
    }
  }

  private paste(text: string, html: string): void {
    const workbook = this.workbook();
    const { activeSheet: sheet } = workbook;
    const { area } = this.grid.screen.selection;
    const { last } = this;
    const isOwn = last?.cells.workbook === workbook && sameLines(last.text, text);
    const outcome =
      isOwn && last
        ? pasteCells(sheet, area, last.cells, last.isCut)
        : pasteTexts(workbook, sheet, area, readHtmlTable(html) ?? readTabbedText(text));
    if (!this.desk.run(outcome)) return;
    if (last?.isCut) this.forget();
    if (outcome && "area" in outcome && outcome.area) this.grid.goTo(outcome.area);
  }
}

/** The clipboard may write line ends in its own way. */
function sameLines(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/g, "\n");
  return plain(a) === plain(b);
}
