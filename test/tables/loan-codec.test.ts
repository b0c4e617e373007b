import { LOAN_NONE, LOAN_SOME, LOAN_UNKNOWN } from "../../src/rules/customers/columns";
import { readLoanFlag } from "../../src/tables/loan-codec";

describe("有无贷 cells", () => {
  it.each([
    ["有", "有无贷", LOAN_SOME],
    ["无", "有无贷", LOAN_NONE],
    ["有贷户", "有无贷", LOAN_SOME],
    ["无贷户", "有无贷", LOAN_NONE],
    ["是", "是否有贷", LOAN_SOME],
    ["否", "是否有贷", LOAN_NONE],
    ["是", "无贷户", LOAN_NONE],
    ["否", "是否 无贷", LOAN_SOME],
    ["Y", "贷款标志", LOAN_SOME],
    [0, "贷款标志", LOAN_NONE],
    [1, "贷款标志", LOAN_SOME],
    [true, "有贷户", LOAN_SOME],
    ["Ｎ", "贷款标志", LOAN_NONE],
    ["", "有无贷", LOAN_UNKNOWN],
    ["—", "有无贷", LOAN_UNKNOWN],
    ["待定", "有无贷", null],
  ])("%p under 「%s」 is %p", (value, header, flag) => {
    expect(readLoanFlag(value, header)).toBe(flag);
  });
});
