import { type FindingText } from "../zh-CN/findings";
import { type RuleFindingCode } from "../zh-CN/rule-findings";

/** Findings about the rule book in English. */
export const ruleFindingTexts: Readonly<Record<RuleFindingCode, FindingText>> = {
  RULE_UNKNOWN: {
    message: "There is no parameter called “{name}”.",
    remedy: "Check its spelling, capital letters too.",
  },
  RULE_INVALID: {
    message: "The value of “{parameter}” does not fit. Wanted: {allowed}.",
    remedy: "Correct it and try again.",
  },
  RULE_NUMBER_EXPECTED: {
    message: "“{parameter}” must be a number; “{content}” is none.",
    remedy: "Write a number; amounts may read 500万, shares 70%.",
  },
  RULE_DATE_EXPECTED: {
    message: "“{parameter}” must be a date; “{content}” is none.",
    remedy: "Write it like 2026-10-01.",
  },
  RULE_CHOICE_EXPECTED: {
    message: "“{parameter}” has no choice “{content}”. Choices: {choices}.",
    remedy: "Choose from the drop-down list.",
  },
  RULE_FORM_EXPECTED: {
    message: "“{parameter}” cannot be understood: “{content}”. Write it like {example}.",
    remedy: "Correct it after the example.",
  },
  RULE_BLANK: {
    message: "“{header}” of “{parameter}” is blank.",
    remedy: "Fill it in, or delete the whole row.",
  },
  RULE_PARAMETER_REPEATED: {
    message: "“{parameter}” is there twice; it is not clear which row counts.",
    remedy: "Keep one row only.",
  },
  RULE_UPPER_NOT_ABOVE: {
    message: "The upper bound must be above the lower one: lower {lower}, upper {upper}.",
    remedy: "Correct the bounds of this row.",
  },
  RULE_FILE_UNREADABLE: {
    message: "This file is no rule book exported by this assistant; nothing was imported.",
    remedy: "Choose a file that was exported on page Rules.",
  },
  RULE_ROW_UNKNOWN: {
    message: "“{content}” is no known parameter; the row is not used.",
    remedy: "Check the name in brackets; notes of your own belong into column 说明.",
  },
  RULE_TABLE_UNUSED: {
    message: "The bonus coefficient is linear; the rows of “{parameter}” are not used.",
    remedy: "To use bands, choose them as the way of the bonus coefficient.",
  },
  RULE_GAP: {
    message: "“{parameter}” does not say what happens at “{range}”.",
    remedy: "Add a row or change the bounds of its neighbours.",
  },
  RULE_OVERLAP: {
    message:
      "This row of “{parameter}” overlaps {first} ({content} {range}); it is not clear which counts.",
    remedy: "Change the bounds of one of them.",
  },
  RULE_ROW_REPEATED: {
    message: "This row of “{parameter}” repeats {first}: “{content}”.",
    remedy: "Keep one row only.",
  },
  RULE_ROW_UNREACHABLE: {
    message: "This row of “{parameter}” is never used; {first} covers its range ({content}).",
    remedy: "Delete it or change the bounds of {first}.",
  },
  RULE_SUM_DIFFERS: {
    message: "“{parameter}” add up to {sum}, not {expected}.",
    remedy: "Check the parts.",
  },
  RULE_BELOW_FLOOR: {
    message: "“{parameter}” {value} is below the floor of {floor}.",
    remedy: "Raise it; below the floor a name and a reason are needed.",
  },
  RULE_INDICATOR_FORBIDDEN: {
    message:
      "Indicator “{name}” contains “{word}”: regulation forbids deposit indicators by point in time, market share or ranking.",
    remedy: "Use a daily average instead (银保监办发〔2018〕48号).",
  },
  RULE_POSITION_MISSING: {
    message: "“{position}” is missing in the claim order; its claims have no turn.",
    remedy: "Add it; nothing to do where the bank has no such position.",
  },
  RULE_POSITION_UNKNOWN: {
    message: "“{parameter}” uses the position “{position}”, which is not in the claim order.",
    remedy: "Check the name or add it to the claim order.",
  },
  RULE_NOT_PROVIDED: {
    message: "“{parameter}” is not provided; fill it in from the bank's own order.",
    remedy: "It is needed only before it is used.",
  },
};
