import type { SheetRows } from "../../src/workbench/build-workbook";

/** A list as a CRM exports it: title rows, the total first, several accounts, dirty cells. All names and numbers are made up. */
export const MESSY_LIST: SheetRows = {
  name: "CRM导出",
  rows: [
    ["对公客户存款明细表"],
    ["机构:某某支行", null, null, null, null, "单位:元"],
    ["客户号", "客户名称", "账号", "存款余额", "年日均", "贷款余额", "原管户人"],
    ["合计", null, null, 1350100.35, 1200000.5, 500000, null],
    ["000123", "=1+1贸易有限公司", "0001", 1000000.1, 900000.25, null, "张三"],
    ["000123", "=1+1贸易有限公司", "0002", "50,000.00", 60000, null, "张三"],
    ["110199199003071239", "+86通讯有限公司", "0003", 100.25, 0.25, 500000, "李四"],
    ["000456", "-减号实业有限公司", "0004", 299999.5, 239999.75, null, null],
    ["000789", "@某某商行", "0005", "¥0.50", 0.25, null, null],
    ["000790", "'引号有限公司", "0006", null, null, null, "王五"],
    ["1.23457E+17", "失真有限公司", "0007", 0, 0, null, null],
    [null, "没有客户号的公司", "0008", 0, 0, null, null],
    ["制表:某某", null, null, null, null, null, "复核:某某"],
  ],
  numberFormats: { 0: "@", 2: "@" },
};
