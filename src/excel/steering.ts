/** How a long piece of work in the workbook is steered; `jobs` passes its `RunControl`. */
export interface Steering {
  /** Looked at between two trips to the workbook. */
  readonly signal: AbortSignal;
  /** Rows done so far, after every chunk. */
  readonly report: (progress: {
    readonly stage: "read" | "write" | "verify";
    readonly done: number;
    readonly total: number;
  }) => void;
  /** Bytes per trip; about a megabyte to read and half of that to write where nothing is said. */
  readonly chunkBytes?: number;
  /** How long formulas may take to be calculated; half a minute where nothing is said. */
  readonly patienceMs?: number;
  /** A person looks at the page meanwhile: where a trip holds it up, the next ones are smaller. */
  readonly isWatched?: boolean;
}

/** For short looks and for restoring: never stopped, reports to nobody. */
export const UNSTEERED: Steering = {
  signal: new AbortController().signal,
  report: () => undefined,
};
