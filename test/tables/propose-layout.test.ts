import { type ListLayout } from "../../src/tables/list-layout";
import { proposeLayout } from "../../src/tables/propose-layout";
import { headOf, layoutOf, type Rows } from "./list-from-rows";

function columnsOf(layout: ListLayout): Record<string, number> {
  return Object.fromEntries(layout.columns.map((match) => [match.field, match.column]));
}

function refusal(rows: Rows): unknown {
  const result = proposeLayout(headOf(rows));
  return result.ok ? null : { code: result.problem.code, found: result.problem.params["found"] };
}

describe("finding the list on its sheet", () => {
  it("counts in sheet coordinates where the used range starts further in", () => {
    const layout = layoutOf([["清单"], ["客户号", "余额"], ["1", 5]], 3, 2);
    expect(layout).toMatchObject({ headerRow: 4, labelColumn: 2 });
    expect(columnsOf(layout)).toEqual({ 客户号: 2, 存款余额: 3 });
  });

  it("looks past title rows, blank rows and columns", () => {
    const rows: Rows = [
      [null, "XX支行对公客户清单", null, null],
      [null, "机构:江城支行", null, "单位:万元"],
      [null, null, null, null],
      [null, "客户号", null, "年日均(元)"],
      [null, "1", null, 5],
    ];
    const layout = layoutOf(rows);
    expect(layout).toMatchObject({ headerRow: 3, unit: "万元" });
    expect(layout.headers.map(({ text, unit }) => [text, unit])).toEqual([
      ["客户号", null],
      ["年日均(元)", "元"],
    ]);
  });

  it("joins a two-row header and takes no half of it for the whole", () => {
    const merged: Rows = [
      ["客户号", "客户名称", "存款余额", null, null, "年日均"],
      [null, null, "活期", "定期", "合计", null],
      ["C1", "甲", 1, 2, 3, 4],
    ];
    const layout = layoutOf(merged);
    expect(layout.headerRow).toBe(1);
    expect(layout.headers[4]?.text).toBe("存款余额 合计");
    expect(columnsOf(layout)).toEqual({ 客户号: 0, 客户名称: 1, 存款余额: 4, 年日均: 5 });
  });

  it("reads the group above: a loan's 余额 is no deposit", () => {
    const rows: Rows = [
      [null, null, "贷款", null, "存款", null],
      ["客户号", "客户名称", "余额", "笔数", "余额", "年日均"],
      ["C1", "甲", 1, 2, 3, 4],
    ];
    expect(columnsOf(layoutOf(rows))).toEqual({
      客户号: 0,
      客户名称: 1,
      贷款余额: 2,
      存款余额: 4,
      年日均: 5,
    });
  });

  it("does not spread a header that is merged downwards over its neighbours", () => {
    const rows: Rows = [
      ["客户号", "客户名称", null, null],
      [null, null, "存款余额", "年日均"],
      ["C1", "甲", 1, 2],
    ];
    expect(columnsOf(layoutOf(rows))).toEqual({ 客户号: 0, 客户名称: 1, 存款余额: 2, 年日均: 3 });
  });

  it("refuses rather than take 活期 for the whole deposit", () => {
    const rows: Rows = [
      ["客户号", "客户名称", "存款余额", null],
      [null, null, "活期", "定期"],
      ["C1", "甲", 1, 2],
    ];
    expect(refusal(rows)).toEqual({
      code: "AMOUNT_COLUMN_MISSING",
      found: "客户号、客户名称、存款余额 活期、存款余额 定期",
    });
  });

  it("does not take a title above, or a customer below, for half of the header", () => {
    const title: Rows = [["对公客户信息"], ["客户号", "客户名称", "存款余额"], ["1", "甲", 5]];
    const noId: Rows = [
      ["客户号", "客户名称", "存款余额"],
      [null, "南湖商贸有限公司", null],
      ["1", "甲", 5],
    ];
    expect(layoutOf(title)).toMatchObject({ headerRow: 1, headers: [{ text: "客户号" }, {}, {}] });
    expect(layoutOf(noId).headerRow).toBe(0);
  });

  it("takes the first header where it is repeated", () => {
    const rows: Rows = [
      ["客户号", "余额"],
      ["1", 5],
      ["客户号", "余额"],
      ["2", 6],
    ];
    expect(layoutOf(rows).headerRow).toBe(0);
  });

  it.each<[string, Rows, number]>([
    [
      "below the header",
      [
        ["客户号", "户名", "存款余额"],
        [null, null, "(万元)"],
      ],
      1,
    ],
    [
      "without brackets",
      [
        ["客户号", "户名", "存款余额"],
        [null, null, "万元"],
      ],
      1,
    ],
    [
      "with a label",
      [
        ["客户号", "户名", "存款余额"],
        ["单位:", null, "万元"],
      ],
      1,
    ],
    [
      "below a two-row header",
      [
        ["客户号", "户名", "存款", null],
        [null, null, "余额", "笔数"],
        [null, null, "万元", "笔"],
      ],
      2,
    ],
  ])("takes a row of units %s as part of it", (_, rows, headerRow) => {
    const layout = layoutOf(rows);
    expect(layout.headerRow).toBe(headerRow);
    expect(layout.headers.find(({ column }) => column === 2)?.unit).toBe("万元");
  });

  it("takes no row of data for a row of units", () => {
    const rows: Rows = [
      ["客户号", "户名", "存款余额"],
      ["001", "甲", "万元"],
    ];
    expect(layoutOf(rows).headerRow).toBe(0);
  });

  it("reads this period's half of a two-row header and leaves the others", () => {
    const layout = layoutOf([
      ["客户号", "户名", "存款余额", null, null],
      [null, null, "上期", "本期", "比上期增减"],
      ["001", "甲", 1, 2, 1],
    ]);
    expect(layout.headerRow).toBe(1);
    expect(columnsOf(layout)["存款余额"]).toBe(3);
  });

  it("proposes the better word for a field and lists the other column", () => {
    const layout = layoutOf([["户名", "客户名称", "客户号", "余额", "存款余额", "存款余额"]]);
    expect(columnsOf(layout)).toEqual({ 客户号: 2, 客户名称: 1, 存款余额: 4 });
    expect(layout.findings.map(({ code, where }) => [code, where?.cell])).toEqual([
      ["COLUMN_DUPLICATED", "F1"],
      ["COLUMN_DUPLICATED", "A1"],
      ["COLUMN_DUPLICATED", "D1"],
    ]);
  });

  it("reads 证件号码 as credit codes only where 证件类型 says so", () => {
    const headers = ["客户号", "存款余额", "证件类型", "证件号码"];
    const firms = layoutOf([headers, ["1", 5, "统一社会信用代码证", "91…"]]);
    const people = layoutOf([headers, ["1", 5, "居民身份证", "11…"]]);
    expect(columnsOf(firms)["统一社会信用代码"]).toBe(3);
    expect(firms.documentTypeColumn).toBe(2);
    expect(columnsOf(people)).not.toHaveProperty("统一社会信用代码");
  });

  it.each<[string, Rows, unknown]>([
    [
      "an empty sheet",
      [
        [null, " "],
        ["", null],
      ],
      { code: "SHEET_EMPTY", found: undefined },
    ],
    [
      "no header",
      [["会议纪要"], ["一、", "存款"]],
      { code: "HEADER_NOT_FOUND", found: "会议纪要、一、、存款" },
    ],
    [
      "no 客户号",
      [["序号", "户名", "虚拟客户号", "余额"]],
      { code: "ID_COLUMN_MISSING", found: "序号、户名、虚拟客户号、余额" },
    ],
    [
      "no deposits",
      [["客户号", "户名", "授信余额", "月日均"]],
      { code: "AMOUNT_COLUMN_MISSING", found: "客户号、户名、授信余额、月日均" },
    ],
  ])("refuses %s and says what it found", (_, rows, problem) => {
    expect(refusal(rows)).toEqual(problem);
  });
});
