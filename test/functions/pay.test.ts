import {
  coefficient,
  deputyBonus,
  headBonus,
  jointPay,
  pointValue,
  scorePay,
  singlePay,
  split,
} from "../../src/functions/pay";

/** What the build appends to the source file of the functions. */
const FUNCTIONS = {
  SINGLEPAY: singlePay,
  JOINTPAY: jointPay,
  SPLIT: split,
  POINTVALUE: pointValue,
  SCOREPAY: scorePay,
  COEFFICIENT: coefficient,
  HEADBONUS: headBonus,
  DEPUTYBONUS: deputyBonus,
};

for (const [id, implementation] of Object.entries(FUNCTIONS)) {
  CustomFunctions.associate(id, implementation as (...args: unknown[]) => unknown);
}

const cell = (value: unknown) => [[value]];
const column = (...values: unknown[]) => values.map((value) => [value]);
const calculate = (id: keyof typeof FUNCTIONS, ...args: unknown[]) =>
  workbench.host.invokeCustomFunction(id, args as never[]);

describe("Functions for pay", () => {
  it.each([
    ["SINGLEPAY", [cell(1234.56), null], [[864.2, 370.36]]],
    ["SINGLEPAY", [cell(-1234.56), null], [[-864.2, -370.36]]],
    [
      "SINGLEPAY",
      [column(1234.56, "", 5000), 0.8],
      [
        [987.65, 246.91],
        ["", ""],
        [4000, 1000],
      ],
    ],
    ["JOINTPAY", [cell(1000.01), "none"], [[300, 700.01]]],
    ["JOINTPAY", [cell(1000.01), "after-pool"], [[210, 490.01, 300]]],
    ["JOINTPAY", [cell(1000.01), "先进奖池再分"], [[210, 490.01, 300]]],
    ["JOINTPAY", [cell(1000.01), null], [[300, 700.01]]],
    ["SPLIT", [100, [[1, 1, "", 1]]], [[33.34, 33.33, "", 33.33]]],
    ["SPLIT", [-100, column(2, 1)], column(-66.67, -33.33)],
    ["SPLIT", ["", column(2, 1)], column("", "")],
    ["POINTVALUE", [10000, column(88, 92, 75)], 39.215686],
    ["SCOREPAY", [10000, column(88, 92, 75)], column(3450.98, 3607.84, 2941.18)],
    ["SCOREPAY", [7000.01, column(91, 0, 77, 64, "")], column(2745.69, 0, 2323.28, 1931.04, "")],
    ["COEFFICIENT", [cell(920), cell(1.5)], [[1.38]]],
    [
      "COEFFICIENT",
      [
        column(900, 899.99, ""),
        [
          ["下限分", "系数"],
          [900, 1.6],
          [0, 1],
        ],
      ],
      column(1.6, 1, ""),
    ],
    ["HEADBONUS", [cell(43870.36 / 6), cell(1.395)], [[10199.86]]],
    ["DEPUTYBONUS", [cell(43870.36 / 6), cell(1.395), null], [[9179.87]]],
    ["DEPUTYBONUS", [cell(6000), column(1.38, ""), 0.8], column(6624, "")],
  ] as const)("DG.%s%j gives %j", async (id, args, expected) => {
    await expect(calculate(id, ...args)).resolves.toEqual(expected);
  });

  it.each([
    [
      "SINGLEPAY",
      [cell(100), 0.65],
      "个人比例低于下限(原则上不低于70%),须先授权并写明理由,公式不计算。",
    ],
    ["SINGLEPAY", [cell(100), 1.2], "比例须为 0 到 1 之间的数字,例如 0.7 或 70%。"],
    ["SPLIT", [100, column(0, 0)], "权重须为不小于 0 的数字,而且不能全是 0。"],
    ["POINTVALUE", [100, column(0, 0)], "所有得分都是 0,奖池没有办法分配。"],
    ["SCOREPAY", [-1, column(1)], "奖池须为不小于 0 的金额。"],
    ["SCOREPAY", [1, column(-1)], "得分须为不小于 0 的数字。"],
    ["SCOREPAY", [1, column("优")], "得分须为不小于 0 的数字。"],
    [
      "COEFFICIENT",
      [
        cell(900),
        [
          ["甲", 1],
          ["乙", 2],
        ],
      ],
      "系数表须为两列:下限分和系数;或者一个大于 0 的线性基数。",
    ],
  ] as const)("DG.%s%j gives #VALUE! with a sentence", async (id, args, message) => {
    await expect(calculate(id, ...args)).resolves.toEqual({ error: "#VALUE!", message });
  });

  it("gives #N/A where the rules have no coefficient, and for a mode that is none", async () => {
    await expect(calculate("COEFFICIENT", cell(900), null)).resolves.toMatchObject({
      error: "#N/A",
    });
    await expect(calculate("JOINTPAY", cell(900), "随便")).resolves.toMatchObject({
      error: "#N/A",
    });
  });

  it("sums to the pool to the fen over ten thousand people", async () => {
    const points = column(...Array.from({ length: 10_000 }, (_, i) => ((i * 7919) % 20_000) / 100));
    const paid = (await calculate("SCOREPAY", 12_345_678.91, points)) as number[][];
    const fen = paid.reduce((sum, [yuan = 0]) => sum + Math.round(yuan * 100), 0);
    expect(fen).toBe(1_234_567_891);
  });
});
