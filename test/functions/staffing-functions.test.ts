import { followRules, functionRules } from "../../src/functions/current-rules";
import { handbackDate, idCheck, mask, usccCheck } from "../../src/functions/checks";
import {
  cashCounters,
  countersMet,
  minCounters,
  nonCashCounters,
  outletType,
  staffing,
  surplus,
  windows,
} from "../../src/functions/staffing";
import { STANDARD_MASKS } from "../../src/rules/masking/mask";

/** What the build appends to the source files of the functions. */
const FUNCTIONS = {
  SURPLUS: surplus,
  CASHCOUNTERS: cashCounters,
  NONCASHCOUNTERS: nonCashCounters,
  MINCOUNTERS: minCounters,
  OUTLETTYPE: outletType,
  COUNTERSMET: countersMet,
  STAFFING: staffing,
  WINDOWS: windows,
  USCCCHECK: usccCheck,
  IDCHECK: idCheck,
  MASK: mask,
  HANDBACKDATE: handbackDate,
};

for (const [id, implementation] of Object.entries(FUNCTIONS)) {
  CustomFunctions.associate(id, implementation as (...args: unknown[]) => unknown);
}

const cell = (value: unknown) => [[value]];
/** A column as people type it: the kinds of outlets are offered, others can be typed. */
const typed = (...cells: unknown[]) => cells.map((content) => [content]) as never[][];
const numbered = (word: string) => cell(Number.isNaN(Number(word)) ? word : Number(word));
const calculate = (id: keyof typeof FUNCTIONS, ...args: unknown[]) =>
  workbench.host.invokeCustomFunction(id, args as never[]);

describe("Functions for counters and tellers", () => {
  it.each([
    ["SURPLUS", [cell(7), cell(650), null, null, null], 2],
    ["SURPLUS", [cell(3), cell(100), 2, null, null], 1],
    ["SURPLUS", [cell(3), cell(100), null, null, 0], 2],
    ["SURPLUS", [cell(""), cell(100), null, null, null], ""],
    ["CASHCOUNTERS", [cell("营业部"), cell(80), null], "1 专门对公高柜 或 2 偏对公综合柜"],
    ["CASHCOUNTERS", [cell("城区"), cell(79.96), null], "1 偏对公综合柜"],
    ["CASHCOUNTERS", [cell("乡镇网点"), cell(55), null], "1 偏对公综合柜"],
    ["NONCASHCOUNTERS", [cell("支行营业部"), cell(80.01), null], "2 专门对公低柜"],
    ["NONCASHCOUNTERS", [cell("乡镇"), cell(40), null], "无要求"],
    ["NONCASHCOUNTERS", [cell("乡镇"), cell(""), null], ""],
    ["CASHCOUNTERS", [cell("城区"), cell(80), true], "80-130:2 偏对公综合柜"],
    ["NONCASHCOUNTERS", [cell("乡镇"), cell(40), true], "40以下:无要求"],
    ["MINCOUNTERS", [cell("营业部"), cell(140), cell(90), null], 3],
    ["MINCOUNTERS", [cell("营业部"), cell(140), cell(90), "高柜"], 1],
    ["MINCOUNTERS", [cell("营业部"), cell(""), cell(90), "低柜"], 2],
    ["MINCOUNTERS", [cell("营业部"), cell(""), cell(90), null], ""],
    ["OUTLETTYPE", [cell("园区网点")], "城区/园区网点"],
    ["OUTLETTYPE", [cell("")], ""],
    ["COUNTERSMET", [..."城区 100 60 1 0 1 0 0".split(" ").map(numbered), null], "否"],
    ["COUNTERSMET", [..."城区 100 60 1 0 1 0 0".split(" ").map(numbered), true], "是"],
    [
      "COUNTERSMET",
      [cell("乡镇"), cell(55), cell(40), cell(""), cell(1), cell(""), cell(""), cell(""), null],
      "是",
    ],
    [
      "COUNTERSMET",
      [cell("乡镇"), cell(""), cell(40), cell(0), cell(1), cell(0), cell(0), cell(0), null],
      "",
    ],
    ["WINDOWS", [cell(8), cell(3), 12, null], 1],
    ["WINDOWS", [cell(8), cell(3), 5, null], 2],
    ["USCCCHECK", [cell("91119999MA0TE5T16P")], "有效"],
    ["USCCCHECK", [cell("91119999MA0TE5T16Q")], "校验位不符"],
    ["USCCCHECK", [cell("91119999MA0TE5T16")], "格式不符"],
    ["IDCHECK", [cell("110199199003071239")], "有效"],
    ["IDCHECK", [cell("110199850101001")], "有效"],
    ["IDCHECK", [cell("110199850230001")], "格式不符"],
    ["MASK", [cell("王小明"), cell("姓名")], "王**"],
    ["MASK", [cell("13800001234"), cell("手机")], "138****1234"],
    ["MASK", [cell("110199199003071239"), cell("证件")], "110***********1239"],
    ["HANDBACKDATE", [cell("2026-03-06"), null, null], "2026-03-09"],
    ["HANDBACKDATE", [cell(46087), null, null], 46090],
    [
      "HANDBACKDATE",
      [
        cell("2026-09-30"),
        [["2026-10-01"], ["2026-10-02"], ["2026-10-05"], ["2026-10-06"], ["2026-10-07"]],
        [["2026-10-10"]],
      ],
      "2026-10-08",
    ],
    ["HANDBACKDATE", [cell("20261009"), null, [["2026-10-10"]]], "2026-10-10"],
  ] as const)("DG.%s of %j is %j", async (id, args, expected) => {
    await expect(calculate(id, ...args)).resolves.toEqual([[expected]]);
  });

  it("spill, and let one cell count for all", async () => {
    await expect(
      calculate("CASHCOUNTERS", cell("营业部"), [[131], [100], [""], [1]], null)
    ).resolves.toEqual([
      ["1 专门对公高柜"],
      ["1 专门对公高柜 或 2 偏对公综合柜"],
      [""],
      ["1 偏对公综合柜"],
    ]);
  });

  it("give a mean wait for a number of windows", async () => {
    const wait = await calculate("WINDOWS", cell(8), cell(3), null, 1);
    expect(Array.isArray(wait) && Number((wait as unknown[][])[0]?.[0])).toBeCloseTo(12, 9);
  });

  it("staff a whole range with headers, and mark the rows that cannot be", () => {
    const table = staffing([
      ["网点", "网点类型", "对公现金日均", "对公非现金日均", "日均总业务量", "现有柜员"],
      ["江城", "营业部", 130.01, 80.01, 1041, 10],
      ["", "", "", "", "", ""],
      ["北门", "旗舰店", 1, 1, 1, 1],
      ["合计", "", 131.01, 81.01, 1042, 11],
    ]);
    expect(table).toHaveLength(3);
    expect(table[1]).toEqual(
      ["江城", "支行营业部", "1 专门对公高柜", "2 专门对公低柜", 1, 2, 9, 10, 1, 1, 0].concat([
        "对公客户经理",
        "",
        "",
      ] as never[])
    );
    expect(table[2]?.[0]).toBe("北门");
    expect(table[2]?.[6]).toBeInstanceOf(Error);
  });
});

const ODD = ["很多", true, -1, "260", "#N/A", 1e308, -0.0001] as const;

describe("Functions given what they cannot use", () => {
  it.each(ODD)("never fail as a whole for %j in one cell", (odd) => {
    const answers = [
      ...surplus([[7], [odd]], [[650], [650]]),
      ...cashCounters(typed("营业部", "营业部"), [[80], [odd]]),
      ...nonCashCounters(typed("营业部", odd), [[80], [80]]),
      ...minCounters(typed("营业部"), [[80], [odd]], [[80]]),
      ...windows([[8], [odd]], [[3]]),
      ...usccCheck([["91119999MA0TE5T16P"], [odd]]),
      ...idCheck([["110199199003071239"], [odd]]),
      ...mask([["王小明"], [odd]], [["姓名"]]),
      ...handbackDate([["2026-03-06"], [odd]]),
    ].flat();
    expect(answers).toHaveLength(18);
    expect(answers.every((answer) => answer !== undefined && answer !== null)).toBe(true);
    expect(answers.filter((_, order) => order % 2 === 0).every((a) => !(a instanceof Error))).toBe(
      true
    );
  });

  it("say #N/A for words they do not know, with the words they do", async () => {
    const [[answer] = []] = cashCounters(typed("旗舰店"), [[80]]);
    expect(answer).toMatchObject({ message: expect.stringContaining("乡镇网点") });
    const [[hidden] = []] = mask([["王小明"]], [["昵称"]]);
    expect(hidden).toMatchObject({ message: expect.stringContaining("邮箱") });
  });

  it("say #N/A where ranges do not fit each other", () => {
    const answers = cashCounters(typed("营业部", "营业部", "营业部"), [[80], [80]]);
    expect(answers[1]?.[0]).toBe("1 专门对公高柜 或 2 偏对公综合柜");
    expect(answers[2]?.[0]).toBeInstanceOf(Error);
  });

  it("refuse a norm or calendar that is none", async () => {
    await expect(calculate("SURPLUS", cell(7), cell(650), -1, null, null)).resolves.toMatchObject({
      error: "#VALUE!",
    });
    await expect(
      calculate("HANDBACKDATE", cell("2026-03-06"), cell("国庆"), null)
    ).resolves.toEqual({ error: "#VALUE!", message: "放假日里的「国庆」不是日期。" });
  });

  it("go by the calendar, the working days and the masks of the rules", async () => {
    const standard = functionRules();
    followRules({
      ...standard,
      checks: {
        masks: { ...STANDARD_MASKS, 手机: { head: 0, tail: 2 } },
        updateWorkingDays: 2,
        calendar: [
          { 日期: "2026-10-01", 类型: "放假" },
          { 日期: "2026-10-10", 类型: "上班" },
        ],
      },
    });
    await expect(calculate("HANDBACKDATE", cell("2026-09-29"), null, null)).resolves.toEqual([
      ["2026-10-02"],
    ]);
    await expect(calculate("HANDBACKDATE", cell("2026-10-08"), null, null)).resolves.toEqual([
      ["2026-10-10"],
    ]);
    await expect(
      calculate("HANDBACKDATE", cell("2026-09-29"), cell("2026-10-02"), cell(""))
    ).resolves.toEqual([["2026-10-01"]]);
    await expect(calculate("MASK", cell("13800001234"), cell("手机"))).resolves.toEqual([
      ["*********34"],
    ]);
    followRules(standard);
  });

  it("take a number for a code as what it is: a code that may have lost digits", () => {
    const [[answer] = []] = usccCheck([[110199199003071230]]);
    expect(answer).toMatchObject({ message: expect.stringContaining("丢失") });
  });
});
