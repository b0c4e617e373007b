import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import { areaFromA1 } from "../../../src/workbench/model/area";
import { isCellError, type CellValue } from "../../../src/workbench/model/cell-value";
import { Workbook } from "../../../src/workbench/model/workbook";
import { ARITHMETIC_CASES } from "../formula/cases/arithmetic-cases";
import { DATE_CASES } from "../formula/cases/date-cases";
import { DISTRIBUTION_CASES } from "../formula/cases/distribution-cases";
import { LOGIC_CASES } from "../formula/cases/logic-cases";
import { LOOKUP_CASES } from "../formula/cases/lookup-cases";
import { SAMPLE, type Case } from "../formula/cases/sample-sheet";
import { TEXT_CASES } from "../formula/cases/text-cases";
import { TOTAL_CASES } from "../formula/cases/total-cases";
import { DIFFERENCES } from "./libre-office-differences";
import { batch, PATIENCE_MS } from "./run-batch";

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** Formulas of one value each; today's date and the like differ between two runs. */
const FORMULAS = [
  ARITHMETIC_CASES,
  TOTAL_CASES,
  LOOKUP_CASES,
  DISTRIBUTION_CASES,
  TEXT_CASES,
  DATE_CASES,
  LOGIC_CASES,
]
  .flat()
  .filter(
    ([formula, expected]: Case) => !Array.isArray(expected) && !/NOW\(|TODAY\(|RAND/.test(formula)
  )
  .map(([formula]) => formula);

/** Column in which the formulas stand, away from what they read. */
const PLACE = 20;

function shown(value: CellValue | undefined): string | number | boolean | null {
  if (value === undefined || value === null) return "";
  return isCellError(value) ? value.error : value;
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return a === b;
}

(hasLibreOffice ? describe : describe.skip)("ordinary formulas beside LibreOffice", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "compare-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(
    "are at least 300 and have the same values but for the listed ones",
    async () => {
      const input = path.join(folder, "formulas.xlsx");
      const workbook = new Workbook("formulas.xlsx");
      const sheet = workbook.addSheet("表1");
      for (const [address, value] of Object.entries(SAMPLE)) {
        const place = areaFromA1(address);
        if (place) sheet.setValue(place.top, place.left, value);
      }
      FORMULAS.forEach((formula, row) => sheet.setFormula(row, PLACE, formula, null));
      expect(FORMULAS.length).toBeGreaterThanOrEqual(300);
      writeFileSync(input, await saveXlsx(workbook));
      const own = path.join(folder, "own.xlsx");
      expect((await batch("recalc", input, "--out", own)).code).toBe(0);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const target = path.join(folder, "libre");
      execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", target, input]); // prettier-ignore
      const [ours, theirs] = [own, path.join(target, "formulas.xlsx")].map(
        (file) => openXlsx(readFileSync(file), "formulas.xlsx").sheets[0]
      );
      const different = FORMULAS.flatMap((formula, row) => {
        const [a, b] = [shown(ours?.value(row, PLACE)), shown(theirs?.value(row, PLACE))];
        return isSame(a, b) ? [] : [[formula, a, b] as const];
      });
      const listed = new Map<string, unknown>(DIFFERENCES.map(([formula, own]) => [formula, own]));
      // Other versions of LibreOffice may agree more often, but nothing else may differ.
      expect(different.filter(([formula]) => !listed.has(formula))).toEqual([]);
      const wrong = different.filter(([formula, own]) => !isSame(listed.get(formula), own));
      expect(wrong).toEqual([]);
    },
    2 * PATIENCE_MS
  );
});
