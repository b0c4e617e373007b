import { applyStaffing, prepareStaffing } from "../../src/jobs/staffing";
import { undoLastWrite } from "../../src/jobs/undo";
import { defaultRuleBook, type RuleBook } from "../../src/rules/rule-book/rule-book";
import { OWN_NAMES } from "../../src/sheets/own-names";
import type { SheetRows } from "../../src/workbench/build-workbook";
import { deleteSheet } from "../../src/workbench/model/sheet-references";
import { refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import { dumpWorkbook } from "../excel/workbook-dump";
import { rowsOf, sheetNamed, sheetNames } from "./clean-run";

const HEADERS = [
  "网点",
  "网点类型",
  "对公现金日均",
  "对公非现金日均",
  "日均总业务量",
  "现有柜员",
  "专门对公高柜",
  "偏对公综合柜",
  "专门对公低柜",
];

const OUTLETS: SheetRows = {
  name: "网点业务量",
  rows: [
    ["各网点对公业务量(2026年上半年)"],
    HEADERS,
    ["江城支行营业部", "营业部", 130.01, 80.01, 1041, 10, 1, 0, 2],
    ["南湖支行", "城区", 100, 60, 650, 7, 1, 0, 1],
    ["东岗支行", "乡镇", 55, 40, 100, 3, 0, 1, 0],
    ["总行营业厅", "旗舰店", 10, 10, 100, 3, 0, 1, 0],
    ["北门支行", "园区", "约80", 10, 100, 3, 0, 1, 0],
    ["合计", null, 295.01, 190.01, 1891, 23, 2, 2, 3],
  ],
};

const clock = { startedAt: new Date(2026, 2, 6, 9, 30), now: () => new Date(2026, 2, 6, 9, 30, 1) };

async function staffed() {
  const preview = valueOf(await prepareStaffing(defaultRuleBook, [], UNSTEERED));
  valueOf(await applyStaffing(preview, { ...UNSTEERED, ...clock }));
  return preview;
}

describe("Staffing the outlets of a sheet", () => {
  beforeEach(() => workbench.open([OUTLETS]));

  it("writes what the standard asks for, and what to do", async () => {
    await staffed();
    const rows = rowsOf(OWN_NAMES.staffing).slice(2);
    expect(rows.map((row) => row.slice(0, 14))).toEqual([
      [
        ...["江城支行营业部", "支行营业部", "大于130:1 专门对公高柜", "大于80:2 专门对公低柜"],
        ...[1, 2, 9, 10, 1, 1, 0, "对公客户经理", "是", "是"],
      ],
      [
        ...["南湖支行", "城区/园区网点", "80-130:2 偏对公综合柜", "50-80:1 偏对公低柜柜员"],
        ...[2, 1, 5, 7, 2, 2, 0, "对公客户经理", "否", "是"],
      ],
      [
        ...["东岗支行", "乡镇网点", "乡镇下限:1 偏对公综合柜", "40以下:无要求"],
        ...[1, 0, 1, 3, 2, 1, 0, "综合客户经理", "是", "是"],
      ],
      ["合计", null, null, null, 4, 3, 15, 20, 5, 4, 0, null, null, null],
    ]);
    expect(rows[2]?.[14]).toContain("R24");
    expect(rows[2]?.[14]).toContain("因最低柜台和双人要求少转出");
  });

  it("loses no row: outlets, totals and what cannot be read are all accounted for", async () => {
    const { reading, findings } = await staffed();
    expect(reading.rowsIn).toBe(6);
    expect(reading.outlets).toHaveLength(3);
    expect(findings.map(({ code, where }) => [code, where?.cell])).toEqual([
      ["OUTLET_TYPE_UNKNOWN", "B6"],
      ["OUTLET_NUMBER_INVALID", "C7"],
      ["OUTLET_TOTAL_ROW", "A8"],
      ["STAFFING_TOWNSHIP_BUSY", "A5"],
    ]);
  });

  it("is undone to the last cell", async () => {
    const before = dumpWorkbook(workbench.workbook);
    await staffed();
    expect(sheetNames()).toEqual(expect.arrayContaining([OWN_NAMES.staffing, "问题清单"]));
    valueOf(await undoLastWrite({ ...UNSTEERED, ...clock }));
    expect(sheetNames()).toEqual([OUTLETS.name, "运行记录"]);
    deleteSheet(workbench.workbook, sheetNamed("运行记录"));
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });

  it("takes yearly totals with working days and weights", async () => {
    workbench.open([
      {
        name: "年度",
        rows: [
          ["网点名称", "网点类型", "年业务量", "工作日", "标准系数", "柜员数"],
          ["南湖支行", "城区", "164,451", 253, null, 6],
          ["西门支行", "城区", 82_225, 253, 2, 6],
          ["北门支行", "城区", 82_225, null, 2, 6],
        ],
      },
    ]);
    const { outlets, findings } = valueOf(await prepareStaffing(defaultRuleBook, [], UNSTEERED));
    expect(outlets.map(({ requiredTellers }) => requiredTellers)).toEqual([6, 5]);
    expect(findings.map(({ code }) => code)).toEqual(["OUTLET_DAYS_MISSING"]);
  });

  it("takes all sheets of the name as one list, and says which outlet stands on two", async () => {
    workbench.open([
      { name: "网点业务量", rows: [HEADERS, ["南湖支行", "城区", 10, 10, 130, 2]] },
      {
        name: "网点业务量 (2)",
        rows: [HEADERS, ["东岗支行", "乡镇", 10, 10, 130, 2], ["南湖支行", "城区", 10, 10, 131, 2]],
      },
      { name: "去年", rows: [HEADERS, ["南湖支行", "城区", 10, 10, 130, 2]] },
    ]);
    const { outlets, reading, sources, findings } = valueOf(
      await prepareStaffing(defaultRuleBook, [], UNSTEERED)
    );
    expect(sources).toHaveLength(2);
    expect(reading.rowsIn).toBe(3);
    expect(outlets.map(({ requiredTellers }) => requiredTellers)).toEqual([1, 1, 2]);
    expect(findings).toMatchObject([
      { code: "OUTLET_REPEATED", where: { sheet: "网点业务量 (2)", cell: "A3" } },
    ]);
  });

  it("adds personal trades for the counters where the rules say so", async () => {
    workbench.open([
      {
        name: "网点业务量",
        rows: [
          ["网点", "网点类型", "对公现金日均", "对公非现金日均", "个人现金日均", "个人非现金日均"],
          ["南湖支行", "城区", 79.9, 49.9, 0.1, 0.1],
          ["东岗支行", "城区", 79.9, 49.9, 0.1, null],
        ],
      },
    ]);
    const book: RuleBook = { ...defaultRuleBook, volumeScope: "对公+个人" };
    const { outlets, findings } = valueOf(await prepareStaffing(book, [], UNSTEERED));
    expect(outlets.map(({ cash, nonCash }) => [cash?.tier, nonCash?.tier])).toEqual([
      ["80-130", "50-80"],
    ]);
    expect(findings).toMatchObject([{ code: "OUTLET_PERSONAL_MISSING", where: { cell: "F3" } }]);
    const corporate = valueOf(await prepareStaffing(defaultRuleBook, [], UNSTEERED));
    expect(corporate.outlets.map(({ cash }) => cash?.tier)).toEqual(["低于80", "低于80"]);
  });

  it("is refused where no sheet lists outlets", async () => {
    workbench.open([
      {
        name: "甲",
        rows: [
          ["网点", "备注"],
          ["南湖支行", 1],
        ],
      },
    ]);
    expect(refusalOf(await prepareStaffing(defaultRuleBook, [], UNSTEERED))).toBe(
      "OUTLETS_NOT_FOUND"
    );
  });

  it("is refused where the sheet has headers only", async () => {
    workbench.open([{ name: "网点业务量", rows: [HEADERS] }]);
    expect(refusalOf(await prepareStaffing(defaultRuleBook, [], UNSTEERED))).toBe(
      "OUTLETS_WITHOUT_ROWS"
    );
  });
});
