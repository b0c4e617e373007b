import { readForeignList } from "./read-foreign-list";
import { messagesOf, type WorkerMessage, type WorkerRequest } from "./worker-messages";

/** The worker's own side of `Worker`; the DOM types describe windows only. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(message: WorkerMessage): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  for (const message of messagesOf(readForeignList(data))) scope.postMessage(message);
};
scope.postMessage({ kind: "ready" });
