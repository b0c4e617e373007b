import type { Progress, RunControl } from "../job";
import type {
  DeskArguments,
  DeskCall,
  DeskLink,
  DeskResult,
  DeskRun,
  RunArguments,
  RunResult,
} from "./desk-calls";
import type { DeskMessage, DeskRequest } from "./desk-messages";

/** A worker of the add-in's own origin is there at once or not at all. */
const PATIENCE_MS = 10_000;

/** The part of `Worker` that is used. */
export interface DeskWorker {
  onmessage: ((event: MessageEvent<DeskMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: DeskRequest): void;
  terminate(): void;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
  report(progress: Progress): void;
}

/** A desk in a worker. A worker that breaks down, for want of memory for example, rejects every call from then on. */
export class WorkerLink implements DeskLink {
  private readonly waiting = new Map<number, Waiting>();
  private broken: Error | null = null;
  private lastId = 0;
  private hearReady: () => void = () => undefined;

  private constructor(private readonly worker: DeskWorker) {
    worker.onmessage = ({ data }) => this.hear(data);
    worker.onerror = ({ message }) => this.breakDown(message);
  }

  /** The link once the worker is there; null where it cannot be started. */
  static async to(
    startWorker: () => DeskWorker,
    patienceMs = PATIENCE_MS
  ): Promise<WorkerLink | null> {
    try {
      const link = new WorkerLink(startWorker());
      await link.started(patienceMs);
      return link.isBroken ? null : link;
    } catch {
      return null;
    }
  }

  get isBroken(): boolean {
    return this.broken !== null;
  }

  call<K extends DeskCall>(name: K, ...args: DeskArguments<K>): Promise<DeskResult<K>> {
    return this.post(++this.lastId, name, args, () => undefined) as Promise<DeskResult<K>>;
  }

  async run<K extends DeskRun>(
    { signal, report }: RunControl,
    name: K,
    ...args: RunArguments<K>
  ): Promise<RunResult<K>> {
    const id = ++this.lastId;
    const stop = (): void => this.worker.postMessage({ kind: "stop", id });
    const answer = this.post(id, name, args, report);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop);
    try {
      return (await answer) as RunResult<K>;
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  private post(
    id: number,
    name: DeskCall | DeskRun,
    args: readonly unknown[],
    report: Waiting["report"]
  ): Promise<unknown> {
    if (this.broken) return Promise.reject(this.broken);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, report });
      this.worker.postMessage({ kind: "call", id, name, args });
    });
  }

  private started(patienceMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.breakDown("the worker does not answer"), patienceMs);
      this.hearReady = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private hear(message: DeskMessage): void {
    if (message.kind === "ready") {
      this.hearReady();
      return;
    }
    const waiting = this.waiting.get(message.id);
    if (message.kind === "progress") {
      waiting?.report(message.progress);
      return;
    }
    this.waiting.delete(message.id);
    if (message.kind === "result") waiting?.resolve(message.result);
    else waiting?.reject(new Error(message.reason));
  }

  private breakDown(reason: string): void {
    this.broken ??= new Error(reason);
    this.worker.terminate();
    for (const { reject } of this.waiting.values()) reject(this.broken);
    this.waiting.clear();
    this.hearReady();
  }
}
