import { inExcel } from "../../src/excel/session";
import { refusalOf, valueOf } from "./fixtures";

describe("A trip to the workbook", () => {
  beforeEach(() => workbench.open([{ name: "名单", rows: [["甲", 1]] }]));

  it("carries what was queued and gives the loaded values", async () => {
    const range = valueOf(
      await inExcel((context) =>
        context.workbook.worksheets.getItem("名单").getRange("A1:B1").untrack().load("values")
      )
    );
    expect(range.values).toEqual([["甲", 1]]);
  });

  it("is one sync", async () => {
    const syncs = jest.spyOn(Excel.RequestContext.prototype, "sync");
    await inExcel((context) => context.workbook.load("name"));
    expect(syncs).toHaveBeenCalledTimes(1);
    syncs.mockRestore();
  });

  it.each([
    [{ dda: 5004 }, "HOST_CELL_EDIT"],
    [{ dda: 5103 }, "HOST_PAYLOAD"],
    [{ dda: 5104 }, "HOST_PAYLOAD"],
    [{ code: "AccessDenied" }, "HOST_PROTECTED"],
    [{ code: "RangeExceedsLimit" }, "HOST_PAYLOAD"],
    [{ code: "ApiNotFound" }, "HOST_TOO_OLD"],
    [{ code: "GeneralException", message: "no idea" }, "HOST_FAILED"],
  ])("turns what the host refuses (%j) into %s", async (fault, code) => {
    workbench.host.failNextRequest(fault);
    expect(refusalOf(await inExcel((context) => context.workbook.load("name")))).toBe(code);
  });

  it("passes on the host's own words, for whoever is asked for help", async () => {
    workbench.host.failNextRequest({ code: "GeneralException", message: "no idea" });
    const outcome = await inExcel((context) => context.workbook.load("name"));
    expect(outcome).toMatchObject({
      problem: { params: { hostCode: "GeneralException", hostMessage: "no idea" } },
    });
  });

  it("throws on what is a bug of ours", async () => {
    await expect(
      inExcel(() => {
        throw new TypeError("undefined is not a function");
      })
    ).rejects.toThrow(TypeError);
    await expect(inExcel((context) => context.workbook.name)).rejects.toThrow(/load/i);
  });
});
