import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { BLANK_STYLES, blankPackage, WORKSHEET_CONTENT_TYPE } from "./blank-package";
import { readPalette, type Palette } from "./colors";
import {
  findSettingsPart,
  readSettings,
  settingsPropertiesXml,
  settingsXml,
} from "./document-settings";
import { writeCharts } from "./drawing";
import { dynamicMark, provideMetadata } from "./dynamic-arrays";
import { PackageDraft } from "./package-draft";
import { readSharedStrings } from "./shared-strings";
import type { SheetDataContext } from "./sheet-data-reader";
import { findWorkbookPart } from "./workbook-part";
import { ALL_CHANGES, EMPTY_WORKSHEET, writeSheet, type SheetChange } from "./write-sheet";
import { StyleWriter } from "./write-styles";
import { writeWorkbookPart } from "./write-workbook-part";
import { XlsxPackage } from "./xlsx-package";
import { parseXml } from "./xml-tree";
import { writeZip } from "./zip-writer";

/**
 * The workbook as an .xlsx file. What did not change since it was opened is written as it was, part by part and, within a
 * changed sheet, element by element and cell by cell. The workbook itself is not touched; equal workbooks give equal files.
 */
export async function saveXlsx(workbook: Workbook): Promise<Uint8Array> {
  const source =
    workbook.original instanceof XlsxPackage ? workbook.original : await blankPackage();
  const draft = new PackageDraft(source);
  const save = new WorkbookSave(workbook, draft, findWorkbookPart(source));
  save.write();
  return writeZip(await draft.toEntries());
}

/** One save, from the sheets inward to the workbook part. */
class WorkbookSave {
  private readonly palette: Palette;
  private readonly styles: StyleWriter;
  private readonly stylesPart: string;
  private readonly newRelationships = new Map<Worksheet, string>();
  private sharedStrings: readonly string[] | null = null;
  private formulasChanged = false;
  private usesArrayMark = false;
  private readonly arrayMark: number | null;
  /** Whether something that led to other parts was removed. */
  private partsLost = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly draft: PackageDraft,
    private readonly workbookPart: string
  ) {
    const { source } = draft;
    const styles = source.related(workbookPart, "styles");
    const theme = source.related(workbookPart, "theme");
    this.stylesPart = styles ?? draft.newPartName("xl/styles", ".xml");
    const document = styles ? source.xml(styles) : parseXml(BLANK_STYLES, this.stylesPart);
    this.arrayMark = dynamicMark(draft, workbookPart);
    this.palette = readPalette(theme === undefined ? null : source.xml(theme), document.root);
    this.styles = new StyleWriter(document, this.palette, workbook.styles);
  }

  write(): void {
    const sheetsRemoved = this.removeSheets();
    if (sheetsRemoved) this.partsLost = true;
    for (const sheet of this.workbook.sheets) this.writeSheet(sheet);
    this.writeStyles();
    this.writeSettings();
    if (this.usesArrayMark) provideMetadata(this.draft, this.workbookPart);
    if (this.formulasChanged || sheetsRemoved) this.dropCalculationChain();
    this.writeWorkbook();
    if (this.partsLost) this.draft.removeUnreachable();
  }

  private removeSheets(): boolean {
    const kept = new Set(this.workbook.sheets.map((sheet) => sheet.filePart));
    const gone = this.draft
      .relationships(this.workbookPart)
      .filter(({ kind, target }) => kind === "worksheet" && target && !kept.has(target));
    for (const { id } of gone) this.draft.unrelate(this.workbookPart, id);
    return gone.length > 0;
  }

  private writeSheet(sheet: Worksheet): void {
    const changes = this.changesOf(sheet);
    if (changes.size === 0) return;
    const { draft } = this;
    const partName = sheet.filePart ?? draft.newPartName("xl/worksheets/sheet", ".xml");
    const document = sheet.filePart
      ? draft.source.xml(partName, "sheetData")
      : parseXml(EMPTY_WORKSHEET, partName);
    const charts = changes.has("charts")
      ? writeCharts(draft, partName, sheet, this.workbook)
      : { newDrawing: null, chartsRemoved: false };
    if (charts.chartsRemoved) this.partsLost = true;
    const written = writeSheet(document, sheet, changes, {
      ...this.dataContext(partName),
      formatOf: (style) => this.styles.formatOf(style),
      differentialOf: (look) => this.styles.differentialOf(look),
      isActive: sheet === this.workbook.activeSheet,
      newDrawing: charts.newDrawing,
      arrayMark: this.arrayMark,
    });
    if (written.formulasChanged) this.formulasChanged = true;
    if (written.usesArrayMark) this.usesArrayMark = true;
    if (sheet.filePart) draft.write(partName, written.pieces);
    else {
      draft.write(partName, written.pieces, WORKSHEET_CONTENT_TYPE);
      const id = draft.relate(this.workbookPart, "worksheet", partName);
      this.newRelationships.set(sheet, id);
    }
  }

  private changesOf(sheet: Worksheet): ReadonlySet<SheetChange> {
    if (sheet.filePart === null) return new Set(ALL_CHANGES);
    const changes = new Set<SheetChange>(sheet.dirty);
    const opened = this.draft.source.openedViews.get(sheet.filePart);
    const isActive = sheet === this.workbook.activeSheet;
    // Two selected tabs would be a group, and everything typed into one sheet would go into both.
    const mustDeselect = opened?.isSelected && !isActive && this.activeSheetChanged;
    if (opened?.showGridlines !== sheet.showGridlines || mustDeselect) changes.add("view");
    if (opened?.tabColor !== sheet.tabColor) changes.add("tabColor");
    return changes;
  }

  private get activeSheetChanged(): boolean {
    return this.workbook.activeSheet.filePart !== this.draft.source.openedActivePart;
  }

  private dataContext(partName: string): SheetDataContext {
    const { source } = this.draft;
    const strings = source.related(this.workbookPart, "sharedStrings");
    this.sharedStrings ??=
      strings === undefined ? [] : readSharedStrings(source.text(strings), strings);
    const { date1904 } = this.workbook;
    return { partName, sharedStrings: this.sharedStrings, date1904 };
  }

  private writeStyles(): void {
    const isNew = !this.draft.has(this.stylesPart);
    const xml = this.styles.toXml();
    if (xml === null) return;
    if (!isNew) return this.draft.write(this.stylesPart, [xml]);
    this.draft.write(
      this.stylesPart,
      [xml],
      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
    );
    this.draft.relate(this.workbookPart, "styles", this.stylesPart);
  }

  private writeSettings(): void {
    const { draft, workbook, workbookPart } = this;
    const existing = findSettingsPart(draft.source, workbookPart);
    const before = existing === undefined ? new Map() : readSettings(draft.source, existing);
    const xml = settingsXml(workbook.settings);
    if (xml === settingsXml(before)) return;
    if (existing !== undefined) return draft.write(existing, [xml]);
    const part = draft.newPartName("customXml/item", ".xml");
    const properties = draft.newPartName("customXml/itemProps", ".xml");
    draft.write(part, [xml]);
    draft.write(
      properties,
      [settingsPropertiesXml()],
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    );
    draft.relate(workbookPart, "customXml", part);
    draft.relate(part, "customXmlProps", properties);
  }

  /** Excel rebuilds the chain; one that names a cell without formula makes it repair the file. */
  private dropCalculationChain(): void {
    for (const { id, kind, target } of this.draft.relationships(this.workbookPart)) {
      if (kind !== "calcChain" || target === null) continue;
      this.draft.unrelate(this.workbookPart, id);
      this.draft.remove(target);
    }
  }

  private writeWorkbook(): void {
    const { draft, workbook, workbookPart } = this;
    const targets = new Map(
      draft.source.relationships(workbookPart).map(({ id, kind, target }) => [id, { kind, target }])
    );
    const xml = writeWorkbookPart(draft.source.xml(workbookPart), workbook, {
      sheetOf: (id) => {
        const found = targets.get(id);
        if (found?.kind !== "worksheet") return found && null;
        return workbook.sheets.find((sheet) => sheet.filePart === found.target);
      },
      newRelationships: this.newRelationships,
      activeSheetChanged: this.activeSheetChanged,
      calculateOnOpening: this.formulasChanged,
    });
    if (xml !== null) draft.write(workbookPart, [xml]);
  }
}
