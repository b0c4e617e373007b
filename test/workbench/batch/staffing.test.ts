import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import type { CellValue } from "../../../src/workbench/model/cell-value";
import { batch, PATIENCE_MS, ROOT } from "./run-batch";
import { scratchFolder } from "./scratch-folder";

const SAMPLE = path.join(ROOT, "assets/SAMPLE-STAFFING.xlsx");
const OUTLETS = 40;
const REQUIRED = 6;
/** Without the hints. */
const COLUMNS = 14;

function staffingIn(file: string): readonly (readonly (CellValue | string)[])[] {
  const sheet = openXlsx(readFileSync(file), "out.xlsx").sheetByName("编制测算");
  return Array.from({ length: OUTLETS + 1 }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) => sheet?.value(2 + row, column) ?? "")
  );
}

describe("the batch command for staffing", () => {
  const scratch = scratchFolder();
  const fileCalled = (name: string): string => path.join(scratch.folder, `${name}.xlsx`);

  it(
    "writes formulas that show the values, and follow the list when they are calculated again",
    async () => {
      const [formulas, changed, again] = [
        fileCalled("formulas"),
        fileCalled("changed"),
        fileCalled("again"),
      ];
      expect((await batch("staffing", SAMPLE, "--out", scratch.out)).code).toBe(0);
      const written = await batch("staffing", SAMPLE, "--out", formulas, "--formulas", "--json");
      expect(written.code).toBe(0);
      expect(staffingIn(formulas)).toEqual(staffingIn(scratch.out));

      const workbook = openXlsx(readFileSync(formulas), "formulas.xlsx");
      expect(workbook.sheetByName("编制测算")?.formula(2, REQUIRED)).toBe(
        "=DG.TELLERS('网点业务量'!E3)"
      );
      workbook.sheetByName("网点业务量")?.setValue(2, 4, 1_301);
      writeFileSync(changed, await saveXlsx(workbook));
      expect((await batch("recalc", changed, "--out", again)).code).toBe(0);
      const [before, after] = [staffingIn(formulas), staffingIn(again)];
      expect(after[0]?.[REQUIRED]).toBe(11);
      expect(Number(after[OUTLETS]?.[REQUIRED])).toBe(Number(before[OUTLETS]?.[REQUIRED]) + 9);
      expect(after.slice(1, OUTLETS)).toEqual(before.slice(1, OUTLETS));
    },
    PATIENCE_MS
  );

  it(
    "refuses formulas by rules that the workbook does not have, and writes nothing",
    async () => {
      const { out } = scratch;
      const settings = ["--set", "perTeller=140", "--set", "depositThreshold=1"];
      const { code, stderr } = await batch(
        "staffing",
        SAMPLE,
        "--out",
        out,
        "--formulas",
        ...settings
      );
      expect(code).toBe(1);
      expect(stderr).toContain("perTeller");
      expect(stderr).not.toContain("depositThreshold");
      expect(existsSync(out)).toBe(false);
    },
    PATIENCE_MS
  );
});
