import type { Browser, Page } from "playwright-core";

/** How a stretch of work was for the person in front of the page. */
export interface FrameFigures {
  /** Longest time between two frames drawn, in milliseconds: what was seen, other programs' work included. */
  readonly longestFrameMs: number;
  /** Longest task of the thread that the page and the pane share, in milliseconds of its own work. */
  readonly longestTaskMs: number;
  /** Tasks of 50 ms and more. */
  readonly longTasks: number;
  /** Everything together. */
  readonly elapsedMs: number;
}

interface WatchedWindow {
  frameGaps?: number[];
}

/** An event of the browser's own trace; `tdur` is the time the thread itself worked, in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const TASK = "ThreadControllerImpl::RunTask";
const PAGE_THREAD = "CrRendererMain";
const LONG_MS = 50;

/** Notes when every frame of a page draws, from now on. */
export async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const gaps: number[] = [];
    (window as WatchedWindow).frameGaps = gaps;
    let last = performance.now();
    const draw = (): void => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
  });
}

/** What a stretch of work did to the frames of a page that `watchFrames` watches. */
export async function framesDuring(
  browser: Browser,
  page: Page,
  work: () => Promise<void>
): Promise<FrameFigures> {
  await takeGaps(page);
  await browser.startTracing(page, { categories: ["toplevel"] });
  const start = performance.now();
  await work();
  const elapsedMs = performance.now() - start;
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const tasks = tasksOf(trace.traceEvents);
  return {
    longestFrameMs: await takeGaps(page),
    longestTaskMs: tasks.reduce((longest, ms) => Math.max(longest, ms), 0),
    longTasks: tasks.filter((ms) => ms >= LONG_MS).length,
    elapsedMs,
  };
}

async function takeGaps(page: Page): Promise<number> {
  const longest = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const gaps = (window as WatchedWindow).frameGaps?.splice(0) ?? [];
        return gaps.reduce((most, gap) => Math.max(most, gap), 0);
      })
    )
  );
  return Math.max(0, ...longest);
}

/** Milliseconds that each task of the page's thread worked. */
function tasksOf(events: readonly TraceEvent[]): number[] {
  const threads = events.filter(
    ({ ph, name, args }) => ph === "M" && name === "thread_name" && args?.name === PAGE_THREAD
  );
  const isOfPage = ({ pid, tid }: TraceEvent): boolean =>
    threads.some((thread) => thread.pid === pid && thread.tid === tid);
  return events
    .filter((event) => event.name === TASK && isOfPage(event))
    .map(({ tdur = 0 }) => tdur / 1_000);
}
