import { formatDecimal } from "../rules/decimal";
import type { Outcome } from "../rules/finding";
import { largestRemainder } from "../rules/largest-remainder";
import { fenOfNumber } from "../rules/money";
import { bonusFromAverage, coefficientOf } from "../rules/pay/leaders";
import { payByPoints } from "../rules/pay/points";
import { splitJoint, splitSingle } from "../rules/pay/pricing";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { type Cells, isAmount, optionalNumber, spillOver } from "./cell-arguments";
import { isBlank, isNumber, textOf } from "./cells";
import { functionRules } from "./current-rules";
import { unavailableError, valueError } from "./function-error";

const AMOUNT_SENTENCE = "金额须为数字,单位元;负数为冲销。";
const RATIO_SENTENCE = "比例须为 0 到 1 之间的数字,例如 0.7 或 70%。";
const FLOOR_SENTENCE = "个人比例低于下限(原则上不低于70%),须先授权并写明理由,公式不计算。";
const WEIGHT_SENTENCE = "权重须为不小于 0 的数字,而且不能全是 0。";
const POOL_SENTENCE = "奖池须为不小于 0 的金额。";
const POINTS_SENTENCE = "得分须为不小于 0 的数字。";
const ZERO_SENTENCE = "所有得分都是 0,奖池没有办法分配。";
const COEFFICIENT_SENTENCE = "系数须为不小于 0 的数字。";
const AVERAGE_SENTENCE = "平均奖金须为不小于 0 的数字。";
const BANDS_SENTENCE = "系数表须为两列:下限分和系数;或者一个大于 0 的线性基数。";

/**
 * 单人营销计价:发给个人和进入绩效工资的金额,元(R61)。个人 = 金额×比例四舍五入到分,且不低于下限进位到分;其余进奖池。负数为冲销。
 * @customfunction SINGLEPAY SINGLEPAY
 * @param 金额 一笔或一列计价金额,元。
 * @param 个人比例 发给个人的比例;不填时按规则(标准为0.7)。
 * @returns 每笔一行两列:个人、奖池。
 * @helpurl https://localhost:3000/assets/functions-help.html#SINGLEPAY
 */
export function singlePay(金额: unknown[][], 个人比例?: unknown): unknown[][] {
  const { personRatio, personFloor } = functionRules().pay;
  const ratio = optionalNumber(个人比例, personRatio, isRatio, RATIO_SENTENCE);
  if (ratio < personFloor) throw valueError(FLOOR_SENTENCE);
  return amountRows(金额, 2, (fen) => {
    const split = splitSingle(fen, ratio, personFloor);
    return split.ok ? [yuan(split.value.person), yuan(split.value.pool)] : null;
  });
}

/**
 * 联合营销计价:信息获取和营销实施各得多少,元(R62)。不进奖池的两列;先进奖池再分的三列,第三列为进奖池的金额。负数为冲销。
 * @customfunction JOINTPAY JOINTPAY
 * @param 金额 一笔或一列计价金额,元。
 * @param 方式 none 或「不进奖池」,after-pool 或「先进奖池再分」;不填时按规则,规则没有选定的按不进奖池。
 * @returns 每笔一行:信息获取、营销实施,先进奖池的再加奖池。
 * @helpurl https://localhost:3000/assets/functions-help.html#JOINTPAY
 */
export function jointPay(金额: unknown[][], 方式?: unknown): unknown[][] {
  const rules = functionRules().pay;
  const jointPool = modeOf(方式) ?? rules.jointPool ?? "none";
  const terms = { ...rules, jointPool, authorisation: null };
  return amountRows(金额, jointPool === "none" ? 2 : 3, (fen) => {
    const split = splitJoint(fen, terms);
    if (!split.ok) return null;
    const { info, execution, pool } = split.value;
    const people = [yuan(info), yuan(execution)];
    return jointPool === "none" ? people : [...people, yuan(pool)];
  });
}

/**
 * 按权重分一笔钱,最大余额法精确到分,各份加起来正好等于金额。权重为空白的仍为空白。
 * @customfunction SPLIT SPLIT
 * @param 金额 要分的金额,元;负数为冲销。
 * @param 权重 各人的权重,一行或一列。
 * @returns 各人的金额,与权重一一对应。
 * @helpurl https://localhost:3000/assets/functions-help.html#SPLIT
 */
export function split(金额: unknown, 权重: unknown[][]): unknown[][] {
  const fen = isNumber(金额) ? fenOfNumber(金额) : null;
  if (isBlank(金额)) return 权重.map((row) => row.map(() => ""));
  if (fen === null) throw valueError(AMOUNT_SENTENCE);
  const weights = numbersIn(权重, WEIGHT_SENTENCE);
  const parts = largestRemainder(fen, weights);
  if (parts === null) throw valueError(WEIGHT_SENTENCE);
  return inShapeOf(权重, parts);
}

/**
 * 单分金额:奖池除以得分总和,元,六位小数,只供查看;发放用 DG.SCOREPAY(R69)。
 * @customfunction POINTVALUE POINTVALUE
 * @param 奖池 可分配的绩效工资,元。
 * @param 得分 各人的计分卡得分。
 * @returns 单分金额。
 * @helpurl https://localhost:3000/assets/functions-help.html#POINTVALUE
 */
export function pointValue(奖池: unknown, 得分: unknown[][]): unknown {
  if (isBlank(奖池)) return "";
  const paid = paidByPoints(奖池, 得分);
  if (paid.pointValue === "") throw valueError(ZERO_SENTENCE);
  return Number(paid.pointValue);
}

/**
 * 按得分发放奖池:最大余额法精确到分,加起来正好等于奖池,0 分不发(R70)。得分为空白的仍为空白。
 * @customfunction SCOREPAY SCOREPAY
 * @param 奖池 可分配的绩效工资,元。
 * @param 得分 各人的计分卡得分,一行或一列。
 * @returns 各人的奖金,与得分一一对应。
 * @helpurl https://localhost:3000/assets/functions-help.html#SCOREPAY
 */
export function scorePay(奖池: unknown, 得分: unknown[][]): unknown[][] {
  if (isBlank(奖池)) return 得分.map((row) => row.map(() => ""));
  return inShapeOf(得分, paidByPoints(奖池, 得分).fen);
}

/**
 * 千分制得分对应的奖金系数(R66)。空白单元格仍为空白。
 * @customfunction COEFFICIENT COEFFICIENT
 * @param 得分 一个或一列千分制得分。
 * @param 系数表 两列:下限分(含本数)和系数,行序不限;或一个线性基数,系数 = 基数×得分÷1000;不填时按规则。
 * @returns 系数,与得分一一对应。
 * @helpurl https://localhost:3000/assets/functions-help.html#COEFFICIENT
 */
export function coefficient(得分: unknown[][], 系数表?: unknown[][]): unknown[][] {
  const mapping = coefficientMapping(系数表);
  if (mapping === null)
    throw unavailableError("规则没有提供奖金系数,请在「规则-系数」里填写,或写上系数表。");
  return 得分.map((row) =>
    row.map((score) => {
      if (isBlank(score)) return "";
      if (!isAmount(score)) return valueError(POINTS_SENTENCE);
      const found = coefficientOf(score, mapping);
      return found.ok
        ? Number(formatDecimal(found.value))
        : unavailableError(`得分 ${score} 在系数表里没有对应的系数。`);
    })
  );
}

/**
 * 负责人奖金:网点平均奖金乘系数,四舍五入到分(R67)。平均奖金不要先取整。
 * @customfunction HEADBONUS HEADBONUS
 * @param 平均奖金 计分卡人员的平均奖金,元,不取整。
 * @param 系数 负责人的奖金系数。
 * @returns 奖金,元。
 * @helpurl https://localhost:3000/assets/functions-help.html#HEADBONUS
 */
export function headBonus(平均奖金: unknown[][], 系数: unknown[][]): unknown[][] {
  return spillOver([平均奖金, 系数], (average, factor) => bonusOf(average, factor, 1));
}

/**
 * 副职奖金:网点平均奖金乘负责人系数再乘副职比例,四舍五入到分(R68)。
 * @customfunction DEPUTYBONUS DEPUTYBONUS
 * @param 平均奖金 计分卡人员的平均奖金,元,不取整。
 * @param 负责人系数 负责人的奖金系数。
 * @param 副职比例 副职系数是负责人的几成;不填时按规则(标准为0.9)。
 * @returns 奖金,元。
 * @helpurl https://localhost:3000/assets/functions-help.html#DEPUTYBONUS
 */
export function deputyBonus(
  平均奖金: unknown[][],
  负责人系数: unknown[][],
  副职比例?: unknown
): unknown[][] {
  const { deputyRatio } = functionRules().pay;
  const ratio = optionalNumber(副职比例, deputyRatio, isRatio, RATIO_SENTENCE);
  return spillOver([平均奖金, 负责人系数], (average, factor) => bonusOf(average, factor, ratio));
}

/** A row of results for every amount of a column. */
function amountRows(
  amounts: Cells,
  width: number,
  rowOf: (fen: number) => number[] | null
): unknown[][] {
  if (amounts.some((row) => row.length > 1)) throw valueError("金额须为一个单元格或一列。");
  return amounts.map(([amount]) => {
    if (isBlank(amount)) return new Array<unknown>(width).fill("");
    const fen = isNumber(amount) ? fenOfNumber(amount) : null;
    const row = fen === null ? null : rowOf(fen);
    return row ?? new Array<unknown>(width).fill(valueError(AMOUNT_SENTENCE));
  });
}

function paidByPoints(
  pool: unknown,
  points: Cells
): { fen: readonly number[]; pointValue: string } {
  const fen = isAmount(pool) ? fenOfNumber(pool) : null;
  if (fen === null) throw valueError(POOL_SENTENCE);
  const paid = payByPoints(fen, numbersIn(points, POINTS_SENTENCE));
  return usable(paid, ZERO_SENTENCE);
}

function usable<T>(outcome: Outcome<T>, sentence: string): T {
  if (!outcome.ok) throw valueError(sentence);
  return outcome.value;
}

/** The numbers of a range, blanks left out; throws #VALUE! for anything else. */
function numbersIn(cells: Cells, sentence: string): number[] {
  return cells.flat().flatMap((cell) => {
    if (isBlank(cell)) return [];
    if (!isAmount(cell)) throw valueError(sentence);
    return [cell];
  });
}

/** Fen in the places of the range they were made from, in yuan; blanks stay blank. */
function inShapeOf(cells: Cells, fen: readonly number[]): unknown[][] {
  let next = 0;
  return cells.map((row) => row.map((cell) => (isBlank(cell) ? "" : yuan(fen[next++] ?? 0))));
}

function modeOf(argument: unknown): "none" | "after-pool" | null {
  if (isBlank(argument)) return null;
  const word = textOf(argument);
  if (word === "none" || word === "不进奖池") return "none";
  if (word === "after-pool" || word === "先进奖池再分" || word === "先进奖池") return "after-pool";
  throw unavailableError("方式须为 none(不进奖池)或 after-pool(先进奖池再分)。");
}

function coefficientMapping(cells: unknown[][] | null | undefined): RuleBook["coefficient"] {
  const rows = (cells ?? []).filter((row) => !row.every(isBlank));
  const [first] = rows;
  if (first === undefined) return functionRules().pay.coefficient;
  if (rows.length === 1 && first.length === 1) {
    const [base] = first;
    if (!isNumber(base) || base <= 0) throw valueError(BANDS_SENTENCE);
    return { type: "linear", base };
  }
  const isHeader = rows.length > 1 && typeof first[0] === "string";
  const bands = (isHeader ? rows.slice(1) : rows).map(([lowerScore, factor]) => {
    if (!isAmount(lowerScore) || !isAmount(factor)) throw valueError(BANDS_SENTENCE);
    return { lowerScore, coefficient: factor };
  });
  return { type: "bands", bands };
}

/** average × coefficient × ratio to the fen; the average stands for its shortest decimal text. */
function bonusOf(average: unknown, factor: unknown, ratio: number): unknown {
  if (isBlank(average) || isBlank(factor)) return "";
  if (!isAmount(average)) return valueError(AVERAGE_SENTENCE);
  if (!isAmount(factor)) return valueError(COEFFICIENT_SENTENCE);
  const fen = bonusFromAverage(average, factor, ratio);
  return fen === null ? valueError(AVERAGE_SENTENCE) : yuan(fen);
}

function yuan(fen: number): number {
  return fen / 100;
}

function isRatio(value: number): boolean {
  return value >= 0 && value <= 1;
}
