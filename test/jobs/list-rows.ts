import type { SheetRows } from "../../src/workbench/build-workbook";

/** A tidy list of `count` customers with one account each; deposits rise from 1.01 yuan. */
export function longList(count: number): SheetRows {
  const rows = Array.from({ length: count }, (_, i) => [
    String(i + 1).padStart(10, "0"),
    `示例第${i + 1}有限公司`,
    i + 1.01,
    i % 3 === 0 ? 1000 : null,
  ]);
  return {
    name: "长清单",
    rows: [["客户号", "客户名称", "存款余额(元)", "贷款余额(元)"], ...rows],
    numberFormats: { 0: "@" },
  };
}
