import { area } from "../../../src/workbench/model/area";
import type { CellValue } from "../../../src/workbench/model/cell-value";
import type {
  BarLook,
  ConditionalRule,
  ConditionalTest,
  LookChange,
} from "../../../src/workbench/model/conditional-format";
import { ConditionalLooks } from "../../../src/workbench/model/conditional-looks";
import { Workbook } from "../../../src/workbench/model/workbook";

const RED: LookChange = { fill: "#FF0000" };

const BAR: BarLook = {
  color: "#0000FF",
  border: null,
  negativeColor: "#FF0000",
  negativeBorder: null,
  axisColor: "#000000",
  axis: "automatic",
  isGradient: true,
  runsLeft: false,
  shortest: 0,
  longest: 1,
  showsValue: true,
};

function rule(test: ConditionalTest, more: Partial<ConditionalRule> = {}): ConditionalRule {
  return {
    priority: 1,
    stopsIfTrue: false,
    test,
    formulas: [],
    thresholds: [],
    look: RED,
    extensionId: null,
    ...more,
  };
}

function point(type: string, value = "", isIncluded = true) {
  return { type, value, isIncluded };
}

/** The looks of column A, which holds the values, under the rules. */
function looksOf(values: readonly CellValue[], ...rules: readonly ConditionalRule[]) {
  const workbook = new Workbook("a.xlsx");
  const sheet = workbook.addSheet("表");
  values.forEach((value, row) => sheet.setValue(row, 0, value));
  const areas = [area(0, 0, values.length - 1, 0)];
  sheet.conditionalFormats = [{ areas, rules, list: "own", fileIndex: 0 }];
  const now = () => new Date(2026, 0, 15);
  return { sheet, workbook, looks: new ConditionalLooks(sheet, workbook, undefined, now) };
}

/** The values that the rule fills red. */
function red(values: readonly CellValue[], ...rules: readonly ConditionalRule[]): CellValue[] {
  const { looks } = looksOf(values, ...rules);
  return values.filter((_, row) => looks.styleOf(row, 0).fill === "#FF0000");
}

const NA = { error: "#N/A" };

describe("rules of conditional formats", () => {
  it.each([
    ["greaterThan", ["2"], [3, "a", true]],
    ["lessThanOrEqual", ["2"], [null, 1, 2]],
    ["notEqual", ['"A"'], [null, 1, 2, 3, true]],
    ["equal", ["$A$3"], [2]],
    ["between", ["3", "2"], [2, 3]],
    ["notBetween", ["2", "3"], [null, 1, "a", true]],
    ["greaterThan", ["SUM(A1:A3)"], []],
  ] satisfies [string, string[], CellValue[]][])(
    "compare values as Excel orders them: %s %s",
    (operator, formulas, expected) => {
      const values = [null, 1, 2, 3, "a", true, NA];
      expect(red(values, rule({ kind: "cellIs", operator }, { formulas }))).toEqual(expected);
    }
  );

  it("take relative references from the format's first cell", () => {
    const { sheet, looks } = looksOf(
      [1, 5, 3],
      rule({ kind: "cellIs", operator: "greaterThan" }, { formulas: ["B1"] })
    );
    [4, 4, 2].forEach((value, row) => sheet.setValue(row, 1, value));
    expect([0, 1, 2].map((row) => looks.styleOf(row, 0).fill)).toEqual([
      null,
      "#FF0000",
      "#FF0000",
    ]);
  });

  it.each([
    ["contains", "贷", ["贷款", "个贷"]],
    ["contains", "A?C", ["xabcx"]],
    ["contains", "~?", ["谁?"]],
    ["notContains", "贷", [NA, "xabcx", "谁?", 12, null]],
    ["begins", "贷", ["贷款"]],
    ["ends", "2", [12]],
  ] as const)("look for texts without case: %s %s", (match, text, expected) => {
    const values = ["贷款", "个贷", NA, "xabcx", "谁?", 12, null];
    const found = red(values, rule({ kind: "text", match, text }));
    expect(new Set(found)).toEqual(new Set<CellValue>(expected));
  });

  it("tell blanks, errors, duplicates and values that stand alone", () => {
    const values = ["甲", " ", null, NA, "a", "A", "甲", 1, "1"];
    const of = (kind: "blank" | "error" | "repeated", isWanted: boolean) =>
      red(values, rule({ kind, isWanted }));
    expect(of("blank", true)).toEqual([" ", null]);
    expect(of("error", true)).toEqual([NA]);
    expect(of("error", false)).toHaveLength(8);
    expect(of("repeated", true)).toEqual(["甲", "a", "A", "甲"]);
    expect(of("repeated", false)).toEqual([" ", NA, 1, "1"]);
  });

  it("find the highest, the lowest, and what lies above the average", () => {
    const values = [5, 1, 9, 3, 9, "x", 2, 4, 6, 7];
    const rank = { kind: "rank", count: 1, isPercent: false, isBottom: false } as const;
    expect(red(values, rule(rank))).toEqual([9, 9]);
    expect(red(values, rule({ ...rank, count: 30, isPercent: true, isBottom: true }))).toEqual([
      1, 2,
    ]);
    const average = { kind: "average", isAbove: true, isEqual: false, deviations: 0 } as const;
    expect(red([1, 2, 3], rule(average))).toEqual([3]);
    expect(red([1, 2, 3], rule({ ...average, isEqual: true, isAbove: false }))).toEqual([1, 2]);
    expect(red([1, 2, 3, 30], rule({ ...average, deviations: 1 }))).toEqual([30]);
  });

  it.each([
    ["today", [46037]],
    ["thisWeek", [46037]],
    ["lastWeek", [46027]],
    ["lastMonth", [46022]],
    ["thisMonth", [46037, 46027]],
    ["last7Days", [46037]],
  ])("know the days of a period: %s", (period, expected) => {
    // 2026-01-15 (a Thursday), 2026-01-05, 2025-12-31, 2026-02-20
    expect(red([46037, 46027, 46022, 46073], rule({ kind: "period", period }))).toEqual(expected);
  });

  it("come in the order of their priority, and a rule may stop those after it", () => {
    const any = { kind: "cellIs", operator: "greaterThan" } as const;
    const later = rule(any, {
      formulas: ["0"],
      priority: 2,
      look: { fill: "#00FF00", bold: true },
    });
    const styleUnder = (first: Partial<ConditionalRule>) =>
      looksOf([1], later, rule(any, { formulas: ["0"], ...first })).looks.styleOf(0, 0);
    expect(styleUnder({})).toMatchObject({ fill: "#FF0000", bold: true });
    expect(styleUnder({ stopsIfTrue: true })).toMatchObject({ fill: "#FF0000", bold: false });
    expect(styleUnder({ priority: 3 })).toMatchObject({ fill: "#00FF00", bold: true });
  });

  it("colour by two and three points", () => {
    const colors = ["#000000", "#FFFFFF"];
    const two = rule(
      { kind: "colorScale", colors },
      { thresholds: [point("min"), point("max")], look: {} }
    );
    const { looks } = looksOf([0, 50, 100, "x"], two);
    expect([0, 1, 2, 3].map((row) => looks.styleOf(row, 0).fill)).toEqual([
      "#000000",
      "#808080",
      "#ffffff",
      null,
    ]);
    const three = rule(
      { kind: "colorScale", colors: ["#FF0000", "#FFFF00", "#00FF00"] },
      { thresholds: [point("num", "10"), point("percentile", "50"), point("max")], look: {} }
    );
    const scaled = looksOf([0, 20, 40], three).looks;
    expect([0, 1, 2].map((row) => scaled.styleOf(row, 0).fill)).toEqual([
      "#FF0000",
      "#ffff00",
      "#00ff00",
    ]);
  });

  it("draw bars on both sides of an axis", () => {
    const bars = rule(
      { kind: "dataBar", bar: BAR },
      { thresholds: [point("autoMin"), point("autoMax")], look: {} }
    );
    const { looks } = looksOf([-25, 75, 0, 37.5], bars);
    const drawn = [0, 1, 2, 3].map((row) => looks.lookOf(row, 0)?.bar);
    expect(drawn.map((bar) => [bar?.from, bar?.to, bar?.axis])).toEqual([
      [0, 0.25, 0.25],
      [0.25, 1, 0.25],
      [0.25, 0.25, 0.25],
      [0.25, 0.625, 0.25],
    ]);
  });

  it("draw the shortest and the longest bar of the first version without an axis", () => {
    const bar = { ...BAR, axis: "none", shortest: 0.1, longest: 0.9 } as const;
    const bars = rule({ kind: "dataBar", bar }, { thresholds: [point("min"), point("max")] });
    const { looks } = looksOf([-10, 0, 10], bars);
    expect([0, 1, 2].map((row) => looks.lookOf(row, 0)?.bar?.to)).toEqual([0.1, 0.5, 0.9]);
  });

  it("choose icons by the points reached, from the other end where reversed", () => {
    const icons = (isReversed: boolean) =>
      rule(
        { kind: "iconSet", icons: { set: "3Arrows", isReversed, showsValue: false } },
        {
          thresholds: [point("percent", "0"), point("num", "5"), point("num", "8", false)],
          look: {},
        }
      );
    const indexes = (isReversed: boolean) => {
      const { looks } = looksOf([0, 5, 8, 10], icons(isReversed));
      return [0, 1, 2, 3].map((row) => looks.lookOf(row, 0)?.icon?.index);
    };
    expect(indexes(false)).toEqual([0, 1, 1, 2]);
    expect(indexes(true)).toEqual([2, 1, 1, 0]);
  });

  it("follow the cells once they are told of a change", () => {
    const { sheet, looks } = looksOf(["a", "b"], rule({ kind: "repeated", isWanted: true }));
    expect(looks.styleOf(0, 0).fill).toBeNull();
    sheet.setValue(1, 0, "a");
    looks.changed();
    expect(looks.styleOf(0, 0).fill).toBe("#FF0000");
  });
});
