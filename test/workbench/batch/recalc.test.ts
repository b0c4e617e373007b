import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import { isCellError, type CellValue } from "../../../src/workbench/model/cell-value";
import { Workbook } from "../../../src/workbench/model/workbook";
import { batch, PATIENCE_MS } from "./run-batch";

type Case = readonly [name: string, formula: string, expected: string | number];

/** The worked cases of staffing, check digits, hand-back dates as formulas; constants stand in the formula, lists on sheet 数据. */
const CASES: readonly Case[] = [
  ["ST-01", '=DG.CASHCOUNTERS("支行营业部",130.01)', "1 专门对公高柜"],
  ["ST-01", '=DG.NONCASHCOUNTERS("支行营业部",80.01)', "2 专门对公低柜"],
  ["ST-01", '=DG.MINCOUNTERS("支行营业部",130.01,80.01)', 3],
  ["ST-03", '=DG.CASHCOUNTERS("支行营业部",80)', "1 专门对公高柜 或 2 偏对公综合柜"],
  ["ST-03", '=DG.NONCASHCOUNTERS("支行营业部",50)', "1 专门对公低柜 或 2 偏对公综合低柜"],
  ["ST-03", '=DG.MINCOUNTERS("支行营业部",80,50)', 2],
  ["ST-05", '=DG.CASHCOUNTERS("城区/园区网点",130.4)', "1 专门对公高柜 或 2 偏对公综合柜"],
  ["ST-05", '=DG.NONCASHCOUNTERS("城区/园区网点",81)', "1 专门对公低柜"],
  ["ST-07", '=DG.CASHCOUNTERS("城区",79.96)', "1 偏对公综合柜"],
  ["ST-07", '=DG.NONCASHCOUNTERS("园区",49.96)', "1 综合低柜"],
  ["ST-09", '=DG.CASHCOUNTERS("乡镇网点",49.9)', "1 偏对公综合柜"],
  ["ST-09", '=DG.NONCASHCOUNTERS("乡镇",40.1)', "1 综合低柜"],
  ["SC-01", '=INDEX(DG.STAFFING(数据!A1:L2),2,MATCH("达标(就高)",INDEX(DG.STAFFING(数据!A1:L2),1,0),0))', "是"],
  ["TC-01", "=DG.TELLERS(650)", 5],
  ["TC-01", "=DG.SURPLUS(7,650,2)", 2],
  ["TC-04", "=DG.TELLERS(100)", 1],
  ["TC-04", "=DG.SURPLUS(3,100,2)", 1],
  ["TC-06", "=DG.TELLERS(164451/253)", 6],
  ["TC-06", "=DG.SURPLUS(6,164451/253,2)", 0],
  ["ID-01", '=DG.USCCCHECK("91119999MA0TE5T16P")', "有效"],
  ["ID-01", '=DG.USCCCHECK("91449999MA00004960")', "有效"],
  ["ID-01", '=DG.USCCCHECK("91449999MA00000E1Y")', "有效"],
  ["ID-01", '=DG.USCCCHECK("91119999MA0TE5T16Q")', "校验位不符"],
  ["ID-01", '=DG.USCCCHECK("91119999MA0TE5T1IP")', "格式不符"],
  ["ID-01", '=DG.USCCCHECK("91119999MA0TE5T16")', "格式不符"],
  ["ID-01", '=DG.IDCHECK("110199199003071239")', "有效"],
  ["ID-01", '=DG.IDCHECK("339999198512312043")', "有效"],
  ["ID-01", '=DG.IDCHECK("11019919900307128X")', "有效"],
  ["ID-01", '=DG.IDCHECK("110199199003071238")', "校验位不符"],
  ["ID-01", '=DG.IDCHECK("110199199002301231")', "格式不符"],
  ["ID-01", '=DG.IDCHECK("11019919900307128x")', "有效"],
  ["ID-01", '=DG.IDCHECK("110199850101001")', "有效"],
  ["ID-01", '=DG.IDCHECK("449999000101996")', "有效"],
  ["ID-01", '=DG.IDCHECK("110199850230001")', "格式不符"],
  ["CA-01", '=DG.HANDBACKDATE("2026-03-06",数据!N1:N5,数据!O1)', "2026-03-09"],
  ["CA-01", '=DG.HANDBACKDATE("2026-09-30",数据!N1:N5,数据!O1)', "2026-10-08"],
  ["CA-01", '=DG.HANDBACKDATE("2026-10-09",数据!N1:N5,数据!O1)', "2026-10-10"],
]; // prettier-ignore

const OUTLETS: readonly (readonly CellValue[])[] = [
  ["网点", "网点类型", "对公现金日均", "对公非现金日均", "日均总业务量", "现有柜员", "专门对公高柜", "偏对公综合柜", "专门对公低柜", "偏对公综合低柜", "综合低柜", "机构号"],
  ["城北支行", "城区/园区网点", 100, 60, 650, 7, 1, 0, 1, 0, 0, "0123"],
]; // prettier-ignore

function casesWorkbook(): Workbook {
  const workbook = new Workbook("案例.xlsx");
  const sheet = workbook.addSheet("案例");
  CASES.forEach(([name, formula], row) => {
    sheet.setValue(row, 0, name);
    sheet.setFormula(row, 1, formula, null);
  });
  sheet.setFormula(0, 3, "=DG.TELLERS(数据!E2:E2*SEQUENCE(3))", null);
  const data = workbook.addSheet("数据");
  OUTLETS.forEach((cells, row) =>
    cells.forEach((cell, column) => data.setValue(row, column, cell))
  );
  ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"].forEach((day, row) =>
    data.setValue(row, 13, day)
  );
  data.setValue(0, 14, "2026-10-10");
  return workbook;
}

function shown(value: CellValue): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}

describe("the batch job recalc", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "recalc-"));
  const input = path.join(folder, "in.xlsx");
  const out = path.join(folder, "out.xlsx");

  beforeAll(async () => {
    writeFileSync(input, await saveXlsx(casesWorkbook()));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(
    "gives the values of the worked cases through the add-in's functions",
    async () => {
      const { code, stdout, stderr } = await batch("recalc", input, "--out", out, "--json");
      expect(stderr).not.toMatch(/Error/);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        job: "recalc",
        ok: true,
        formulas: CASES.length + 1,
        errors: [],
        rowsIn: 0,
        controlTotal: { found: false, matches: false, difference: null },
        findings: [],
        sheets: [],
      });
      const [sheet] = openXlsx(readFileSync(out), "out.xlsx").sheets;
      const found = CASES.map(([name, formula], row) => [
        name,
        formula,
        shown(sheet?.value(row, 1) ?? null),
      ]);
      expect(found).toEqual(CASES);
      expect([0, 1, 2].map((row) => sheet?.value(row, 3))).toEqual([5, 10, 15]);
    },
    PATIENCE_MS
  );

  it(
    "follows the rules: another number of transactions a teller does",
    async () => {
      const { code } = await batch("recalc", input, "--out", out, "--set", "perTeller=65");
      expect(code).toBe(0);
      const [sheet] = openXlsx(readFileSync(out), "out.xlsx").sheets;
      const row = CASES.findIndex(([, formula]) => formula === "=DG.TELLERS(650)");
      expect(sheet?.value(row, 1)).toBe(10);
    },
    PATIENCE_MS
  );
});
