import { runClean } from "../../src/jobs/run-clean";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";
import type { Worksheet } from "../../src/workbench/model/worksheet";
import { UNSTEERED, valueOf } from "../excel/fixtures";
import { MESSY_LIST } from "./messy-list";

const ORDER = { ruleBook: defaultRuleBook, unit: null };

function sheetNamed(name: string): Worksheet {
  const sheet = workbench.workbook.sheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function rowsOf(name: string): unknown[][] {
  const sheet = sheetNamed(name);
  const used = sheet.usedArea(true);
  if (!used) return [];
  return Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (_, column) => sheet.value(row, column))
  );
}

describe("Cleaning a messy list", () => {
  it("x", async () => {
    workbench.open([MESSY_LIST]);
    const result = valueOf(await runClean(ORDER, UNSTEERED));
    console.log(JSON.stringify(result.report), result.preview.summary, [...workbench.host.unimplemented]);
    for (const name of ["客户清单", "问题清单", "层级汇总", "运行记录"])
      console.log(rowsOf(name).map((row) => JSON.stringify(row)).join("\n"));
  });
});
