import type { Area } from "./area";
import type { EditPart, Touch } from "./edit-part";
import type { SheetAspect } from "./sheet-parts";
import type { Workbook, WorkbookChange } from "./workbook";
import type { Worksheet } from "./worksheet";

/** One thing a person did. */
export interface Edit<Name extends string = string> {
  /** What it is called where it can be undone. */
  readonly name: Name;
  readonly sheet: Worksheet;
  /** Where to look on the sheet after it was done again or undone; null where it concerns no cells. */
  readonly area: Area | null;
  /** All that `act` changes, taken before it. */
  readonly parts: readonly EditPart[];
  readonly act: () => void;
}

/** Cells that the log may hold altogether; the oldest edits are forgotten beyond that. */
const MOST_WEIGHT = 8_000_000;
const MOST_EDITS = 100;

/** What of a sheet a change by somebody else may have touched; null for all of the workbook. */
const FOREIGN: Readonly<Record<WorkbookChange["kind"], readonly Touch["aspect"][] | null>> = {
  cells: ["cells"],
  format: ["cells", "columns", "rows"],
  filter: ["filter"],
  layout: [
    "columns",
    "rows",
    "merges",
    "validations",
    "conditionalFormats",
    "freeze",
    "charts",
    "page",
    "protection",
  ],
  sheetAdded: ["book"],
  sheetRenamed: null,
  sheetDeleted: null,
  sheetActivated: [],
  // Undoing puts formulas back, and they are calculated anew.
  calculated: [],
  selection: [],
};

/**
 * What the person did, to be undone and redone. Undoing puts back exactly what was there, so a change by somebody else (the
 * add-in) makes every edit of the same thing, and all edits before it, impossible to undo: the log forgets them. Edits of
 * other things stay.
 */
export class EditLog<Name extends string = string> {
  private readonly done: Edit<Name>[] = [];
  /** The next one to redo is the last. */
  private readonly undone: Edit<Name>[] = [];
  private isOwn = false;
  private readonly forget: () => void;

  /** @param around is given the work of every step and does it, together with what belongs around it */
  constructor(
    private readonly workbook: Workbook,
    private readonly around: (work: () => void) => void = (work) => work()
  ) {
    this.forget = workbook.onChange((change) => {
      if (!this.isOwn) this.forgetStale(change);
    });
  }

  dispose(): void {
    this.forget();
  }

  get nextUndo(): Edit<Name> | null {
    return this.done.at(-1) ?? null;
  }

  get nextRedo(): Edit<Name> | null {
    return this.undone.at(-1) ?? null;
  }

  /** Does an edit. Where it throws, nothing has changed. */
  run(edit: Edit<Name>): void {
    this.own(() => {
      try {
        edit.act();
      } catch (error) {
        for (const part of edit.parts.toReversed()) part.swap();
        throw error;
      }
      this.tell(edit, "done");
    });
    this.done.push(edit);
    this.undone.length = 0;
    this.trim();
  }

  /** Undoes the last edit; null where there is none. */
  undo(): Edit<Name> | null {
    const edit = this.done.pop() ?? null;
    if (edit) {
      this.swap(edit, "undone");
      this.undone.push(edit);
    }
    return edit;
  }

  /** Does again what was undone last; null where there is nothing. */
  redo(): Edit<Name> | null {
    const edit = this.undone.pop() ?? null;
    if (edit) {
      this.swap(edit, "done");
      this.done.push(edit);
    }
    return edit;
  }

  private swap(edit: Edit<Name>, step: "done" | "undone"): void {
    this.own(() => {
      for (const part of step === "done" ? edit.parts : edit.parts.toReversed()) part.swap();
      this.tell(edit, step);
    });
  }

  private own(work: () => void): void {
    this.isOwn = true;
    try {
      this.around(work);
    } finally {
      this.isOwn = false;
    }
  }

  /** Every change once: several parts of an edit may say that the layout of a sheet is another. */
  private tell({ parts }: Edit<Name>, step: "done" | "undone"): void {
    const told = new Set<string>();
    for (const change of parts.flatMap((part) => part.changes(step))) {
      const { area = null } = "area" in change ? change : {};
      const key = JSON.stringify([change.kind, change.sheet.id, area]);
      if (told.has(key)) continue;
      told.add(key);
      this.workbook.emit(change);
    }
  }

  private forgetStale(change: WorkbookChange): void {
    const moved = change.kind === "cells" && change.changeType !== undefined;
    const aspects = moved ? null : FOREIGN[change.kind];
    for (const edits of [this.done, this.undone]) {
      const last = edits.findLastIndex((edit) => isTouched(edit, change.sheet, aspects));
      edits.splice(0, last + 1);
    }
  }

  private trim(): void {
    let weight = 0;
    for (const edit of this.done) weight += weightOf(edit);
    while (this.done.length > MOST_EDITS || (weight > MOST_WEIGHT && this.done.length > 1)) {
      const oldest = this.done.shift();
      if (oldest) weight -= weightOf(oldest);
    }
  }
}

function weightOf({ parts }: Edit): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

function isTouched(
  { parts }: Edit,
  sheet: Worksheet,
  aspects: readonly (SheetAspect | "book")[] | null
): boolean {
  if (aspects === null) return true;
  return parts.some(({ touches }) =>
    touches.some(
      (touch) => aspects.includes(touch.aspect) && (touch.sheet === null || touch.sheet === sheet)
    )
  );
}
