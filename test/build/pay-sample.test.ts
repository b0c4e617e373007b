import { readFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../src/workbench/codec/open-xlsx";

const SAMPLE = path.resolve(__dirname, "../../assets/SAMPLE-PAY.xlsx");
const GENERATOR = path.resolve(__dirname, "../../assets/sample/make-pay-sample.mjs");

describe("assets/SAMPLE-PAY.xlsx", () => {
  const workbook = openXlsx(readFileSync(SAMPLE), "SAMPLE-PAY.xlsx");
  const rowsOf = (name: string): unknown[][] => {
    const sheet = workbook.sheetByName(name);
    const used = sheet?.usedArea(true);
    if (!sheet || !used) throw new Error(`no sheet ${name}`);
    return Array.from({ length: used.bottom + 1 }, (_, row) =>
      Array.from({ length: used.right + 1 }, (_, column) => sheet.value(row, column))
    );
  };

  it("has the lists of a payroll workbook, each with a title, headers and rows", () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      "人员",
      "计价登记",
      "计分卡",
      "千分制",
      "过程考核",
    ]);
    for (const { name } of workbook.sheets) {
      expect(rowsOf(name)[1]).toContain(name === "计价登记" ? "单号" : "工号");
      expect(rowsOf(name).length).toBeGreaterThan(3);
    }
  });

  it("has single deals, joint ones with weights, reversals, and an amount kept as text", () => {
    const deals = rowsOf("计价登记").slice(2);
    expect(deals.filter((row) => row[2] === "联合").length).toBeGreaterThan(1);
    expect(deals.some((row) => Number(row[3]) < 0)).toBe(true);
    expect(deals.some((row) => row[3] === "1,800.00")).toBe(true);
    expect(deals.some((row) => String(row[7]).includes(":"))).toBe(true);
  });

  it("names only people of its 人员", () => {
    const staff = new Set(
      rowsOf("人员")
        .slice(2)
        .map(([id]) => id)
    );
    for (const name of ["计分卡", "千分制", "过程考核"])
      for (const [id] of rowsOf(name).slice(2)) expect(staff).toContain(id);
  });

  it("is what its generator says: every row stands in the script", () => {
    const script = readFileSync(GENERATOR, "utf8");
    for (const [number, , , , , , , , note] of rowsOf("计价登记").slice(2)) {
      expect(script).toContain(`"${String(number)}"`);
      if (note) expect(script).toContain(String(note));
    }
  });
});
