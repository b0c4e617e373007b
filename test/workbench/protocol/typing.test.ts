import { interpretTyped } from "../../../src/workbench/protocol/typing";

const RULES = { currentYear: 2024, date1904: false };

describe("what is typed into a cell", () => {
  it.each([
    ["29.96", 29.96],
    ["007", 7],
    [" 12 ", 12],
    ["+5", 5],
    ["-5", -5],
    [".5", 0.5],
    ["12345678901234567", 12345678901234500],
    ["110105194912310021", 110105194912310000],
    ["0.12345678901234567", 0.123456789012345],
  ])("%j becomes the number %d, without a format", (text, value) => {
    expect(interpretTyped(text, false, RULES)).toEqual({ value });
  });

  it.each([
    ["1e3", 1000, "0.00E+00"],
    ["(12)", -12, undefined],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["1,234", 1234, "#,##0"],
    ["12%", 0.12, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["¥12", 12, "¥#,##0"],
    ["-¥12.5", -12.5, "¥#,##0.00"],
    ["$1,000", 1000, "$#,##0"],
  ])("%j becomes %d formatted as %s", (text, value, numberFormat) => {
    expect(interpretTyped(text, false, RULES)).toEqual(
      numberFormat === undefined ? { value } : { value, numberFormat }
    );
  });

  it.each([
    ["2024-2-29", 45351, "yyyy/m/d"],
    ["2024/12/31", 45657, "yyyy/m/d"],
    ["24-2-29", 45351, "yyyy/m/d"],
    ["1900/2/29", 60, "yyyy/m/d"],
    ["1900/1/1", 1, "yyyy/m/d"],
    ["2024年1月5日", 45296, 'yyyy"年"m"月"d"日"'],
    ["2024年1月", 45292, 'yyyy"年"m"月"'],
    ["2024-1", 45292, "mmm-yy"],
    ["15-Feb", 45337, "d-mmm"],
    ["1-2", 45293, 'm"月"d"日"'],
    ["3/4", 45355, 'm"月"d"日"'],
    ["14:30", 0.6041666666666666, "h:mm"],
    ["2024-1-5 12:00", 45296.5, "yyyy/m/d h:mm"],
  ])("%j becomes the date %d formatted as %s", (text, value, numberFormat) => {
    expect(interpretTyped(text, false, RULES)).toEqual({ value, numberFormat });
  });

  it("counts days from 1904 in a workbook that does", () => {
    expect(interpretTyped("1904-1-2", false, { ...RULES, date1904: true }).value).toBe(1);
  });

  it.each([
    "客户甲",
    "-abc",
    "+abc",
    "@x",
    "2023-2-29",
    "13/45",
    "1,23",
    "12abc",
    "1.2.3",
    "25:00",
    "=",
    "-",
    "(客户)",
    "Total",
  ])("%j stays text", (text) => {
    expect(interpretTyped(text, false, RULES)).toEqual({ value: text });
  });

  it("is a boolean, an error or a formula where it looks like one", () => {
    expect(interpretTyped("true", false, RULES)).toEqual({ value: true });
    expect(interpretTyped("#N/A", false, RULES)).toEqual({ value: { error: "#N/A" } });
    expect(interpretTyped("=1+1", false, RULES)).toEqual({ value: 0, formula: "=1+1" });
  });

  it("clears the cell where it is nothing", () => {
    expect(interpretTyped("", false, RULES)).toEqual({ value: null });
  });

  it("loses a leading apostrophe, which keeps the rest as it is", () => {
    expect(interpretTyped("'0012", false, RULES)).toEqual({ value: "0012" });
    expect(interpretTyped("'=A1", false, RULES)).toEqual({ value: "=A1" });
  });

  it.each(["007", "=1+1", "2024-2-29", "TRUE", "110105194912310021"])(
    "%j stays as it is in a text cell",
    (text) => {
      expect(interpretTyped(text, true, RULES)).toEqual({ value: text });
    }
  );
});
