import type { FunctionCategory, FunctionDefinition, FunctionFamily } from "./function-definition";
import { ARRAY_FUNCTIONS } from "./functions/arrays";
import { CONDITIONAL_FUNCTIONS } from "./functions/conditional";
import { DATE_FUNCTIONS } from "./functions/dates";
import { DISTRIBUTION_FUNCTIONS, NUMBER_SYSTEM_FUNCTIONS } from "./functions/distributions";
import { FINANCIAL_FUNCTIONS } from "./functions/financial";
import { INFORMATION_FUNCTIONS } from "./functions/information";
import { LAMBDA_FUNCTIONS } from "./functions/lambdas";
import { LOGIC_FUNCTIONS } from "./functions/logic";
import { LOOKUP_FUNCTIONS } from "./functions/lookup";
import { MATH_FUNCTIONS } from "./functions/math";
import { REFERENCE_FUNCTIONS } from "./functions/references";
import { RESHAPING_FUNCTIONS } from "./functions/reshaping";
import { STATISTICS_FUNCTIONS } from "./functions/statistics";
import { TEXT_FUNCTIONS } from "./functions/text";
import { TEXT_SEARCH_FUNCTIONS } from "./functions/text-search";
import { TOTAL_FUNCTIONS } from "./functions/totals";
import { WORKDAY_FUNCTIONS } from "./functions/workdays";
import { SPECIAL_FORM_NAMES } from "./special-forms";

const FAMILIES: readonly (readonly [FunctionCategory, FunctionFamily])[] = [
  ["math", MATH_FUNCTIONS],
  ["statistics", TOTAL_FUNCTIONS],
  ["statistics", CONDITIONAL_FUNCTIONS],
  ["lookup", LOOKUP_FUNCTIONS],
  ["lookup", REFERENCE_FUNCTIONS],
  ["array", ARRAY_FUNCTIONS],
  ["array", RESHAPING_FUNCTIONS],
  ["array", LAMBDA_FUNCTIONS],
  ["statistics", STATISTICS_FUNCTIONS],
  ["statistics", DISTRIBUTION_FUNCTIONS],
  ["math", NUMBER_SYSTEM_FUNCTIONS],
  ["text", TEXT_FUNCTIONS],
  ["text", TEXT_SEARCH_FUNCTIONS],
  ["date", DATE_FUNCTIONS],
  ["date", WORKDAY_FUNCTIONS],
  ["information", INFORMATION_FUNCTIONS],
  ["logic", LOGIC_FUNCTIONS],
  ["financial", FINANCIAL_FUNCTIONS],
];

const BUILT_IN = new Map<string, FunctionDefinition>(
  FAMILIES.flatMap(([, family]) => Object.entries(family))
);

/** The function of this name in capitals. */
export function builtIn(name: string): FunctionDefinition | undefined {
  return BUILT_IN.get(name);
}

export interface SupportedFunction {
  readonly name: string;
  readonly category: FunctionCategory;
}

/** All functions the engine calculates, by category and name. */
export function supportedFunctions(): SupportedFunction[] {
  const listed = FAMILIES.flatMap(([category, family]) =>
    Object.keys(family).map((name) => ({ name, category }))
  );
  const forms = SPECIAL_FORM_NAMES.map((name) => ({ name, category: "logic" as const }));
  return [...listed, ...forms].sort(
    (a, b) =>
      (a.category === b.category ? 0 : a.category < b.category ? -1 : 1) ||
      (a.name < b.name ? -1 : 1)
  );
}
