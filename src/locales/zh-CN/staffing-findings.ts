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
  STAFFING_NO_ROW: {
    message:
      "「规则-编制」里没有一行适用于网点「{outlet}」的{business}业务量,所以没有给出柜台要求。",
    remedy: "请在「规则-编制」里补上这一段业务量。",
  },
  STAFFING_OVERLOADED: {
    message:
      "{windows} 个窗口办不完:每半小时来客 {arrivals} 人,每人办理 {minutes} 分钟,队伍会越排越长。",
    remedy: "请增加窗口或缩短办理时间后再算等候时间。",
  },
};
