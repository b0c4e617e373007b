import { SHOWN_FINDINGS } from "../../rules/finding-counts";
import { answerTo, type DeskMessage, type DeskRequest } from "./desk-messages";
import { DeskWork } from "./desk-work";

/** The worker's own side of `Worker`; the DOM types describe windows only. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<DeskRequest>) => void) | null;
  postMessage(message: DeskMessage): void;
}

const scope = globalThis as unknown as WorkerScope;
const desk = new DeskWork(SHOWN_FINDINGS);

scope.onmessage = ({ data }) => scope.postMessage(answerTo(desk, data));
scope.postMessage({ kind: "ready" });
