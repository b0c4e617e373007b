import type { Browser, Page } from "playwright-core";

/** How a stretch of work was for the person in front of the page. */
export interface FrameFigures {
  /** Longest time between two frames drawn, in milliseconds: what was seen, other programs' work included. */
  readonly longestFrameMs: number;
  /** Most that the thread which the page and the pane share worked between two frames, in milliseconds of its own work. */
  readonly longestFrameWorkMs: number;
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

/** An event of the browser's own trace; in microseconds, `tdur` is the time the thread itself worked. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The mark that the page leaves in the trace with every frame. */
const FRAME = "frame drawn";
const TASK = "ThreadControllerImpl::RunTask";
const PAGE_THREAD = "CrRendererMain";
const LONG_MS = 50;

/** Notes when every frame of a page draws, from now on. */
export async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript((mark) => {
    const gaps: number[] = [];
    (window as WatchedWindow).frameGaps = gaps;
    let last = performance.now();
    const draw = (): void => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (window === top) performance.mark(mark);
      requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
  }, FRAME);
}

/** What a stretch of work did to the frames of a page that `watchFrames` watches. */
export async function framesDuring(
  browser: Browser,
  page: Page,
  work: () => Promise<void>
): Promise<FrameFigures> {
  await takeGaps(page);
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
  const start = performance.now();
  await work();
  const elapsedMs = performance.now() - start;
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const tasks = tasksOf(trace.traceEvents);
  return {
    longestFrameMs: await takeGaps(page),
    longestFrameWorkMs: longestOf(workOfFrames(tasks, trace.traceEvents)),
    longestTaskMs: longestOf(tasks.map(workOf)),
    longTasks: tasks.filter((task) => workOf(task) >= LONG_MS).length,
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

function longestOf(times: readonly number[]): number {
  return times.reduce((longest, ms) => Math.max(longest, ms), 0);
}

/** Milliseconds that a task of the page's thread worked. */
function workOf({ tdur = 0 }: TraceEvent): number {
  return tdur / 1_000;
}

/** The tasks of the page's thread. */
function tasksOf(events: readonly TraceEvent[]): TraceEvent[] {
  const threads = events.filter(
    ({ ph, name, args }) => ph === "M" && name === "thread_name" && args?.name === PAGE_THREAD
  );
  const isOfPage = ({ pid, tid }: TraceEvent): boolean =>
    threads.some((thread) => thread.pid === pid && thread.tid === tid);
  return events.filter((event) => event.name === TASK && isOfPage(event));
}

/** Milliseconds of work between each frame and the next; the tasks that draw them belong to the later one. */
function workOfFrames(tasks: readonly TraceEvent[], events: readonly TraceEvent[]): number[] {
  const marks = events.filter(({ name }) => name === FRAME).map(({ ts }) => ts);
  marks.sort((a, b) => a - b);
  const work = new Array<number>(marks.length + 1).fill(0);
  for (const task of tasks) {
    const frame = marks.findIndex((ts) => ts >= task.ts);
    const place = frame < 0 ? marks.length : frame;
    work[place] = (work[place] ?? 0) + workOf(task);
  }
  return work;
}
