import { SHOWN_FINDINGS } from "../../rules/finding-counts";
import { Desk } from "./desk";
import { DeskClerk } from "./desk-clerk";
import type { DeskMessage, DeskRequest } from "./desk-messages";

/** The worker's own side of `Worker`; the DOM types describe windows only. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<DeskRequest>) => void) | null;
  postMessage(message: DeskMessage): void;
}

const scope = globalThis as unknown as WorkerScope;
const clerk = new DeskClerk(new Desk(SHOWN_FINDINGS), (message) => scope.postMessage(message));

scope.onmessage = ({ data }) => clerk.hear(data);
scope.postMessage({ kind: "ready" });
