import { deserialize, serialize } from "node:v8";
import { answerTo, type DeskMessage, type DeskRequest } from "../../../src/jobs/desk/desk-messages";
import { DeskWork } from "../../../src/jobs/desk/desk-work";
import type { DeskWorker } from "../../../src/jobs/desk/worker-link";
import { SHOWN_FINDINGS } from "../../../src/rules/finding-counts";

/** A worker on this thread: does what desk-worker.ts does, with every message cloned and in a task of its own. */
export class NearWorker implements DeskWorker {
  onmessage: DeskWorker["onmessage"] = null;
  onerror: DeskWorker["onerror"] = null;
  isTerminated = false;
  /** Names of the calls, in their order. */
  readonly calls: string[] = [];
  private readonly desk = new DeskWork(SHOWN_FINDINGS);

  constructor(behaviour: "works" | "cannot be loaded" | "is silent" = "works") {
    if (behaviour === "works") this.deliver({ kind: "ready" });
    if (behaviour === "cannot be loaded") setTimeout(() => this.breakDown());
  }

  postMessage(request: DeskRequest): void {
    this.calls.push(request.name);
    this.deliver(answerTo(this.desk, clone(request)));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  /** As a browser tells of a worker that ended for want of memory, or whose script is not there. */
  breakDown(): void {
    this.onerror?.({ message: "broken" } as ErrorEvent);
  }

  private deliver(message: DeskMessage): void {
    const data = clone(message);
    setTimeout(() => {
      if (!this.isTerminated) this.onmessage?.({ data } as MessageEvent<DeskMessage>);
    });
  }
}

/** By the algorithm of `postMessage`. */
function clone<T>(message: T): T {
  return deserialize(serialize(message)) as T;
}
