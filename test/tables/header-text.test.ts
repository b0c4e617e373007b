import { readHeaderText, unitOfTitleRow } from "../../src/tables/header-text";
import { matchHeader } from "../../src/tables/match-headers";

describe("header texts", () => {
  it.each([
    ["存款\n余额", "存款余额", null],
    [" 客户 名称 *", "客户名称", null],
    ["存款余额（万元）：", "存款余额", "万元"],
    ["年日均[单位:亿元]", "年日均", "亿元"],
    ["存款余额(人民币元)", "存款余额", "元"],
    ["存款余额/万元", "存款余额", "万元"],
    ["贷款余额_千元", "贷款余额", "千元"],
    ["ＥＣＩＦ号", "ecif号", null],
    ["单元", "单元", null],
    ["万元", "万元", null],
  ])("%j is %s in %s", (text, bare, unit) => {
    expect(readHeaderText(text)).toMatchObject({ bare, unit });
  });

  it.each([
    [["单位:万元"], "万元"],
    [["机构:江城支行", "", "单位：元"], "元"],
    [["币种:人民币 单位:元"], "元"],
    [["单位:元 币种:人民币"], "元"],
    [["金额单位:", "", "万元"], "万元"],
    [["对公存款明细表(万元)"], "万元"],
    [["（单位：户、万元）"], "万元"],
    [["填报单位:元江支行"], null],
    [["单位名称", "金额"], null],
    [["共计 5 亿元"], null],
    [[""], null],
  ])("the title row %j states %s", (texts, unit) => {
    expect(unitOfTitleRow(texts)).toBe(unit);
  });
});

describe("header words", () => {
  it.each([
    ["核心客户号", "客户号"],
    ["户名", "客户名称"],
    ["客户ID", "客户号"],
    ["账户余额", "存款余额"],
    ["余 额", "存款余额"],
    ["存款日平余额", "年日均"],
    ["近一年存款日均", "年日均"],
    ["存款余额(折人民币)", "存款余额"],
    ["对公存款余额", "存款余额"],
    ["管户客户经理", "原管户人"],
    ["是否有贷", "有无贷"],
    ["存款 年日均", "年日均"],
    ["贷款 余额", "贷款余额"],
    ["贷款情况 余额", "贷款余额"],
    ["客户信息 客户编号", "客户号"],
    ["存款情况 时点余额", "存款余额"],
  ])("%j names %s", (text, field) => {
    expect(matchHeader(text)?.field).toBe(field);
  });

  it.each([
    "虚拟客户号",
    "授信余额",
    "上任客户经理",
    "客户经理(上任)",
    "月日均",
    "季日均余额",
    "上年日均",
    "上年存款年日均",
    "存款余额(贷款户)",
    "定期存款余额",
    "活期 余额",
    "活期 时点",
    "待认领比例",
    "证件号码",
    "序号",
  ])("%j names none of our columns", (text) => {
    expect(matchHeader(text)).toBeNull();
  });

  it("fit surely by a listed word, and less surely with something around it", () => {
    expect(matchHeader("存款余额")?.confidence).toBe(1);
    expect(matchHeader("存款余额(折人民币)")?.confidence).toBeLessThan(1);
    expect(matchHeader("对公存款余额")?.confidence).toBeLessThan(1);
  });
});
