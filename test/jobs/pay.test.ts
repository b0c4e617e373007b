import { applyPay, tryPay } from "../../src/jobs/pay";
import { undoLastWrite } from "../../src/jobs/undo";
import { refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import { dumpSheet } from "../excel/workbook-dump";
import { rowsOf, sheetNamed, sheetNames } from "./clean-run";
import {
  found,
  PAY_LISTS,
  PAY_RULES,
  payOpen,
  paySheets,
  previewOpen,
  previewPay,
  RUN,
  withCell,
  withRows,
} from "./pay-workbook";

const STATEMENTS = [
  "江远山",
  "沈月白",
  "陆知行",
  "顾明河",
  "许清和",
  "方以安",
  "宋听澜",
  "叶知秋",
  "程予安",
];

describe("Paying a month", () => {
  beforeEach(() => workbench.open(paySheets()));

  it("pays everybody to the fen and writes the lists, the summary and a 工资单 per person", async () => {
    await payOpen();
    expect(sheetNames()).toEqual([
      ...Object.keys(PAY_LISTS),
      ...["工资汇总", "计价明细", "计分卡奖金", "负责人奖金", "过程考核奖金"],
      ...STATEMENTS.map((name) => `工资单-${name}`),
      ...["问题清单", "运行记录"],
    ]);
    const rows = rowsOf("工资汇总");
    expect(rows[0]?.[0]).toBe("工资汇总(2026年03月,单位:元)");
    expect(rows[1]).toEqual([
      "工号",
      "姓名",
      "岗位",
      "个人计价",
      "计分卡奖金",
      "负责人奖金",
      "过程考核",
      "合计",
      "依据",
    ]);
    expect(rows.slice(2, 12).map((row) => row.slice(0, 8))).toEqual([
      ["E01", "江远山", "网点负责人", 0, 0, 10199.86, 0, 10199.86],
      ["E09", "沈月白", "副职", 0, 0, 9179.87, 0, 9179.87],
      ["E02", "陆知行", "法人客户经理", 1564.21, 7693.11, 0, 1194.17, 10451.49],
      ["E03", "顾明河", "法人客户经理", 3500, 7322.63, 0, 0, 10822.63],
      ["E04", "许清和", "低柜柜员", 0, 7475.18, 0, 961.17, 8436.35],
      ["E05", "方以安", "主管", 0, 6930.34, 0, 0, 6930.34],
      ["E06", "宋听澜", "个人客户经理", 0, 7932.84, 0, 844.66, 8777.5],
      ["E07", "叶知秋", "大堂经理", 0, 6516.26, 0, 0, 6516.26],
      ["E08", "程予安", "高柜", 300, 0, 0, 0, 300],
      ["合计", null, null, 5364.21, 43870.36, 19379.73, 3000, 71614.3],
    ]);
  });

  it("checks below the people that what came in goes out, with differences of 0.00", async () => {
    await payOpen();
    const checks = rowsOf("工资汇总").filter(([label]) => label === "核对");
    const differences = checks.filter((row) => String(row[2]).startsWith("差额"));
    expect(differences).toHaveLength(3);
    expect(differences.map((row) => row[7])).toEqual([0, 0, 0]);
    const amounts = Object.fromEntries(checks.map((row) => [row[2], row[7]]));
    expect(amounts).toMatchObject({ 计价登记金额: 7234.57, 进入合计: 71614.3, 支出合计: 71614.3 });
  });

  it("says for every share of a deal who gets what, by which ratio and rule, and what the pool gets", async () => {
    await payOpen();
    expect(rowsOf("计价明细").slice(1)).toEqual([
      ["单号", "计价类型", "营销方式", "角色", "工号", "姓名", "比例", "金额", "计入奖池", "依据"],
      [
        "J1",
        "产品",
        "单人",
        "营销",
        "E02",
        "陆知行",
        70,
        864.2,
        370.36,
        expect.stringContaining("R61"),
      ],
      [
        "J2",
        "指标",
        "单人",
        "营销",
        "E03",
        "顾明河",
        70,
        3500,
        1500,
        expect.stringContaining("70%"),
      ],
      [
        "J3",
        "专项",
        "联合",
        "信息获取",
        "E08",
        "程予安",
        30,
        300,
        0,
        expect.stringContaining("R62"),
      ],
      [
        "J3",
        "专项",
        "联合",
        "营销实施",
        "E02",
        "陆知行",
        70,
        700.01,
        null,
        expect.stringContaining("70%"),
      ],
    ]);
  });

  it("shows the point value with six decimals and the average with four", async () => {
    await payOpen();
    expect(rowsOf("计分卡奖金")[2]).toEqual(expect.arrayContaining(["43.587044", 7693.11]));
    expect(rowsOf("负责人奖金")[2]).toEqual(expect.arrayContaining([1.395, "7311.7267", 10199.86]));
    expect(rowsOf("负责人奖金")[3]).toEqual(expect.arrayContaining([1.2555, 9179.87]));
  });

  it("hides on a 工资单 what belongs to others: the name of whom a deal was made with, and his money", async () => {
    await payOpen();
    const slip = JSON.stringify(rowsOf("工资单-陆知行"));
    expect(slip).toContain("信息获取 程**");
    expect(slip).not.toContain("程予安");
    expect(slip).not.toContain("E08");
    expect(rowsOf("工资单-陆知行").find(([item]) => item === "合计")?.[2]).toBe(10451.49);
  });

  it("pays amounts of ten trillion yuan to the fen", async () => {
    workbench.open(paySheets(withCell("计价登记", 2, 3, 9_999_999_999_999.99)));
    const { pay } = await payOpen();
    expect(pay?.priced.poolFen[1]).toBe(299_999_999_999_999);
    expect(rowsOf("计价明细")[3]?.[7]).toBe(7_000_000_000_000);
    const total = pay?.byPerson.total.reduce((sum, fen) => sum + fen, 0);
    expect(rowsOf("工资汇总").find(([label]) => label === "合计")?.[7]).toBe((total ?? 0) / 100);
  });

  it("is undone to the last cell but for the log", async () => {
    const dumped = () =>
      Object.keys(PAY_LISTS).map((name) => dumpSheet(workbench.workbook, sheetNamed(name)));
    const before = dumped();
    await payOpen();
    valueOf(await undoLastWrite(UNSTEERED));
    expect(sheetNames()).toEqual([...Object.keys(PAY_LISTS), "运行记录"]);
    expect(dumped()).toEqual(before);
  });

  it("replaces its own sheets when it is run again, and never the lists", async () => {
    await payOpen();
    const names = sheetNames();
    await payOpen({ basePool: 46_000 });
    expect(sheetNames()).toEqual(names);
    expect(rowsOf("计分卡").slice(1)).toEqual(PAY_LISTS.计分卡.map((row) => [...row]));
  });

  it("refuses to write where a list changed since it was read", async () => {
    const preview = await previewOpen();
    workbench.workbook.sheetByName("计分卡")?.setValue(2, 3, 180);
    expect(refusalOf(await applyPay(preview, RUN))).toBe("SOURCE_CHANGED");
    expect(sheetNames()).toEqual(Object.keys(PAY_LISTS));
  });

  it("keeps people's own amounts apart from what is computed, with their reasons", async () => {
    workbench.open(
      paySheets({
        ...PAY_LISTS,
        工资调整: [
          ["工号", "姓名", "金额", "理由", "经办人"],
          ["E02", "陆知行", -200, "扣回上月多发", "王某"],
          ["E02", "陆知行", 50.5, "误餐补助", "王某"],
        ],
      })
    );
    await payOpen();
    const summary = rowsOf("工资汇总");
    expect(summary.find(([id]) => id === "E02")?.[7]).toBe(10451.49);
    expect(summary.find((row) => row[2] === "调整项合计")?.[7]).toBe(-149.5);
    const slip = rowsOf("工资单-陆知行").map(([item, , amount]) => [item, amount]);
    expect(slip).toEqual(
      expect.arrayContaining([
        ["调整项", -200],
        ["应发合计", 10301.99],
      ])
    );
  });
});

describe("Lists with something to know", () => {
  it.each([
    [
      "an amount kept as text is read",
      withCell("计价登记", 1, 3, "1,234.56"),
      "PAY_NUMBER_TEXT 计价登记!D3",
    ],
    [
      "an amount with parts of a fen is rounded",
      withCell("计价登记", 1, 3, 100.005),
      "PAY_AMOUNT_ROUNDED 计价登记!D3",
    ],
    [
      "a negative amount is a reversal",
      withCell("计价登记", 2, 3, -500),
      "DEAL_REVERSAL 计价登记!D4",
    ],
    ["one person in both roles", withCell("计价登记", 3, 5, "E02"), "DEAL_SAME_PERSON 计价登记!G5"],
    [
      "somebody not on duty has points",
      withRows("计分卡", ["E10", "何其正", "", 50]),
      "PAY_STAFF_OFF_DUTY 计分卡!A9",
    ],
    [
      "another name beside the 工号",
      withCell("计分卡", 1, 1, "陆之行"),
      "PAY_NAME_DIFFERS 计分卡!B3",
    ],
    [
      "a total below the list",
      withRows("计分卡", ["合计", null, null, 1006.5]),
      "PAY_ROW_SKIPPED 计分卡!A9",
    ],
  ])("%s", async (_, lists, expected) => {
    const preview = await previewPay(lists);
    expect(found(preview)).toContain(expected);
    expect(preview.pay).not.toBeNull();
  });

  it("points of somebody who is not on duty are neither paid nor counted in the average", async () => {
    const { pay } = await previewPay(withRows("计分卡", ["E10", "何其正", "", 50]));
    expect(pay?.scorecard.fen).toHaveLength(6);
    expect(pay?.leaders.average.count).toBe(6n);
  });

  it("zero points count among the staff averaged over", async () => {
    const { pay } = await previewPay(withRows("计分卡", ["E08", "程予安", "", 0]));
    expect(pay?.leaders.average.count).toBe(7n);
    expect(pay?.scorecard.fen.at(-1)).toBe(0);
  });

  it("process money that nobody gets goes back into the pool, or is carried over", async () => {
    const lists = { ...PAY_LISTS, 过程考核: [["工号", "姓名", "过程得分"]] };
    const returned = await previewPay(lists);
    expect(returned.pay?.pools).toMatchObject({ processReturned: 300_000, scorecard: 4_687_036 });
    const carried = await previewPay(lists, { processUnspent: "carry" });
    expect(carried.pay?.pools).toMatchObject({ processCarried: 300_000, scorecard: 4_387_036 });
  });

  it("parts are added up, and a forbidden indicator is warned of", async () => {
    const parts = [
      ["工号", "姓名", "财务", "客户", "存款时点"],
      ["E02", "陆知行", 70.1, 30.2, 10],
      ["E03", "顾明河", 60, 30, 10],
    ];
    const preview = await previewPay({ ...PAY_LISTS, 计分卡: parts });
    expect(preview.pay?.input.scores.map(({ points }) => points)).toEqual([110.3, 100]);
    expect(found(preview)).toContain("RULE_INDICATOR_FORBIDDEN 计分卡!A3");
  });

  it("indicators make the points of a part, and a veto makes them nothing", async () => {
    const headers = [
      "工号",
      "姓名",
      "部分",
      "指标",
      "满分",
      "方向",
      "目标",
      "实际",
      "底线",
      "封顶",
      "扣分",
      "一票否决",
    ];
    const preview = await previewPay({
      ...PAY_LISTS,
      计分卡: [
        ["工号", "姓名", "客户"],
        ["E02", "陆知行", 30],
        ["E03", "顾明河", 30],
      ],
      计分卡指标: [
        headers,
        ["E02", "陆知行", "财务", "日均存款新增", 40, "越高越好", 300, 240, 100, 48, 2, ""],
        ["E03", "顾明河", "财务", "日均存款新增", 40, "越高越好", 300, 330, 100, 48, "", ""],
        ["E03", "顾明河", "内部运营", "差错笔数", 10, "越低越好", 4, 2, "", "", "", ""],
        ["E04", "许清和", "财务", "日均存款新增", 40, "", 300, 300, "", "", "", "是"],
      ],
    });
    const points = preview.pay?.input.scores.map((score) => [score.person, score.points]);
    expect(points).toEqual([
      [2, 60],
      [3, 84],
      [4, 0],
    ]);
    expect(found(preview)).toContain("INDICATOR_VETO 计分卡指标!D6");
    expect(preview.pay?.scorecard.fen.at(-1)).toBe(0);
  });

  it("weights are taken in the order of the names", async () => {
    const joint = ["J4", "产品", "联合", 100, null, "E08", "E02、E03", "2:1"];
    const { pay } = await previewPay(withRows("计价登记", joint));
    expect([...(pay?.priced.shareFen ?? [])].slice(-3)).toEqual([3000, 4667, 2333]);
  });

  it("the order of the rows changes nobody's pay", async () => {
    const reversed = Object.fromEntries(
      Object.entries(PAY_LISTS).map(([name, [headers = [], ...rows]]) => [
        name,
        name === "人员" ? [headers, ...rows] : [headers, ...rows.reverse()],
      ])
    );
    const [forth, back] = [await previewPay(), await previewPay(reversed)];
    expect(back.pay?.byPerson.total).toEqual(forth.pay?.byPerson.total);
  });
});

describe("A list with the same oddity in every row", () => {
  it("fills neither 问题清单 nor the page: a hundred of a kind are listed, the rest is counted", async () => {
    const rows = Array.from({ length: 350 }, (_, at) =>
      ["产品", "单人", at % 2 === 0 ? "-1.50" : "2.50", "E02"].reduce<(string | null)[]>(
        (row, cell) => [...row, cell],
        [`T${at}`]
      )
    );
    const preview = await previewPay(withRows("计价登记", ...rows));
    const counted = preview.findings.filter(({ code }) => code === "PAY_FINDINGS_FURTHER");
    expect(
      counted.map(({ params, content }) => [content, params["count"], params["last"]])
    ).toEqual([
      ["PAY_NUMBER_TEXT", 250, "D355"],
      ["DEAL_REVERSAL", 75, "D354"],
    ]);
    expect(preview.pay?.priced.deals).toHaveLength(353);
    expect(preview.plans.at(-1)).toMatchObject({
      name: "问题清单",
      rowCount: preview.findings.length,
    });
    expect(preview.findings.length).toBeLessThan(250);
  });
});

describe("Trying two rule books", () => {
  it("says who gains and who loses", async () => {
    const { reading } = await previewPay();
    const tried = tryPay(reading, PAY_RULES, { ...PAY_RULES, jointPool: "after-pool" });
    const gains = tried.ok ? tried.differences.map(({ id, gain }) => [id, gain]) : [];
    expect(gains).toContainEqual(["E08", -9000]);
    expect(gains.find(([id]) => id === "E06")?.[1]).toBeGreaterThan(0);
  });
});
