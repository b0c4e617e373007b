import { toBoolean } from "../coerce";
import { forEachValue } from "../dereference";
import { fail, VALUE } from "../errors";
import type { FunctionContext } from "../function-context";
import { define, ofValues, type FunctionFamily } from "../function-definition";
import { isErrorScalar, type Argument } from "../values";

export const LOGIC_FUNCTIONS: FunctionFamily = {
  TRUE: define("", () => true),
  FALSE: define("", () => false),
  NOT: ofValues("v", ([value]) => {
    if (typeof value === "string" && !/^(true|false)$/i.test(value)) return VALUE;
    return typeof value === "string" ? value.toLowerCase() === "false" : !value;
  }),
  AND: define("a...a", (args, context) => truths(args, context).every(Boolean)),
  OR: define("a...a", (args, context) => truths(args, context).some(Boolean)),
  XOR: define("a...a", (args, context) => truths(args, context).filter(Boolean).length % 2 === 1),
};

function truths(args: readonly Argument[], context: FunctionContext): boolean[] {
  const found: boolean[] = [];
  forEachValue(args, context, (value, isOwn) => {
    if (isErrorScalar(value)) fail(value);
    // Texts and blanks in cells say neither yes nor no.
    if (!isOwn && (value === null || typeof value === "string")) return;
    const truth = toBoolean(value);
    found.push(typeof truth === "boolean" ? truth : fail(truth));
  });
  return found.length > 0 ? found : fail(VALUE);
}
