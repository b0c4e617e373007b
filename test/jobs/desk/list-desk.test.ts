import { applyClean } from "../../../src/jobs/apply-clean";
import { inspectList } from "../../../src/jobs/choose-list";
import type { CleanPreview } from "../../../src/jobs/clean";
import type { ListDesk, ListOnDesk } from "../../../src/jobs/desk/list-desk";
import { keptDesk, openDesk } from "../../../src/jobs/desk/open-desk";
import { type DeskWorker, WorkerLink } from "../../../src/jobs/desk/worker-link";
import type { RunControl } from "../../../src/jobs/job";
import { readList } from "../../../src/jobs/read-list";
import { prepareClean } from "../../../src/jobs/clean";
import { runFilter } from "../../../src/jobs/run-filter";
import { SHOWN_FINDINGS } from "../../../src/rules/finding-counts";
import { defaultRuleBook } from "../../../src/rules/rule-book/rule-book";
import { refusalOf, UNSTEERED, valueOf } from "../../excel/fixtures";
import { dumpWorkbook } from "../../excel/workbook-dump";
import { countingControl, rowsOf, sheetNamed } from "../clean-run";
import { longList } from "../list-rows";
import { MESSY_LIST } from "../messy-list";
import { NearWorker } from "./near-worker";

const BOOK = { ...defaultRuleBook, depositThreshold: 1_500 };
const AT = new Date(2026, 10, 25, 9);
const CLOCK = { startedAt: AT, now: () => AT };
/** Small chunks: many trips to the workbook and to the desk. */
const IN_CHUNKS: RunControl = { ...UNSTEERED, chunkBytes: 10_000 };

function noWorker(): DeskWorker {
  throw new Error("workers are forbidden here");
}

const deskHere = (): Promise<ListDesk> => openDesk(noWorker);
const deskBeside = (worker = new NearWorker()): Promise<ListDesk> => openDesk(() => worker);

async function readInFront(desk: ListDesk, control = IN_CHUNKS): Promise<ListOnDesk> {
  const inspected = valueOf(await inspectList(null, control));
  return valueOf(await desk.read(inspected, inspected.layout, null, control));
}

async function prepareOn(desk: ListDesk): Promise<CleanPreview> {
  return desk.prepareClean(await readInFront(desk), BOOK, []);
}

/** Everything in the workbook after cleaning the list in front. */
async function cleanedBy(prepare: () => Promise<CleanPreview>): Promise<unknown> {
  valueOf(await applyClean(await prepare(), { ...IN_CHUNKS, ...CLOCK }));
  return dumpWorkbook(workbench.workbook);
}

describe("A list on a desk", () => {
  it.each([
    ["a tidy list", () => longList(600)],
    ["a messy list", () => MESSY_LIST],
  ])(
    "is cleaned to the same workbook, cell by cell, in a worker, on this thread and without a desk: %s",
    async (_, list) => {
      workbench.open([list()]);
      const plain = await cleanedBy(async () => {
        const inspected = valueOf(await inspectList(null, UNSTEERED));
        const reading = valueOf(await readList(inspected, inspected.layout, null, UNSTEERED));
        return prepareClean(reading, BOOK);
      });
      workbench.open([list()]);
      expect(await cleanedBy(async () => prepareOn(await deskHere()))).toEqual(plain);
      workbench.open([list()]);
      expect(await cleanedBy(async () => prepareOn(await deskBeside()))).toEqual(plain);
    }
  );

  it("takes three trips to the workbook and one for each chunk", async () => {
    workbench.open([longList(2_500)]);
    const desk = await deskBeside();
    const control = countingControl({ chunkBytes: 20_000 });
    const syncs = jest.spyOn(Excel.RequestContext.prototype, "sync");
    const preview = await desk.prepareClean(await readInFront(desk, control), BOOK, []);
    valueOf(await applyClean(preview, { ...control, ...CLOCK }));
    const { read = 0, write = 0 } = control.chunks;
    expect(Math.min(read, write)).toBeGreaterThan(3);
    expect(syncs).toHaveBeenCalledTimes(3 + read + write);
    syncs.mockRestore();
  });

  it("sends only the first findings of each level, says how many there are, and writes them all", async () => {
    workbench.open([longList(2_500)]);
    const preview = await prepareOn(await deskBeside());
    const info = preview.findings.filter(({ severity }) => severity === "info");
    expect(info).toHaveLength(SHOWN_FINDINGS);
    expect(preview.findingCounts.info).toBeGreaterThan(1_400);
    valueOf(await applyClean(preview, { ...IN_CHUNKS, ...CLOCK }));
    const { error, warning } = preview.findingCounts;
    expect(rowsOf("问题清单")).toHaveLength(2 + error + warning + preview.findingCounts.info);
  });

  it("is filtered like a list without a desk", async () => {
    workbench.open([MESSY_LIST]);
    const order = { sheetId: null, ruleBook: { ...BOOK, depositThreshold: 500_000 }, unit: null };
    const report = valueOf(await runFilter(order, UNSTEERED, await deskBeside()));
    expect(report).toMatchObject({ rowsShown: 2, customersShown: 1 });
    expect(sheetNamed(MESSY_LIST.name).isRowHidden(4)).toBe(false);
    expect(sheetNamed(MESSY_LIST.name).isRowHidden(6)).toBe(true);
  });

  it("is joined with others in the order they are given", async () => {
    const halves = [longList(3), longList(5)].map((list, i) => ({ ...list, name: `表${i}` }));
    workbench.open(halves);
    const desk = await deskBeside();
    const [first, second] = [
      valueOf(await inspectList(sheetNamed("表0").id, UNSTEERED)),
      valueOf(await inspectList(sheetNamed("表1").id, UNSTEERED)),
    ];
    const joined = await desk.join([
      valueOf(await desk.read(first, first.layout, null, UNSTEERED)),
      valueOf(await desk.read(second, second.layout, null, UNSTEERED)),
    ]);
    expect(joined.rowsIn).toBe(8);
    expect(joined.parts.map(({ source }) => source.sheet.name)).toEqual(["表0", "表1"]);
    const { summary } = await desk.prepareClean(joined, defaultRuleBook, []);
    expect(summary.customersInList).toBe(5);
  });

  it("is forgotten on request, and what was joined is too", async () => {
    workbench.open([longList(5)]);
    const desk = await deskBeside();
    const list = await readInFront(desk);
    const joined = await desk.join([list]);
    await expect(desk.prepareFilter(list, BOOK)).rejects.toThrow(/nothing on the desk/);
    await desk.forget(joined);
    await expect(desk.prepareFilter(joined, BOOK)).rejects.toThrow(/nothing on the desk/);
  });
});

describe("Stopping a job whose list is on a desk", () => {
  it.each(["read", "write"] as const)(
    "leaves the workbook as it was: while it would %s",
    async (stage) => {
      workbench.open([longList(2_500)]);
      const before = dumpWorkbook(workbench.workbook);
      const desk = await deskBeside();
      const stopper = new AbortController();
      let chunks = 0;
      const control: RunControl = {
        ...IN_CHUNKS,
        signal: stopper.signal,
        report: (progress) => {
          if (progress.stage === stage && ++chunks === 2) stopper.abort();
        },
      };
      const inspected = valueOf(await inspectList(null, control));
      const reading = await desk.read(inspected, inspected.layout, null, control);
      const outcome = reading.ok
        ? await applyClean(await desk.prepareClean(reading.value, BOOK, []), {
            ...control,
            ...CLOCK,
          })
        : reading;
      expect(refusalOf(outcome)).toBe("STOPPED");
      expect(dumpWorkbook(workbench.workbook)).toEqual(before);
    }
  );
});

describe("A worker for the desk", () => {
  it.each([
    ["is not allowed", noWorker],
    ["cannot be loaded", () => new NearWorker("cannot be loaded")],
  ])("that %s is no trouble: the desk stands on this thread", async (_, startWorker) => {
    workbench.open([MESSY_LIST]);
    const { summary } = await prepareOn(await openDesk(startWorker));
    expect(summary.customersInList).toBe(5);
  });

  it("that never answers is given up", async () => {
    const worker = new NearWorker("is silent");
    expect(await WorkerLink.to(() => worker, 5)).toBeNull();
    expect(worker.isTerminated).toBe(true);
  });

  it("that breaks down fails the calls under way and later ones, and another one takes its place", async () => {
    workbench.open([longList(5)]);
    const workers: NearWorker[] = [];
    const currentDesk = keptDesk(() => {
      const worker = new NearWorker();
      workers.push(worker);
      return deskBeside(worker);
    });
    const list = await readInFront(await currentDesk());
    const desk = await currentDesk();
    expect(workers).toHaveLength(1);
    const preview = desk.prepareClean(list, BOOK, []);
    workers[0]?.breakDown();
    await expect(preview).rejects.toThrow("broken");
    await expect(desk.prepareFilter(list, BOOK)).rejects.toThrow("broken");
    const { summary } = await prepareOn(await currentDesk());
    expect(summary.customersInList).toBe(5);
    expect(workers).toHaveLength(2);
  });

  it("gets the rows while they are read, not at the end", async () => {
    workbench.open([longList(2_500)]);
    const worker = new NearWorker();
    const desk = await deskBeside(worker);
    let whileReading = 0;
    await readInFront(desk, {
      ...IN_CHUNKS,
      report: () => {
        whileReading ||= worker.calls.filter((name) => name === "takeRows").length;
      },
    });
    expect(whileReading).toBeGreaterThan(0);
  });
});
