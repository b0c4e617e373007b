import { goToCell, goToSheet } from "../../src/excel/navigation";
import { listSheets } from "../../src/excel/workbook-sheets";
import { watchPlace, type WorkbookPlace } from "../../src/excel/workbook-place";
import { refusalOf, valueOf } from "./fixtures";

beforeEach(() =>
  workbench.open([
    { name: "首页", rows: [] },
    { name: "名单", rows: [["客户号"], ["001"]] },
  ])
);

describe("Going to a place a finding points at", () => {
  it("shows the sheet and selects the cell", async () => {
    valueOf(await goToCell({ sheet: "名单", cell: "C7" }));
    const { activeSheet } = workbench.workbook;
    expect(activeSheet.name).toBe("名单");
    expect(activeSheet.selection).toEqual({ top: 6, left: 2, bottom: 6, right: 2 });
  });

  it("shows a sheet without selecting anything", async () => {
    valueOf(await goToSheet("名单"));
    expect(workbench.workbook.activeSheet.name).toBe("名单");
  });

  it("says where the sheet is gone", async () => {
    expect(refusalOf(await goToCell({ sheet: "没有", cell: "A1" }))).toBe("SOURCE_MISSING");
  });
});

describe("The sheets a person can choose from", () => {
  it("come in the order of their tabs, with what helps to choose", async () => {
    const hidden = workbench.workbook.addSheet("参数");
    hidden.visibility = "Hidden";
    const sheets = valueOf(await listSheets());
    const common = { id: expect.any(String), isOwn: false };
    expect(sheets).toEqual([
      { ...common, name: "首页", isActive: true, isHidden: false, rowCount: 0, columnCount: 0 },
      { ...common, name: "名单", isActive: false, isHidden: false, rowCount: 2, columnCount: 1 },
      { ...common, name: "参数", isActive: false, isHidden: true, rowCount: 0, columnCount: 0 },
    ]);
  });
});

describe("Watching where the person is", () => {
  async function until(isDone: () => boolean): Promise<void> {
    while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  it("tells the place at once and after every move, until it is stopped", async () => {
    const places: WorkbookPlace[] = [];
    const stop = watchPlace((place) => places.push(place));
    await until(() => places.length === 1);
    expect(places).toEqual([{ workbook: "工作簿.xlsx", sheet: "首页" }]);
    valueOf(await goToSheet("名单"));
    await until(() => places.length > 1);
    expect(places.at(-1)?.sheet).toBe("名单");
    stop();
    const heard = places.length;
    valueOf(await goToSheet("首页"));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(places).toHaveLength(heard);
  });
});
