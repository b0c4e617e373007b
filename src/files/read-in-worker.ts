import { type Outcome, refused, finding } from "../rules/finding";
import { fileFinding } from "./file-refusal";
import type { ForeignFile, ForeignSheets } from "./foreign-sheets";
import { MessageCollector, type WorkerMessage, type WorkerRequest } from "./worker-messages";

/** The largest list that is read at all takes about half of it on a slow machine. */
const PATIENCE_MS = 120_000;

/** How a person steers the reading of a file. */
export interface ReadControl {
  readonly signal: AbortSignal;
  /** Rows taken over from the worker; nothing while it is still at work. */
  readonly report: (progress: {
    readonly stage: "read";
    readonly done: number;
    readonly total: number;
  }) => void;
}

/** The part of `Worker` that is used. */
export interface ListWorker {
  onmessage: ((event: MessageEvent<WorkerMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: WorkerRequest, transfer: Transferable[]): void;
  terminate(): void;
}

/** The worker's script, with the library in it, is loaded when the first file comes. */
function startListWorker(): ListWorker {
  return new Worker(new URL("./list-worker.ts", import.meta.url), { name: "list-worker" });
}

/**
 * `readForeignList` beside the pane's thread, one worker for each file: stopping (STOPPED) and the time limit (FILE_TOO_SLOW) end the worker,
 * whatever the file makes it do. A worker that cannot be started is FILE_READER_MISSING; one that breaks down later, for want of memory for
 * example, FILE_TOO_LARGE. The bytes are handed over and empty afterwards.
 */
export async function readInWorker(
  file: ForeignFile,
  control: ReadControl,
  { startWorker = startListWorker, patienceMs = PATIENCE_MS } = {}
): Promise<Outcome<ForeignSheets>> {
  if (control.signal.aborted) return refused(finding("STOPPED"));
  const worker = startedOrNull(startWorker);
  if (worker === null) return refused(fileFinding("FILE_READER_MISSING", file.name));
  const collector = new MessageCollector();
  let end: (outcome: Outcome<ForeignSheets>) => void = () => undefined;
  const ended = new Promise<Outcome<ForeignSheets>>((resolve) => {
    end = resolve;
  });
  const stop = (): void => end(refused(finding("STOPPED")));
  const seconds = patienceMs / 1000;
  const timer = setTimeout(
    () => end(refused(fileFinding("FILE_TOO_SLOW", file.name, { seconds }))),
    patienceMs
  );
  control.signal.addEventListener("abort", stop);
  worker.onerror = () => {
    const code = collector.hasStarted ? "FILE_TOO_LARGE" : "FILE_READER_MISSING";
    end(refused(fileFinding(code, file.name)));
  };
  worker.onmessage = ({ data }) => {
    const outcome = collector.take(data);
    if (outcome) end(outcome);
    else if (data.kind !== "ready") control.report({ stage: "read", ...collector.progress });
  };
  worker.postMessage(file, [file.bytes.buffer]);
  try {
    return await ended;
  } finally {
    clearTimeout(timer);
    control.signal.removeEventListener("abort", stop);
    worker.terminate();
  }
}

/** A browser that has no workers, or forbids this one, throws at once; a script that is not there is told through `onerror`. */
function startedOrNull(startWorker: () => ListWorker): ListWorker | null {
  try {
    return startWorker();
  } catch {
    return null;
  }
}
