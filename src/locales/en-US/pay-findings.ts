import type { PAY_FINDING_SEVERITY } from "../../rules/pay/pay-findings";
import type { FindingText } from "../zh-CN/findings";

/** The findings of `rules/pay/pay-findings` in English. */
export const payFindingTexts: Readonly<Record<keyof typeof PAY_FINDING_SEVERITY, FindingText>> = {
  PAY_JOINT_POOL_OPEN: {
    message:
      "What becomes of joint deals has not been chosen: none = all of it is split between information and implementation; after-pool = the pool takes its part first. It moves money and the standard leaves it open, so nothing was computed (R62).",
    remedy:
      "Choose it on the rules sheet, or with --set jointPool=none or --set jointPool=after-pool.",
  },
  PAY_HEAD_FUNDING_OPEN: {
    message:
      "How heads are funded has not been chosen: separate = on top of the outlet’s pool; inside = out of the pool, together with the scorecard staff. It moves money and the standard leaves it open, so nothing was computed (R67).",
    remedy:
      "Choose it on the rules sheet, or with --set headFunding=separate or --set headFunding=inside.",
  },
  PAY_FIGURE_MISSING: {
    message: "“{parameter}” is not filled in, so the pay cannot be computed.",
    remedy: "Fill in “{parameter}” on the rules sheet as your bank’s order says.",
  },
  JOINT_RATIOS_NOT_WHOLE: {
    message: "The shares of information {info} and implementation {execution} do not add up to 1.",
    remedy: "Correct the two shares on the rules sheet (R62).",
  },
  PARTS_NOT_WHOLE: {
    message: "The parts of the scorecard add up to {sum} points, not to {expected}.",
    remedy: "Correct the parts, or the total, on the rule sheets (R71).",
  },
  COEFFICIENT_MISSING: {
    message: "The rules give no coefficient for a score of {score}.",
    remedy: "Add the band to the coefficient table, or use the linear way (R66).",
  },
  PAY_SHEET_MISSING: {
    message: "The workbook has no sheet “{name}” (columns needed: {columns}).",
    remedy: "Add the sheet and run again.",
  },
  PAY_SHEET_ABSENT: {
    message: "The workbook has no sheet “{name}”; that part is taken as empty.",
    remedy: "Nothing to do where it is not needed; else add the sheet.",
  },
  PAY_SHEETS_SEVERAL: {
    message: "Several sheets are called “{name}” ({sheets}); only “{used}” was used.",
    remedy: "Check that it is this month’s; rename or remove the others.",
  },
  PAY_ROSTER_ABSENT: {
    message:
      "The workbook has no sheet 人员; the people are those of the pay lists, and wrong staff numbers cannot be seen.",
    remedy: "Add a sheet 人员.",
  },
  PAY_COLUMN_MISSING: {
    message: "“{sheet}” has no column “{column}”.",
    remedy: "Add the column, or change the rules.",
  },
  PAY_STAFF_BLANK: {
    message: "The row has no staff number.",
    remedy: "Fill it in, or clear the row.",
  },
  PAY_STAFF_UNKNOWN: {
    message: "“{staff}” is not on the roster; nothing was paid.",
    remedy: "Check the staff number, or add the person to 人员.",
  },
  PAY_STAFF_REPEATED: {
    message: "{person} is on “{sheet}” more than once (first at {first}).",
    remedy: "Keep one row per person.",
  },
  PAY_STAFF_OFF_DUTY: {
    message:
      "{person} is not on duty: the points of this row take no part, and he is not counted in the average.",
    remedy: "Set 在岗 to 是 on the roster where he is back.",
  },
  DEAL_STAFF_OFF_DUTY: {
    message: "Deal {number}: {person} is not on duty and is priced all the same.",
    remedy: "Correct the register if he is not to be paid.",
  },
  PAY_NAME_DIFFERS: {
    message: "Staff number {id} is “{name}” on the roster, here “{content}”; the number decides.",
    remedy: "Check number and name.",
  },
  PAY_ROW_SKIPPED: {
    message: "This row is a total, a signature or a remark (“{content}”) and was left out.",
    remedy: "Nothing to do.",
  },
  PAY_NUMBER_BLANK: {
    message: "“{column}” is blank.",
    remedy: "Fill in a number, 0 where there is none.",
  },
  PAY_NUMBER_UNREADABLE: {
    message: "“{content}” in “{column}” is no number.",
    remedy: "Write a number; amounts are yuan with at most two decimals.",
  },
  PAY_NUMBER_TEXT: {
    message: "“{content}” in “{column}” is text and was read as {value}.",
    remedy: "Nothing to do.",
  },
  PAY_AMOUNT_ROUNDED: {
    message: "“{column}” is {content}; it has parts of a fen and was rounded to {value} yuan.",
    remedy:
      "Check the amount. A formula without rounding is the usual reason; give it two decimals.",
  },
  DEAL_NUMBER_BLANK: {
    message: "The deal has no number.",
    remedy: "Fill it in.",
  },
  DEAL_NUMBER_REPEATED: {
    message: "Deal {number} is registered more than once (first at {first}).",
    remedy:
      "Correct the number or delete the row; a reversal has its own number and a negative amount.",
  },
  DEAL_KIND_UNKNOWN: {
    message: "Deal {number}: “{content}” is none of 产品, 指标, 专项 (R60).",
    remedy: "Use one of the three.",
  },
  DEAL_MODE_UNKNOWN: {
    message: "Deal {number}: “{content}” is neither 单人 nor 联合.",
    remedy: "Use one of the two.",
  },
  DEAL_SELLERS_SEVERAL: {
    message: "Deal {number} is single and has {count} sellers ({people}).",
    remedy: "Keep one seller, or make it a joint deal.",
  },
  DEAL_ROLE_EMPTY: {
    message: "Deal {number} has no {role}.",
    remedy: "Fill in the staff number.",
  },
  DEAL_ROLE_UNUSED: {
    message: "Deal {number} is {mode} and names {role} “{content}”.",
    remedy: "Change the mode, or clear the cell.",
  },
  DEAL_PERSON_REPEATED: {
    message: "Deal {number} names {person} more than once as {role}.",
    remedy: "Name him once; use weights for shares.",
  },
  DEAL_SAME_PERSON: {
    message: "Deal {number} has {person} both for information and implementation.",
    remedy: "Make it a single deal if it was one (R61).",
  },
  DEAL_WEIGHTS_DIFFER: {
    message: "Deal {number}: {weights} weights “{content}” for {people} people.",
    remedy: "Write the weights in the order of the people, e.g. 2:1.",
  },
  DEAL_WEIGHTS_MISSING: {
    message: "Deal {number} has {people} people as {role} and no weights, which the rules ask for.",
    remedy: "Write weights, or let the rules split equally.",
  },
  DEAL_WEIGHTS_NOT_WHOLE: {
    message: "Deal {number}: the shares of {role} add up to {sum} %.",
    remedy: "Correct the shares.",
  },
  DEAL_WEIGHTS_ZERO: {
    message: "Deal {number}: all weights of a role are zero.",
    remedy: "Correct the weights.",
  },
  DEAL_REVERSAL: {
    message: "Deal {number} of {amount} yuan is a reversal: taken back from people and pool.",
    remedy: "Nothing to do; correct the amount if it is no reversal.",
  },
  PERSON_RATIO_BELOW_FLOOR: {
    message:
      "Deal {number}: the person’s ratio {ratio} is below the floor {floor} and nobody allowed it (R61).",
    remedy: "Correct the ratio, or give 授权人 and 授权理由.",
  },
  PERSON_RATIO_AUTHORISED: {
    message: "Deal {number}: ratio {ratio} below the floor {floor}, allowed by {by}: {reason}.",
    remedy: "Nothing to do; it is recorded.",
  },
  DEALS_TOO_LARGE: {
    message: "The amounts add up to more than can be computed to the fen (about 90 trillion yuan).",
    remedy: "Check amounts and unit (yuan).",
  },
  POOL_NEGATIVE: {
    message: "The pool to be paid is negative.",
    remedy: "Check the base pool, reversals and how heads are funded.",
  },
  POOL_BELOW_PROCESS: {
    message:
      "The public pool of {pool} yuan is less than the process money of {process} yuan (R73).",
    remedy: "Check the base pool and reversals, or change the process money.",
  },
  PROCESS_MONEY_RETURNED: {
    message:
      "Nobody has process points; {amount} yuan go back into this month’s public pool and are paid by scorecard (R73).",
    remedy: "Nothing to do; the rules say what becomes of it.",
  },
  PROCESS_MONEY_CARRIED: {
    message: "Nobody has process points; {amount} yuan stay for the next month (R73).",
    remedy: "Add them to the next month’s base pool; the rules say what becomes of it.",
  },
  POINTS_NEGATIVE: {
    message: "The score {points} is negative.",
    remedy: "Correct it; the least is 0.",
  },
  POINTS_ALL_ZERO: {
    message: "Everybody has zero points, so the pool cannot be paid (R69).",
    remedy: "Fill in the points.",
  },
  POINTS_ABOVE_FULL: {
    message: "{person}: {points} points for “{part}” are above its full {full}.",
    remedy: "Correct it unless extra points are allowed.",
  },
  POINTS_DIFFER: {
    message: "{person}: the score {points} differs from {other} {sum}.",
    remedy: "Correct or remove one of them.",
  },
  PARTS_OPEN: {
    message: "The rules name no parts of the scorecard; these columns were added up: {parts}.",
    remedy: "Fill in the parts on the rule sheets.",
  },
  INDICATOR_INVALID: {
    message: "{person}: the indicator “{name}” cannot be scored because of “{field}”.",
    remedy: "Correct the row of 计分卡指标; full points and target must be above 0.",
  },
  INDICATOR_VETO: {
    message:
      "{person}: the indicator “{name}” vetoes the month’s scorecard, which counts 0 points.",
    remedy: "Check it; clear 一票否决 if it is wrong.",
  },
  LEADER_ON_SCORECARD: {
    message:
      "{person} is {duty} and paid by the 1000-point appraisal, yet has {points} points here (R63, R64).",
    remedy: "Delete the row, or correct position and duty.",
  },
  STAFF_NOT_SCORED: {
    message:
      "{person} is on duty and not on the scorecard: no bonus, and not counted in the average.",
    remedy: "Add the row if he takes part, 0 points too.",
  },
  LEADER_NOT_SCORED: {
    message: "{person} is {duty} and not in the 1000-point appraisal: no bonus.",
    remedy: "Add the score if it is due.",
  },
  STAFF_MISSING: {
    message: "Nobody is on the scorecard, so there is no average bonus (R67).",
    remedy: "Fill in the scorecard.",
  },
  DUTY_UNKNOWN: {
    message: "{person}: “{content}” is neither 负责人 nor 副职.",
    remedy: "Use one of the two (R64).",
  },
  HEAD_REPEATED: {
    message: "There are {count} heads in the 1000-point appraisal.",
    remedy: "Keep one head; the others are deputies.",
  },
  HEAD_MISSING: {
    message: "There are deputies and no head, so the deputies’ coefficient has no base (R68).",
    remedy: "Add the head’s score, or let deputies go by their own.",
  },
  SCORE_INVALID: {
    message: "The score {score} cannot be negative.",
    remedy: "Correct it.",
  },
  SCORE_ABOVE_THOUSAND: {
    message: "{person}: the score {score} is above 1000.",
    remedy: "Correct it unless extra points are allowed.",
  },
  AVERAGE_IMPOSSIBLE: {
    message:
      "Over everybody, the leaders’ coefficients are too high for an average to exist (A-17).",
    remedy: "Average over the scorecard staff, or lower the coefficients.",
  },
  PAY_TOTAL_NEGATIVE: {
    message: "{person}: the month’s total of {total} yuan is negative.",
    remedy: "Decide how it is taken back.",
  },
  ADJUSTMENT_REASON_BLANK: {
    message: "{person}: the adjustment of {amount} yuan has no reason.",
    remedy: "Write the reason.",
  },
  STATEMENTS_LEFT_OUT: {
    message: "{people} people are more than {most}: no pay statements were written.",
    remedy: "Run outlet by outlet if they are needed.",
  },
  PAY_FORMULAS_LEFT_OUT: {
    message:
      "The month has {people} people and {rows} rows of 计价明细, beyond what formulas are written for ({mostPeople} people, {mostRows} rows, a trillion yuan): values were written.",
    remedy: "The amounts are the same; for formulas, pay each outlet by itself.",
  },
  PAY_SHARES_KEPT: {
    message:
      "Of 计价明细 as formulas, {count} rows are values still: an amount is text, a ratio below the floor was authorised, or the ratios of this run are not those of 规则.",
    remedy:
      "These rows do not follow changes of the lists; where they should, make the cells numbers, correct 规则 and write the sheets again.",
  },
  PAY_POINTS_KEPT: {
    message:
      "Of the points on sheets of formulas, {count} are values still: their cells hold text, or indicators make them.",
    remedy:
      "These do not follow changes of the points; where they should, make the cells numbers and write the sheets again.",
  },
  PAY_FINDINGS_FURTHER: {
    message:
      "There are {count} more like the one at {like} that are not listed one by one; the last is at {last}.",
    remedy:
      "Deal with them as said for the {listed} that are listed; when read again, the rest is listed.",
  },
  PAY_MONTH_OPEN: {
    message: "No month is given, so it cannot be locked.",
    remedy: "Fill in the month, e.g. 2026-03.",
  },
  PAY_MONTH_LOCKED: {
    message: "{month} is locked (version {version}, {by} {time}); nothing is computed or written.",
    remedy: "Unlock it with a reason first; the next run is the next version.",
  },
  PAY_MONTH_NOT_LOCKED: {
    message: "{month} is not locked.",
    remedy: "Check the month.",
  },
  PAY_MONTH_UNLOCKED: {
    message:
      "Version {version} of {month} was unlocked: {reason}; this is version {next}, see 工资差异 for what differs.",
    remedy: "Nothing to do.",
  },
  PAY_NOT_WRITTEN: {
    message: "There is no 工资汇总 of {month} to be locked.",
    remedy: "Write the month’s pay first.",
  },
  PAY_RESULTS_OUTDATED: {
    message: "工资汇总 is not what the lists as they are now come to; the month was not locked.",
    remedy: "Check the lists, compute and write the pay of {month} once more, then lock.",
  },
};
