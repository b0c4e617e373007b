import fc from "fast-check";
import { livePay } from "../../src/jobs/pay-plans";
import type { RuleBook } from "../../src/rules/rule-book/rule-book";
import { calculatedCells, calculatePlans, livePlans, offerPayFunctions } from "./live-pay-sheets";
import {
  DEAL_HEADERS,
  PAY_LISTS,
  type PayLists,
  previewOpen,
  previewPay,
  withCell,
  withRows,
} from "./pay-workbook";

beforeAll(offerPayFunctions);

const RATIO_HEADERS = [...DEAL_HEADERS, "个人比例", "授权人", "授权理由"];

const SEVERAL_PEOPLE = withRows(
  "计价登记",
  ["J4", "产品", "联合", 100, null, "E08、E04", "E02、E03、E06", "1:1;2:1:1"],
  ["J5", "产品", "联合", -33.35, null, "E08", "E02、E03", "2:1"],
  ["合计", null, null, null, null, null, null, null],
  ["J6", "专项", "单人", -1234.56, "E05", null, null, null]
);

const OWN_RATIOS: PayLists = {
  ...PAY_LISTS,
  计价登记: [
    RATIO_HEADERS,
    ["J1", "产品", "单人", 1234.56, "E02", null, null, null, 0.85, null, null],
    ["J2", "产品", "单人", 99.99, "E03", null, null, null, "75%", null, null],
    ["J3", "指标", "单人", 500, "E03", null, null, null, 0.6, "王行长", "竞赛约定"],
    ["J4", "专项", "联合", 1000.01, null, "E08", "E02、E03", "2:1", 0.8, null, null],
  ],
};

const IN_PARTS: PayLists = {
  ...PAY_LISTS,
  计分卡: [
    ["工号", "姓名", "财务", "备注", "客户", "内部运营"],
    ["E02", "陆知行", 70.1, "", 30.2, 10.3],
    ["E03", "顾明河", 60, "", "30分", 10],
    ["E04", "许清和", 0.1, "", 0.2, 0],
  ],
};

const IN_WAN: PayLists = {
  ...PAY_LISTS,
  计价登记: PAY_LISTS.计价登记.map((row, at) =>
    row.map((cell, column) => (at === 0 && column === 3 ? "金额(万元)" : cell))
  ),
};

const ADJUSTED: PayLists = {
  ...PAY_LISTS,
  工资调整: [
    ["工号", "姓名", "金额", "理由", "经办人"],
    ["E02", "陆知行", -200, "扣回上月多发", "王某"],
    ["E02", "陆知行", 50.5, "误餐补助", "王某"],
  ],
};

const NOBODY_IN_PROCESS = {
  ...PAY_LISTS,
  过程考核: [
    ["工号", "姓名", "过程得分"],
    ["E02", "陆知行", 0],
  ],
} satisfies PayLists;

const BANDS: RuleBook["coefficient"] = {
  type: "bands",
  bands: [
    { lowerScore: 0, coefficient: 0.8 },
    { lowerScore: 900, coefficient: 1.23456 },
  ],
};

describe("Pay sheets of formulas come to what the rules computed", () => {
  it.each<[string, PayLists, Partial<RuleBook>]>([
    ["as the standard has it", PAY_LISTS, {}],
    ["several people per role, reversals, a total in between", SEVERAL_PEOPLE, {}],
    ["the pool takes its part of joint deals first", SEVERAL_PEOPLE, { jointPool: "after-pool" }],
    ["deals with a ratio of their own", OWN_RATIOS, {}],
    ["… and the pool first", OWN_RATIOS, { jointPool: "after-pool" }],
    ["leaders out of the pool", PAY_LISTS, { headFunding: "inside" }],
    ["everybody's average", PAY_LISTS, { averageOver: "everybody" }],
    [
      "everybody's average, out of the pool",
      PAY_LISTS,
      { averageOver: "everybody", headFunding: "inside" },
    ],
    ["coefficients by bands", PAY_LISTS, { coefficient: BANDS }],
    [
      "a deputy by his own score",
      withCell("千分制", 2, 3, 901),
      { deputyMode: "own-score", coefficient: BANDS },
    ],
    ["points in parts, one of them a text", IN_PARTS, {}],
    ["amounts in 万元", IN_WAN, {}],
    ["amounts of hundreds of billions", withCell("计价登记", 2, 3, 654_321_987_654.31), {}],
    ["an amount kept as text", withCell("计价登记", 1, 3, "1,234.56"), {}],
    ["adjustments", ADJUSTED, {}],
    ["process money that goes back into the pool", NOBODY_IN_PROCESS, {}],
    ["process money that is carried over", NOBODY_IN_PROCESS, { processUnspent: "carry" }],
    ["nobody leads", { ...PAY_LISTS, 千分制: [["工号", "姓名", "得分"]] }, {}],
    ["no deals", { ...PAY_LISTS, 计价登记: [DEAL_HEADERS] }, {}],
  ])("%s", async (_, lists, rules) => {
    const cells = await calculatePlans(livePlans(await previewPay(lists, rules)));
    expect(cells.length).toBeGreaterThan(80);
    expect(cells.filter(({ planned, calculated }) => planned !== calculated)).toEqual([]);
  });

  it("whatever the amounts, the points and the choices are", async () => {
    const yuan = fc.integer({ min: -50_000, max: 5_000_000 }).map((fen) => fen / 100);
    const points = fc.integer({ min: 0, max: 20_000 }).map((hundredths) => hundredths / 100);
    const month = fc.record({
      amounts: fc.array(yuan, { minLength: 3, maxLength: 12 }),
      points: fc.array(points, { minLength: 6, maxLength: 6 }),
      process: fc.array(points, { minLength: 3, maxLength: 3 }),
      score: fc.integer({ min: 0, max: 1000 }),
      basePool: fc.integer({ min: 40_000_00, max: 90_000_00 }).map((fen) => fen / 100),
      jointPool: fc.constantFrom("none", "after-pool"),
      headFunding: fc.constantFrom("separate", "inside"),
      averageOver: fc.constantFrom("scorecard-staff", "everybody"),
    });
    await fc.assert(
      fc.asyncProperty(month, async ({ amounts, points: scores, process, score, ...rules }) => {
        const deals = amounts.map((amount, at) =>
          at % 2 === 0
            ? [`S${at}`, "产品", "单人", amount, "E02", null, null, null]
            : [`S${at}`, "指标", "联合", amount, null, "E08、E05", "E03", "2:1;1"]
        );
        const pointed = (list: keyof typeof PAY_LISTS, column: number, values: readonly number[]) =>
          PAY_LISTS[list].map((row, at) =>
            row.map((cell, place) => (at > 0 && place === column ? (values[at - 1] ?? cell) : cell))
          );
        const lists = {
          ...PAY_LISTS,
          计价登记: [DEAL_HEADERS, ...deals],
          计分卡: pointed("计分卡", 3, scores),
          过程考核: pointed("过程考核", 2, process),
          千分制: withCell("千分制", 1, 3, score)["千分制"] ?? [],
        };
        const preview = await previewPay(lists, rules);
        fc.pre(preview.pay !== null);
        const cells = await calculatePlans(livePlans(preview));
        expect(cells.filter(({ planned, calculated }) => planned !== calculated)).toEqual([]);
      }),
      { numRuns: 12 }
    );
  }, 60_000);

  it("are values where more digits than a formula keeps are at stake", async () => {
    const { pay, reading, ruleBook } = await previewPay(
      withCell("计价登记", 2, 3, 9_999_999_999_999.99)
    );
    const formulas = pay && livePay(pay, reading, ruleBook);
    expect(formulas).toMatchObject({ live: null, problem: { code: "PAY_FORMULAS_LEFT_OUT" } });
  });

  it("follow the lists: another amount, other points and scores are what a new run would compute", async () => {
    const plans = livePlans(await previewPay(OWN_RATIOS));
    await calculatePlans(plans);
    const cells: [string, number, number, number][] = [
      ["计价登记", 2, 3, 4321.09],
      ["计价登记", 2, 8, 0.91],
      ["计分卡", 3, 3, 12.5],
      ["千分制", 2, 3, 777],
      ["过程考核", 4, 2, 99],
    ];
    for (const [sheet, row, column, value] of cells)
      workbench.workbook.sheetByName(sheet)?.setValue(row, column, value);
    await workbench.host.formulas.recalculate("rebuilt");
    const again = new Map(livePlans(await previewOpen()).map((plan) => [plan.name, plan] as const));
    const moved = calculatedCells(plans).filter(
      ({ planned, calculated }) => planned !== calculated
    );
    expect(moved.length).toBeGreaterThan(40);
    expect(
      calculatedCells([...again.values()]).filter(
        ({ planned, calculated }) => planned !== calculated
      )
    ).toEqual([]);
  });

  it("say nothing in words that a change of the lists would make untrue", async () => {
    const preview = await previewPay(OWN_RATIOS);
    const plans = livePlans(preview);
    await calculatePlans(plans);
    workbench.workbook.sheetByName("计价登记")?.setValue(2, 3, 4321.09);
    workbench.workbook.sheetByName("计分卡")?.setValue(3, 3, 12.5);
    workbench.workbook.sheetByName("千分制")?.setValue(2, 3, 777);
    const later = livePlans(await previewOpen());
    const wordsOf = (of: typeof plans) =>
      of.map((plan) => [
        plan.title,
        ...Array.from({ length: plan.rowCount }, (_, row) =>
          plan.columns.map((_column, column) =>
            plan.formula?.(row, column) == null ? plan.cell(row, column) : "formula"
          )
        ),
      ]);
    expect(wordsOf(later)).toEqual(wordsOf(plans));
  });
});
