import type { DOMWindow } from "jsdom";
import type { WorkbookHost } from "../../../src/workbench/protocol/host";

/**
 * How long the add-in keeps its thread at a time. Host and add-in share one here, so a slice runs from a message or timer that wakes
 * the add-in until the event loop goes on or the host is asked.
 */
export class SliceMeter {
  private longest = 0;
  private startedAt: number | null = null;

  constructor(window: DOMWindow, host: WorkbookHost) {
    const send = host.sendText;
    host.sendText = (text) => {
      this.begin();
      send(text);
    };
    const receive = host.receive.bind(host);
    host.receive = (text) => {
      this.end();
      receive(text);
    };
    const later = window.setTimeout.bind(window);
    const wake = (
      handler: (...args: unknown[]) => void,
      delay?: number,
      ...args: unknown[]
    ): number =>
      later(() => {
        this.begin();
        handler(...args);
      }, delay);
    Object.assign(window, { setTimeout: wake });
  }

  /** Milliseconds of the longest slice since the last call. */
  take(): number {
    const { longest } = this;
    this.longest = 0;
    return longest;
  }

  private begin(): void {
    this.end();
    this.startedAt = performance.now();
    setImmediate(() => this.end());
  }

  private end(): void {
    if (this.startedAt === null) return;
    this.longest = Math.max(this.longest, performance.now() - this.startedAt);
    this.startedAt = null;
  }
}
