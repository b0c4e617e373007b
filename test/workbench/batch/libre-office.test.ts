import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../../..");
const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** An independent reader of what we write. `.ci/run` installs it; a person without it sees the test as skipped. */
(hasLibreOffice ? describe : describe.skip)("a written workbook in LibreOffice", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "libre-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function convert(target: string): void {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync("soffice", [
      profile,
      "--headless",
      "--convert-to",
      target,
      "--outdir",
      folder,
      path.join(folder, "out.xlsx"),
    ]);
  }

  it("opens with its sheets, full ids, formats and the chart", () => {
    const launcher = path.join(ROOT, "src/workbench/batch/launch.js");
    const sample = path.join(ROOT, "assets/SAMPLE.xlsx");
    execFileSync(
      process.execPath,
      [launcher, "clean", sample, "--out", path.join(folder, "out.xlsx")],
      { cwd: ROOT }
    );
    convert("fods");
    const document = readFileSync(path.join(folder, "out.fods"), "utf8");
    for (const sheet of ["说明", "客户清单", "问题清单", "层级汇总"])
      expect(document).toContain(`table:name="${sheet}"`);
    expect(document).toMatch(/<chart:chart /);
    expect(document).toMatch(/office:value-type="string"[^>]*>\s*<text:p>\d{12}<\/text:p>/);
  }, 180_000);
});
