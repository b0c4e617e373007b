import type { CellValue } from "../../../src/workbench/model/cell-value";
import { displayText } from "../../../src/workbench/model/display-text";

describe("the text that a cell shows", () => {
  it.each<[CellValue, string, string]>([
    [12345, '0!.0,"万"', "1.2万"],
    [12345, '0!.0000"万"', "1.2345万"],
    [-12345, '0!.0000"万"', "-1.2345万"],
    [300, '0!.0000"万"', "0.0300万"],
    [1234.5, "#,##0.00", "1,234.50"],
    [1234.5, '#,##0.00"元"', "1,234.50元"],
    [-5, "0.0;[红色]-0.0", "-5.0"],
    [45_000, 'yyyy"年"m"月"d"日"', "2023年3月15日"],
    [0.7, "上午/下午h:mm", "下午4:48"],
    ["甲!", "0!.0", "甲!"],
    ["0012", "@", "0012"],
    [5, '"!"0', "!5"],
    [true, "0.00", "TRUE"],
    [{ error: "#N/A" }, "0.00", "#N/A"],
    [null, "0.00", ""],
    [5, "[坏", "5"],
  ])("of %j under %s is %j", (value, numberFormat, text) => {
    expect(displayText(value, numberFormat)).toBe(text);
  });

  it.each<[number, string, string]>([
    [123, "[DBNum1]General", "一百二十三"],
    [10_203, "[DBNum1][$-804]General", "一万〇二百〇三"],
    [100_000_001, "[DBNum2]General", "壹亿零壹"],
    [50_000, "[DBNum2]General", "伍万"],
    [1234.5, '[DBNum2]General"元"', "壹仟贰佰叁拾肆.伍元"],
    [0, "[DBNum2]General", "零"],
    [-12, "[DBNum1]General", "-一十二"],
    [2024, "[DBNum1]0", "二〇二四"],
    [12.5, "[DBNum2]0.00", "壹贰.伍零"],
    [45_285, '[DBNum1]yyyy"年"m"月"d"日"', "二〇二三年十二月二十五日"],
    [105, "[DBNum3]0", "\uff11\uff10\uff15"],
  ])("of %d under %s is the Chinese number %s", (value, numberFormat, text) => {
    expect(displayText(value, numberFormat)).toBe(text);
  });
});
