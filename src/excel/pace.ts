/** The pane's thread must answer the person within a blink: work gives it back before this many milliseconds are over. */
const SLICE_MS = 25;

/** How many rows are worked on before looking at the clock. */
export const SLICE_ROWS = 1_000;

/** Keeps long work on the pane's thread in short slices. */
export class Pace {
  private since = performance.now();

  /** Lets the page draw and hear clicks, if the running slice has lasted long enough. */
  async breathe(): Promise<void> {
    if (performance.now() - this.since >= SLICE_MS) await this.rest();
  }

  /** Lets the page draw and hear clicks in any case: what office.js has just done belongs to the running slice. */
  async rest(): Promise<void> {
    await new Promise<void>((resume) => setTimeout(resume));
    this.since = performance.now();
  }
}
