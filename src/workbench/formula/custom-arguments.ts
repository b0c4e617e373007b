/** Arguments of custom functions, converted as Excel does before it calls them. */
import { toBoolean, toNumber, toText } from "./coerce";
import { dereference } from "./dereference";
import { fail, VALUE } from "./errors";
import type { CustomArgument, CustomFunction, CustomParameter } from "./custom-functions";
import type { FunctionContext } from "./function-context";
import { isErrorScalar, Lambda, Matrix, Reference, type Argument, type Scalar } from "./values";

/** The arguments in the form the function wants; a wrong one ends the call with its error. */
export function customArguments(
  wanted: CustomFunction,
  args: readonly Argument[],
  context: FunctionContext
): CustomArgument[] {
  const { parameters } = wanted;
  const last = parameters.at(-1);
  const single = last?.repeating ? parameters.slice(0, -1) : parameters;
  if (args.length > parameters.length && !last?.repeating) return fail(VALUE);
  const converted = single.map((parameter, index) => {
    const argument = args[index];
    if (argument === undefined || argument === null)
      return parameter.optional || argument === null
        ? missing(parameter, argument, wanted)
        : fail(VALUE);
    return convert(parameter, argument, wanted, context);
  });
  if (!last?.repeating) return converted;
  const rest = args.slice(single.length);
  if (rest.length === 0 && !last.optional && args.length < single.length) return fail(VALUE);
  return [...converted, rest.map((argument) => convert(last, argument, wanted, context))];
}

/** Nothing between two commas is the same as a parameter left out. */
function missing(
  parameter: CustomParameter,
  argument: undefined | null,
  wanted: CustomFunction
): CustomArgument {
  if (argument === undefined || parameter.optional) return null;
  return inDimension(parameter, convertValue(parameter, null, wanted));
}

function inDimension({ dimensionality }: CustomParameter, value: Scalar): CustomArgument {
  return dimensionality === "matrix" ? [[value]] : value;
}

function convert(
  parameter: CustomParameter,
  argument: Argument,
  wanted: CustomFunction,
  context: FunctionContext
): CustomArgument {
  if (argument instanceof Lambda) return fail(VALUE);
  const isRange = argument instanceof Reference && !isOneCell(argument);
  if (isRange && parameter.dimensionality === "scalar") return fail(VALUE);
  const value = dereference(argument, context.reader);
  if (!(value instanceof Matrix))
    return inDimension(parameter, convertValue(parameter, value, wanted, context));
  if (parameter.dimensionality === "scalar") return fail(VALUE);
  return Array.from({ length: value.rows }, (_, row) =>
    value.rowAt(row).map((cell) => convertValue(parameter, cell, wanted, context))
  );
}

function isOneCell(reference: Reference): boolean {
  const area = reference.single?.area;
  return area !== undefined && area.top === area.bottom && area.left === area.right;
}

function convertValue(
  { type }: CustomParameter,
  value: Scalar,
  { takesErrors }: CustomFunction,
  context: { readonly date1904: boolean } = { date1904: false }
): Scalar {
  if (isErrorScalar(value)) return takesErrors && type === "any" ? value : fail(value);
  switch (type) {
    case "number":
      return sound(toNumber(value, context));
    case "string":
      return sound(toText(value));
    case "boolean":
      return sound(toBoolean(value));
    case "any":
      // A blank cell comes as an empty text.
      return value ?? "";
  }
}

function sound<T extends Scalar>(value: T): Scalar {
  return isErrorScalar(value) ? fail(value) : value;
}
