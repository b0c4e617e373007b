import { writeRuleSheets, loadRuleBook } from "../../src/jobs/rule-book";
import { UNSTEERED, valueOf } from "../excel/fixtures";
import { rowsOf, sheetNames } from "./clean-run";

const RUN = { ...UNSTEERED, startedAt: new Date(2026, 2, 6, 9, 30), now: () => new Date(2026, 2, 6, 9, 31) };

describe("x", () => {
  it("y", async () => {
    workbench.open([{ name: "Sheet1", rows: [] }]);
    const syncs = jest.spyOn(Excel.RequestContext.prototype, "sync");
    const report = valueOf(await writeRuleSheets(RUN));
    console.log(syncs.mock.calls.length, report, sheetNames(), rowsOf("规则").slice(0, 8), rowsOf("规则-编制").slice(0,6), workbench.workbook.sheetByName("规则")?.validations.length);
    const n = syncs.mock.calls.length;
    const loaded = valueOf(await loadRuleBook());
    console.log(syncs.mock.calls.length - n, loaded.findings, loaded.differences, loaded.sheets);
  });
});
