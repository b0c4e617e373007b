import type { STAFFING_FINDING_SEVERITY } from "../../rules/staffing/staffing-findings";
import type { FindingText } from "./findings";

/** The findings of `rules/staffing/staffing-findings` in Chinese. */
export const staffingFindingTexts: Readonly<
  Record<keyof typeof STAFFING_FINDING_SEVERITY, FindingText>
> = {
  STAFFING_TOWNSHIP_BUSY: {
    message:
      "乡镇网点「{outlet}」的对公现金日均达到或超过 {premise} 笔,高于标准制定时调研的业务量(R24)。",
    remedy:
      "请参照城区/园区网点的标准确认高柜数量;要直接按城区/园区执行的,把参数 townshipCashFallback 改为 urban。",
  },
  STAFFING_TOWNSHIP_URBAN: {
    message:
      "乡镇网点「{outlet}」的对公现金日均达到或超过 {premise} 笔,高柜按规则用了城区/园区网点的标准(R24)。",
    remedy: "不需要处理;要按乡镇标准的,把参数 townshipCashFallback 改为 warn。",
  },
  STAFFING_NO_ROW: {
    message:
      "「规则-编制」里没有一行适用于网点「{outlet}」的{business}业务量,所以没有给出柜台要求。",
    remedy: "请在「规则-编制」里补上这一段业务量。",
  },
  STAFFING_VALUES_KEPT: {
    message:
      "网点「{outlet}」的 {columns} 写成了数值而不是公式:所依据的单元格不是数字(例如「460笔」),或公式算出的结果会有出入。",
    remedy: "需要公式的,请把原表的单元格改成数字后重新测算。",
  },
  STAFFING_RULES_APART: {
    message: "公式按工作簿里的规则计算,另外指定的参数({names})对它不起作用。",
    remedy: "请把这些参数写进「规则」表,或改为写出数值。",
  },
  STAFFING_OVERLOADED: {
    message:
      "{windows} 个窗口办不完:每半小时来客 {arrivals} 人,每人办理 {minutes} 分钟,队伍会越排越长。",
    remedy: "请增加窗口或缩短办理时间后再算等候时间。",
  },
  OUTLETS_NOT_FOUND: {
    message: "没有找到带「网点」「网点类型」和业务量的工作表。",
    remedy:
      "请准备一张名为「网点业务量」的表,列名为 网点、网点类型、对公现金日均、对公非现金日均、日均总业务量、现有柜员。",
  },
  OUTLETS_WITHOUT_ROWS: {
    message: "工作表「{sheet}」只有列名,没有网点。",
    remedy: "请在列名下面每行填写一个网点,然后重新测算。",
  },
  OUTLET_TOTAL_ROW: {
    message: "这一行是合计,不是网点,没有测算:「{content}」。",
    remedy: "无需处理。",
  },
  OUTLET_NAME_BLANK: {
    message: "这一行没有写网点名称,没有测算。",
    remedy: "请补上网点名称;不需要的行请清空。",
  },
  OUTLET_TYPE_UNKNOWN: {
    message: "网点「{outlet}」的网点类型「{content}」不在标准之内,没有测算。",
    remedy:
      "请改为 支行营业部、城区/园区网点、乡镇网点 之一;营业部、城区、园区、乡镇这样的简称也可以。",
  },
  OUTLET_NUMBER_INVALID: {
    message: "网点「{outlet}」的{field}「{content}」不是不小于 0 的数字,这一行没有测算。",
    remedy: "请改为数字后重新测算。",
  },
  OUTLET_COUNT_EXPECTED: {
    message: "网点「{outlet}」的{field}「{content}」不是整数,这一行没有测算。",
    remedy: "请填写人数或柜台个数,例如 7。",
  },
  OUTLET_DAYS_MISSING: {
    message: "网点「{outlet}」的{field}是一段时间的合计,但没有写工作日天数,算不出日均。",
    remedy: "请在「工作日」一列填写这段时间的工作日天数。",
  },
  OUTLET_PERSONAL_MISSING: {
    message:
      "规则要求柜台按对公加个人的业务量测算,但网点「{outlet}」没有写{field},这一行没有测算(R26)。",
    remedy:
      "请在「网点业务量」补上这一列;只按对公测算的,把规则「柜台标准看的业务量」改为「对公」。",
  },
  OUTLET_REPEATED: {
    message: "网点「{outlet}」出现了不止一次,每一行都分别测算了。",
    remedy: "请核对是否重复;重复的行请删去后重新测算。",
  },
};
