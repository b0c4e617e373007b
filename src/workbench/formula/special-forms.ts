/** Functions that calculate only those of their arguments that they need. */
import { broadcast } from "./broadcast";
import { toBoolean, toNumber } from "./coerce";
import { isSame } from "./compare";
import { dereference } from "./dereference";
import { NA, VALUE } from "./errors";
import type { Expression, Frame } from "./program";
import { isErrorScalar, Matrix, type Scalar, type Value } from "./values";

type Parts = readonly (Expression | null)[];

interface SpecialForm {
  readonly takes: (count: number) => boolean;
  readonly make: (parts: Parts) => (frame: Frame) => Value;
}

export const SPECIAL_FORMS: Readonly<Record<string, SpecialForm>> = {
  IF: { takes: (count) => count >= 1 && count <= 3, make: makeIf },
  IFS: { takes: (count) => count >= 2 && count % 2 === 0, make: makeIfs },
  SWITCH: { takes: (count) => count >= 3, make: makeSwitch },
  CHOOSE: { takes: (count) => count >= 2, make: makeChoose },
  IFERROR: { takes: (count) => count === 2, make: (parts) => makeIfError(parts, () => true) },
  IFNA: {
    takes: (count) => count === 2,
    make: (parts) => makeIfError(parts, ({ error }) => error === NA.error),
  },
};

/** Names of the special forms, for those who list the functions. */
export const SPECIAL_FORM_NAMES: readonly string[] = [
  ...Object.keys(SPECIAL_FORMS),
  "LET",
  "LAMBDA",
];

function evaluated(part: Expression | null | undefined, frame: Frame): Value {
  return part ? part.evaluate(frame) : null;
}

function read(part: Expression | null | undefined, frame: Frame): Scalar | Matrix {
  return part ? part.read(frame) : null;
}

function makeIf([condition, whenTrue, whenFalse]: Parts): (frame: Frame) => Value {
  const otherwise = (frame: Frame): Value =>
    whenFalse === undefined ? false : evaluated(whenFalse, frame);
  return (frame) => {
    const test = read(condition, frame);
    if (test instanceof Matrix)
      return broadcast(
        [test, read(whenTrue, frame), whenFalse === undefined ? false : read(whenFalse, frame)],
        ([decision = null, yes = null, no = null]) => {
          const truth = toBoolean(decision);
          if (typeof truth !== "boolean") return truth;
          return truth ? yes : no;
        }
      );
    const truth = toBoolean(test);
    if (typeof truth !== "boolean") return truth;
    if (!truth) return otherwise(frame);
    return whenTrue === undefined ? true : evaluated(whenTrue, frame);
  };
}

function makeIfs(parts: Parts): (frame: Frame) => Value {
  const from = (index: number, frame: Frame): Value => {
    for (let i = index; i < parts.length; i += 2) {
      const test = read(parts[i], frame);
      if (test instanceof Matrix) {
        const rest = i + 2 < parts.length ? asValues(from(i + 2, frame), frame) : NA;
        return broadcast(
          [test, read(parts[i + 1], frame), rest],
          ([decision = null, yes = null, no = null]) => {
            const truth = toBoolean(decision);
            if (typeof truth !== "boolean") return truth;
            return truth ? yes : no;
          }
        );
      }
      const truth = toBoolean(test);
      if (typeof truth !== "boolean") return truth;
      if (truth) return evaluated(parts[i + 1], frame);
    }
    return NA;
  };
  return (frame) => from(0, frame);
}

function asValues(value: Value, frame: Frame): Scalar | Matrix {
  return dereference(value, frame.context.reader);
}

function firstOf(value: Value, frame: Frame): Scalar {
  const values = asValues(value, frame);
  return values instanceof Matrix ? values.at(0, 0) : values;
}

function makeSwitch([subject, ...cases]: Parts): (frame: Frame) => Value {
  const choose = (value: Scalar, frame: Frame): Value => {
    if (isErrorScalar(value)) return value;
    for (let i = 0; i + 1 < cases.length; i += 2) {
      const candidate = read(cases[i], frame);
      const single = candidate instanceof Matrix ? candidate.at(0, 0) : candidate;
      if (isErrorScalar(single)) return single;
      if (isSame(single ?? 0, value ?? 0)) return evaluated(cases[i + 1], frame);
    }
    return cases.length % 2 === 1 ? evaluated(cases.at(-1), frame) : NA;
  };
  return (frame) => {
    const value = read(subject, frame);
    if (!(value instanceof Matrix)) return choose(value, frame);
    return broadcast([value], ([single = null]) => firstOf(choose(single, frame), frame));
  };
}

function makeChoose([index, ...choices]: Parts): (frame: Frame) => Value {
  const choose = (value: Scalar, frame: Frame): Value => {
    const number = toNumber(value, frame.context);
    if (typeof number !== "number") return number;
    const place = Math.trunc(number);
    if (place < 1 || place > choices.length) return VALUE;
    return evaluated(choices[place - 1], frame);
  };
  return (frame) => {
    const value = read(index, frame);
    if (!(value instanceof Matrix)) return choose(value, frame);
    const columns = choices.map((choice) => read(choice, frame));
    return broadcast([value, ...columns], ([single = null, ...values]) => {
      const number = toNumber(single, frame.context);
      if (typeof number !== "number") return number;
      const place = Math.trunc(number);
      return place < 1 || place > values.length ? VALUE : (values[place - 1] ?? null);
    });
  };
}

function makeIfError(
  [part, standIn]: Parts,
  catches: (error: { readonly error: string }) => boolean
): (frame: Frame) => Value {
  return (frame) => {
    const value = read(part, frame);
    if (value instanceof Matrix)
      return broadcast([value, read(standIn, frame)], ([single = null, other = null]) =>
        isErrorScalar(single) && catches(single) ? other : single
      );
    if (isErrorScalar(value)) return catches(value) ? evaluated(standIn, frame) : value;
    return value;
  };
}
