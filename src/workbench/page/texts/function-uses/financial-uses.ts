import type { FunctionUses } from "./function-use";

/** What the functions of finance do. */
export const FINANCIAL_USES: FunctionUses = {
  CUMIPMT: ["若干期累计支付的利息。", "Interest paid in several periods together."],
  CUMPRINC: ["若干期累计偿还的本金。", "Principal repaid in several periods together."],
  DDB: ["双倍余额递减法的折旧。", "Depreciation by the double declining balance."],
  EFFECT: ["实际年利率。", "Effective annual rate."],
  FV: ["到期的终值。", "Value at the end of an investment."],
  IPMT: ["某一期的利息。", "Interest of one period."],
  IRR: ["内部收益率。", "Internal rate of return."],
  ISPMT: ["等额本金还款某一期的利息。", "Interest of one period with equal principal."],
  MIRR: ["修正的内部收益率。", "Modified internal rate of return."],
  NOMINAL: ["名义年利率。", "Nominal annual rate."],
  NPER: ["要还的期数。", "Number of periods."],
  NPV: ["净现值。", "Net present value."],
  PDURATION: ["达到目标值要的期数。", "Periods until a value is reached."],
  PMT: ["每期的还款额。", "Payment of each period."],
  PPMT: ["某一期的本金。", "Principal of one period."],
  PV: ["现值。", "Present value."],
  RATE: ["每期的利率。", "Rate of each period."],
  RRI: ["等值的年增长率。", "Equivalent rate of growth."],
  SLN: ["直线法的折旧。", "Straight-line depreciation."],
  SYD: ["年数总和法的折旧。", "Depreciation by the sum of years' digits."],
  XIRR: ["不定期现金流的内部收益率。", "Internal rate of return for given dates."],
  XNPV: ["不定期现金流的净现值。", "Net present value for given dates."],
};
