import type { Steering } from "./steering";

/** Work that holds the page up longer than this comes in smaller portions from then on: with drawing it must stay below 50 ms. */
const LONGEST_HOLD_MS = 35;

/** How often the thread is asked for a sign of life. */
const BEAT_MS = 5;

/**
 * Notices when a trip to the workbook holds up the thread of the page at one stretch: packing and unpacking its cells, and in a page that
 * is workbook and add-in in one, the workbook's own work. Watches only where the steering asks for it.
 */
export class ThreadWatch {
  private longestMs = 0;

  constructor(private readonly steering: Steering) {}

  /** Whether the last work held the thread too long. */
  get wasHeldLong(): boolean {
    return this.longestMs > LONGEST_HOLD_MS;
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.steering.isWatched !== true) return work();
    let last = performance.now();
    const beat = (): void => {
      const now = performance.now();
      // timers of a page that nobody sees are slow: that is no hold
      if (document.visibilityState === "visible")
        this.longestMs = Math.max(this.longestMs, now - last - BEAT_MS);
      last = now;
    };
    const timer = setInterval(beat, BEAT_MS);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      beat();
    }
  }
}
