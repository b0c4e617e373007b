import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { batch, type CleanReport, PATIENCE_MS, ROOT } from "./run-batch";
import { scratchFolder } from "./scratch-folder";

// What each of these workbooks has to give is said in test/jobs/list-traits.test.ts; here they go through the command a person types.
const FOLDER = path.join(ROOT, "test/workbooks/traits");
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith(".xlsx"));
const REFUSED = ["header-too-deep.xlsx", "hidden-sheet.xlsx", "unit-nowhere.xlsx"];

describe("the batch command", () => {
  const scratch = scratchFolder();

  it.each(FILES.filter((file) => !REFUSED.includes(file)))(
    "loses no row and no fen of %s",
    async (file) => {
      const { code, stdout } = await batch(
        "clean",
        path.join(FOLDER, file),
        "--out",
        scratch.out,
        "--json"
      );
      expect(code).toBe(0);
      const report = JSON.parse(stdout) as CleanReport;
      expect(report.rowsIn).toBe(report.rowsOut + report.rowsListed);
      expect(report.controlTotal.matches).toBe(report.controlTotal.found);
      expect(existsSync(scratch.out)).toBe(true);
    },
    PATIENCE_MS
  );

  it.each(REFUSED)(
    "refuses %s with a sentence and writes nothing",
    async (file) => {
      const { code, stderr } = await batch("clean", path.join(FOLDER, file), "--out", scratch.out);
      expect(code).toBe(1);
      expect(stderr).toMatch(/[。!]/);
      expect(existsSync(scratch.out)).toBe(false);
    },
    PATIENCE_MS
  );

  it(
    "takes a unit that no list states from --set",
    async () => {
      const list = path.join(FOLDER, "unit-nowhere.xlsx");
      const { code } = await batch("clean", list, "--out", scratch.out, "--set", "unit=万元");
      expect(code).toBe(0);
    },
    PATIENCE_MS
  );
});
