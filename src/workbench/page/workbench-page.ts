/** The page as a whole: one open workbook, shown by the grid and its bars, and worked on by the add-in in the pane. */
import { saveXlsx } from "../codec/save-xlsx";
import type { Workbook, WorkbookChange } from "../model/workbook";
import type { Registry } from "../registry/registry";
import { MOST_COPIED_CELLS, clipboardText } from "./clipboard-text";
import { ask, askNumber, tell } from "./dialogs";
import { element } from "./element";
import { FocusCycle } from "./focus-cycle";
import { FormulaBar } from "./formula-bar";
import { GridView } from "./grid/grid-view";
import type { AddinManifest, CommandButton } from "./manifest-reader";
import { OpenWorkbook } from "./open-workbook";
import { Pane } from "./pane";
import { openMenu, type MenuItem } from "./popup-menu";
import { menuItems, RibbonView } from "./ribbon";
import { neighbouringSheet, SheetTabs } from "./sheet-tabs";
import { StatusBar } from "./status-bar";
import type { PageLanguage, PageTexts } from "./texts";
import { TitleBar } from "./title-bar";
import { acceptDrops, download, pickFile, readWorkbook } from "./workbook-files";

const DEFAULT_WIDEST_COLUMN = 255;

export interface PageOptions {
  readonly language: PageLanguage;
  readonly texts: PageTexts;
  readonly manifest: AddinManifest;
  readonly registry: Registry;
  readonly blankWorkbook: (fileName: string) => Workbook;
  /** Hears of every workbook that is opened. */
  readonly onOpened: (opened: OpenWorkbook) => void;
}

export class WorkbenchPage {
  readonly element: HTMLElement;
  private readonly texts: PageTexts;
  private readonly titleBar: TitleBar;
  private readonly ribbon: RibbonView;
  private readonly formulaBar: FormulaBar;
  private readonly grid: GridView;
  private readonly tabs: SheetTabs;
  private readonly status: StatusBar;
  private readonly pane: Pane;
  private readonly focusCycle: FocusCycle;
  private open: OpenWorkbook;
  private frame = 0;

  constructor(
    workbook: Workbook,
    private readonly options: PageOptions
  ) {
    const { texts, manifest } = options;
    this.texts = texts;
    this.open = this.openWorkbook(workbook);
    this.titleBar = new TitleBar(texts, {
      onNew: () => void this.openBlank(),
      onOpen: () => void this.openPicked(),
      onSave: () => void this.save(),
    });
    this.status = new StatusBar(texts);
    this.ribbon = new RibbonView(manifest.tabs, texts, (command) => void this.run(command));
    this.formulaBar = new FormulaBar(
      texts,
      (target) => {
        this.grid.goTo(target);
        this.grid.surface.focus();
      },
      (text) => this.status.say(texts.notAddress(text))
    );
    this.grid = new GridView(workbook, texts, {
      onMoved: () => this.refresh(),
      onMenu: (x, y) => this.openCellMenu(x, y),
      onTyped: () => this.status.say(texts.readOnlyCells),
    });
    this.tabs = new SheetTabs(texts, (sheet) => this.open.workbook.activate(sheet));
    this.pane = new Pane(manifest.displayName, texts, manifest.taskpaneUrl, {
      onLeave: (direction) => this.focusCycle.move(direction === "forward" ? 1 : -1),
      onKey: (event) => this.key(event),
      onClose: () => this.open.host.showPane(false),
    });
    const tabRow = element("div", { class: "tab-row" }, this.tabs.element, this.grid.acrossBar.element);
    const sheetSide = element("main", { class: "sheet-side" }, this.formulaBar.element, this.grid.element, tabRow);
    const work = element("div", { class: "work" }, sheetSide, this.pane.splitter.element, this.pane.element);
    const veil = element("div", { class: "drop-veil", hidden: "" }, texts.dropHere);
    this.element = element(
      "div",
      { class: "workbench" },
      this.titleBar.element,
      this.ribbon.element,
      work,
      this.status.element,
      veil
    );
    this.focusCycle = new FocusCycle([
      { element: this.ribbon.element, isThere: () => true, focus: () => this.ribbon.focus() },
      { element: sheetSide, isThere: () => true, focus: () => this.grid.surface.focus() },
      { element: tabRow, isThere: () => true, focus: () => this.tabs.focus() },
      { element: this.pane.element, isThere: () => this.pane.isVisible, focus: () => this.pane.focus() },
    ]);
    acceptDrops(veil, (files) => void this.openDropped(files));
    addEventListener("keydown", (event) => this.key(event));
    addEventListener("beforeunload", (event) => {
      if (this.open.isUnsaved) event.preventDefault();
    });
  }
}
