import type { Json } from "./json";

/** Ribbon commands under way: from `appCommandInvoked` until the add-in calls `event.completed()`. */
export class CommandRuns {
  private readonly running = new Map<string, () => void>();
  private next = 1;

  /** Starts a command: `send` gets the event's data; resolves when the add-in says that it is done. */
  start(functionName: string, sourceId: string, send: (data: Json) => void): Promise<void> {
    const id = `command-${this.next++}`;
    return new Promise((resolve) => {
      this.running.set(id, resolve);
      send({ 0: id, 1: functionName, 2: JSON.stringify({ source: { id: sourceId } }) });
    });
  }

  complete(id: string): void {
    this.running.get(id)?.();
    this.running.delete(id);
  }
}
