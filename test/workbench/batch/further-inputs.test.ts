import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import type { CellValue } from "../../../src/workbench/model/cell-value";
import { Workbook } from "../../../src/workbench/model/workbook";
import { batch, PATIENCE_MS } from "./run-batch";
import { scratchFolder } from "./scratch-folder";

type Rows = readonly (readonly CellValue[])[];

const HEADERS = ["网点", "网点类型", "对公现金日均", "对公非现金日均", "日均总业务量", "现有柜员"];

describe("the batch command with several inputs", () => {
  const scratch = scratchFolder();

  async function fileOf(name: string, sheets: Readonly<Record<string, Rows>>): Promise<string> {
    const workbook = new Workbook(name);
    for (const [title, rows] of Object.entries(sheets)) {
      const sheet = workbook.addSheet(title);
      rows.forEach((cells, row) =>
        cells.forEach((cell, column) => sheet.setValue(row, column, cell))
      );
    }
    const file = path.join(scratch.folder, name);
    writeFileSync(file, await saveXlsx(workbook));
    return file;
  }

  it(
    "finds outlets and rules in all of them",
    async () => {
      const inputs = [
        await fileOf("a.xlsx", { 网点业务量: [HEADERS, ["南湖支行", "城区", 10, 10, 130, 2]] }),
        await fileOf("b.xlsx", { 网点业务量: [HEADERS, ["东岗支行", "乡镇", 10, 10, 130, 2]] }),
        await fileOf("c.xlsx", { 规则: [["参数", "值"], ["perTeller", 65]] }), // prettier-ignore
      ];
      const { code, stdout } = await batch("staffing", ...inputs, "--out", scratch.out, "--json");
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        rowsIn: 2,
        rowsOut: 2,
        sums: { required: 4 },
        controlTotal: { found: false, matches: false, difference: null },
      });
      const names = openXlsx(readFileSync(scratch.out), "out.xlsx").sheets.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(["网点业务量", "网点业务量 (2)", "规则"]));
    },
    PATIENCE_MS
  );
});
