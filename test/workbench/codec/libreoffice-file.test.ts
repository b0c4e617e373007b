import { readFileSync } from "node:fs";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import { area } from "../../../src/workbench/model/area";
import { displayText } from "../../../src/workbench/model/display-text";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { partsOf } from "./handmade-package";

function open(): Workbook {
  return openXlsx(readFileSync("test/workbooks/libreoffice-list.xlsx"), "清单.xlsx");
}

describe("a list that LibreOffice wrote", () => {
  it("is read with its values, looks, sizes, filter and names", () => {
    const workbook = open();
    const [sheet, notes] = workbook.sheets;
    if (!sheet || !notes) throw new Error("two sheets are expected");
    expect([sheet.name, notes.name]).toEqual(["客户清单", "备 注"]);
    expect([2, 3, 4].map((row) => sheet.value(row, 0))).toEqual([
      "100095950000000101", "100095950000000102", "000000000000000103",
    ]); // prettier-ignore
    expect([2, 3, 4].map((row) => sheet.value(row, 1))).toEqual([
      "杭州第一贸易有限公司", '=HYPERLINK("x")', "绍兴 & <宁波>",
    ]); // prettier-ignore
    expect(sheet.formula(3, 1)).toBeUndefined();
    expect(sheet.formula(5, 2)).toBe("=SUM(C3:C5)");
    expect(sheet.value(5, 2)).toBe(1294667.89);
    expect(notes.value(0, 0)).toBe(1);
    expect(notes.value(0, 1)).toEqual({ error: "#DIV/0!" });

    const shown = (row: number, column: number) =>
      displayText(
        sheet.value(row, column),
        workbook.styles.get(sheet.styleIndex(row, column)).numberFormat
      );
    expect([shown(2, 2), shown(2, 3)]).toEqual(["1,234,567.89", "2026-03-06"]);
    expect(workbook.styles.get(sheet.styleIndex(1, 0))).toMatchObject({
      bold: false,
      fontSize: 10,
      fontColor: "#1F4E78",
      fill: "#DDEBF7",
      horizontal: "center",
      wrap: true,
    });
    expect(sheet.merges).toEqual([area(0, 0, 0, 4)]);
    expect([...sheet.hiddenColumns]).toEqual([3]);
    expect(sheet.rowHeights.get(0)).toBe(34);
    expect(sheet.autoFilter?.area).toEqual(area(1, 0, 4, 4));
    expect([...sheet.filteredRows]).toEqual([3]);
    expect(workbook.names.map(({ name, formula }) => [name, formula])).toEqual([
      ["余额", "=客户清单!$C$3:$C$5"],
    ]);
  });

  it("takes a new filter: rows hidden, criteria written, the name of its area kept in step", async () => {
    const workbook = open();
    const sheet = workbook.activeSheet;
    sheet.autoFilter = {
      area: area(1, 0, 5, 4),
      criteria: new Map([
        [2, { filterOn: "Custom", criterion1: ">=50000", criterion2: "<2000000", operator: "And" }],
        [4, { filterOn: "Custom", criterion1: "=0", criterion2: "=", operator: "Or" }],
        [1, { filterOn: "Values", values: ["", "甲 & 乙"] }],
        [0, { filterOn: "BottomPercent", criterion1: "25" }],
      ]),
    };
    sheet.filteredRows = new Set([4]);
    sheet.dirty.add("filter");
    const file = await saveXlsx(workbook);
    const parts = partsOf(file);
    expect(parts["xl/workbook.xml"]).toContain("客户清单!$A$2:$E$6</definedName>");
    expect(parts["xl/workbook.xml"]?.match(/_FilterDatabase/g)).toHaveLength(1);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(
      '<autoFilter ref="A2:E6"><filterColumn colId="0"><top10 top="0" percent="1" val="25"/></filterColumn>' +
        '<filterColumn colId="1"><filters blank="1"><filter val="甲 &amp; 乙"/></filters></filterColumn>' +
        '<filterColumn colId="2"><customFilters and="1"><customFilter operator="greaterThanOrEqual" val="50000"/><customFilter operator="lessThan" val="2000000"/></customFilters></filterColumn>' +
        '<filterColumn colId="4"><customFilters><customFilter val="0"/><customFilter val=" "/></customFilters></filterColumn></autoFilter>'
    );
    const again = openXlsx(file, "a.xlsx").activeSheet;
    expect([...again.filteredRows]).toEqual([4]);
    expect([...again.hiddenRows]).toEqual([]);
    expect(new Map([...(again.autoFilter?.criteria ?? [])])).toEqual(sheet.autoFilter.criteria);
  });

  it("loses its filter without a trace", async () => {
    const workbook = open();
    const sheet = workbook.activeSheet;
    sheet.autoFilter = null;
    sheet.filteredRows = new Set();
    sheet.dirty.add("filter");
    const parts = partsOf(await saveXlsx(workbook));
    expect(parts["xl/workbook.xml"]).not.toContain("_FilterDatabase");
    expect(parts["xl/worksheets/sheet1.xml"]).not.toMatch(
      /autoFilter|filterMode|hidden="(1|true)" customHeight/
    );
  });
});
