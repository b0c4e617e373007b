import { formatsFor } from "../../../src/taskpane/wording/formats";

const chinese = formatsFor("zh-CN");
const english = formatsFor("en-US");

describe("numbers in the pane", () => {
  it("shows fen as yuan with separators and two decimals", () => {
    expect(chinese.yuan(123_450)).toBe("1,234.50");
    expect(english.yuan(-5)).toBe("-0.05");
  });

  it("keeps every fen of the largest sums", () => {
    expect(chinese.yuan(Number.MAX_SAFE_INTEGER)).toBe("90,071,992,547,409.91");
    expect(chinese.yuan(Number.MAX_SAFE_INTEGER - 1)).toBe("90,071,992,547,409.90");
  });

  it("shows 万元 half-up with two decimals", () => {
    expect(chinese.wan(781_234_567)).toBe("781.23");
    expect(chinese.wan(5_000)).toBe("0.01");
    expect(chinese.wan(1_234_567_890_000)).toBe("1,234,567.89");
  });

  it("shows shares given in hundredths of a percent", () => {
    expect(chinese.share(6996)).toBe("69.96");
    expect(chinese.share(10_000)).toBe("100.00");
  });

  it("shows counts with separators and parts in whole percent, never above a hundred", () => {
    expect(english.count(1_048_575)).toBe("1,048,575");
    expect(chinese.percent(1, 4)).toBe("25%");
    expect(chinese.percent(5, 4)).toBe("100%");
    expect(chinese.percent(0, 0)).toBe("0%");
  });

  it("joins names in the person's language", () => {
    expect(chinese.list(["客户清单", "问题清单", "层级汇总"])).toBe("客户清单、问题清单和层级汇总");
    expect(english.list(["A", "B", "C"])).toBe("A, B, and C");
  });
});
