import type { RunLogEntry } from "./run-log";
import type { RememberedFilter } from "./remembered-filter";
import type { WrittenSheet } from "./write-sheets";

/** A sheet as the add-in left it. */
export interface StandingSheet {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
}

/** What 「撤销本次写入」 can take back: only the last thing the add-in did, and only while the pane is open. */
export type LastWrite =
  | {
      readonly kind: "sheets";
      readonly at: Date;
      readonly written: readonly WrittenSheet[];
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
      readonly sheetId: string;
      readonly sheetName: string;
      readonly before: RememberedFilter | null;
    };

let last: LastWrite | null = null;

export function rememberWrite(write: LastWrite | null): void {
  last = write;
}

export function rememberedWrite(): LastWrite | null {
  return last;
}
