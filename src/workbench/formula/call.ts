import { broadcast } from "./broadcast";
import { dereference } from "./dereference";
import { Fault, VALUE } from "./errors";
import type { FunctionContext } from "./function-context";
import { kindAt, type FunctionDefinition } from "./function-definition";
import type { Expression, Frame } from "./program";
import { isErrorScalar, Lambda, Matrix, type Argument, type Scalar, type Value } from "./values";

/** A call of a built-in function; the number of arguments has been checked. */
export function functionCall(
  definition: FunctionDefinition,
  parts: readonly (Expression | null)[]
): (frame: Frame) => Value {
  const kinds = parts.map((_, index) => kindAt(definition, index) ?? "any");
  const isLifting = kinds.includes("value");
  return (frame) => {
    const args = new Array<Argument>(parts.length);
    let hasArrays = false;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i];
      // An argument left out between commas is a blank.
      if (!part) args[i] = null;
      else if (kinds[i] === "any") args[i] = part.evaluate(frame);
      else {
        const value = part.read(frame);
        if (value instanceof Matrix) hasArrays = true;
        else if (isErrorScalar(value) && !definition.takesErrors) return value;
        args[i] = value;
      }
    }
    return isLifting && hasArrays
      ? lifted(definition, args, kinds, frame.context)
      : run(definition, args, frame.context);
  };
}

function run(
  definition: FunctionDefinition,
  args: readonly Argument[],
  context: FunctionContext
): Value {
  try {
    return definition.run(args, context);
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown.value;
    throw thrown;
  }
}

/** The function for every value of its arrays; a result that is an array itself shows its first value. */
function lifted(
  definition: FunctionDefinition,
  args: readonly Argument[],
  kinds: readonly string[],
  context: FunctionContext
): Scalar | Matrix {
  const values = args.map((arg, index) =>
    kinds[index] === "value" ? (arg as Scalar | Matrix) : null
  );
  return broadcast(values, (singles) => {
    const error = definition.takesErrors
      ? undefined
      : singles.find((single) => single !== undefined && isErrorScalar(single));
    if (error !== undefined) return error;
    const call = args.map((arg, index) => (kinds[index] === "value" ? singles[index] : arg));
    const result = dereference(run(definition, call, context), context.reader);
    return result instanceof Matrix ? result.at(0, 0) : result;
  });
}

/** Calls what a name or an expression stands for. */
export function lambdaCall(
  callee: Value,
  args: readonly Argument[],
  context: FunctionContext
): Value {
  if (!(callee instanceof Lambda)) return callee instanceof Matrix ? VALUE : callee;
  return context.nested(() => callee.call(args));
}
