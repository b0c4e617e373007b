/** What all jobs share: how a run is steered from outside and how it reports. */

/** read = cells into columns · check = rules · write = plans into cells · verify = reading back. */
export type Stage = "read" | "check" | "write" | "verify";

/** How far a stage is; `total` is 0 where nobody can tell. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}

/** Given by whoever starts a job. A job stops at the next chunk after `signal` fires and leaves the workbook as it was. */
export interface RunControl {
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
  /** Bytes per trip to the workbook; about a megabyte to read and half of that to write where nothing is said. */
  readonly chunkBytes?: number;
  /** A person looks at the page meanwhile: where a trip holds it up, the next ones are smaller. */
  readonly isWatched?: boolean;
}

/** When a run began, and the clock that says when it ended; both go into the run log. */
export interface Clock {
  readonly startedAt: Date;
  readonly now: () => Date;
}
