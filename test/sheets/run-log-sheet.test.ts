import { runLogRow, runLogSheet } from "../../src/sheets/run-log-sheet";
import { headersOf } from "./plan-cells";

describe("运行记录", () => {
  it("has the columns of the contract", () => {
    expect(headersOf(runLogSheet)).toBe(
      "时间 工作簿 任务 规则版本 参数摘要 输入区域 输入指纹 行数 合计 结果 用时"
    );
  });

  it("keeps a run in one row", () => {
    const row = runLogRow({
      startedAt: new Date(2026, 2, 6, 9, 5, 3),
      workbook: "工作台.xlsx",
      job: "整理名单",
      ruleVersion: "1.0",
      parameters: "depositThreshold=50000",
      inputArea: "CRM导出!A1:N900",
      inputFingerprint: "5f1c",
      rows: 899,
      totalFen: 1_116_722_516,
      result: "客户清单 9 户",
      elapsedMs: 1234,
    });
    expect(row).toHaveLength(runLogSheet.columns.length);
    expect(row).toEqual([
      "2026-03-06 09:05:03",
      "工作台.xlsx",
      "整理名单",
      "1.0",
      "depositThreshold=50000",
      "CRM导出!A1:N900",
      "5f1c",
      899,
      11167225.16,
      "客户清单 9 户",
      "1.2 秒",
    ]);
  });
});
