import { inspectList } from "../../../src/jobs/choose-list";
import { ListAgain } from "../../../src/jobs/desk/list-again";
import { type ListDesk, type ListOnDesk } from "../../../src/jobs/desk/list-desk";
import { openDesk } from "../../../src/jobs/desk/open-desk";
import type { RunControl } from "../../../src/jobs/job";
import { UNSTEERED, valueOf } from "../../excel/fixtures";
import { countingControl, sheetNamed } from "../clean-run";
import { longList } from "../list-rows";
import { NearWorker } from "./near-worker";

describe("A list that each step of a page reads", () => {
  let again: ListAgain;
  let desk: ListDesk;
  let worker: NearWorker;

  beforeEach(async () => {
    workbench.open([longList(600), { ...longList(40), name: "另一张" }]);
    again = new ListAgain();
    worker = new NearWorker();
    desk = await openDesk(() => worker);
  });

  async function read(control: RunControl = UNSTEERED, on = desk): Promise<ListOnDesk> {
    const inspected = valueOf(await inspectList(null, control));
    return valueOf(await again.read(on, inspected, null, control));
  }

  /** How many chunks reading takes now. */
  async function chunks(): Promise<number> {
    const control = countingControl({ chunkBytes: 10_000 });
    await read(control);
    return control.chunks["read"] ?? 0;
  }

  it("is read once, and costs one trip more while nobody changes it", async () => {
    expect(await chunks()).toBeGreaterThan(3);
    const syncs = jest.spyOn(Excel.RequestContext.prototype, "sync");
    expect(await chunks()).toBe(0);
    // looking at the sheet, and whether it is the same
    expect(syncs).toHaveBeenCalledTimes(2);
    syncs.mockRestore();
  });

  it("is read again after an edit, wherever it was, and the old reading leaves the desk", async () => {
    await read();
    sheetNamed("长清单").setValue(317, 2, 99);
    expect(await chunks()).toBeGreaterThan(3);
    expect(worker.calls.filter((name) => name === "forgetList")).toHaveLength(1);
    expect(await chunks()).toBe(0);
  });

  it("is read again where another sheet is in front, or a column means something else", async () => {
    await read();
    workbench.workbook.activate(sheetNamed("另一张"));
    expect((await read()).rowsIn).toBe(40);
    workbench.workbook.activate(sheetNamed("长清单"));
    expect((await read()).rowsIn).toBe(600);
    sheetNamed("长清单").setValue(0, 2, "年日均(元)");
    expect(await read()).toMatchObject({ hasBalance: false, hasYearlyAverage: true });
  });

  it("is read again where the desk broke down or is another one", async () => {
    const first = await read();
    worker.breakDown();
    const other = await openDesk(() => new NearWorker());
    const second = await read(UNSTEERED, other);
    expect(second).toMatchObject({ rowsIn: first.rowsIn });
    await other.forget(second);
  });
});
