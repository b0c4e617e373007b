/** The page as a whole: one open workbook, shown by the grid and its bars, and worked on by the add-in in the pane. */
import { saveXlsx } from "../codec/save-xlsx";
import type { Workbook } from "../model/workbook";
import type { FunctionOffer } from "../protocol/addin-functions";
import type { Registry } from "../registry/registry";
import type { Leaving } from "./addin-frame";
import { chooseAutosave } from "./autosave/autosave-dialogs";
import type { AutosaveStore } from "./autosave/autosave-store";
import { Autosaver } from "./autosave/autosaver";
import { CellWorkshop } from "./cell-workshop";
import type { CommandId } from "./command-set/command-id";
import { commandOfKey } from "./command-set/shortcuts";
import { SheetCommands } from "./command-set/sheet-commands";
import { DropZone } from "./drop-zone";
import { element } from "./element";
import { FileCommands } from "./file-commands";
import { FocusCycle } from "./focus-cycle";
import { FormulaBar } from "./formula-bar";
import { calculatedOperand } from "./formulas/calculated-operand";
import { GridView, type GridEvents } from "./grid/grid-view";
import { HomeStrip } from "./home-strip";
import type { AddinManifest, CommandButton } from "./manifest-reader";
import { changesTheFile, OpenWorkbook } from "./open-workbook";
import { Pane } from "./pane";
import { openMenu } from "./popup-menu";
import { PrintPreview } from "./print/print-preview";
import { menuItems, RibbonView } from "./ribbon";
import { neighbouringSheet, SheetTabs } from "./sheet-tabs";
import { StatusBar } from "./status-bar";
import type { PageLanguage, PageTexts } from "./texts";
import { TitleBar } from "./title-bar";

const PAGE_WIDE: readonly CommandId[] = ["calculate", "undo", "redo", "find", "print", "newSheet"];

export interface PageOptions {
  readonly language: PageLanguage;
  readonly texts: PageTexts;
  readonly manifest: AddinManifest;
  readonly registry: Registry;
  /** The add-in's custom functions; null where it has none. */
  readonly functions: FunctionOffer | null;
  readonly blankWorkbook: (fileName: string) => Workbook;
  readonly autosaveStore: AutosaveStore;
  /** Hears of every workbook that is opened, the first one included. */
  readonly onOpened: (opened: OpenWorkbook) => void;
}

export class WorkbenchPage {
  private readonly titleBar: TitleBar;
  private readonly ribbon: RibbonView;
  private readonly formulaBar: FormulaBar;
  private readonly grid: GridView;
  private readonly tabs: SheetTabs;
  private readonly status: StatusBar;
  private readonly pane: Pane;
  private readonly files: FileCommands;
  private readonly drops: DropZone;
  private readonly cells: CellWorkshop;
  private readonly sheets: SheetCommands;
  private readonly home: HomeStrip;
  private readonly focusCycle: FocusCycle;
  private readonly autosaver: Autosaver;
  private open: OpenWorkbook;
  private frame = 0;

  /** Fills `root` and loads the add-in. */
  constructor(
    root: HTMLElement,
    workbook: Workbook,
    private readonly options: PageOptions
  ) {
    const { texts, manifest, language } = options;
    this.open = this.attach(workbook);
    this.status = new StatusBar(texts);
    this.files = new FileCommands(this.fileDesk(), language, texts);
    this.drops = new DropZone(texts.dropHere, (files) => void this.files.openDropped(files));
    this.titleBar = new TitleBar(texts, {
      onNew: () => void this.files.openBlank(),
      onOpen: () => void this.files.openPicked(),
      onSave: () => void this.files.save(),
      onUndo: () => this.cells.commands.run("undo"),
      onRedo: () => this.cells.commands.run("redo"),
      onAutosave: () => void chooseAutosave(this.autosaver, texts).then(() => this.refresh()),
    });
    const evaluate = calculatedOperand(() => this.open.host.formulas);
    this.grid = new GridView(workbook, texts, this.gridEvents(), evaluate);
    this.formulaBar = new FormulaBar(
      texts,
      (target) => {
        this.grid.goTo(target);
        this.grid.focus();
      },
      (text) => this.status.say(texts.notAddress(text))
    );
    const open = (): OpenWorkbook => this.open;
    const say = (text: string, stays = false): void => this.status.say(text, stays);
    this.cells = new CellWorkshop(this.grid, this.formulaBar.content, texts, {
      open,
      say,
      functions: options.functions,
      print: () => this.openPreview(),
    });
    this.home = new HomeStrip(texts, this.cells.commands, () => this.grid.focus());
    this.ribbon = new RibbonView(
      manifest.tabs,
      texts,
      (command) => void this.run(command),
      this.home.element
    );
    this.autosaver = new Autosaver(options.autosaveStore, {
      workbook: () => this.open.workbook,
      toFile: saveXlsx,
      onSaved: (at) => say(texts.autosaved(at.toLocaleTimeString(language))),
      onFailed: () => say(texts.autosaveFailed),
    });
    this.sheets = new SheetCommands(() => this.open.workbook, this.cells.desk, texts);
    this.tabs = new SheetTabs(texts, {
      onActivate: (sheet) => this.open.workbook.activate(sheet),
      onAdd: () => this.sheets.add(),
      onRename: (sheet, name) => this.sheets.rename(sheet, name),
      onDelete: (sheet) => void this.sheets.delete(sheet),
      onMove: (sheet, where) => this.sheets.move(sheet, where),
      onMenu: (sheet, x, y) => {
        const items = this.sheets.menu(sheet, () => this.tabs.rename(sheet));
        openMenu(texts.sheetMenu(sheet.name), items, x, y);
      },
    });
    this.pane = new Pane(manifest.displayName, texts, manifest.taskpaneUrl, {
      onLeave: (leaving) => this.leavePane(leaving),
      onKey: (event) => this.key(event),
      onDrag: (event) => this.drops.offer(event),
      onClose: () => this.open.host.showPane(false),
    });
    this.focusCycle = this.lay(root);
    this.listen();
    this.start();
    void this.autosaver.resume().then(() => this.refresh());
  }

  /** Puts the parts on the page; gives the order in which F6 walks through them. */
  private lay(root: HTMLElement): FocusCycle {
    const { ribbon, grid, tabs, pane } = this;
    const tabRow = element("div", { class: "tab-row" }, tabs.element, grid.acrossBar.element);
    const sheetSide = element(
      "main",
      { class: "sheet-side" },
      this.formulaBar.element,
      this.cells.findBar.element,
      grid.element,
      tabRow
    );
    root.classList.add("workbench");
    root.replaceChildren(
      this.titleBar.element,
      ribbon.element,
      element("div", { class: "work" }, sheetSide, pane.element),
      this.status.element
    );
    return new FocusCycle([
      { element: ribbon.element, isThere: () => true, focus: () => ribbon.focus() },
      { element: grid.element, isThere: () => true, focus: () => grid.focus() },
      { element: tabRow, isThere: () => true, focus: () => tabs.focus() },
      { element: pane.element, isThere: () => pane.isVisible, focus: () => pane.focus() },
    ]);
  }

  /** The pane is the last part of the page: Tab goes on at the page's beginning, or back to the pane's own button. */
  private leavePane({ by, step }: Leaving): void {
    if (by === "F6") this.focusCycle.move(step);
    else if (step === 1) this.titleBar.focus();
    else this.pane.focusHead();
  }

  private listen(): void {
    document.body.append(this.drops.veil);
    addEventListener("keydown", (event) => this.key(event));
    addEventListener("beforeunload", (event) => {
      if (this.open.isUnsaved) event.preventDefault();
    });
  }

  private attach(workbook: Workbook): OpenWorkbook {
    const { registry, language, manifest, functions } = this.options;
    return new OpenWorkbook(
      workbook,
      registry,
      language,
      manifest.taskpaneUrl,
      functions,
      (change) => {
        this.cells.follow(change);
        if (changesTheFile(change)) this.autosaver.changed();
        this.refresh();
      }
    );
  }

  private gridEvents(): GridEvents {
    return {
      onMoved: () => this.refresh(),
      onPainted: () => this.cells.place(),
      onHover: (cell) => this.cells.notes.hover(cell),
      onMenu: (x, y) => this.openCellMenu(x, y),
      onPress: () => this.cells.editing.commit(),
      onOpenCell: () => this.cells.editing.open(),
      onFilterButton: (column, x, y) => this.cells.openFilterMenu(column, x, y),
      onFill: (selected, target) =>
        target
          ? this.cells.commands.fill(selected, target)
          : this.cells.commands.fillAlong(selected),
      onResized: (lines, area, size) => this.cells.commands.resize(lines, area, size),
    };
  }

  /** Connects the parts to the open workbook's host and loads the add-in for it. */
  private start(): void {
    const { host } = this.open;
    host.onPaneVisibility((isVisible) => {
      this.pane.show(isVisible);
      if (!isVisible) this.grid.focus();
    });
    host.ribbon.onUpdate(() => this.ribbon.show(host.ribbon));
    this.ribbon.show(host.ribbon);
    this.pane.load(host);
    this.grid.focus();
    this.refresh();
    this.options.onOpened(this.open);
  }

  private replace(workbook: Workbook): void {
    this.cells.editing.cancel();
    this.open.dispose();
    this.open = this.attach(workbook);
    this.grid.show(workbook);
    this.start();
    this.autosaver.changed();
  }

  private fileDesk(): ConstructorParameters<typeof FileCommands>[0] {
    const current = (): OpenWorkbook => this.open;
    return {
      get current() {
        return current();
      },
      blankWorkbook: this.options.blankWorkbook,
      replace: (workbook) => this.replace(workbook),
      say: (text, stays) => this.status.say(text, stays),
      work: (text, stop) => this.status.work(text, stop),
      saved: () => {
        this.open.isUnsaved = false;
        this.refresh();
      },
    };
  }

  /** Brings all bars up to date soon, once for any number of changes. */
  private refresh(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const { workbook, isUnsaved, log } = this.open;
      const { selection } = this.grid.screen;
      const { edits } = this.options.texts;
      this.titleBar.show(workbook.fileName, isUnsaved, {
        undo: log.nextUndo && edits[log.nextUndo.name],
        redo: log.nextRedo && edits[log.nextRedo.name],
      });
      if (!this.cells.editing.isEditing) this.formulaBar.show(workbook, selection);
      this.home.show(workbook, selection, this.open.host.formulas.mode === "manual");
      this.titleBar.showAutosave(this.autosaver.isOn);
      this.tabs.show(workbook);
      this.status.show(workbook, selection);
    });
  }

  private async run({ action, label, id }: CommandButton): Promise<void> {
    const { texts } = this.options;
    const { host } = this.open;
    if (action.kind === "showTaskpane") {
      host.showPane(true);
      this.pane.focus();
      return;
    }
    this.status.say(texts.running(label), true);
    await host.runCommand(action.functionName, id);
    this.status.say(texts.ready);
  }

  private openPreview(): void {
    const { grid, open, options } = this;
    const { language, texts } = options;
    new PrintPreview(open.workbook, grid.screen, grid.measurer, language, texts, () =>
      grid.focus()
    );
  }

  private openCellMenu(x: number, y: number): void {
    const { texts, manifest } = this.options;
    const addin = menuItems(manifest.contextMenu, (command) => void this.run(command));
    openMenu(
      texts.cellMenu,
      [
        ...this.cells.menu(),
        ...addin.map((item, place) => ({ ...item, startsGroup: place === 0 })),
      ],
      x,
      y
    );
  }

  /** Keys that work everywhere on the page, in the add-in too. */
  private key(event: KeyboardEvent): void {
    if (document.querySelector("dialog[open]")) return;
    const command = this.commandOf(event) ?? this.pageCommandOf(event);
    if (!command || event.isComposing) return;
    event.preventDefault();
    if (this.cells.editing.commit()) command();
  }

  /** Keys of the cells that also work while the focus is on a bar, but in no field and not in the add-in. */
  private pageCommandOf(event: KeyboardEvent): (() => void) | null {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.matches("input, textarea, select")) return null;
    const command = commandOfKey(event, this.grid.screen.selection.area);
    const isPageWide = command !== null && PAGE_WIDE.includes(command);
    return isPageWide ? () => this.cells.commands.run(command) : null;
  }

  private commandOf(event: KeyboardEvent): (() => void) | null {
    const control = event.ctrlKey || event.metaKey;
    if (event.key === "F6") return () => this.focusCycle.move(event.shiftKey ? -1 : 1);
    if (!control || event.altKey) return null;
    const { workbook } = this.open;
    switch (event.key.toLowerCase()) {
      case "s":
        return () => void this.files.save();
      case "o":
        return () => void this.files.openPicked();
      case "pageup":
        return () => workbook.activate(neighbouringSheet(workbook, -1));
      case "pagedown":
        return () => workbook.activate(neighbouringSheet(workbook, 1));
      default:
        return null;
    }
  }
}
