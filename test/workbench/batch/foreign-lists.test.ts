import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { batch, type CleanReport, type Finished, PATIENCE_MS, ROOT } from "./run-batch";
import { scratchFolder } from "./scratch-folder";

const FOREIGN = path.join(ROOT, "test/workbooks/foreign");
const ONE_LIST = {
  balance: "1309968.76",
  yearlyAverage: "1182019.68",
  loan: "5120000.50",
  customers: 6,
  accounts: 7,
};
const WHOLE_LIST = {
  balance: "2304069.21",
  yearlyAverage: "2186019.68",
  loan: "5120000.50",
  customers: 8,
  accounts: 9,
};
const IDS = [
  "00100023456",
  "00100023471",
  "00100023488",
  "00100023499",
  "00100023502",
  "100095950000000103",
];

describe("the batch command on what exporters make", () => {
  const scratch = scratchFolder();

  async function clean(...names: readonly string[]): Promise<CleanReport> {
    const inputs = names.map((name) => path.join(FOREIGN, name));
    const { code, stdout, stderr } = await batch(
      "clean",
      ...inputs,
      "--out",
      scratch.out,
      "--json"
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining("Error") });
    return JSON.parse(stdout) as CleanReport;
  }

  function written(): Workbook {
    return openXlsx(readFileSync(scratch.out), "out.xlsx");
  }

  function namesOf(workbook: Workbook): string[] {
    return workbook.sheets.map((sheet) => sheet.name);
  }

  it.each([
    "list.xls",
    "list-html.xls",
    "list-html-gbk.xls",
    "list-xml-2003.xls",
    "list-xml-2003-libreoffice.xls",
    "list-utf8.csv",
    "list-utf8-bom.csv",
    "list-gbk.csv",
    "list-semicolon.csv",
    "list-bar-gbk.txt",
    "list-utf16le.txt",
    "list-utf16be.txt",
    "list-utf16-no-mark.txt",
    "list-libreoffice.xlsx",
  ])(
    "loses no row and no fen of %s",
    async (name) => {
      const report = await clean(name);
      expect(report).toMatchObject({ rowsIn: 9, rowsOut: 7, rowsListed: 2, sums: ONE_LIST });
      expect(report.controlTotal).toEqual({ found: true, matches: true, difference: "0.00" });
      const workbook = written();
      const customers = workbook.sheetByName("客户清单");
      const ids = [2, 3, 4, 5, 6, 7].map((row) => customers?.value(row, 0));
      // LibreOffice writes no pattern of leading zeros into XML-2003: there the number is all there is
      const isBare = name === "list-xml-2003-libreoffice.xls";
      expect(ids).toEqual(
        isBare ? [...IDS.map((id) => id.replace("00100023499", "100023499"))].sort() : IDS
      );
      expect(namesOf(workbook)).not.toContain("Sheet1");
    },
    PATIENCE_MS
  );

  it.each(["several-sheets.xls", "several-sheets.xlsx"])(
    "puts the sheets of %s together, which were cut by a row cap",
    async (name) => {
      const report = await clean(name);
      expect(report).toMatchObject({ rowsIn: 11, rowsOut: 9, rowsListed: 2, sums: WHOLE_LIST });
      expect(report.controlTotal).toMatchObject({ found: true, matches: true });
    },
    PATIENCE_MS
  );

  it(
    "puts the files of one list together and counts an account that is in both once",
    async () => {
      const report = await clean("split-1-of-2.csv", "split-2-of-2.xls");
      expect(report).toMatchObject({ rowsIn: 14, rowsOut: 9, rowsListed: 5, sums: WHOLE_LIST });
      expect(report.controlTotal).toMatchObject({ found: true, matches: true });
      expect(report.findings.map(({ code }) => code)).toContain("ROW_COUNTED_ONCE");
    },
    PATIENCE_MS
  );

  it(
    "works in the first .xlsx, wherever it stands, and keeps its sheets",
    async () => {
      const report = await clean("split-2-of-2.xls", "several-sheets.xlsx");
      expect(report.sums).toMatchObject(WHOLE_LIST);
      expect(namesOf(written()).slice(0, 4)).toEqual(["说明", "明细1", "明细2", "split-2-of-2"]);
    },
    PATIENCE_MS
  );

  it(
    "brings a second .xlsx in like any other file",
    async () => {
      const report = await clean("list-libreoffice.xlsx", "several-sheets.xlsx");
      expect(report.sums).toMatchObject(WHOLE_LIST);
      expect(namesOf(written()).slice(0, 4)).toEqual([
        "客户",
        "several-sheets 说明",
        "several-sheets 明细1",
        "several-sheets 明细2",
      ]);
    },
    PATIENCE_MS
  );

  function cleanText(text: string, ...more: readonly string[]): Promise<Finished> {
    const input = path.join(scratch.folder, "清单.csv");
    writeFileSync(input, text);
    return batch("clean", input, "--out", scratch.out, ...more);
  }

  it(
    "asks for the unit where nobody can tell, and takes the answer",
    async () => {
      const text = "客户号,客户名称,存款余额\n001,甲,12.34\n002,乙,5.50\n";
      const refused = await cleanText(text);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toMatch(/单位/);
      expect(existsSync(scratch.out)).toBe(false);
      const { code, stdout } = await cleanText(text, "--json", "--set", "unit=万元");
      expect(code).toBe(0);
      expect((JSON.parse(stdout) as CleanReport).sums["balance"]).toBe("178400.00");
    },
    PATIENCE_MS
  );

  it.each([
    ["a PDF", Buffer.from("%PDF-1.7"), "通知.xls"],
    ["a login page", Buffer.from("<html><body>请重新登录</body></html>"), "清单.xls"],
    [
      "half an old workbook",
      readFileSync(path.join(FOREIGN, "list.xls")).subarray(0, 4_000),
      "清单.xls",
    ],
    [
      "a text that breaks off inside a character",
      readFileSync(path.join(FOREIGN, "list-gbk.csv")).subarray(0, 1 + 2 * 6),
      "清单.csv",
    ],
    ["blank lines", Buffer.from("\r\n\r\n"), "清单.csv"],
  ])(
    "refuses %s with a sentence that names the file, and writes nothing",
    async (_, bytes, name) => {
      const input = path.join(scratch.folder, name);
      writeFileSync(input, bytes);
      const { code, stderr, stdout } = await batch(
        "clean",
        path.join(FOREIGN, "list-gbk.csv"),
        input,
        "--out",
        scratch.out,
        "--json"
      );
      expect(code).toBe(1);
      expect(stderr).toContain(name);
      expect(stderr).toMatch(/[\u4e00-\u9fff].*。/);
      expect((JSON.parse(stdout) as CleanReport).findings).toHaveLength(1);
      expect(existsSync(scratch.out)).toBe(false);
    },
    PATIENCE_MS
  );
});
