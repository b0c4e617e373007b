import { numberOf } from "./coerce";
import { NUM } from "./errors";
import type { FunctionContext } from "./function-context";
import type { Argument, Scalar, Value } from "./values";

export type FunctionCategory =
  | "math"
  | "logic"
  | "lookup"
  | "array"
  | "statistics"
  | "text"
  | "date"
  | "information"
  | "financial";

/** `value` parameters get single values, arrays one by one; `any` parameters get whatever is there, references included. */
export type ParameterKind = "value" | "any";

export interface FunctionDefinition {
  readonly required: readonly ParameterKind[];
  readonly optional: readonly ParameterKind[];
  /** Kinds that repeat after all others, any number of times. */
  readonly repeating: readonly ParameterKind[];
  readonly run: (args: readonly Argument[], context: FunctionContext) => Value;
  /** Errors in `value` parameters come to `run` instead of being the result. */
  readonly takesErrors: boolean;
  readonly isVolatile: boolean;
}

export type FunctionFamily = Readonly<Record<string, FunctionDefinition>>;

interface Traits {
  readonly takesErrors?: boolean;
  readonly isVolatile?: boolean;
}

/**
 * Defines a function.
 *
 * @param signature one letter a parameter, `v` for value and `a` for any; after `|` come optional ones, after `...` those that
 *   repeat: `vav|v` is VLOOKUP, `aav...av` SUMIFS
 */
export function define(
  signature: string,
  run: FunctionDefinition["run"],
  traits: Traits = {}
): FunctionDefinition {
  const [, required = "", optional = "", repeating = ""] =
    /^([va]*)(?:\|([va]+))?(?:\.\.\.([va]+))?$/.exec(signature) ?? [];
  return {
    required: kinds(required),
    optional: kinds(optional),
    repeating: kinds(repeating),
    run,
    takesErrors: traits.takesErrors ?? false,
    isVolatile: traits.isVolatile ?? false,
  };
}

/** A function of single values only. */
export function ofValues(
  signature: string,
  run: (args: readonly (Scalar | undefined)[], context: FunctionContext) => Scalar,
  traits?: Traits
): FunctionDefinition {
  // All parameters are of kind `value`, so nothing but single values comes.
  return define(signature, run as FunctionDefinition["run"], traits);
}

/**
 * A function of numbers only; a result that is no number is #NUM!.
 *
 * @param defaults values of the optional parameters
 */
export function ofNumbers(
  count: number,
  run: (...numbers: readonly number[]) => Scalar,
  defaults: readonly number[] = []
): FunctionDefinition {
  const signature =
    "v".repeat(count) + (defaults.length > 0 ? `|${"v".repeat(defaults.length)}` : "");
  return ofValues(signature, (args, context) => {
    const numbers: number[] = [];
    for (let i = 0; i < count + defaults.length; i++) {
      const argument = args[i];
      const standIn = i >= count && argument === undefined ? defaults[i - count] : undefined;
      numbers.push(standIn ?? numberOf(argument, context));
    }
    const result = run(...numbers);
    return typeof result === "number" && !Number.isFinite(result) ? NUM : result;
  });
}

function kinds(letters: string): ParameterKind[] {
  return Array.from(letters, (letter) => (letter === "v" ? "value" : "any"));
}

/** The kind of the parameter at this place; undefined where there is none. */
export function kindAt(
  { required, optional, repeating }: FunctionDefinition,
  index: number
): ParameterKind | undefined {
  const known = required.length + optional.length;
  if (index < required.length) return required[index];
  if (index < known) return optional[index - required.length];
  return repeating[(index - known) % (repeating.length || 1)];
}

/** Whether a call may have so many arguments. */
export function takesCount(definition: FunctionDefinition, count: number): boolean {
  const { required, optional, repeating } = definition;
  return (
    count >= required.length && (repeating.length > 0 || count <= required.length + optional.length)
  );
}
