import { area } from "../../../src/workbench/model/area";
import { buildWorkbook } from "../../../src/workbench/build-workbook";
import { columnAxis, rowAxis } from "../../../src/workbench/page/grid/axis";
import { planPages } from "../../../src/workbench/page/print/page-plan";
import { pageText } from "../../../src/workbench/page/print/page-text";
import type { PageLayout } from "../../../src/workbench/model/sheet-parts";

/** A sheet of 20-pixel rows and 64-pixel columns. */
function plan(rows: number, columns: number, layout: Partial<PageLayout> = {}) {
  const { activeSheet: sheet } = buildWorkbook([{ name: "表", rows: [] }]);
  sheet.setValue(0, 0, "头");
  sheet.setValue(rows - 1, columns - 1, "尾");
  Object.assign(sheet.page, layout);
  return planPages(sheet, rowAxis(sheet, new Map()), columnAxis(sheet));
}

const NO_MARGINS = { left: 0, right: 0, top: 0, bottom: 0 };

describe("printed pages", () => {
  it("are A4, upright, with Excel's margins, one for a small sheet", () => {
    const found = plan(10, 5);
    expect([found.width, found.height, found.pageCount]).toEqual([794, 1123, 1]);
    expect(found.margins.left).toBeCloseTo(67.2);
    expect(found.pages).toEqual([{ area: area(0, 0, 9, 4), titles: null }]);
  });

  it("hold whole rows and columns and go down first, then across", () => {
    const found = plan(100, 15, { margins: NO_MARGINS });
    expect(found.pages.map(({ area: { top, left, bottom, right } }) => [top, left, bottom, right])).toEqual([
      [0, 0, 55, 11],
      [56, 0, 99, 11],
      [0, 12, 55, 14],
      [56, 12, 99, 14],
    ]); // prettier-ignore
  });

  it("shrink to the width asked for, across as well as upright, and never grow", () => {
    const wide = plan(10, 24, { margins: NO_MARGINS, fitToWidth: 1 });
    expect(wide.scale).toBeCloseTo(794 / (24 * 64));
    expect(wide.pageCount).toBe(1);
    expect(plan(10, 2, { fitToWidth: 1 }).scale).toBe(1);
    const lying = plan(10, 24, { margins: NO_MARGINS, fitToWidth: 1, orientation: "landscape" });
    expect([lying.width, lying.scale]).toEqual([1123, 1123 / (24 * 64)]);
  });

  it("repeat title rows after the page that they stand on", () => {
    const found = plan(120, 3, { margins: NO_MARGINS, printTitleRows: { first: 3, last: 4 } });
    expect(found.pages.map(({ area: { top, bottom }, titles }) => [top, bottom, titles])).toEqual([
      [0, 55, null],
      [56, 109, { first: 3, last: 4 }],
      [110, 119, { first: 3, last: 4 }],
    ]);
  });

  it("keep to the print area, are counted but not made beyond a hundred, and are none for a blank sheet", () => {
    const part = plan(500, 5, { printArea: area(2, 1, 3, 2) });
    expect(part.pages).toEqual([{ area: area(2, 1, 3, 2), titles: null }]);
    const many = plan(100_000, 2, { margins: NO_MARGINS });
    expect([many.pages.length, many.pageCount]).toEqual([100, Math.ceil(100_000 / 56)]);
    const { activeSheet: blank } = buildWorkbook([{ name: "空", rows: [] }]);
    expect(planPages(blank, rowAxis(blank, new Map()), columnAxis(blank)).pageCount).toBe(0);
  });
});

describe("headers and footers", () => {
  it("name page, pages, sheet and file, and leave out what only sets fonts", () => {
    const facts = {
      page: 2,
      pages: 9,
      sheetName: "清单",
      fileName: "a.xlsx",
      now: new Date(2024, 0, 5, 9, 30),
      language: "zh-CN",
    };
    expect(pageText('&"等线,常规"&12第 &P 页,共 &N 页', facts)).toBe("第 2 页,共 9 页");
    expect(pageText("&A && &F &K000000&D", facts)).toBe("清单 & a.xlsx 2024/1/5");
  });
});
