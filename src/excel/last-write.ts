import type { CellEdit } from "./cell-edits";
import type { RunLogEntry } from "./run-log";
import type { RememberedFilter } from "./remembered-filter";
import type { WrittenSheet } from "./write-sheets";

/** A sheet as the add-in left it. */
export interface StandingSheet {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
}

/** A person's sheet that was filtered, and the filter it had before. */
export interface FilteredSheet {
  readonly id: string;
  readonly name: string;
  readonly before: RememberedFilter | null;
}

/** What 「撤销本次写入」 can take back: what the add-in did since the pane was opened, the last thing first. */
export type LastWrite =
  | {
      readonly kind: "sheets";
      readonly at: Date;
      readonly written: readonly WrittenSheet[];
      /** Cells changed on sheets that others work on too. */
      readonly edits?: readonly CellEdit[];
      readonly activeIdBefore: string;
      readonly log: RunLogEntry;
      /** Taking it back was begun and failed on the way: some of the sheets are no longer as written. */
      readonly isHalfUndone: boolean;
    }
  | {
      readonly kind: "import";
      readonly at: Date;
      readonly added: readonly StandingSheet[];
      readonly activeIdBefore: string;
      readonly log: RunLogEntry;
      readonly isHalfUndone: boolean;
    }
  | {
      readonly kind: "filter";
      readonly at: Date;
      readonly sheets: readonly FilteredSheet[];
    };

/** Old contents of replaced sheets are kept for each; nobody takes back more than a few steps. */
const MOST_REMEMBERED = 10;

const writes: LastWrite[] = [];

/** The write that was just done: it is taken back first, then those before it. */
export function rememberWrite(write: LastWrite): void {
  writes.push(write);
  if (writes.length > MOST_REMEMBERED) writes.shift();
}

/** The last write has been taken back. */
export function forgetWrite(): void {
  writes.pop();
}

/** Taking the last write back broke off: it stays, as what is left of it. */
export function replaceWrite(write: LastWrite): void {
  writes.splice(-1, 1, write);
}

export function rememberedWrite(): LastWrite | null {
  return writes.at(-1) ?? null;
}
