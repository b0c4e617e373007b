import type { DeskArguments, DeskCall, DeskLink, DeskResult } from "./desk-calls";
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
  resolve(result: DeskResult<DeskCall>): void;
  reject(error: Error): void;
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
    if (this.broken) return Promise.reject(this.broken);
    const id = ++this.lastId;
    return new Promise<DeskResult<K>>((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
      this.worker.postMessage({ id, name, args } as DeskRequest);
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
