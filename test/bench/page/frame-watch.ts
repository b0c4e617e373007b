import type { Page } from "playwright-core";

/** How a stretch of work was for the person in front of it, over all frames of a page. */
export interface FrameFigures {
  /** Longest time between two frames drawn, in milliseconds. */
  readonly longestFrameMs: number;
  /** Longest task of the thread that the frames share; 0 where none lasted 50 ms. */
  readonly longestTaskMs: number;
  /** Tasks of 50 ms and more. */
  readonly longTasks: number;
  /** Everything together, from the first to the last frame. */
  readonly elapsedMs: number;
}

interface WatchedWindow {
  frameWatch?: { gaps: number[]; tasks: number[]; since: number };
}

/** Watches every frame that a page opens from now on. */
export async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch = { gaps: [] as number[], tasks: [] as number[], since: performance.now() };
    (window as WatchedWindow).frameWatch = watch;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.tasks.push(duration);
    }).observe({ type: "longtask" });
    let last = performance.now();
    const draw = (): void => {
      const now = performance.now();
      watch.gaps.push(now - last);
      last = now;
      requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
  });
}

/** What was seen since the last call. */
export async function takeFrames(page: Page): Promise<FrameFigures> {
  const seen = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const { frameWatch } = window as WatchedWindow;
        if (frameWatch === undefined) return { gaps: [], tasks: [], elapsedMs: 0 };
        const elapsedMs = performance.now() - frameWatch.since;
        frameWatch.since = performance.now();
        return { gaps: frameWatch.gaps.splice(0), tasks: frameWatch.tasks.splice(0), elapsedMs };
      })
    )
  );
  const tasks = seen[0]?.tasks ?? [];
  return {
    longestFrameMs: Math.max(0, ...seen.flatMap(({ gaps }) => gaps)),
    longestTaskMs: Math.max(0, ...tasks),
    longTasks: tasks.length,
    elapsedMs: seen[0]?.elapsedMs ?? 0,
  };
}
