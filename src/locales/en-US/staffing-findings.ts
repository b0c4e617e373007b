import type { STAFFING_FINDING_SEVERITY } from "../../rules/staffing/staffing-findings";
import type { FindingText } from "../zh-CN/findings";

/** The findings of `rules/staffing/staffing-findings` in English. */
export const staffingFindingTexts: Readonly<
  Record<keyof typeof STAFFING_FINDING_SEVERITY, FindingText>
> = {
  STAFFING_TOWNSHIP_BUSY: {
    message:
      "Township outlet {outlet} has {premise} corporate cash trades a day or more, above what the standard was drawn up for (R24).",
    remedy:
      "Check its cash counters against the rows for urban outlets; set townshipCashFallback to urban to apply them.",
  },
  STAFFING_TOWNSHIP_URBAN: {
    message:
      "Township outlet {outlet} has {premise} corporate cash trades a day or more; as the rules say, its cash counters follow the urban rows (R24).",
    remedy: "Nothing to do; set townshipCashFallback to warn to keep to the township row.",
  },
  STAFFING_NO_ROW: {
    message:
      "No row of 规则-编制 covers the {business} volume of outlet {outlet}, so no counters are stated.",
    remedy: "Add the missing range to 规则-编制.",
  },
  STAFFING_VALUES_KEPT: {
    message:
      "{columns} of outlet {outlet} were written as values, not as formulas: the cells they stand on are no numbers (such as 460笔), or the formula would give another result.",
    remedy: "For formulas, make the cells of the list numbers and staff again.",
  },
  STAFFING_RULES_APART: {
    message:
      "Formulas go by the rules in the workbook; parameters given elsewhere ({names}) do not reach them.",
    remedy: "Put these parameters on sheet 规则, or write values.",
  },
  STAFFING_OVERLOADED: {
    message:
      "{windows} windows cannot keep up: {arrivals} arrivals per half hour at {minutes} minutes each, so the queue grows without end.",
    remedy: "Add windows or shorten the handling time, then look at waiting times.",
  },
  OUTLETS_NOT_FOUND: {
    message: "No sheet has 网点, 网点类型 and a volume among its headers.",
    remedy:
      "Prepare a sheet 网点业务量 with 网点, 网点类型, 对公现金日均, 对公非现金日均, 日均总业务量 and 现有柜员.",
  },
  OUTLETS_WITHOUT_ROWS: {
    message: "Sheet {sheet} has headers and no outlets.",
    remedy: "Fill in one outlet per row below the headers and run again.",
  },
  OUTLET_TOTAL_ROW: {
    message: "This row is a total ({content}), not an outlet; it was not staffed.",
    remedy: "Nothing to do.",
  },
  OUTLET_NAME_BLANK: {
    message: "This row names no outlet and was left out.",
    remedy: "Fill in the outlet, or clear the row.",
  },
  OUTLET_TYPE_UNKNOWN: {
    message:
      "Outlet {outlet} has the type {content}, which the standard does not know; it was left out.",
    remedy:
      "Use 支行营业部, 城区/园区网点 or 乡镇网点; 营业部, 城区, 园区 and 乡镇 are understood as well.",
  },
  OUTLET_NUMBER_INVALID: {
    message:
      "{field} of outlet {outlet} is {content}, which is no number from 0 up; the row was left out.",
    remedy: "Correct the number and run again.",
  },
  OUTLET_COUNT_EXPECTED: {
    message:
      "{field} of outlet {outlet} is {content}, which is no whole number; the row was left out.",
    remedy: "Write a number of people or counters, such as 7.",
  },
  OUTLET_DAYS_MISSING: {
    message:
      "{field} of outlet {outlet} is the total of a period, but no working days are given, so there is no daily average.",
    remedy: "Write the period's working days into the column 工作日.",
  },
  OUTLET_PERSONAL_MISSING: {
    message:
      "The rules have the counters go by corporate and personal trades, but outlet {outlet} does not say its {field}; it was not staffed (R26).",
    remedy: "Add the column to 网点业务量, or set volumeScope to 对公.",
  },
  OUTLET_REPEATED: {
    message: "Outlet {outlet} is listed more than once; every row was calculated on its own.",
    remedy: "Check whether it is a repetition; delete such rows and run again.",
  },
};
