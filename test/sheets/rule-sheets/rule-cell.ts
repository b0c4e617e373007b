import { parametersOf } from "../../../src/rules/rule-book/parameters";
import { defaultRuleBook } from "../../../src/rules/rule-book/rule-book";

const FIRST_ROW = 3;

/** The cell of a parameter's value on 「规则」 as we write it, e.g. 规则!B3 for `version`. */
export function ruleCell(name: string): string {
  const place = parametersOf(defaultRuleBook).findIndex((parameter) => parameter.name === name);
  if (place < 0) throw new Error(`no parameter ${name}`);
  return `规则!B${FIRST_ROW + place}`;
}

/** The first free row below the parameters, where a person adds one. */
export const FREE_RULE_ROW = FIRST_ROW + parametersOf(defaultRuleBook).length;
