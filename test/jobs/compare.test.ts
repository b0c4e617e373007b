import { applyCompare } from "../../src/jobs/compare";
import { prepareCompare } from "../../src/jobs/prepare-compare";
import { undoLastWrite } from "../../src/jobs/undo";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";
import { refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import { assign, LIST, openWith, records, RUN, STAFF } from "./claim-run";
import { rowsOf, sheetNames } from "./clean-run";

/** Last month: C006 was not there, C009 is gone now, C003 was a tier higher, C004 was held by somebody else, C005 by somebody off duty. */
const LAST = {
  name: "上月",
  rows: [
    ["客户号", "客户名称", "存款余额(元)", "管户人"],
    ["C001", "甲公司", 6_000_000, "旧人"],
    ["C002", "乙公司", 2_000_000, "李二"],
    ["C003", "丙公司", 1_300_000, null],
    ["C004", "丁公司", 250_000, "赵四"],
    ["C005", "戊公司", 60_000, "郑九"],
    ["C009", "寅公司", 70_000, null],
  ],
  numberFormats: { 0: "@" },
};

const ORDER = {
  book: defaultRuleBook,
  unit: null,
  monthOf: ({ sheet }: { readonly sheet: { readonly name: string } }) =>
    sheet.name === "上月" ? ("previous" as const) : ("current" as const),
};

describe("Comparing two months", () => {
  it("lists every customer to whom something happened, once", async () => {
    workbench.open([LIST, STAFF, LAST]);
    const preview = valueOf(await prepareCompare(ORDER, UNSTEERED));
    const report = valueOf(await applyCompare(preview, RUN));
    expect(report.sheets.map(({ name }) => name)).toEqual(["月度比较", "问题清单"]);
    const changes = records("月度比较").map((row) => [row["客户号"], row["变化"], row["增减"]]);
    expect(changes).toEqual([
      ["C001", expect.stringContaining("管户人离岗"), 0],
      ["C003", "层级变动", -1_000_000],
      ["C004", "管户人变动", 0],
      ["C005", expect.stringContaining("管户人变动"), 0],
      ["C006", "新增", 100],
      ["C009", "流失", -70_000],
    ]);
    expect(preview.unchanged).toBe(1);
    expect(rowsOf("月度比较")[0]?.[0]).toContain("新增 1 户、流失 1 户");
    valueOf(await undoLastWrite(UNSTEERED));
    expect(sheetNames()).not.toContain("月度比较");
  });

  it("takes the holders of this month from 分配结果 where there is one", async () => {
    openWith(LAST);
    valueOf(await assign());
    const preview = valueOf(await prepareCompare(ORDER, UNSTEERED));
    expect(preview.sheets.current).toEqual(["名单", "分配结果"]);
    expect(preview.months.current.holders).toEqual(["E01", "E02", "E04", "E04", "E06", "E08"]);
    expect(preview.months.previous.holders).toEqual(["旧人", "E02", "", "E04", "E09", ""]);
  });

  it("warns where the two months have different deposit figures", async () => {
    const average = {
      ...LAST,
      rows: [["客户号", "客户名称", "年日均(元)", "管户人"], ...LAST.rows.slice(1)],
    };
    workbench.open([LIST, STAFF, average]);
    const { findings } = valueOf(await prepareCompare(ORDER, UNSTEERED));
    const warning = findings.find(({ code }) => code === "MONTH_BASES_DIFFER");
    expect(warning?.params).toEqual({ previous: "年日均", current: "存款余额" });
    workbench.open([LIST, STAFF, LAST]);
    const same = valueOf(await prepareCompare(ORDER, UNSTEERED));
    expect(same.findings.map(({ code }) => code)).not.toContain("MONTH_BASES_DIFFER");
  });

  it("needs two months", async () => {
    openWith();
    expect(refusalOf(await prepareCompare(ORDER, UNSTEERED))).toBe("MONTHS_NOT_TWO");
  });
});
