import {
  basisOfChoice,
  choiceProblems,
  layoutWith,
  originOf,
  proposedChoice,
  withColumn,
} from "../../../../src/taskpane/pages/list/column-choice";
import { LAYOUT } from "../../scripted-list";

const PROPOSED = proposedChoice(LAYOUT);

describe("the choice of columns", () => {
  it("starts as the list was understood", () => {
    expect(PROPOSED.客户号).toBe(1);
    expect(PROPOSED.地址).toBeUndefined();
    expect(layoutWith(LAYOUT, PROPOSED).columns).toEqual(LAYOUT.columns);
  });

  it("says how sure each column is", () => {
    expect(originOf(LAYOUT, PROPOSED, "客户号")).toBe("exact");
    expect(originOf(LAYOUT, PROPOSED, "贷款余额")).toBe("near");
    expect(originOf(LAYOUT, PROPOSED, "地址")).toBe("missing");
    expect(originOf(LAYOUT, withColumn(PROPOSED, "地址", 0), "地址")).toBe("byHand");
    expect(originOf(LAYOUT, withColumn(PROPOSED, "客户号", 3), "客户号")).toBe("byHand");
  });

  it("gives the person's columns to the reader as certain, in the order of the fields", () => {
    const changed = withColumn(withColumn(PROPOSED, "贷款余额", 0), "账号", null);
    expect(layoutWith(LAYOUT, changed).columns).toEqual([
      { field: "客户号", column: 1, confidence: 1 },
      { field: "客户名称", column: 2, confidence: 1 },
      { field: "存款余额", column: 4, confidence: 1 },
      { field: "年日均", column: 5, confidence: 1 },
      { field: "贷款余额", column: 0, confidence: 1 },
    ]);
  });

  it("keeps the 证件类型 column only for the 统一社会信用代码 column it was found with", () => {
    const layout = {
      ...LAYOUT,
      columns: [
        ...LAYOUT.columns,
        { field: "统一社会信用代码", column: 0, confidence: 1 },
      ] as const,
      documentTypeColumn: 8,
    };
    const choice = proposedChoice(layout);
    expect(layoutWith(layout, choice).documentTypeColumn).toBe(8);
    const byHand = withColumn(choice, "统一社会信用代码", 6);
    expect(layoutWith(layout, byHand).documentTypeColumn).toBeUndefined();
  });

  it("can be read when it has a customer number, a deposit figure and no column twice", () => {
    expect(choiceProblems(PROPOSED)).toEqual([]);
    expect(choiceProblems(withColumn(PROPOSED, "存款余额", null))).toEqual([]);
  });

  it("names what keeps it from being read", () => {
    expect(choiceProblems({})).toEqual([
      { kind: "idNeeded", field: "客户号" },
      { kind: "amountNeeded", field: "存款余额" },
    ]);
    expect(choiceProblems(withColumn(PROPOSED, "地址", 1))).toEqual([
      { kind: "usedTwice", field: "地址", usedBy: "客户号" },
    ]);
  });

  it("counts by 年日均 where the list has it", () => {
    expect(basisOfChoice(PROPOSED)).toBe("年日均");
    expect(basisOfChoice(withColumn(PROPOSED, "年日均", null))).toBe("存款余额");
  });
});
