import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { batch, PATIENCE_MS, ROOT } from "./run-batch";

const SAMPLE = path.join(ROOT, "assets/SAMPLE-PAY.xlsx");
const SETTINGS = [
  "basePool=45000",
  "jointPool=none",
  "headFunding=separate",
  'coefficient={"type":"linear","base":1.5}',
  "payMonth=2026-03",
].flatMap((setting) => ["--set", setting]);

describe("the batch command for pay", () => {
  let folder = "";
  let out = "";

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "batch-pay-"));
    out = path.join(folder, "out.xlsx");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it(
    "pays the sample's month, and what it says adds up with what it wrote",
    async () => {
      const { code, stdout } = await batch("pay", SAMPLE, "--out", out, "--json", ...SETTINGS);
      expect(code).toBe(0);
      const report = JSON.parse(stdout) as { sums: Record<string, string>; sheets: string[] };
      expect(report).toMatchObject({
        job: "pay",
        ok: true,
        controlTotal: { matches: true, difference: "0.00" },
      });
      const sheet = openXlsx(readFileSync(out), "out.xlsx").sheetByName("工资汇总");
      const rows = Array.from({ length: 40 }, (_, row) =>
        [0, 7].map((column) => sheet?.value(row, column))
      );
      const total = rows.find(([label]) => label === "合计")?.[1];
      expect(Number(total).toFixed(2)).toBe(report.sums["paid"]);
      const people = rows.filter(([id]) => /^\d+$/.test(String(id)));
      const sum = people.reduce((fen, [, yuan]) => fen + Math.round(Number(yuan) * 100), 0);
      expect(sum).toBe(Math.round(Number(total) * 100));
      expect(report.sheets).toContain("工资单-陆知行");
    },
    PATIENCE_MS
  );

  it(
    "refuses, naming both choices of each open switch, and writes nothing",
    async () => {
      const { code, stderr } = await batch("pay", SAMPLE, "--out", out, "--set", "basePool=45000");
      expect(code).toBe(1);
      for (const choice of [
        "jointPool=none",
        "jointPool=after-pool",
        "headFunding=separate",
        "headFunding=inside",
      ])
        expect(stderr).toContain(choice);
      expect(existsSync(out)).toBe(false);
    },
    PATIENCE_MS
  );
});
