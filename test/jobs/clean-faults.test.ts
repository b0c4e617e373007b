import type { RunControl } from "../../src/jobs/job";
import { refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import { dumpWorkbook } from "../excel/workbook-dump";
import { cleanInFront, sheetNamed, sheetNames } from "./clean-run";
import { MESSY_LIST } from "./messy-list";

const IN_FRONT = "CRM导出";
const INSPECT = 0;
const READ = 1;
const LOOK = 2;
const WRITE = 3;
const LOG = 4;
/** Every so many actions of a request a fault is tried. */
const STRIDE = 37;

/** Breaks the `trip`-th request from now on, after some of its actions, and says what came of the clean. */
async function cleanWithFault(trip: number, afterActions: number): Promise<string> {
  workbench.host.failNextRequest({ skip: trip, afterActions });
  return refusalOf(await cleanInFront());
}

/** Breaks the `trip`-th request after its first action, later and later until it gets through, and expects the workbook unchanged each time; gives how often. */
async function strikesWithoutTrace(trip: number): Promise<number> {
  const before = dumpWorkbook(workbench.workbook);
  let struck = 0;
  while ((await cleanWithFault(trip, 1 + struck * STRIDE)) === "HOST_FAILED") {
    struck++;
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  }
  return struck;
}

beforeAll(async () => {
  // the first event subscription of a page makes office.js send requests of its own, which would be counted as ours
  workbench.open([MESSY_LIST]);
  valueOf(await cleanInFront());
});

describe("A fault on the way, on a workbook without our sheets", () => {
  beforeEach(() => workbench.open([MESSY_LIST]));

  it.each([
    ["inspecting", INSPECT, 0],
    ["reading", READ, 3],
    ["looking before writing", LOOK, 40],
    ["writing, before anything was done", WRITE, 0],
    ["writing, when a sheet was just added", WRITE, 3],
    ["writing, when the sheet had its mark", WRITE, 6],
    ["writing, in the middle", WRITE, 120],
  ])("leaves everything as it was: %s", async (_, trip, afterActions) => {
    const before = dumpWorkbook(workbench.workbook);
    expect(await cleanWithFault(trip, afterActions)).toBe("HOST_FAILED");
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });

  it("leaves everything as it was wherever in the write it strikes", async () => {
    expect(await strikesWithoutTrace(WRITE)).toBeGreaterThan(8);
  });

  it("makes no failure of a run whose log failed", async () => {
    workbench.host.failNextRequest({ skip: LOG });
    const { report } = valueOf(await cleanInFront());
    expect(report.warnings.map(({ code }) => code)).toEqual(["LOG_FAILED"]);
    expect(sheetNames()).toEqual([IN_FRONT, "客户清单", "问题清单", "层级汇总"]);
  });
});

describe("A fault while our sheets of the last run are replaced", () => {
  const VERIFY = 3;
  const REPLACE = 4;

  beforeEach(async () => {
    workbench.open([MESSY_LIST]);
    valueOf(await cleanInFront());
    const list = sheetNamed(IN_FRONT);
    workbench.workbook.activate(list);
    list.setValue(4, 3, 2_000_000);
    list.setValue(13, 0, "000999");
    list.setValue(13, 3, 7.5);
  });

  it("would write other content than the last run", async () => {
    const before = dumpWorkbook(workbench.workbook);
    expect(refusalOf(await cleanInFront())).toBe("not refused");
    expect(dumpWorkbook(workbench.workbook)).not.toEqual(before);
  });

  it.each([
    ["checking the old content", VERIFY, 0],
    ["writing, before anything was done", REPLACE, 0],
    ["writing, when the first sheet was just emptied", REPLACE, 6],
    ["writing, in the middle", REPLACE, 150],
  ])("brings the old content back: %s", async (_, trip, afterActions) => {
    const before = dumpWorkbook(workbench.workbook);
    expect(await cleanWithFault(trip, afterActions)).toBe("HOST_FAILED");
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });

  it("brings the old content back wherever in the write it strikes", async () => {
    expect(await strikesWithoutTrace(REPLACE)).toBeGreaterThan(6);
  });

  it("says so where that does not work either", async () => {
    workbench.host.failNextRequest({ skip: REPLACE, afterActions: 150 });
    workbench.host.failNextRequest({ skip: 0 });
    expect(refusalOf(await cleanInFront())).toBe("RESTORE_FAILED");
  });
});

describe("Stopping", () => {
  /** Stops when a stage reports for the first time. */
  function stopAt(stage: string): RunControl {
    const stopper = new AbortController();
    return {
      signal: stopper.signal,
      report: (progress) => {
        if (progress.stage === stage) stopper.abort();
      },
      chunkBytes: 300,
    };
  }

  it.each(["read", "check", "write"])("during %s leaves everything as it was", async (stage) => {
    workbench.open([MESSY_LIST]);
    const before = dumpWorkbook(workbench.workbook);
    expect(refusalOf(await cleanInFront(stopAt(stage)))).toBe("STOPPED");
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });

  it("before it began reads nothing", async () => {
    workbench.open([MESSY_LIST]);
    const syncs = jest.spyOn(Excel.RequestContext.prototype, "sync");
    const control = { ...UNSTEERED, signal: AbortSignal.abort() };
    expect(refusalOf(await cleanInFront(control))).toBe("STOPPED");
    expect(syncs).not.toHaveBeenCalled();
    syncs.mockRestore();
  });
});
