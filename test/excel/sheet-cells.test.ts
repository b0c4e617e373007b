import { expectedRow, hostValue, sameCell } from "../../src/excel/sheet-cells";
import { planOf } from "./fixtures";

describe("What is written for a cell", () => {
  it.each(["=1+1", "+86", "-5", "@home", "00123", "110199199003071239", "3/4", "TRUE", "#N/A"])(
    "leaves %s in a text column as it is: the column's format keeps it text",
    (text) => {
      expect(hostValue(text, "text")).toBe(text);
    }
  );

  it("doubles a leading apostrophe, which the host would take away", () => {
    expect(hostValue("'quoted", "text")).toBe("''quoted");
  });

  it("makes text of a text in a column of numbers", () => {
    expect(hostValue("=SUM(A1)", "amount")).toBe("'=SUM(A1)");
  });

  it("writes numbers as numbers, in a text column as their digits", () => {
    expect(hostValue(12.5, "amount")).toBe(12.5);
    expect(hostValue(12, "text")).toBe("12");
  });

  it("clears blank cells", () => {
    expect(hostValue(null, "amount")).toBe("");
    expect(hostValue("", "amount")).toBe("");
  });
});

describe("What reading a row back must give", () => {
  it("is the title, the headers, then the body", () => {
    const plan = planOf(
      "客户清单",
      [
        ["客户号", "text"],
        ["存款余额", "amount"],
      ],
      [["001", null]]
    );
    expect(expectedRow(plan, 0)).toEqual(["客户清单(口径:年日均)"]);
    expect(expectedRow(plan, 1)).toEqual(["客户号", "存款余额"]);
    expect(expectedRow(plan, 2)).toEqual(["001", ""]);
  });

  it("is not the same where a number became text or a digit was lost", () => {
    expect(sameCell(1, "1")).toBe(false);
    expect(sameCell("110199199003071000", "110199199003071239")).toBe(false);
  });

  it("is the same where the host keeps line breaks its own way", () => {
    expect(sameCell("甲\n乙", "甲\r\n乙")).toBe(true);
  });
});
