import { readFileSync } from "node:fs";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { blankWorkbook } from "../../../src/workbench/codec/blank-workbook";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import { area } from "../../../src/workbench/model/area";

const TEXTS = [
  "100095950000000101",
  "000123",
  "=1+1",
  "+86",
  "-5",
  "@x",
  "a\nb",
  " 两端 ",
  "&<>\"'",
  "2026-03-06",
];

describe("a reader and a writer that are not ours", () => {
  it("reads from our file the texts, numbers, looks, merges, panes, filter and names that were put in", async () => {
    const workbook = blankWorkbook("a.xlsx");
    const sheet = workbook.activeSheet;
    sheet.name = "客户 清单";
    TEXTS.forEach((text, row) => {
      sheet.setValue(row, 0, text);
    });
    sheet.setValue(0, 1, 1234567.89);
    sheet.setStyle(
      0,
      1,
      workbook.styles.derive(0, { numberFormat: "#,##0.00", bold: true, fill: "#DDEBF7" })
    );
    sheet.setFormula(1, 1, "=B1*2", 2469135.78);
    sheet.setValue(2, 1, true);
    sheet.merges.push(area(20, 0, 21, 3));
    sheet.frozenRows = 1;
    sheet.autoFilter = {
      area: area(0, 0, 9, 1),
      criteria: new Map([[0, { filterOn: "Values", values: ["000123"] }]]),
    };
    sheet.columnWidths.set(0, 30);
    workbook.names.push({
      name: "余额",
      sheetId: null,
      formula: "='客户 清单'!$B$1",
      visible: true,
      comment: "",
    });

    const read = await readXlsx(await saveXlsx(workbook), { readStyles: true });
    const [first] = read.sheets;
    expect(first?.name).toBe("客户 清单");
    expect(TEXTS.map((_, row) => first?.rows[row]?.[0])).toEqual(TEXTS);
    expect(first?.rows[0]?.[1]).toBe(1234567.89);
    expect(first?.cells?.get("0,1")?.style).toMatchObject({
      font: { bold: true },
      fill: { fgColor: { rgb: expect.stringMatching(/DDEBF7$/) as string } },
      numFmt: "#,##0.00",
    });
    expect(first?.cells?.get("1,1")).toMatchObject({ formula: "B1*2" });
    expect(first?.rows[2]?.[1]).toBe(true);
    expect(first?.merges).toEqual([{ startRow: 20, startCol: 0, endRow: 21, endCol: 3 }]);
    expect(first?.freezePane).toMatchObject({ rows: 1 });
    expect(first?.autoFilter?.range).toBe("A1:B10");
    expect(read.namedRanges).toContainEqual(expect.objectContaining({ name: "余额" }));
  });

  it("reads a foreign file alike before and after we saved a change into it", async () => {
    const file = readFileSync("test/workbooks/libreoffice-list.xlsx");
    const workbook = openXlsx(file, "a.xlsx");
    workbook.activeSheet.setValue(9, 6, "尾");
    const before = await readXlsx(file, { readStyles: true });
    const after = await readXlsx(await saveXlsx(workbook), { readStyles: true });
    const [old, now] = [before.sheets[0], after.sheets[0]];
    expect(now?.rows[9]?.[6]).toBe("尾");
    expect(old?.rows.length).toBeGreaterThan(5);
    expect(now?.rows.slice(0, old?.rows.length).map((row) => row.slice(0, 5))).toEqual(old?.rows);
    for (const [place, cell] of old?.cells ?? []) expect(now?.cells?.get(place)).toEqual(cell);
    expect(after.sheets[1]).toEqual(before.sheets[1]);
  });

  it("writes a file that we read to the same values", async () => {
    const rows = [TEXTS, [1, -2.5, 1e20, true, false, null, "末"]];
    const file = await writeXlsx({ sheets: [{ name: "表", rows }] });
    const sheet = openXlsx(file, "a.xlsx").activeSheet;
    expect(rows.map((row, r) => row.map((_, c) => sheet.value(r, c)))).toEqual(rows);
  });
});
