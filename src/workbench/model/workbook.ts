import type { Area } from "./area";
import { StyleTable, type Style } from "./style";
import { Worksheet } from "./worksheet";

/** A defined name; `sheetId` is null where it belongs to the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheetId: string | null;
  /** Refers-to formula with its leading `=`, e.g. `='表 1'!$A$1` or `="text"`. */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface CellsChange {
  readonly kind: "cells";
  readonly sheet: Worksheet;
  readonly area: Area;
  readonly by: "addin" | "person";
  /** Excel's word where it was not an edit of the cells' contents. */
  readonly changeType?: "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
}

/** What happened to a workbook; the protocol layer turns it into Office events, the page repaints. */
export type WorkbookChange =
  | CellsChange
  | {
      readonly kind: "format";
      readonly sheet: Worksheet;
      readonly area: Area;
      readonly by: "addin" | "person";
    }
  /** Formulas of cells somewhere within the area gave another value. */
  | { readonly kind: "calculated"; readonly sheet: Worksheet; readonly area: Area }
  | {
      readonly kind: "sheetAdded" | "sheetDeleted" | "sheetRenamed" | "sheetActivated";
      readonly sheet: Worksheet;
    }
  | { readonly kind: "selection" | "filter" | "layout"; readonly sheet: Worksheet };

/** The package a workbook was opened from; only the file codec looks inside. */
export interface OriginalPackage {
  readonly parts: ReadonlyMap<string, unknown>;
}

export class Workbook {
  readonly sheets: Worksheet[] = [];
  readonly styles: StyleTable;
  readonly names: DefinedName[] = [];
  /** Document settings of the add-in (`Office.context.document.settings`, `workbook.settings`): key -> JSON text. */
  readonly settings = new Map<string, string>();
  date1904 = false;
  /** The file asks whoever opens it to calculate all its formulas anew. */
  calculatesOnOpening = false;
  isReadOnly = false;
  /** No sheet may be added, removed, renamed, moved or hidden. */
  isStructureProtected = false;
  /** File name as a person sees it. */
  fileName: string;
  original: OriginalPackage | null = null;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private active: Worksheet | null = null;
  private nextSheet = 1;

  /** @param normalStyle the look of a cell that nobody formatted; the application's own where absent */
  constructor(fileName: string, normalStyle?: Style) {
    this.fileName = fileName;
    this.styles = new StyleTable(normalStyle);
  }

  /** Adds a sheet at the end (or at `position`); the caller has checked the name. */
  addSheet(name: string, position = this.sheets.length): Worksheet {
    const id = `{${String(this.nextSheet++).padStart(8, "0")}-0001-0000-0000-000000000000}`;
    const sheet = new Worksheet(id, name);
    this.sheets.splice(position, 0, sheet);
    this.active ??= sheet;
    this.emit({ kind: "sheetAdded", sheet });
    return sheet;
  }

  removeSheet(sheet: Worksheet): void {
    const index = this.sheets.indexOf(sheet);
    if (index < 0) return;
    this.sheets.splice(index, 1);
    for (let i = this.names.length - 1; i >= 0; i--)
      if (this.names[i]?.sheetId === sheet.id) this.names.splice(i, 1);
    if (this.active === sheet) {
      const visible = this.sheets.filter((other) => other.visibility === "Visible");
      this.active = visible[Math.min(index, visible.length - 1)] ?? null;
    }
    this.emit({ kind: "sheetDeleted", sheet });
    if (this.active) this.emit({ kind: "sheetActivated", sheet: this.active });
  }

  /** Gives the workbook these sheets in this order; what is to be told of it is the caller's. */
  arrange(sheets: readonly Worksheet[], active: Worksheet): void {
    this.sheets.splice(0, this.sheets.length, ...sheets);
    this.active = active;
  }

  get activeSheet(): Worksheet {
    if (!this.active) throw new Error("a workbook has at least one sheet");
    return this.active;
  }

  activate(sheet: Worksheet): void {
    if (this.active === sheet) return;
    this.active = sheet;
    this.emit({ kind: "sheetActivated", sheet });
  }

  /** Sheet names are compared without case, as Excel does. */
  sheetByName(name: string): Worksheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  sheetById(id: string): Worksheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(change: WorkbookChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
