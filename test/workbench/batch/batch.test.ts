import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { batch, type CleanReport, PATIENCE_MS, ROOT } from "./run-batch";
import { scratchFolder } from "./scratch-folder";

const SAMPLE = path.join(ROOT, "assets/SAMPLE.xlsx");

describe("the batch command", () => {
  const scratch = scratchFolder();

  it(
    "cleans the sample and reports what it did",
    async () => {
      const { code, stdout } = await batch("clean", SAMPLE, "--out", scratch.out, "--json");
      expect(code).toBe(0);
      const report = JSON.parse(stdout) as CleanReport;
      expect(report).toMatchObject({
        job: "clean",
        ok: true,
        controlTotal: { found: true, matches: true },
      });
      expect(report.rowsIn).toBe(report.rowsOut + report.rowsListed);
      expect(report.sheets).toEqual(["客户清单", "问题清单", "层级汇总"]);
    },
    PATIENCE_MS
  );

  it(
    "keeps every sheet and every part of the input that it did not have to change",
    async () => {
      await batch("clean", SAMPLE, "--out", scratch.out);
      const before = unzipSync(readFileSync(SAMPLE));
      const after = unzipSync(readFileSync(scratch.out));
      const touched = [
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
      ];
      // a sheet that is no longer in front says so in its view
      const content = (part: Uint8Array | undefined): string =>
        Buffer.from(part ?? [])
          .toString("latin1")
          .replace(/<sheetView [^>]*>/, "");
      const changed = Object.keys(before).filter(
        (part) => !touched.includes(part) && content(before[part]) !== content(after[part])
      );
      expect(changed).toEqual([]);
      const names = openXlsx(readFileSync(scratch.out), "out.xlsx").sheets.map(
        (sheet) => sheet.name
      );
      const original = openXlsx(readFileSync(SAMPLE), "SAMPLE.xlsx").sheets.map(
        (sheet) => sheet.name
      );
      expect(names.slice(0, original.length)).toEqual(original);
    },
    PATIENCE_MS
  );

  it(
    "takes parameters and lists the customers they leave out",
    async () => {
      const all = JSON.parse(
        (await batch("clean", SAMPLE, "--out", scratch.out, "--json")).stdout
      ) as CleanReport;
      const { stdout } = await batch(
        "clean",
        SAMPLE,
        "--out",
        scratch.out,
        "--json",
        "--set",
        "depositThreshold=50000"
      );
      const fewer = JSON.parse(stdout) as CleanReport;
      expect(fewer.rowsOut).toBeLessThan(all.rowsOut);
      expect(fewer.rowsIn).toBe(fewer.rowsOut + fewer.rowsListed);
      expect(fewer.findings.some((finding) => finding.code === "FILTERED_THRESHOLD")).toBe(true);
    },
    PATIENCE_MS
  );

  it.each([
    ["an empty file", Buffer.of()],
    ["a text file", Buffer.from("客户号,客户名称\n1,江城机械")],
    ["a truncated workbook", readFileSync(SAMPLE).subarray(0, 6000)],
  ])(
    "refuses %s with a sentence and writes nothing",
    async (_, bytes) => {
      const input = path.join(scratch.folder, "bad.xlsx");
      writeFileSync(input, bytes);
      const { code, stderr } = await batch("clean", input, "--out", scratch.out);
      expect(code).toBe(1);
      expect(stderr).toMatch(/[\u4e00-\u9fff].*。/);
      expect(readdirSync(scratch.folder)).toEqual(["bad.xlsx"]);
    },
    PATIENCE_MS
  );

  it(
    "never writes over its own input",
    async () => {
      const input = path.join(scratch.folder, "list.xlsx");
      copyFileSync(SAMPLE, input);
      const { code } = await batch("clean", input, "--out", input);
      expect(code).toBe(1);
      expect(Buffer.compare(readFileSync(input), readFileSync(SAMPLE))).toBe(0);
    },
    PATIENCE_MS
  );

  it.each([
    ["an unknown parameter", ["--set", "depositTreshold=1"]],
    ["a value that does not fit", ["--set", "depositThreshold=五万"]],
  ])(
    "calls %s wrong usage",
    async (_, settings) => {
      const { code, stderr } = await batch("clean", SAMPLE, "--out", scratch.out, ...settings);
      expect(code).toBe(2);
      expect(stderr).toMatch(/depositTreshold|存款起点/);
      expect(existsSync(scratch.out)).toBe(false);
    },
    PATIENCE_MS
  );
});
