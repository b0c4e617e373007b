import { type WorkCalendar, workingDayAfter } from "../rules/calendar/working-days";
import type { CodeCheck } from "../rules/identifiers/code-check";
import { checkCreditCode } from "../rules/identifiers/credit-code";
import { checkIdentityNumber, checkOldIdentityNumber } from "../rules/identifiers/identity-number";
import { MASKED_KINDS, maskText } from "../rules/masking/mask";
import type { CellValue } from "../tables/cell";
import { readDate, serialOf } from "../tables/date-codec";
import { spillOver } from "./cell-arguments";
import { isBlank, textOf } from "./cells";
import { functionRules } from "./current-rules";
import { type FunctionError, unavailableError, valueError } from "./function-error";

const OLD_LENGTH = 15;

/**
 * 检查统一社会信用代码(GB 32100):有效、校验位不符或格式不符。校验位不符只是提醒核对,个别在用的代码本来就不符。空白单元格仍为空白。
 * @customfunction USCCCHECK USCCCHECK
 * @param 代码 一个代码或一列代码,须为文本。
 * @returns 有效、校验位不符、格式不符。
 * @helpurl https://localhost:3000/assets/functions-help.html#USCCCHECK
 */
export function usccCheck(代码: unknown[][]): unknown[][] {
  return spillOver([代码], (cell) => checkedText(cell, checkCreditCode));
}

/**
 * 检查身份证号码(18位或旧的15位):有效、校验位不符或格式不符。空白单元格仍为空白。
 * @customfunction IDCHECK IDCHECK
 * @param 号码 一个号码或一列号码,须为文本。
 * @returns 有效、校验位不符、格式不符。
 * @helpurl https://localhost:3000/assets/functions-help.html#IDCHECK
 */
export function idCheck(号码: unknown[][]): unknown[][] {
  return spillOver([号码], (cell) =>
    checkedText(cell, (code) =>
      code.length === OLD_LENGTH ? checkOldIdentityNumber(code) : checkIdentityNumber(code)
    )
  );
}

/**
 * 遮住个人信息,长度不变,按规则的遮盖方式;标准为姓名留首字,证件前3后4,手机前3后4,电话后4,账号前6后4,地址到区县,邮箱首字符。空白单元格仍为空白。
 * @customfunction MASK MASK
 * @param 文本 要遮住的文本,一个或一列。
 * @param 种类 姓名、证件、手机、电话、账号、地址、邮箱 之一。
 * @returns 遮住后的文本。
 * @helpurl https://localhost:3000/assets/functions-help.html#MASK
 */
export function mask(文本: unknown[][], 种类: unknown[][]): unknown[][] {
  return spillOver([文本, 种类], (cell, word) => {
    if (isBlank(cell)) return "";
    const kind = MASKED_KINDS.find((known) => known === textOf(word));
    if (kind === undefined) return unavailableError(`种类须为 ${MASKED_KINDS.join("、")} 之一。`);
    return maskText(textOf(cell), kind, functionRules().checks.masks[kind]);
  });
}

/**
 * 回传后后台处理完成的日期:提交日之后的第几个工作日按规则(标准为第1个)。空白单元格仍为空白。
 * @customfunction HANDBACKDATE HANDBACKDATE
 * @param 提交日期 日期,或 2026-03-06、20260306 这样的文本。
 * @param 放假日 因放假不上班的日期,一列;不填时按「规则-日历」。
 * @param 上班日 调休上班的周末日期,一列;不填时按「规则-日历」。
 * @returns 预计完成日。提交日期是日期时为日期序号(请设日期格式),是文本时为文本。
 * @helpurl https://localhost:3000/assets/functions-help.html#HANDBACKDATE
 */
export function handbackDate(
  提交日期: unknown[][],
  放假日?: unknown[][],
  上班日?: unknown[][]
): unknown[][] {
  const { calendar: days, updateWorkingDays } = functionRules().checks;
  const ofKind = (kind: "放假" | "上班") =>
    new Set(days.filter(({ 类型 }) => 类型 === kind).map(({ 日期 }) => 日期));
  const calendar: WorkCalendar = {
    holidays: daysOf(放假日, "放假日") ?? ofKind("放假"),
    workdays: daysOf(上班日, "上班日") ?? ofKind("上班"),
  };
  return spillOver([提交日期], (cell) => {
    if (isBlank(cell)) return "";
    const submitted = dayOf(cell);
    if (submitted === null) return valueError("提交日期须为日期,例如 2026-03-06。");
    const ready = workingDayAfter(submitted, updateWorkingDays, calendar);
    if (ready === null) return valueError("放假日太多,一年之内没有工作日。");
    return typeof cell === "number" ? serialOf(ready) : ready;
  });
}

function checkedText(cell: unknown, check: (code: string) => CodeCheck): string | FunctionError {
  if (isBlank(cell)) return "";
  if (typeof cell !== "string")
    return valueError("号码须为文本;数字形式的号码可能已经丢失末几位。");
  const result = check(cell.trim());
  if (result === "valid") return "有效";
  return result === "check" ? "校验位不符" : "格式不符";
}

/** Null where the parameter is left out. */
function daysOf(cells: unknown[][] | null | undefined, name: string): ReadonlySet<string> | null {
  if (!cells) return null;
  return new Set(
    cells
      .flat()
      .filter((cell) => !isBlank(cell))
      .map((cell) => {
        const day = dayOf(cell);
        if (day === null) throw valueError(`${name}里的「${textOf(cell)}」不是日期。`);
        return day;
      })
  );
}

function dayOf(cell: unknown): string | null {
  const reading = readDate(cell as CellValue);
  return reading.kind === "date" ? reading.date : null;
}
