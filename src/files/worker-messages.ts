import type { Outcome } from "../rules/finding";
import type { CellValue } from "../tables/cell";
import type { ForeignSheet } from "../tables/foreign-sheet";
import type { ForeignFile, ForeignSheets } from "./foreign-sheets";

/** What the pane's thread asks of the worker: one file. */
export type WorkerRequest = ForeignFile;

/**
 * What the worker says, in this order: that its script is there; each sheet without its rows, its rows in pieces small enough that taking
 * one over does not hold up the pane; and the end.
 */
export type WorkerMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "sheet"; readonly sheet: Omit<ForeignSheet, "rows">; readonly rows: number }
  | { readonly kind: "rows"; readonly rows: readonly (readonly CellValue[])[] }
  | { readonly kind: "end"; readonly outcome: Outcome<Pick<ForeignSheets, "findings">> };

const PIECE_CELLS = 20_000;

/** The messages that carry a file's outcome over. */
export function* messagesOf(outcome: Outcome<ForeignSheets>): Generator<WorkerMessage> {
  if (!outcome.ok) {
    yield { kind: "end", outcome };
    return;
  }
  const { sheets, findings } = outcome.value;
  for (const { rows, ...sheet } of sheets) {
    yield { kind: "sheet", sheet, rows: rows.length };
    const pieceRows = Math.max(1, Math.floor(PIECE_CELLS / Math.max(1, sheet.formatRuns.length)));
    for (let from = 0; from < rows.length; from += pieceRows)
      yield { kind: "rows", rows: rows.slice(from, from + pieceRows) };
  }
  yield { kind: "end", outcome: { ok: true, value: { findings } } };
}

/** Puts the messages together again. */
export class MessageCollector {
  private readonly sheets: { head: Omit<ForeignSheet, "rows">; rows: (readonly CellValue[])[] }[] =
    [];
  private expected = 0;
  private received = 0;
  private isStarted = false;

  /** Whether the worker's script is there. */
  get hasStarted(): boolean {
    return this.isStarted;
  }

  /** Rows taken over so far, of those announced. */
  get progress(): { readonly done: number; readonly total: number } {
    return { done: this.received, total: this.expected };
  }

  /** The outcome after the last message, null before. */
  take(message: WorkerMessage): Outcome<ForeignSheets> | null {
    switch (message.kind) {
      case "ready":
        this.isStarted = true;
        return null;
      case "sheet":
        this.sheets.push({ head: message.sheet, rows: [] });
        this.expected += message.rows;
        return null;
      case "rows":
        for (const row of message.rows) this.sheets.at(-1)?.rows.push(row);
        this.received += message.rows.length;
        return null;
      case "end": {
        const { outcome } = message;
        if (!outcome.ok) return outcome;
        const sheets = this.sheets.map(({ head, rows }) => ({ ...head, rows }));
        return { ok: true, value: { sheets, findings: outcome.value.findings } };
      }
    }
  }
}
