import { readFileSync, writeFileSync, existsSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import { batch, type CleanReport, PATIENCE_MS, ROOT } from "./run-batch";
import { scratchFolder } from "./scratch-folder";

const SAMPLE = path.join(ROOT, "assets/SAMPLE.xlsx");

describe("the batch command on a workbook with rules of its own", () => {
  const scratch = scratchFolder();

  /** The sample with a 「规则」 that has these rows. */
  async function sampleWith(...rows: readonly (readonly (string | number)[])[]): Promise<string> {
    const workbook = openXlsx(readFileSync(SAMPLE), "SAMPLE.xlsx");
    const sheet = workbook.addSheet("规则");
    [["参数", "值"], ...rows].forEach((cells, row) =>
      cells.forEach((cell, column) => sheet.setValue(row, column, cell))
    );
    const file = path.join(scratch.folder, "in.xlsx");
    writeFileSync(file, await saveXlsx(workbook));
    return file;
  }

  it(
    "uses them, and a setting on top of them",
    async () => {
      const file = await sampleWith(["version", "2026.1"], ["depositThreshold", "5万"]);
      const customers = async (...more: string[]): Promise<[unknown, unknown]> => {
        const { code, stdout } = await batch(
          "clean",
          file,
          "--out",
          scratch.out,
          "--json",
          ...more
        );
        expect(code).toBe(0);
        const report = JSON.parse(stdout) as CleanReport & {
          readonly ruleBookVersion: string;
          readonly sums: { readonly customers: number };
        };
        return [report.ruleBookVersion, report.sums.customers];
      };
      const [version, kept] = await customers();
      const [, all] = await customers("--set", "depositThreshold=0");
      expect(version).toBe("2026.1");
      expect(kept).toBeLessThan(all as number);
    },
    2 * PATIENCE_MS
  );

  it(
    "is refused with the cell of every mistake, and writes nothing",
    async () => {
      const file = await sampleWith(["perTeller", "很多"], ["minTellers", -1]);
      const { code, stderr } = await batch("clean", file, "--out", scratch.out);
      expect(code).toBe(1);
      expect(stderr).toContain("规则!B2:「每柜员日均业务量」应填数字,「很多」不是数字。");
      expect(stderr).toContain("规则!B3:「最少柜员数」的值不合要求。要求:≥ 0。");
      expect(existsSync(scratch.out)).toBe(false);
    },
    PATIENCE_MS
  );
});
