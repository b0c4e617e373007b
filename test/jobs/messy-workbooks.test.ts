import fc from "fast-check";
import { describeFinding } from "../../src/locales/finding-texts";
import { openXlsx } from "../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../src/workbench/codec/save-xlsx";
import { messyList, rowsOfList } from "../tables/messy-list";
import { cleanInFront, rowsOf } from "./clean-run";

const HEADER = ["客户号", "客户名称", "存款余额", "贷款余额"];

const cell = fc.oneof(
  fc.constant(null),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom(
    "合计",
    "小计",
    "单位:万元",
    "(元)",
    "年日均",
    "#N/A",
    "'=1",
    "=1+1",
    "\u0001\u001f",
    "\ud800",
    "长".repeat(40_000) // prettier-ignore
  )
);
const strangeRows = fc
  .array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 10 })
  .chain((rows) => fc.constantFrom(rows, [HEADER, ...rows]));
const sheet = fc.oneof(
  strangeRows,
  messyList.map((list) => rowsOfList(list, list.rows).map((row) => [...row]))
);
const workbook = fc.array(sheet, { minLength: 1, maxLength: 3 });

describe("A random messy workbook", () => {
  it("is cleaned without losing a row, or refused with a sentence and left as it was", async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (sheets) => {
        workbench.open(sheets.map((rows, place) => ({ name: `表${place + 1}`, rows })));
        const cleaned = await cleanInFront();
        if (!cleaned.ok) {
          expect(cleaned.problem.code).not.toMatch(/^HOST_|^READ_BACK|^RESTORE/);
          expect(describeFinding(cleaned.problem, "zh-CN").message).not.toBe("");
          expect(workbench.workbook.sheets).toHaveLength(sheets.length);
          return;
        }
        const { summary, findings } = cleaned.value.preview;
        expect(summary.rowsIn).toBe(summary.rowsOut + summary.rowsListed);
        expect(rowsOf("客户清单").length - 2).toBeGreaterThanOrEqual(summary.customers);
        expect(rowsOf("问题清单")).toHaveLength(findings.length + 2);
        const saved = openXlsx(await saveXlsx(workbench.workbook), "保存.xlsx");
        expect(saved.sheets.map(({ name }) => name)).toContain("客户清单");
      }),
      { numRuns: 40 }
    );
  }, 60_000);
});
