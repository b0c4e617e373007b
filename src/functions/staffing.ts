import { requiredTellers } from "../rules/staffing/tellers";
import { valueError } from "./function-error";

/** 日柜均130笔配置一个柜员 (R28): the rule book's default, which is not imported because its schema would weigh on every workbook with a formula. */
const STANDARD_PER_TELLER = 130;

// The parameters are named in Chinese because Excel shows these names to the person who types the formula; the metadata is made from this
// signature. Types are those the metadata generator knows: `unknown` stands for any cell, and a parameter left out arrives as null.

/**
 * 按日均标准业务量计算应配柜员人数:业务量除以每名柜员的日均笔数,有余数即加一人。空白单元格仍为空白。
 * @customfunction TELLERS TELLERS
 * @param 日均标准业务量 网点每日平均的标准业务笔数(对公与个人合计),一个数字或一列数字。
 * @param 每名柜员日均笔数 一名柜员每日办理的标准笔数;不填时为130。
 * @returns 应配柜员人数,与业务量一一对应。
 * @helpurl https://localhost:3000/assets/functions-help.html
 */
export function tellers(日均标准业务量: unknown[][], 每名柜员日均笔数?: unknown): unknown[][] {
  const perTeller = isBlank(每名柜员日均笔数) ? STANDARD_PER_TELLER : 每名柜员日均笔数;
  if (!isNumber(perTeller) || perTeller <= 0)
    throw valueError("每名柜员日均笔数须为大于 0 的数字。");
  return 日均标准业务量.map((row) => row.map((volume) => tellersFor(volume, perTeller)));
}

function tellersFor(volume: unknown, perTeller: number): unknown {
  if (isBlank(volume)) return "";
  const required = isNumber(volume) ? requiredTellers(volume, perTeller) : null;
  return required?.ok ? required.value : valueError("日均标准业务量须为不小于 0 的数字。");
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}

function isNumber(cell: unknown): cell is number {
  return typeof cell === "number" && Number.isFinite(cell);
}
