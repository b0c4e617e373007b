import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { batch, type CleanReport, PATIENCE_MS, ROOT } from "./run-batch";
import { scratchFolder } from "./scratch-folder";

const SAMPLE = path.join(ROOT, "assets/SAMPLE.xlsx");
const CLAIMS = path.join(ROOT, "assets/SAMPLE-CLAIMS.xlsx");

interface AssignReport extends CleanReport {
  readonly statuses: Readonly<
    Record<string, { readonly customers: number; readonly deposit: string }>
  >;
}

interface CompareReport extends CleanReport {
  readonly changes: Readonly<Record<string, { readonly customers: number }>>;
  readonly unchanged: number;
}

describe("the batch command on claims", () => {
  const scratch = scratchFolder();

  async function assign(...more: readonly string[]): Promise<AssignReport> {
    const { code, stdout, stderr } = await batch("assign", ...more, "--out", scratch.out, "--json");
    expect([code, stderr.replace(/^首次使用.*\n/, "")]).toEqual([0, ""]);
    return JSON.parse(stdout) as AssignReport;
  }

  /** Changes a workbook and saves it as another file. */
  async function changed(file: string, change: (workbook: Workbook) => void): Promise<string> {
    const workbook = openXlsx(readFileSync(file), "in.xlsx");
    change(workbook);
    const saved = path.join(scratch.folder, `changed-${path.basename(file)}`);
    writeFileSync(saved, await saveXlsx(workbook));
    return saved;
  }

  function sheetOf(file: string, name: string): unknown[][] {
    const sheet = openXlsx(readFileSync(file), "out.xlsx").sheetByName(name);
    const used = sheet?.usedArea(true);
    if (!sheet || !used) return [];
    return Array.from({ length: used.bottom + 1 }, (_, row) =>
      Array.from({ length: used.right + 1 }, (_, column) => sheet.value(row, column))
    );
  }

  it(
    "claims and allocates the sample, every customer once and every sum kept",
    async () => {
      const report = await assign(CLAIMS);
      expect(report).toMatchObject({
        job: "assign",
        ok: true,
        sums: { customers: 79, deposit: "231719109.80" },
        controlTotal: { found: true, matches: true },
      });
      const statuses = Object.values(report.statuses);
      expect(statuses.reduce((all, { customers }) => all + customers, 0)).toBe(79);
      const fen = statuses.map(({ deposit }) => Math.round(Number(deposit) * 100));
      expect(fen.reduce((all, part) => all + part, 0)).toBe(23_171_910_980);
      expect(report.statuses["待协调"]?.customers).toBe(3);
      const rows = sheetOf(scratch.out, "分配结果").slice(2);
      expect(new Set(rows.map(([id]) => id)).size).toBe(79);
      expect(report.sheets).toEqual(
        expect.arrayContaining(["认领协调", "分配结果", "负荷对比", "未分配", "问题清单"])
      );
      const codes = new Set(report.findings.map(({ code }) => code));
      for (const code of ["CLAIM_REPEATED", "CLAIM_STAFF_UNKNOWN", "CLAIM_STAFF_OFF_DUTY"])
        expect(codes).toContain(code);
    },
    PATIENCE_MS
  );

  it(
    "follows the decisions in its own result on the next run",
    async () => {
      await assign(CLAIMS);
      const customer = String(sheetOf(scratch.out, "认领协调")[2]?.[0]);
      const decided = await changed(scratch.out, (workbook) => {
        const sheet = workbook.sheetByName("认领协调");
        ["周砚秋(330103)", "开户经办人", "高远山"].forEach((text, place) =>
          sheet?.setValue(2, 7 + place, text)
        );
      });
      const report = await assign(decided);
      expect(report.statuses["待协调"]?.customers).toBe(2);
      const row = sheetOf(scratch.out, "分配结果").find(([id]) => id === customer);
      expect(row?.slice(4, 9)).toEqual([
        "330103",
        "周砚秋",
        "法人客户经理",
        "负责人裁定",
        "已认领",
      ]);
      expect(sheetOf(scratch.out, "认领协调")[2]?.slice(7, 10)).toEqual([
        "周砚秋(330103)",
        "开户经办人",
        "高远山",
      ]);
    },
    2 * PATIENCE_MS
  );

  it(
    "finds people and claims in any of the files",
    async () => {
      const claims = await changed(CLAIMS, (workbook) => {
        const list = workbook.sheetByName("对公存款客户清单");
        if (list) workbook.removeSheet(list);
      });
      const apart = await assign(SAMPLE, claims);
      const together = await assign(CLAIMS);
      expect(apart.statuses).toEqual(together.statuses);
    },
    2 * PATIENCE_MS
  );

  it(
    "is refused without people, and writes nothing",
    async () => {
      const { code, stderr } = await batch("assign", SAMPLE, "--out", scratch.out);
      expect(code).toBe(1);
      expect(stderr).toContain("没有找到「人员」表");
      expect(existsSync(scratch.out)).toBe(false);
    },
    PATIENCE_MS
  );

  it(
    "compares this month with the last",
    async () => {
      const last = await changed(CLAIMS, (workbook) => {
        const list = workbook.sheetByName("对公存款客户清单");
        // a customer of one account who was not there last month
        list?.setValue(6, 1, "009999999999");
      });
      const { code, stdout } = await batch("compare", CLAIMS, last, "--out", scratch.out, "--json");
      expect(code).toBe(0);
      const report = JSON.parse(stdout) as CompareReport;
      expect(report).toMatchObject({ job: "compare", ok: true, sheets: ["月度比较", "问题清单"] });
      expect(report.changes["新增"]?.customers).toBe(1);
      expect(report.changes["流失"]?.customers).toBe(1);
      expect(report.unchanged).toBeGreaterThan(70);
      const changes = sheetOf(scratch.out, "月度比较")
        .slice(2)
        .map((row) => [row[0], row[2]]);
      expect(changes).toContainEqual(["009999999999", "流失"]);
    },
    PATIENCE_MS
  );

  it(
    "needs two months to compare",
    async () => {
      const { code, stderr } = await batch("compare", CLAIMS, "--out", scratch.out);
      expect(code).toBe(1);
      expect(stderr).toContain("只找到 1 份");
    },
    PATIENCE_MS
  );
});
