import { ruleBookTextsFor, wordsOf } from "../../../src/locales/rule-book-texts";
import { parametersOf, RULE_TABLE_NAMES } from "../../../src/rules/rule-book/parameters";
import { defaultRuleBook } from "../../../src/rules/rule-book/rule-book";
import { kindOfCell } from "../../../src/sheets/sheet-plan";
import { TABLE_SHEETS } from "../../../src/sheets/rule-sheets/rule-tables";
import { bodyOf, headersOf } from "../plan-cells";
import { plansOf } from "./sheets-of-a-book";

const PLANS = plansOf(defaultRuleBook);

function planOf(name: string) {
  const plan = PLANS.find((one) => one.name === name);
  if (!plan) throw new Error(`no plan of ${name}`);
  return plan;
}

describe("The rule sheets", () => {
  it("have the names and columns of the contract", () => {
    expect(PLANS.map((plan) => `${plan.name}: ${headersOf(plan)}`)).toEqual([
      "规则: 参数 值 说明 依据",
      "规则-层级: 层级 下限 岗位",
      "规则-容量: 岗位 容量",
      "规则-编制: 网点类型 业务 下限 上限 要求",
      "规则-系数: 下限分 系数",
      "规则-计分卡: 部分 满分",
      "规则-岗位设置: 网点类型 岗位 设置",
      "规则-日历: 日期 类型",
    ]);
    expect(TABLE_SHEETS.map(({ table }) => table)).toEqual(RULE_TABLE_NAMES);
  });

  it("say where the deck has nothing, and that its tiers are a start", () => {
    const titles = PLANS.map(({ title }) => title);
    for (const name of ["规则-系数", "规则-计分卡", "规则-岗位设置", "规则-日历"])
      expect(titles).toContain(`${name}(未提供,请按本行文件填写)`);
    expect(planOf("规则-层级").title).toContain("起始值,请按本行文件确认");
    const notes = bodyOf(planOf("规则")).filter(([, value]) => value === null);
    const silent = notes.filter(
      ([, , note]) => !/未提供|必须选定|空着|只在线性/.test(String(note))
    );
    expect(silent).toEqual([]);
  });

  it("say the deck's staffing table in the deck's words", () => {
    expect(bodyOf(planOf("规则-编制")).slice(0, 3)).toEqual([
      ["支行营业部", "现金", "大于130", null, "1个专门对公高柜"],
      ["支行营业部", "现金", 80, 130, "1个专门对公高柜 或 2个偏对公综合柜"],
      ["支行营业部", "现金", null, "低于80", "1个偏对公综合柜"],
    ]);
    expect(bodyOf(planOf("规则-编制")).at(-1)).toEqual(["乡镇网点", "非现金", null, 40, "无要求"]);
  });

  it("have a row for every parameter with its label, its name, a note and a typed value", () => {
    const plan = planOf("规则");
    const rows = bodyOf(plan);
    expect(rows).toHaveLength(parametersOf(defaultRuleBook).length);
    for (const [name, , note] of rows) {
      expect(name).toMatch(/^[^()]+\([a-zA-Z.]+.*\)$/);
      expect(String(note)).toMatch(/。$/);
    }
    const kinds = ["depositThreshold", "minTellers", "personRatio", "version", "crossPosition"].map(
      (wanted) => {
        const row = rows.findIndex(([name]) => String(name).endsWith(`(${wanted})`));
        return [rows[row]?.[1], kindOfCell(plan, row, 1)];
      }
    );
    expect(kinds).toEqual([
      [0, "amount"],
      [2, "count"],
      [0.7, "number"],
      ["1.0", "text"],
      ["按岗位顺序", "text"],
    ]);
  });

  it("offer the words of every choice, and only words that a list can hold", () => {
    const choices = PLANS.flatMap((plan) =>
      (plan.choices ?? []).map((choice) => ({ plan: plan.name, ...choice }))
    );
    for (const { words } of choices) {
      expect(words.join(",").length).toBeLessThanOrEqual(255);
      expect(words.filter((word) => word.includes(","))).toEqual([]);
      expect(new Set(words).size).toBe(words.length);
    }
    const onRules = choices.filter(({ plan }) => plan === "规则");
    const asked = parametersOf(defaultRuleBook).filter(
      ({ kind }) => kind === "choice" || kind === "yesNo"
    );
    expect(onRules).toHaveLength(asked.length);
    const capacity = choices.find(({ plan }) => plan === "规则-容量");
    expect(capacity).toMatchObject({ column: 0, firstRow: 0, refusal: null });
    expect(capacity?.rowCount).toBeGreaterThan(10);
  });

  it("have one word for each value in both languages", () => {
    for (const { name, kind } of parametersOf(defaultRuleBook)) {
      if (kind !== "choice") continue;
      const [chinese, english] = (["zh-CN", "en-US"] as const).map((language) =>
        wordsOf(name, ruleBookTextsFor(language))
      );
      expect([...(chinese?.keys() ?? [])]).toEqual([...(english?.keys() ?? [])]);
      expect(new Set(chinese?.values()).size).toBe(chinese?.size);
    }
  });
});
