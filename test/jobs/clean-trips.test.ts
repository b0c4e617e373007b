import { cleanInFront, countingControl, sheetNamed } from "./clean-run";
import { valueOf } from "../excel/fixtures";
import { longList } from "./list-rows";
import { MESSY_LIST } from "./messy-list";

function countSyncs(): jest.SpyInstance {
  return jest.spyOn(Excel.RequestContext.prototype, "sync");
}

afterEach(() => jest.restoreAllMocks());

describe("The trips to the workbook of one clean", () => {
  it("are five for a small list: inspect, read, look before writing, write, log", async () => {
    // office.js itself sends two requests when a page subscribes to its first event
    workbench.open([MESSY_LIST]);
    valueOf(await cleanInFront());
    workbench.open([MESSY_LIST]);
    const requests = workbench.host.requests.count;
    const syncs = countSyncs();
    valueOf(await cleanInFront());
    expect(syncs).toHaveBeenCalledTimes(5);
    expect(workbench.host.requests.count - requests).toBe(5);
  });

  it("are three and one for each chunk of a long list", async () => {
    workbench.open([longList(3_000)]);
    const control = countingControl({ chunkBytes: 40_000 });
    const syncs = countSyncs();
    valueOf(await cleanInFront(control));
    const { read = 0, write = 0 } = control.chunks;
    expect(read).toBeGreaterThan(3);
    expect(write).toBeGreaterThan(3);
    expect(syncs).toHaveBeenCalledTimes(3 + read + write);
  });

  it("have one more chunk when the sheets of the last run are checked and replaced", async () => {
    workbench.open([MESSY_LIST]);
    valueOf(await cleanInFront());
    workbench.workbook.activate(sheetNamed("CRM导出"));
    const control = countingControl();
    const syncs = countSyncs();
    valueOf(await cleanInFront(control));
    expect(control.chunks).toMatchObject({ read: 1, verify: 1, write: 1 });
    expect(syncs).toHaveBeenCalledTimes(3 + 3);
  });

  it("read only the columns a job needs", async () => {
    const list = longList(2_000);
    const wide = list.rows.map((row) => [...row, "x".repeat(500)]);
    workbench.open([{ ...list, rows: [...wide] }]);
    const before = workbench.host.requests.bytesOut;
    valueOf(await cleanInFront());
    expect(workbench.host.requests.bytesOut - before).toBeLessThan(2_000 * 500);
  });
});
