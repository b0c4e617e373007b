import type { FunctionUses } from "./function-use";

/** What the functions of logic do. */
export const LOGIC_USES: FunctionUses = {
  AND: ["是否全部成立。", "Whether all conditions hold."],
  CHOOSE: ["按序号取一个值。", "One of several values by its number."],
  FALSE: ["逻辑值 FALSE。", "The value FALSE."],
  IF: ["按条件给出两个值之一。", "One of two values by a condition."],
  IFERROR: ["出错时给出另一个值。", "Another value in place of an error."],
  IFNA: ["#N/A 时给出另一个值。", "Another value in place of #N/A."],
  IFS: ["依次判断条件,给出第一个成立的条件的值。", "The value of the first condition that holds."],
  LAMBDA: ["自己做一个函数。", "A function of your own."],
  LET: ["给中间结果起名字。", "Names for results on the way."],
  NOT: ["相反的逻辑值。", "The opposite of a condition."],
  OR: ["是否至少一个成立。", "Whether any condition holds."],
  SWITCH: ["按值取对应的结果。", "The result that belongs to a value."],
  TRUE: ["逻辑值 TRUE。", "The value TRUE."],
  XOR: ["成立的个数是否单数。", "Whether an odd number of conditions hold."],
};
