import { inspectSource, readSource } from "../../src/excel/list-source";
import type { ListChunk } from "../../src/tables/cell";
import { inspectInFront, refusalOf, UNSTEERED, valueOf } from "./fixtures";

describe("Looking at a sheet", () => {
  it("gives its cells, its extent and where it is, in one trip", async () => {
    workbench.open([
      { name: "名单", rows: [["客户号", "余额"], ["001", 12.5], ["002", null, "备注"]] },
    ]);
    const before = workbench.host.requests.count;
    const source = await inspectInFront();
    expect(workbench.host.requests.count - before).toBe(1);
    expect(source.head).toEqual({
      sheet: "名单",
      firstRow: 0,
      firstColumn: 0,
      values: [["客户号", "余额", ""], ["001", 12.5, ""], ["002", "", "备注"]],
    });
    expect(source.used).toEqual({ firstRow: 0, firstColumn: 0, rowCount: 3, columnCount: 3 });
    expect(source.workbook).toBe("工作簿.xlsx");
    expect(source).toMatchObject({ isProtected: false, isFiltered: false });
    expect(source.sheet).toMatchObject({ name: "名单", isActive: true, isOwn: false });
  });
  it("works", async () => {
    workbench.open([{ name: "名单", rows: [["客户号", "余额"], ["001", 12.5], ["002", 3]] }]);
    const source = await inspectInFront();
    const chunks: ListChunk[] = [];
    const read = await readSource(source, 1, { columns: [0, 1], textColumns: [0] }, UNSTEERED, (chunk) => chunks.push(chunk));
    valueOf(read);
    expect(chunks).toHaveLength(1);
    expect(refusalOf(await inspectSource("{no}"))).toBe("SOURCE_MISSING");
  });
});
