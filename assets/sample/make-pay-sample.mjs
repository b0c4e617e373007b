/**
 * Writes assets/SAMPLE-PAY.xlsx: the payroll workbook of one invented outlet for one month, as its clerk fills it in.
 *
 *   node assets/sample/make-pay-sample.mjs      (needs LibreOffice's `soffice` on the path; the .xlsx is kept in the repository)
 *
 * All people and deals are invented. What a right reader comes to with basePool=45000, jointPool=none, headFunding=separate and
 * coefficient={"type":"linear","base":1.5}:
 *   11 people, one of them not on duty; 10 deals: 5 single ones, 3 joint ones (two with several people in a role, by weight), a single and a
 *   joint reversal; amounts add up to 20 234.57 yuan. One amount is a text (1,800.00), and one joint deal has one person in both roles.
 *   Six people on the scorecard, a head and a deputy by the 1000-point appraisal, four people with process points, one of them zero.
 */
import { fileURLToPath } from "node:url";
import { saveSheets } from "./save-sheets.mjs";

const OUTPUT = fileURLToPath(new URL("../SAMPLE-PAY.xlsx", import.meta.url));

const text = (content) => ({ text: content });
const number = (value) => ({ number: String(value), style: "cell" });
const amount = (value) => ({ number: String(value), style: "amount" });
const header = (content) => ({ text: content, style: "header" });

function sheet(name, title, widthsCm, headers, rows) {
  const cell = (value, column) => {
    if (typeof value === "object") return value;
    if (typeof value !== "number") return text(value);
    return headers[column] === "金额" ? amount(value) : number(value);
  };
  return {
    name,
    widthsCm,
    textStyle: "text",
    rows: [
      { height: 0.95, cells: [{ text: title, style: "title", columns: headers.length }] },
      { height: 0.8, cells: headers.map(header) },
      ...rows.map((row) => ({ cells: row.map(cell) })),
    ],
  };
}

const sheets = [
  sheet("人员", "青梧支行人员表", [2.4, 2.4, 3.6, 1.8, 4], ["工号", "姓名", "岗位", "在岗", "备注"], [
    ["330101", "江远山", "网点负责人", "是", ""],
    ["330102", "沈月白", "副主任", "是", "分管对公"],
    ["330103", "陆知行", "对公客户经理", "是", ""],
    ["330104", "顾明河", "对公客户经理", "是", ""],
    ["330105", "许清和", "低柜柜员", "是", ""],
    ["330106", "方以安", "运营主管", "是", ""],
    ["330107", "宋听澜", "个人客户经理", "是", ""],
    ["330108", "叶知秋", "大堂经理", "是", ""],
    ["330109", "程予安", "高柜", "是", ""],
    ["330110", "白若溪", "高柜", "是", ""],
    ["330111", "何其正", "后台", "否", "3月起调离"],
  ]),
  sheet(
    "计价登记",
    "青梧支行2026年3月计价登记(单位:元)",
    [2.6, 2.2, 2.2, 2.8, 2.6, 3.4, 4, 2, 5],
    ["单号", "计价类型", "营销方式", "金额", "营销人工号", "信息人工号", "实施人工号", "权重", "说明"],
    [
      ["JJ202603001", "产品", "单人", 1234.56, "330103", "", "", "", "代发工资签约"],
      ["JJ202603002", "产品", "单人", 5000, "330104", "", "", "", "保函"],
      ["JJ202603003", "指标", "联合", 1000.01, "", "330109", "330103", "", "新开对公户,柜面提供信息"],
      ["JJ202603004", "专项", "联合", 3200, "", "330108、330110", "330103、330104", "1:1;2:1", "园区走访专项"],
      ["JJ202603005", "产品", "单人", { text: "1,800.00" }, "330105", "", "", "", "企业网银"],
      ["JJ202603006", "指标", "单人", 2600, "330107", "", "", "", "公私联动"],
      ["JJ202603007", "产品", "联合", 4200, "", "330106", "330103、330106", "3:1", "结算套餐"],
      ["JJ202603008", "专项", "单人", 2200, "330104", "", "", "", "国际业务"],
      ["JJ202603009", "产品", "单人", -600, "330103", "", "", "", "冲销2月代发工资重复登记"],
      ["JJ202603010", "指标", "联合", -400, "", "330109", "330105", "", "冲销2月开户(已销户)"],
    ]
  ),
  sheet(
    "计分卡",
    "青梧支行2026年3月平衡计分卡",
    [2.4, 2.4, 3.2, 2.2, 2.2, 2.6, 2.8, 2.8],
    ["工号", "姓名", "岗位", "财务", "客户", "内部运营", "学习与成长", "合规与服务"],
    [
      ["330103", "陆知行", "对公客户经理", 71.5, 36, 37, 16, 18],
      ["330104", "顾明河", "对公客户经理", 74, 34, 35.5, 15, 17.5],
      ["330105", "许清和", "低柜柜员", 66, 35, 37, 17, 19],
      ["330106", "方以安", "运营主管", 62, 31, 38.5, 18, 20],
      ["330107", "宋听澜", "个人客户经理", 68, 36.5, 33, 16, 18.5],
      ["330108", "叶知秋", "大堂经理", 58.5, 37, 34, 17, 19],
    ]
  ),
  sheet("千分制", "青梧支行2026年3月千分制考核结果", [2.4, 2.4, 2.4, 2.4], ["工号", "姓名", "职务", "得分"], [
    ["330101", "江远山", "负责人", 930],
    ["330102", "沈月白", "副职", 905],
  ]),
  sheet("过程考核", "青梧支行2026年3月过程考核", [2.4, 2.4, 2.8], ["工号", "姓名", "过程得分"], [
    ["330103", "陆知行", 41],
    ["330104", "顾明河", 33],
    ["330105", "许清和", 29],
    ["330108", "叶知秋", 0],
  ]),
];

saveSheets(OUTPUT, "SAMPLE-PAY", sheets, { isCustomerList: false });
