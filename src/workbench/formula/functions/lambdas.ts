/** Functions that call a LAMBDA for the parts of an array. */
import { integerOf } from "../coerce";
import { asMatrix, dereference, single } from "../dereference";
import { CALC, fail, VALUE } from "../errors";
import type { FunctionContext } from "../function-context";
import { define, type FunctionFamily } from "../function-definition";
import {
  isError,
  Lambda,
  Matrix,
  Reference,
  type Argument,
  type Scalar,
  type Value,
} from "../values";

export const LAMBDA_FUNCTIONS: FunctionFamily = {
  MAP: define("aa...a", map),
  REDUCE: define("aaa", ([start, array, lambda], context) => {
    const step = lambdaIn(lambda);
    return asMatrix(array, context.reader).cells.reduce<Value>(
      (value, cell) => context.nested(() => step.call([value, cell])),
      start ?? null
    );
  }),
  SCAN: define("aaa", scan),
  BYROW: define("aa", ([array, lambda], context) => {
    const matrix = asMatrix(array, context.reader);
    return byLine(matrix.rows, (row) => Matrix.row(matrix.rowAt(row)), lambda, context);
  }),
  BYCOL: define("aa", ([array, lambda], context) => {
    const matrix = asMatrix(array, context.reader);
    const columns = (column: number): Matrix => Matrix.column(matrix.columnAt(column));
    return byLine(matrix.columns, columns, lambda, context).transposed;
  }),
  MAKEARRAY: define("vva", ([rows, columns, lambda], context) => {
    const make = lambdaIn(lambda);
    const [height, width] = [integerOf(single(rows), context), integerOf(single(columns), context)];
    if (height < 1 || width < 1) return VALUE;
    return Matrix.build(height, width, (row, column) =>
      singleResult(
        context.nested(() => make.call([row + 1, column + 1])),
        context
      )
    );
  }),
  ISOMITTED: define("a", ([argument]) => argument === undefined),
};

function lambdaIn(arg: Argument): Lambda {
  if (arg instanceof Lambda) return arg;
  return fail(isError(arg) ? arg : VALUE);
}

/** A LAMBDA answers with one value here; an array inside of an array is #CALC!. */
function singleResult(value: Value, { reader }: FunctionContext): Scalar {
  if (value instanceof Lambda) return CALC;
  const found = dereference(value, reader);
  if (!(found instanceof Matrix)) return found;
  return found.cells.length === 1 ? found.at(0, 0) : CALC;
}

function map(args: readonly Argument[], context: FunctionContext): Matrix {
  const lambda = lambdaIn(args.at(-1));
  const matrices = args.slice(0, -1).map((arg) => asMatrix(arg, context.reader));
  const rows = Math.max(...matrices.map((matrix) => matrix.rows));
  const columns = Math.max(...matrices.map((matrix) => matrix.columns));
  return Matrix.build(rows, columns, (row, column) => {
    const values = matrices.map((matrix) => matrix.at(row, column));
    return singleResult(
      context.nested(() => lambda.call(values)),
      context
    );
  });
}

function scan([start, array, lambda]: readonly Argument[], context: FunctionContext): Matrix {
  const step = lambdaIn(lambda);
  const matrix = asMatrix(array, context.reader);
  let value: Scalar =
    single(start instanceof Reference ? dereferenced(start, context) : start) ?? null;
  return new Matrix(
    matrix.rows,
    matrix.columns,
    matrix.cells.map((cell) => {
      value = singleResult(
        context.nested(() => step.call([value, cell])),
        context
      );
      return value;
    })
  );
}

function dereferenced(reference: Reference, { reader }: FunctionContext): Scalar {
  const value = dereference(reference, reader);
  return value instanceof Matrix ? value.at(0, 0) : value;
}

function byLine(
  count: number,
  lineAt: (index: number) => Matrix,
  lambda: Argument,
  context: FunctionContext
): Matrix {
  const call = lambdaIn(lambda);
  return Matrix.column(
    Array.from({ length: count }, (_, index) =>
      singleResult(
        context.nested(() => call.call([lineAt(index)])),
        context
      )
    )
  );
}
