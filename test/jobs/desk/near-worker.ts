import { deserialize, serialize } from "node:v8";
import { Desk } from "../../../src/jobs/desk/desk";
import { DeskClerk } from "../../../src/jobs/desk/desk-clerk";
import type { DeskMessage, DeskRequest } from "../../../src/jobs/desk/desk-messages";
import type { DeskWorker } from "../../../src/jobs/desk/worker-link";
import { SHOWN_FINDINGS } from "../../../src/rules/finding-counts";

/** A worker on this thread: does what desk-worker.ts does, with every message cloned and in a task of its own. */
export class NearWorker implements DeskWorker {
  onmessage: DeskWorker["onmessage"] = null;
  onerror: DeskWorker["onerror"] = null;
  isTerminated = false;
  /** Names of the calls and the stops, in their order. */
  readonly calls: string[] = [];
  private readonly clerk = new DeskClerk(new Desk(SHOWN_FINDINGS), (said) => this.deliver(said));

  constructor(behaviour: "works" | "cannot be loaded" | "is silent" = "works") {
    if (behaviour === "works") this.deliver({ kind: "ready" });
    if (behaviour === "cannot be loaded") setTimeout(() => this.breakDown());
  }

  postMessage(request: DeskRequest): void {
    this.calls.push(request.kind === "call" ? request.name : request.kind);
    this.clerk.hear(clone(request));
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
