import { blankWorkbook } from "../../../src/workbench/codec/blank-workbook";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import { area } from "../../../src/workbench/model/area";
import type { Workbook } from "../../../src/workbench/model/workbook";
import {
  DECLARATION,
  MAIN,
  oneSheet,
  partsOf,
  relationships,
  rows,
  worksheet,
  zipOf,
} from "./handmade-package";

const NAMES =
  `<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">'乙 表'!$A$1:$B$9</definedName>` +
  `<definedName name="_xlnm.Print_Area" localSheetId="2">'乙 表'!$A$1:$B$9</definedName>` +
  `<definedName name="_xlnm.Print_Titles" localSheetId="2">'乙 表'!$A:$A,'乙 表'!$1:$2</definedName>` +
  `<definedName name="动态" hidden="1">OFFSET(甲!$A$1,,,COUNTA(甲!$A:$A))</definedName>` +
  `<definedName name="税率" comment="百分比">0.03</definedName>`;

/** Two sheets with a chart sheet between them. */
function file(): Uint8Array {
  return zipOf(
    oneSheet(
      worksheet(
        `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/>`
      ),
      {
        "xl/workbook.xml":
          `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><workbookProtection lockStructure="0"/>` +
          `<bookViews><workbookView xWindow="0" activeTab="0"/></bookViews><sheets><sheet name="甲" sheetId="7" r:id="rId1"/><sheet name="图" sheetId="8" r:id="rId2"/><sheet name="乙 表" sheetId="9" state="hidden" r:id="rId3"/></sheets>` +
          `<definedNames>${NAMES}</definedNames><calcPr calcId="191029"/><extLst><ext uri="x"/></extLst></workbook>`,
        "xl/_rels/workbook.xml.rels": relationships([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "chartsheet", "chartsheets/sheet1.xml"],
          ["rId3", "worksheet", "worksheets/sheet2.xml"],
        ]),
        "xl/chartsheets/sheet1.xml": "<chartsheet/>",
        "xl/worksheets/sheet2.xml": rows(`<row r="1"><c r="A1"><v>1</v></c></row>`),
      }
    )
  );
}

async function saved(change: (workbook: Workbook) => void): Promise<Record<string, string>> {
  const workbook = openXlsx(file(), "a.xlsx");
  change(workbook);
  const parts = partsOf(await saveXlsx(workbook));
  openXlsx(zipOf(parts), "a.xlsx");
  return parts;
}

function sheetList(parts: Record<string, string>): string | undefined {
  return /<sheets>(.*)<\/sheets>/.exec(parts["xl/workbook.xml"] ?? "")?.[1];
}

describe("the workbook's own part", () => {
  it("is read: sheets, what is hidden, names, print set-up, dates", () => {
    const workbook = openXlsx(file(), "a.xlsx");
    expect(workbook.date1904).toBe(true);
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["甲", "Visible"],
      ["乙 表", "Hidden"],
    ]);
    expect(workbook.sheets[1]?.page).toMatchObject({
      printArea: area(0, 0, 8, 1),
      printTitleRows: { first: 0, last: 1 },
    });
    expect(
      workbook.names.map(({ name, formula, visible, comment }) => [name, formula, visible, comment])
    ).toEqual([
      ["动态", "=OFFSET(甲!$A$1,,,COUNTA(甲!$A:$A))", false, ""],
      ["税率", "=0.03", true, "百分比"],
    ]);
  });

  it("keeps a chart sheet in its place and re-counts the sheets of names when sheets are added, moved and renamed", async () => {
    const parts = await saved((workbook) => {
      const [first, second] = workbook.sheets.splice(0, 2);
      if (!first || !second) throw new Error("two sheets are expected");
      workbook.sheets.push(second, first);
      second.visibility = "Visible";
      first.name = "甲 & 丙";
      workbook.addSheet("新", 1);
    });
    expect(sheetList(parts)).toBe(
      '<sheet name="乙 表" sheetId="9" r:id="rId3"/><sheet name="新" sheetId="10" r:id="rId4"/>' +
        '<sheet name="甲 &amp; 丙" sheetId="7" r:id="rId1"/><sheet name="图" sheetId="8" r:id="rId2"/>'
    );
    expect(parts["xl/workbook.xml"]).toContain('name="_xlnm.Print_Area" localSheetId="0"');
    expect(parts["xl/workbook.xml"]).toContain('activeTab="2"');
    expect(parts["xl/workbook.xml"]).toContain('<workbookProtection lockStructure="0"/>');
    expect(parts["xl/workbook.xml"]).not.toContain("fullCalcOnLoad");
    expect(parts["xl/worksheets/sheet3.xml"]).toContain("<sheetData/>");
  });

  it("drops the names of a removed sheet and keeps title columns beside new title rows", async () => {
    const removed = await saved((workbook) => {
      const [, second] = workbook.sheets;
      if (second) workbook.removeSheet(second);
    });
    expect(removed["xl/workbook.xml"]).not.toContain("_xlnm");
    expect(removed["xl/workbook.xml"]).toContain("OFFSET(");
    const titled = await saved((workbook) => {
      const [, second] = workbook.sheets;
      if (!second) return;
      second.page = { ...second.page, printTitleRows: { first: 2, last: 2 }, printArea: null };
      second.dirty.add("page");
    });
    expect(titled["xl/workbook.xml"]).toContain(">'乙 表'!$A:$A,'乙 表'!$3:$3</definedName>");
    expect(titled["xl/workbook.xml"]).not.toContain("Print_Area");
    expect(titled["xl/workbook.xml"]).toContain("_FilterDatabase");
  });

  it("writes names that are new, changed or a sheet's own", async () => {
    const parts = await saved((workbook) => {
      const [rate] = workbook.names.filter(({ name }) => name === "税率");
      if (rate) rate.formula = "=0.06";
      const sheetId = workbook.sheets[1]?.id ?? null;
      workbook.names.push({
        name: "本表",
        sheetId,
        formula: "='乙 表'!$A$1",
        visible: true,
        comment: "",
      });
    });
    expect(parts["xl/workbook.xml"]).toContain(
      '<definedName name="税率" comment="百分比">0.06</definedName>'
    );
    expect(parts["xl/workbook.xml"]).toContain(
      `<definedName name="本表" localSheetId="2">'乙 表'!$A$1</definedName>`
    );
  });

  it("does not take a chart sheet that was active for a change", async () => {
    const parts = partsOf(file());
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "").replace(
      'activeTab="0"',
      'activeTab="1"'
    );
    const workbook = openXlsx(zipOf(parts), "a.xlsx");
    expect(workbook.activeSheet.name).toBe("甲");
    expect(partsOf(await saveXlsx(workbook))).toEqual(parts);
  });

  it("never leaves two tabs selected", async () => {
    const parts = await saved((workbook) => {
      const sheet = workbook.addSheet("新");
      workbook.activate(sheet);
    });
    const selected = Object.entries(parts).filter(([, xml]) => xml.includes("tabSelected"));
    expect(selected.map(([name]) => name)).toEqual(["xl/worksheets/sheet3.xml"]);
    expect(parts["xl/workbook.xml"]).toContain('activeTab="3"');
  });

  it("keeps the add-in's settings in a part of their own that is not rewritten unless they change", async () => {
    const workbook = blankWorkbook("a.xlsx");
    workbook.settings.set("规则", JSON.stringify({ 门槛: "<50000>" }));
    const once = await saveXlsx(workbook);
    const opened = openXlsx(once, "a.xlsx");
    expect([...opened.settings]).toEqual([["规则", '{"门槛":"<50000>"}']]);
    expect(await saveXlsx(opened)).toEqual(once);
    opened.settings.delete("规则");
    opened.settings.set("b", "1");
    const parts = partsOf(await saveXlsx(opened));
    expect(Object.keys(parts).filter((name) => name.startsWith("customXml/item"))).toHaveLength(2);
    expect([...openXlsx(zipOf(parts), "a.xlsx").settings]).toEqual([["b", "1"]]);
  });
});
