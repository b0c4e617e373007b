import { ARRAY_USES } from "./array-uses";
import { DATE_USES } from "./date-uses";
import { FINANCIAL_USES } from "./financial-uses";
import { INFORMATION_USES } from "./information-uses";
import { LOGIC_USES } from "./logic-uses";
import { LOOKUP_USES } from "./lookup-uses";
import { MATH_USES } from "./math-uses";
import { STATISTICS_USES } from "./statistics-uses";
import { TEXT_USES } from "./text-uses";
import type { FunctionUses } from "./function-use";

/** What every function of the engine does. */
export const FUNCTION_USES: FunctionUses = {
  ...ARRAY_USES,
  ...DATE_USES,
  ...FINANCIAL_USES,
  ...INFORMATION_USES,
  ...LOGIC_USES,
  ...LOOKUP_USES,
  ...MATH_USES,
  ...STATISTICS_USES,
  ...TEXT_USES,
};
