import { ChunkSize, LEAST_BYTES } from "../../src/excel/chunk-size";
import { ThreadWatch } from "../../src/excel/thread-watch";
import { UNSTEERED } from "./fixtures";

/** A trip in which the thread stands still for so long. */
async function tripHolding(ms: number): Promise<string> {
  await new Promise((later) => setTimeout(later, 10));
  const end = performance.now() + ms;
  while (performance.now() < end);
  return "back";
}

describe("Watching what a trip does to the page", () => {
  const watched = { ...UNSTEERED, isWatched: true };

  it("notices a trip that holds the thread up, and gives what it brought", async () => {
    const watch = new ThreadWatch(watched);
    expect(await watch.during(() => tripHolding(80))).toBe("back");
    expect(watch.wasHeldLong).toBe(true);
  });

  it("minds nothing where nobody looks", async () => {
    const watch = new ThreadWatch(UNSTEERED);
    await watch.during(() => tripHolding(80));
    expect(watch.wasHeldLong).toBe(false);
  });

  it("makes the next trips smaller, but not smaller than is worth while", () => {
    const size = new ChunkSize(1_000, 500_000);
    size.shrink(size.rows(10_000));
    expect(size.rows(10_000)).toBe(250);
    for (let times = 0; times < 10; times++) size.shrink(size.rows(10_000));
    expect(size.rows(10_000)).toBe(LEAST_BYTES / 1_000);
  });

  it("never makes them larger than they were asked to be", () => {
    const size = new ChunkSize(1_000, 10_000);
    size.shrink(size.rows(10_000));
    expect(size.rows(10_000)).toBe(10);
  });
});
