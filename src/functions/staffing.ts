import { requirementText, tieredText } from "../rules/staffing/counter-requirement";
import { COUNTER_KINDS, type OpenCounters } from "../rules/staffing/counters";
import { dailyVolume } from "../rules/staffing/daily-volume";
import { bothCounters, counterRequirement } from "../rules/staffing/outlet-staffing";
import { type Business, outletTypeOf, type OutletType } from "../rules/staffing/staffing-table";
import { planTellers, requiredTellers } from "../rules/staffing/tellers";
import { waitingLine, windowsFor } from "../rules/staffing/waiting-line";
import { isAmount, optionalNumber, spillOver } from "./cell-arguments";
import { isBlank, isNumber } from "./cells";
import { functionRules } from "./current-rules";
import { unavailableError, valueError } from "./function-error";
import { staffingRows } from "./staffing-rows";

// The parameters are named in Chinese because Excel shows these names to the person who types the formula; the metadata is made from this
// signature. Types are those the metadata generator knows: `unknown` stands for any cell, and a parameter left out arrives as null.

const VOLUME_SENTENCE = "业务量须为不小于 0 的数字。";
const TYPE_SENTENCE = "网点类型须为 支行营业部、城区/园区网点、乡镇网点 之一。";
const PER_TELLER_SENTENCE = "每名柜员日均笔数须为大于 0 的数字。";
const TELLERS_SENTENCE = "现有柜员须为不小于 0 的整数。";
const WAIT_SENTENCE = "来客数、办理分钟数和等候分钟数都须为不小于 0 的数字。";

/**
 * Offered while a person types an outlet type; other words that mean one of them are taken too (`outletTypeOf`). Only the metadata knows it.
 * @customenum {string}
 */
declare enum OUTLETTYPES {
  /** 支行本部的营业部或营业室;写 营业部、营业室 也可以。 */
  支行营业部 = "支行营业部",
  /** 城区或园区的网点;写 城区、园区、城区网点、园区网点 也可以。 */
  城区园区网点 = "城区/园区网点",
  /** 乡镇的网点;写 乡镇、乡镇支行 也可以。 */
  乡镇网点 = "乡镇网点",
}

/**
 * 按日均标准业务量计算应配柜员人数:业务量除以每名柜员的日均笔数,有余数即加一人。空白单元格仍为空白。
 * @customfunction TELLERS TELLERS
 * @param 日均标准业务量 网点每日平均的标准业务笔数(对公与个人合计),一个数字或一列数字。
 * @param 每名柜员日均笔数 一名柜员每日办理的标准笔数;不填时按规则(标准为130)。
 * @returns 应配柜员人数,与业务量一一对应。
 * @helpurl https://localhost:3000/assets/functions-help.html#TELLERS
 */
export function tellers(日均标准业务量: unknown[][], 每名柜员日均笔数?: unknown): unknown[][] {
  const perTeller = perTellerOf(每名柜员日均笔数);
  return spillOver([日均标准业务量], (volume) => {
    if (isBlank(volume)) return "";
    const { tellersRounding } = functionRules().staffing;
    const needed = isNumber(volume) ? requiredTellers(volume, perTeller, 1, tellersRounding) : null;
    return needed?.ok ? needed.value : valueError(VOLUME_SENTENCE);
  });
}

/**
 * 建议转出的富余柜员人数:现有柜员减去应配柜员,且不低于柜台最低人数和双人要求。空白单元格仍为空白。
 * @customfunction SURPLUS SURPLUS
 * @param 现有柜员 现有柜员人数,一个数字或一列数字。
 * @param 日均标准业务量 网点每日平均的标准业务笔数(对公与个人合计)。
 * @param 柜台最低人数 高柜和低柜要求的最低人数之和;不填时不计。
 * @param 每名柜员日均笔数 一名柜员每日办理的标准笔数;不填时按规则(标准为130)。
 * @param 最少柜员 双人要求的最少柜员人数;不填时按规则(标准为2)。
 * @returns 建议转出的人数。
 * @helpurl https://localhost:3000/assets/functions-help.html#SURPLUS
 */
export function surplus(
  现有柜员: unknown[][],
  日均标准业务量: unknown[][],
  柜台最低人数?: unknown,
  每名柜员日均笔数?: unknown,
  最少柜员?: unknown
): unknown[][] {
  const perTeller = perTellerOf(每名柜员日均笔数);
  const { staffing } = functionRules();
  const tableFloor = optionalNumber(柜台最低人数, 0, isCount, "柜台最低人数须为不小于 0 的整数。");
  const minTellers = optionalNumber(
    最少柜员,
    staffing.minTellers,
    isCount,
    "最少柜员须为不小于 0 的整数。"
  );
  return spillOver([现有柜员, 日均标准业务量], (current, volume) => {
    if (isBlank(current) || isBlank(volume)) return "";
    if (!isCount(current)) return valueError(TELLERS_SENTENCE);
    const daily = isNumber(volume) ? dailyVolume(volume, "日均总业务量") : null;
    if (!daily?.ok) return valueError(VOLUME_SENTENCE);
    const plan = planTellers(
      { volume: daily.value, currentTellers: current, tableFloor, outletType: "支行营业部" },
      { ...staffing, perTeller, minTellers }
    );
    return plan.ok ? plan.value.surplusRecommended : valueError(VOLUME_SENTENCE);
  });
}

/**
 * 高柜要求:按网点类型和对公现金日均笔数给出标准的文字,例如「1 专门对公高柜 或 2 偏对公综合柜」。空白单元格仍为空白。
 * @customfunction CASHCOUNTERS CASHCOUNTERS
 * @param 网点类型 支行营业部、城区/园区网点、乡镇网点;也可写营业部、城区、园区、乡镇。
 * @param 对公现金日均 每日平均的对公现金业务笔数。
 * @param 带档位 为 TRUE 时在前面写出业务量的档位,例如「80-130:」;不填时不写。
 * @returns 高柜要求的文字。
 * @helpurl https://localhost:3000/assets/functions-help.html#CASHCOUNTERS
 */
export function cashCounters(
  网点类型: OUTLETTYPES[][],
  对公现金日均: unknown[][],
  带档位?: unknown
): unknown[][] {
  return countersText("现金", 网点类型, 对公现金日均, 带档位);
}

/**
 * 低柜要求:按网点类型和对公非现金日均笔数给出标准的文字;没有要求时为「无要求」。空白单元格仍为空白。
 * @customfunction NONCASHCOUNTERS NONCASHCOUNTERS
 * @param 网点类型 支行营业部、城区/园区网点、乡镇网点;也可写营业部、城区、园区、乡镇。
 * @param 对公非现金日均 每日平均的对公非现金业务笔数。
 * @param 带档位 为 TRUE 时在前面写出业务量的档位,例如「50-80:」;不填时不写。
 * @returns 低柜要求的文字。
 * @helpurl https://localhost:3000/assets/functions-help.html#NONCASHCOUNTERS
 */
export function nonCashCounters(
  网点类型: OUTLETTYPES[][],
  对公非现金日均: unknown[][],
  带档位?: unknown
): unknown[][] {
  return countersText("非现金", 网点类型, 对公非现金日均, 带档位);
}

/**
 * 高柜与低柜最低个数之和,或只算其中一种。空白单元格仍为空白。
 * @customfunction MINCOUNTERS MINCOUNTERS
 * @param 网点类型 支行营业部、城区/园区网点、乡镇网点;也可写营业部、城区、园区、乡镇。
 * @param 对公现金日均 每日平均的对公现金业务笔数。
 * @param 对公非现金日均 每日平均的对公非现金业务笔数。
 * @param 柜台 写「高柜」只算高柜(只看现金),写「低柜」只算低柜(只看非现金);不填时为两者之和。
 * @returns 最低柜台个数。
 * @helpurl https://localhost:3000/assets/functions-help.html#MINCOUNTERS
 */
export function minCounters(
  网点类型: OUTLETTYPES[][],
  对公现金日均: unknown[][],
  对公非现金日均: unknown[][],
  柜台?: unknown
): unknown[][] {
  const businesses = businessesOf(柜台);
  return spillOver([网点类型, 对公现金日均, 对公非现金日均], (type, cash, nonCash) => {
    let fewest = 0;
    for (const business of businesses) {
      const volume = business === "现金" ? cash : nonCash;
      if (isBlank(type) || isBlank(volume)) return "";
      const requirement = requirementOf(business, type, volume);
      if (!("minCounters" in requirement)) return requirement;
      fewest += requirement.minCounters;
    }
    return fewest;
  });
}

/**
 * 网点类型的标准名称:支行营业部、城区/园区网点 或 乡镇网点。空白单元格仍为空白。
 * @customfunction OUTLETTYPE OUTLETTYPE
 * @param 网点类型 网点类型,也可写营业部、城区、园区、乡镇等。
 * @returns 标准名称。
 * @helpurl https://localhost:3000/assets/functions-help.html#OUTLETTYPE
 */
export function outletType(网点类型: OUTLETTYPES[][]): unknown[][] {
  return spillOver([网点类型], (type) =>
    isBlank(type) ? "" : (outletTypeIn(type) ?? unavailableError(TYPE_SENTENCE))
  );
}

/**
 * 现有柜台是否达标(高柜和低柜都要达到),是或否。柜台个数空白时按 0 计,网点类型或业务量空白时仍为空白。
 * @customfunction COUNTERSMET COUNTERSMET
 * @param 网点类型 支行营业部、城区/园区网点、乡镇网点;也可写营业部、城区、园区、乡镇。
 * @param 对公现金日均 每日平均的对公现金业务笔数。
 * @param 对公非现金日均 每日平均的对公非现金业务笔数。
 * @param 专门对公高柜 现有的专门对公高柜个数。
 * @param 偏对公综合柜 现有的偏对公综合柜个数。
 * @param 专门对公低柜 现有的专门对公低柜个数。
 * @param 偏对公低柜 现有的偏对公低柜个数。
 * @param 综合低柜 现有的综合低柜个数。
 * @param 就高 为 TRUE 时,能满足更忙一档的也算达标;不填时只看本档的文字。
 * @returns 是或否。
 * @helpurl https://localhost:3000/assets/functions-help.html#COUNTERSMET
 */
export function countersMet(
  网点类型: OUTLETTYPES[][],
  对公现金日均: unknown[][],
  对公非现金日均: unknown[][],
  专门对公高柜: unknown[][],
  偏对公综合柜: unknown[][],
  专门对公低柜: unknown[][],
  偏对公低柜: unknown[][],
  综合低柜: unknown[][],
  就高?: unknown
): unknown[][] {
  const kinds = [专门对公高柜, 偏对公综合柜, 专门对公低柜, 偏对公低柜, 综合低柜];
  const withClosure = isTrue(就高);
  return spillOver(
    [网点类型, 对公现金日均, 对公非现金日均, ...kinds],
    (type, cash, nonCash, ...counters) => {
      if ([type, cash, nonCash].some(isBlank)) return "";
      const high = requirementOf("现金", type, cash);
      if (!("options" in high)) return high;
      const low = requirementOf("非现金", type, nonCash);
      if (!("options" in low)) return low;
      if (!counters.every((count) => isBlank(count) || isCount(count)))
        return valueError("柜台个数须为不小于 0 的整数。");
      const met = bothCounters(openCounters(counters), high, low);
      return (withClosure ? met?.withClosure : met?.literal) ? "是" : "否";
    }
  );
}

/**
 * 由一张网点业务量表(第一行是列名)算出整张编制测算表。
 * @customfunction STAFFING STAFFING
 * @param 网点业务量 带列名的区域:网点、网点类型、对公现金日均、对公非现金日均、日均总业务量、现有柜员和各类柜台。
 * @returns 编制测算的列名和各网点的结果。
 * @helpurl https://localhost:3000/assets/functions-help.html#STAFFING
 */
export function staffing(网点业务量: unknown[][]): unknown[][] {
  return staffingRows(网点业务量, functionRules().staffing);
}

/**
 * 按来客和办理时间估算需要的窗口数(排队论,客人随机到达)。给出窗口数时改为返回平均等候分钟数。
 * @customfunction WINDOWS WINDOWS
 * @param 每半小时来客 每半小时平均来客人数。
 * @param 办理分钟数 每位客人平均办理的分钟数。
 * @param 目标等候分钟数 希望平均等候不超过的分钟数;不填时为5分钟。
 * @param 窗口数 现有窗口数;填写时返回这些窗口下的平均等候分钟数。
 * @returns 最少需要的窗口数,或平均等候分钟数。
 * @helpurl https://localhost:3000/assets/functions-help.html#WINDOWS
 */
export function windows(
  每半小时来客: unknown[][],
  办理分钟数: unknown[][],
  目标等候分钟数?: unknown,
  窗口数?: unknown
): unknown[][] {
  const target = optionalNumber(目标等候分钟数, 5, (value) => value >= 0, WAIT_SENTENCE);
  return spillOver([每半小时来客, 办理分钟数], (perHalfHour, handlingMinutes) => {
    if (isBlank(perHalfHour) || isBlank(handlingMinutes)) return "";
    if (!isAmount(perHalfHour) || !isAmount(handlingMinutes)) return valueError(WAIT_SENTENCE);
    const arrivals = { perHalfHour, handlingMinutes };
    if (isBlank(窗口数)) {
      const line = windowsFor(arrivals, target);
      return line.ok ? line.value.windows : valueError(WAIT_SENTENCE);
    }
    if (!isCount(窗口数)) return valueError("窗口数须为大于 0 的整数。");
    const line = waitingLine(arrivals, 窗口数);
    if (line.ok) return line.value.meanWaitMinutes;
    return valueError(
      line.problem.code === "STAFFING_OVERLOADED"
        ? "这些窗口办不完,队伍会越排越长;请增加窗口或缩短办理时间。"
        : "窗口数须为大于 0 的整数。"
    );
  });
}

function countersText(
  business: Business,
  types: unknown[][],
  volumes: unknown[][],
  withTier: unknown
): unknown[][] {
  const hasTier = isTrue(withTier);
  return spillOver([types, volumes], (type, volume) => {
    if (isBlank(type) || isBlank(volume)) return "";
    const requirement = requirementOf(business, type, volume);
    if (!("options" in requirement)) return requirement;
    return hasTier ? tieredText(requirement) : requirementText(requirement.options);
  });
}

/** Which businesses the counters of a word serve; both where nothing is said. Throws #VALUE! for another word. */
function businessesOf(counters: unknown): readonly Business[] {
  if (isBlank(counters)) return ["现金", "非现金"];
  if (counters === "高柜") return ["现金"];
  if (counters === "低柜") return ["非现金"];
  throw valueError("柜台须写「高柜」或「低柜」,或者不填。");
}

function openCounters(counts: readonly unknown[]): OpenCounters {
  const pairs = COUNTER_KINDS.map((kind, i) => [kind, Number(counts[i] ?? 0)] as const);
  return Object.fromEntries(pairs) as OpenCounters;
}

/** A switch: left out is off. Throws #VALUE! for what is no switch. */
function isTrue(argument: unknown): boolean {
  if (isBlank(argument)) return false;
  if (typeof argument === "boolean") return argument;
  if (argument === 0 || argument === 1) return argument === 1;
  throw valueError("这个参数须为 TRUE 或 FALSE。");
}

function outletTypeIn(type: unknown): OutletType | null {
  return typeof type === "string" ? outletTypeOf(type) : null;
}

function requirementOf(business: Business, type: unknown, volume: unknown) {
  const outletType = outletTypeIn(type);
  if (outletType === null) return unavailableError(TYPE_SENTENCE);
  const daily = isNumber(volume) ? dailyVolume(volume, business) : null;
  if (!daily?.ok) return valueError(VOLUME_SENTENCE);
  return (
    counterRequirement(outletType, business, daily.value, functionRules().staffing) ??
    unavailableError("「规则-编制」里没有适用于这一业务量的行。")
  );
}

function perTellerOf(argument: unknown): number {
  const { perTeller } = functionRules().staffing;
  return optionalNumber(argument, perTeller, (value) => value > 0, PER_TELLER_SENTENCE);
}

function isCount(value: unknown): value is number {
  return isNumber(value) && Number.isInteger(value) && value >= 0;
}
