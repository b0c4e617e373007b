import {
  canonicalPosition,
  claimRanks,
  isKnownPosition,
} from "../../../src/rules/claims/known-positions";
import { POSITIONS } from "../../../src/rules/rule-book/positions";

describe("Positions", () => {
  it.each([
    ["网点主任", "网点负责人"],
    ["对公客户经理", "法人客户经理"],
    ["非现金柜员", "低柜柜员"],
    ["内勤主任", "主管"],
    ["内勤", "后台"],
    ["综合柜员（高柜）", "高柜"],
    [" 理财 经理\n", "个人客户经理"],
    ["对公副主任", "副职"],
  ])("know %p as %p", (word, position) => {
    expect(canonicalPosition(word)).toBe(position);
    expect(isKnownPosition(word)).toBe(true);
  });

  it("leave a word that nobody knows as it is", () => {
    expect(canonicalPosition(" 保安 ")).toBe("保安");
    expect(isKnownPosition("保安")).toBe(false);
  });

  it("rank by the order, those outside it last", () => {
    expect(Array.from(claimRanks(["后台", "主管", "低柜", "副职", "顾问老师"], POSITIONS))).toEqual(
      [8, 4, 3, 9, 9]
    );
    expect(Array.from(claimRanks(["高柜柜员", "主管"], ["主管", "高柜", "主管"]))).toEqual([2, 1]);
  });
});
