import { describeFinding } from "../../../src/locales/finding-texts";
import { defaultRuleBook, type RuleBook } from "../../../src/rules/rule-book/rule-book";
import { findRuleSheets, readRuleSheets } from "../../../src/sheets/rule-sheets/read-rule-sheets";
import type { CellValue } from "../../../src/tables/cell";
import { FREE_RULE_ROW, ruleCell } from "./rule-cell";
import { readBack, rowOf } from "./sheets-of-a-book";

type Sheets = Readonly<Record<string, CellValue[][]>>;

function sheetOf(sheets: Sheets, name: string): CellValue[][] {
  const sheet = sheets[name];
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Types a value behind a parameter of 「规则」. */
function typed(name: string, value: CellValue): (sheets: Sheets) => void {
  return (sheets) => {
    const sheet = sheetOf(sheets, "规则");
    sheet[rowOf(sheet, name)]?.splice(1, 1, value);
  };
}

/** Adds rows to a table. */
function added(name: string, ...rows: readonly CellValue[][]): (sheets: Sheets) => void {
  return (sheets) => {
    sheetOf(sheets, name).push(...rows.map((row) => [...row]));
  };
}

function bookAfter(edit: (sheets: Sheets) => void, book: RuleBook = defaultRuleBook): RuleBook {
  return readBack(book, edit).book;
}

/** Mistakes and warnings by code and cell, without what the standard itself says. */
function foundAfter(edit: (sheets: Sheets) => void): unknown[] {
  return readBack(defaultRuleBook, edit)
    .findings.filter(({ code }) => code !== "RULE_NOT_PROVIDED" && code !== "TIERS_ARE_STARTER")
    .map(({ code, where, content }) => [code, `${where?.sheet}!${where?.cell}`, content]);
}

describe("Values as people type them", () => {
  it.each<[string, string, CellValue, unknown]>([
    ["an amount with its unit", "depositThreshold", "5万", 50_000],
    ["an amount with separators", "processPool", "3,500.50", 3500.5],
    ["full-width digits", "perTeller", "150", 150],
    ["a share in percent", "personRatio", "75%", 0.75],
    ["yes by a tick", "shareOwnership", "√", true],
    ["no by a boolean", "ledgerMask", false, false],
    ["a choice by the rule book's own word", "overflow", "cascade-down", "cascade-down"],
    ["a choice with spaces", "overflow", " 转下一层级 ", "cascade-down"],
    ["a date with strokes", "effectiveDate", "2026/3/1", "2026-03-01"],
    ["a date as Excel keeps it", "effectiveDate", 46_082, "2026-03-01"],
    ["a version as a number", "version", 2, "2"],
    ["names with other separators", "modules", "公司,机构\n国际", ["公司", "机构", "国际"]],
    ["blank for what is not provided", "jointPool", "", null],
    ["the remark for what is not provided", "basePool", "未提供,请按本行文件填写", null],
  ])("%s", (_, name, cell, value) => {
    const reading = readBack(defaultRuleBook, typed(name, cell));
    expect(reading.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(new Map(Object.entries(reading.book)).get(name)).toEqual(value);
  });

  it("with a blank bound make the lowest tier, which takes all the rest", () => {
    const { tiers } = bookAfter((sheets) => sheetOf(sheets, "规则-层级")[6]?.splice(1, 1, ""));
    expect(tiers.at(-1)).toMatchObject({ name: "5万以下", lowerBound: 0 });
  });

  it("with bounds in words are included or not as the words say", () => {
    const rows = [
      ["乡镇网点", "现金", "", "不足50笔", "无要求"],
      ["乡镇网点", "现金", "≥50", "80以下", "1名综合柜"],
      ["乡镇网点", "现金", ">80", "", "至少1个综合柜或2个偏对公综合柜"],
    ];
    const { staffingTable } = bookAfter((sheets) => {
      const sheet = sheetOf(sheets, "规则-编制");
      sheet.splice(2, sheet.length - 2, ...rows);
    });
    expect(staffingTable).toEqual([
      expect.objectContaining({ lower: null, upper: 50, upperInclusive: false, options: [] }),
      expect.objectContaining({ lower: 50, lowerInclusive: true, upper: 80, upperInclusive: true }),
      expect.objectContaining({
        lower: 80,
        lowerInclusive: false,
        options: [
          { counter: "综合柜", count: 1 },
          { counter: "偏对公综合柜", count: 2 },
        ],
      }),
    ]);
  });

  it("in a blank cell or a deleted row are as the standard says", () => {
    const book = bookAfter(
      (sheets) => {
        typed("perTeller", "")(sheets);
        const sheet = sheetOf(sheets, "规则");
        sheet.splice(rowOf(sheet, "minTellers"), 1);
      },
      { ...defaultRuleBook, perTeller: 150, minTellers: 5 }
    );
    expect(book).toEqual(defaultRuleBook);
  });

  it("are found by their names and headers, wherever these stand", () => {
    const block = {
      sheet: "规则 (2)",
      firstRow: 3,
      firstColumn: 1,
      values: [
        ["本行规则", "", ""],
        ["值", "备注", "参数"],
        [150, "调研后定", "perTeller"],
      ],
    };
    const { book } = readRuleSheets(findRuleSheets(new Map([["规则", [block]]])));
    expect(book).toEqual({ ...defaultRuleBook, perTeller: 150 });
  });

  it("choose the way of the bonus coefficient where nobody has", () => {
    expect(bookAfter(added("规则-系数", [0, 0.8], [900, 1.2])).coefficient).toEqual({
      type: "bands",
      bands: [
        { lowerScore: 0, coefficient: 0.8 },
        { lowerScore: 900, coefficient: 1.2 },
      ],
    });
    expect(bookAfter(typed("coefficient.base", 1.5)).coefficient).toEqual({
      type: "linear",
      base: 1.5,
    });
  });
});

describe("What cannot be meant", () => {
  it.each<[string, (sheets: Sheets) => void, unknown[]]>([
    [
      "words for a number",
      typed("minTellers", "两人"),
      ["RULE_NUMBER_EXPECTED", ruleCell("minTellers"), "两人"],
    ],
    [
      "a negative amount",
      typed("depositThreshold", -1),
      ["RULE_INVALID", ruleCell("depositThreshold"), "-1"],
    ],
    ["half a person", typed("minTellers", 1.5), ["RULE_INVALID", ruleCell("minTellers"), "1.5"]],
    [
      "more than all",
      typed("deputyRatio", "120%"),
      ["RULE_INVALID", ruleCell("deputyRatio"), "120%"],
    ],
    ["an unknown word", typed("period", "周"), ["RULE_CHOICE_EXPECTED", ruleCell("period"), "周"]],
    [
      "no date",
      typed("effectiveDate", "明年"),
      ["RULE_DATE_EXPECTED", ruleCell("effectiveDate"), "明年"],
    ],
    [
      "an unknown mask",
      typed("masks.手机", "隐藏"),
      ["RULE_FORM_EXPECTED", ruleCell("masks.手机"), "隐藏"],
    ],
    ["an error cell", typed("version", "#REF!"), ["CELL_ERROR", ruleCell("version"), "#REF!"]],
    [
      "a parameter twice",
      added("规则", ["perTeller", 140, "", ""]),
      ["RULE_PARAMETER_REPEATED", `规则!A${FREE_RULE_ROW}`, "perTeller"],
    ],
    [
      "an unknown parameter",
      added("规则", ["人均笔数(perPerson)", 140, "", ""]),
      ["RULE_ROW_UNKNOWN", `规则!A${FREE_RULE_ROW}`, "人均笔数(perPerson)"],
    ],
    [
      "a second tier without a bound",
      added("规则-层级", ["私行", "", ""]),
      ["RULE_INVALID", "规则-层级!B8", ""],
    ],
    [
      "a tier of a name that is taken",
      added("规则-层级", ["5万以下", 1, ""]),
      ["RULE_INVALID", "规则-层级!A8", "5万以下"],
    ],
    [
      "a tier at a bound that is taken",
      added("规则-层级", ["私行", "500万", ""]),
      ["RULE_INVALID", "规则-层级!B8", "500万"],
    ],
    [
      "a negative capacity",
      added("规则-容量", ["高柜", -5]),
      ["RULE_INVALID", "规则-容量!B3", "-5"],
    ],
    [
      "two capacities of one position",
      added("规则-容量", ["高柜", 5], ["高柜", 6]),
      ["RULE_INVALID", "规则-容量!B4", "6"],
    ],
    [
      "an upper bound below the lower one",
      (sheets) => sheetOf(sheets, "规则-编制")[3]?.splice(3, 1, 60),
      ["RULE_UPPER_NOT_ABOVE", "规则-编制!D4", "60"],
    ],
    [
      "a requirement nobody can read",
      (sheets) => sheetOf(sheets, "规则-编制")[3]?.splice(4, 1, "几个柜台"),
      ["RULE_FORM_EXPECTED", "规则-编制!E4", "几个柜台"],
    ],
    [
      "an outlet type nobody has",
      (sheets) => sheetOf(sheets, "规则-编制")[3]?.splice(0, 1, "总行"),
      ["RULE_CHOICE_EXPECTED", "规则-编制!A4", "总行"],
    ],
    [
      "a way of the coefficient without its bands",
      typed("coefficient", "分段"),
      ["RULE_BLANK", "规则-系数!A2", "下限分"],
    ],
    [
      "a linear coefficient beside bands",
      (sheets) => {
        typed("coefficient", "线性")(sheets);
        typed("coefficient.base", 1)(sheets);
        added("规则-系数", [0, 1])(sheets);
      },
      ["RULE_TABLE_UNUSED", "规则-系数!A2", "下限分"],
    ],
    [
      "a day that does not exist",
      added("规则-日历", ["2026-02-30", "放假"]),
      ["RULE_DATE_EXPECTED", "规则-日历!A3", "2026-02-30"],
    ],
    [
      "a forbidden indicator",
      added("规则-计分卡", ["财务", 100], ["存款排名", 100]),
      ["RULE_INDICATOR_FORBIDDEN", "规则-计分卡!A4", "存款排名"],
    ],
  ])("%s is named with its cell", (_, edit, found) => {
    expect(foundAfter(edit)).toContainEqual(found);
  });

  it("leaves the parameter as the standard says, and all others as they are written", () => {
    const { book } = readBack({ ...defaultRuleBook, perTeller: 150, minTellers: 5 }, (sheets) =>
      typed("perTeller", "很多")(sheets)
    );
    expect(book).toEqual({ ...defaultRuleBook, minTellers: 5 });
  });

  it("is said in a sentence that names parameter, cell content and remedy", () => {
    const [found] = readBack(defaultRuleBook, typed("masks.手机", "隐藏")).findings;
    if (!found) throw new Error("nothing found");
    expect(describeFinding(found, "zh-CN")).toMatchObject({
      message: "看不懂「遮盖方式-手机」的内容「隐藏」。写法例如:前3后4。",
    });
    expect(describeFinding(found, "en-US").message).toContain("“Masking-手机”");
  });
});
