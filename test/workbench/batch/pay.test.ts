import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { batch, PATIENCE_MS, ROOT } from "./run-batch";
import { scratchFolder } from "./scratch-folder";

const SAMPLE = path.join(ROOT, "assets/SAMPLE-PAY.xlsx");
const SETTINGS = [
  "basePool=45000",
  "jointPool=none",
  "headFunding=separate",
  'coefficient={"type":"linear","base":1.5}',
  "payMonth=2026-03",
].flatMap((setting) => ["--set", setting]);

describe("the batch command for pay", () => {
  const scratch = scratchFolder();

  it(
    "pays the sample's month, and what it says adds up with what it wrote",
    async () => {
      const { code, stdout } = await batch(
        "pay",
        SAMPLE,
        "--out",
        scratch.out,
        "--json",
        ...SETTINGS
      );
      expect(code).toBe(0);
      const report = JSON.parse(stdout) as { sums: Record<string, string>; sheets: string[] };
      expect(report).toMatchObject({
        job: "pay",
        ok: true,
        controlTotal: { matches: true, difference: "0.00" },
      });
      const sheet = openXlsx(readFileSync(scratch.out), "out.xlsx").sheetByName("工资汇总");
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
      const { code, stderr } = await batch(
        "pay",
        SAMPLE,
        "--out",
        scratch.out,
        "--set",
        "basePool=45000"
      );
      expect(code).toBe(1);
      for (const choice of [
        "jointPool=none",
        "jointPool=after-pool",
        "headFunding=separate",
        "headFunding=inside",
      ])
        expect(stderr).toContain(choice);
      expect(existsSync(scratch.out)).toBe(false);
    },
    PATIENCE_MS
  );

  it(
    "writes formulas on demand, which come to the same figures when they are recalculated from the file",
    async () => {
      const live = path.join(scratch.folder, "live.xlsx");
      const again = path.join(scratch.folder, "again.xlsx");
      const runs = [
        await batch("pay", SAMPLE, "--out", scratch.out, ...SETTINGS),
        await batch("pay", SAMPLE, "--out", live, "--formulas", "--json", ...SETTINGS),
        await batch("recalc", live, "--out", again, "--json"),
      ];
      expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
      expect(JSON.parse(runs[2]?.stdout ?? "")).toMatchObject({ errors: [] });
      const kept = JSON.parse(runs[1]?.stdout ?? "") as { findings: { code: string }[] };
      expect(kept.findings.map(({ code }) => code)).toContain("PAY_SHARES_KEPT");
      const [values, recalculated] = [figuresOf(scratch.out), figuresOf(again)];
      expect(formulasOf(scratch.out)).toBe(0);
      expect(formulasOf(again)).toBeGreaterThan(100);
      expect(values.length).toBeGreaterThan(100);
      expect(recalculated).toEqual(values);
    },
    PATIENCE_MS
  );
});

const RESULTS = /工资|奖金|计价明细/;

function cellsOf(file: string) {
  const { sheets } = openXlsx(readFileSync(file), "out.xlsx");
  return sheets
    .filter(({ name }) => RESULTS.test(name))
    .flatMap((sheet) => {
      const used = sheet.usedArea(true);
      return Array.from({ length: (used?.bottom ?? -1) + 1 }, (_, row) =>
        Array.from({ length: (used?.right ?? -1) + 1 }, (_column, column) => ({
          place: `${sheet.name} ${row} ${column}`,
          value: sheet.value(row, column),
          formula: sheet.formula(row, column),
        }))
      ).flat();
    });
}

/** Every number of the results, and where it stands. */
function figuresOf(file: string) {
  return cellsOf(file).flatMap(({ place, value }) =>
    typeof value === "number" ? [{ place, value }] : []
  );
}

function formulasOf(file: string): number {
  return cellsOf(file).filter(({ formula }) => formula !== undefined).length;
}
