import { claimOwner, claimRank, tier, tierSummary } from "../../src/functions/claims";

/** What the build appends to the source file of the functions. */
CustomFunctions.associate("CLAIMRANK", claimRank);
CustomFunctions.associate("CLAIMOWNER", claimOwner);
CustomFunctions.associate("TIER", tier);
CustomFunctions.associate("TIERSUMMARY", tierSummary);

const calculate = (name: string, ...args: unknown[]) =>
  workbench.host.invokeCustomFunction(name, args as never[]);

const STAFF = [
  ["工号", "姓名", "岗位", "在岗"],
  ["E01", "张三", "网点主任", "是"],
  ["E02", "李四", "对公客户经理", "是"],
  ["E03", "王五", "法人客户经理", ""],
  ["E04", "赵六", "低柜", "是"],
  ["E05", "钱七", "主管", "否"],
  ["E06", "同名", "高柜", "是"],
  ["E07", "同名", "后台", "是"],
];

/** The code and the sentence of an error that stands in a cell. */
function errorIn(cell: unknown): unknown {
  expect(cell).toBeInstanceOf(CustomFunctions.Error);
  const { code, message } = cell as CustomFunctions.Error;
  return [code, message];
}

const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;

describe("DG.CLAIMRANK", () => {
  it("gives the place in the printed order, 低柜柜员 before 主管 and 高柜 only before 后台", async () => {
    const positions = [
      "网点负责人",
      "法人客户经理",
      "低柜柜员",
      "主管",
      "个人客户经理",
      "大堂经理",
      "高柜",
      "后台",
    ];
    await expect(calculate("CLAIMRANK", [positions])).resolves.toEqual([[1, 2, 3, 4, 5, 6, 7, 8]]);
  });

  it("knows synonyms whatever their spacing and width, and leaves blanks blank", async () => {
    const words = [["对公客户经理"], [" 综合柜员（高柜） "], ["理财 经理"], [""]];
    await expect(calculate("CLAIMRANK", words)).resolves.toEqual([[2], [7], [5], [""]]);
  });

  it("gives #N/A for a position that is not known or not in the order, #VALUE! for a number", () => {
    const [[unknown, deputy, number] = []] = claimRank([["保安", "副主任", 3]]);
    expect(errorIn(unknown)).toEqual([notAvailable, "不认得岗位「保安」。"]);
    expect(errorIn(deputy)).toEqual([notAvailable, "岗位「副主任」不在认领顺序里。"]);
    expect(errorIn(number)).toEqual([invalidValue, "岗位须为文字,例如「法人客户经理」。"]);
  });
});

describe("DG.CLAIMOWNER", () => {
  it("gives the earlier position, 待协调 inside one, blank where nobody claims", async () => {
    const claims = [
      ["E04", "李四(E02)", ""],
      ["李四、王五", "", ""],
      ["", "", ""],
      ["赵六", "", "赵六"],
    ];
    await expect(calculate("CLAIMOWNER", claims, STAFF)).resolves.toEqual([
      ["李四(E02)"],
      ["待协调"],
      [""],
      ["赵六(E04)"],
    ]);
  });

  it("passes over people who are not on duty", () => {
    expect(claimOwner([["钱七、赵六"], ["钱七"]], STAFF)).toEqual([["赵六(E04)"], [""]]);
  });

  it("puts an error into the row of a name it cannot use, alone", () => {
    const [[first], [second], [third]] = claimOwner([["孙八"], ["同名"], ["张三"]], STAFF) as [
      [unknown],
      [unknown],
      [unknown],
    ];
    expect(errorIn(first)).toEqual([notAvailable, "人员表里没有「孙八」。"]);
    expect(errorIn(second)).toEqual([invalidValue, "叫「同名」的不止一人,请写工号。"]);
    expect(third).toBe("张三(E01)");
  });

  it("gives #VALUE! for a roster without 工号 or with one twice", async () => {
    await expect(calculate("CLAIMOWNER", [["张三"]], [["", "张三", "主管"]])).resolves.toEqual({
      error: "#VALUE!",
      message: "人员的第一列须为工号。",
    });
    const twice = [STAFF[1], STAFF[1]];
    await expect(calculate("CLAIMOWNER", [["张三"]], twice)).resolves.toEqual({
      error: "#VALUE!",
      message: "人员里工号「E01」出现了不止一次。",
    });
  });
});

const TABLE = [
  ["下限", "名称"],
  [0, "小户"],
  [50_000, "中户"],
  ["", ""],
  [1_000_000, "大户"],
];

describe("DG.TIER", () => {
  it("takes the rules' tiers where the table is left out, bounds included", async () => {
    await expect(calculate("TIER", [[5_000_000, 4_999_999.99, 0, -1, ""]], null)).resolves.toEqual([
      ["≥500万", "100万-500万", "5万以下", "5万以下", ""],
    ]);
  });

  it("takes a table in any order of rows", async () => {
    await expect(calculate("TIER", [[50_000], [49_999.99], [2e6]], TABLE)).resolves.toEqual([
      ["中户"],
      ["小户"],
      ["大户"],
    ]);
  });

  it("says 层级以下 below every bound and #VALUE! for a text", () => {
    const [[below, text] = []] = tier([[10, "很多"]], [[100, "大"]]);
    expect(below).toBe("层级以下");
    expect(errorIn(text)).toEqual([invalidValue, "存款须为数字(元)。"]);
  });

  it.each([
    [[["多", "大"]], "层级表第一列须为不小于 0 的下限(元)。"],
    [[[-1, "大"]], "层级表第一列须为不小于 0 的下限(元)。"],
    [[[1, ""]], "层级表第二列须为层级名称。"],
    [
      [
        [1, "大"],
        [2, "大"],
      ],
      "层级表里「大」出现了不止一次。",
    ],
    [
      [
        [1, "大"],
        [1, "小"],
      ],
      "层级表里「1」出现了不止一次。",
    ],
  ])("gives #VALUE! with a sentence for the table %j", async (table, message) => {
    await expect(calculate("TIER", [[1]], table)).resolves.toEqual({ error: "#VALUE!", message });
  });
});

describe("DG.TIERSUMMARY", () => {
  it("spills a row per tier with shares that add up, and the total", async () => {
    const deposits = [
      [1_000_000, 50_000.1],
      ["", 50_000.2],
      [10, -0.5],
    ];
    const share = (yuan: number) => Math.round((yuan / 1_100_009.8) * 10_000) / 10_000;
    await expect(calculate("TIERSUMMARY", deposits, TABLE)).resolves.toEqual([
      ["层级", "户数", "存款合计", "占比"],
      ["大户", 1, 1_000_000, share(1_000_000)],
      ["中户", 2, 100_000.3, share(100_000.3)],
      ["小户", 2, 9.5, 0],
      ["合计", 5, 1_100_009.8, 1],
    ]);
  });

  it("is all zeros without shares where nothing is there", () => {
    expect(tierSummary([[""]], TABLE).slice(1)).toEqual([
      ["大户", 0, 0, ""],
      ["中户", 0, 0, ""],
      ["小户", 0, 0, ""],
      ["合计", 0, 0, ""],
    ]);
  });

  it("gives #VALUE! where a deposit is a text", async () => {
    await expect(calculate("TIERSUMMARY", [[1], ["无"]], TABLE)).resolves.toEqual({
      error: "#VALUE!",
      message: "存款须为数字(元)。",
    });
  });
});
