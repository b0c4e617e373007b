import { parse, tokenize, type AstExpression } from "@borgar/fx";
import { broadcastPair, mapValue } from "./broadcast";
import { functionCall, lambdaCall } from "./call";
import { dereference } from "./dereference";
import { CALC, errorNamed, NAME, NUM, REF, VALUE } from "./errors";
import { builtIn } from "./function-registry";
import { takesCount } from "./function-definition";
import { implicitIntersection, REFERENCE_OPERATIONS } from "./reference-operators";
import { BINARY_OPERATIONS, UNARY_OPERATIONS } from "./operators";
import type { Binding, Expression, Frame, Program } from "./program";
import { SPECIAL_FORMS } from "./special-forms";
import { Lambda, Matrix, Reference, type Argument, type Scalar, type Value } from "./values";
import {
  areaFor,
  columnFor,
  readReference,
  rowFor,
  type WrittenName,
  type WrittenReference,
} from "./written-reference";

type Ast<Type extends AstExpression["type"]> = Extract<AstExpression, { type: Type }>;

/** What the model writes where the sheet or the cells that a reference meant were deleted. */
const LOST_REFERENCE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?#REF!(?:\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)?/gu;

/**
 * Makes a formula ready to be calculated. A text that is no formula gives #NAME?, as do functions that nobody knows.
 *
 * @param formula with its leading `=`
 */
export function compile(formula: string, row: number, column: number): Program {
  const compiler = new Compiler(row, column);
  const root = compiler.compileText(formula);
  const { references, names, foreignFunctions, isVolatile } = compiler;
  return { root, references, names, foreignFunctions: [...foreignFunctions], isVolatile };
}

class Compiler {
  readonly references: WrittenReference[] = [];
  readonly names: WrittenName[] = [];
  readonly foreignFunctions = new Set<string>();
  isVolatile = false;

  constructor(
    private readonly row: number,
    private readonly column: number
  ) {}

  compileText(formula: string): Expression {
    const text = formula.includes("#REF!")
      ? formula.replace(LOST_REFERENCE, (token) => (token.startsWith('"') ? token : "#REF!"))
      : formula;
    try {
      return this.compile(parse(tokenize(text, { withLocation: false })), null);
    } catch (error) {
      if (error instanceof Error) return constant(NAME);
      throw error;
    }
  }

  /** @param bound names that LET and LAMBDA have bound around it, in small letters */
  private compile(node: AstExpression, bound: BoundNames): Expression {
    switch (node.type) {
      case "Literal":
        return constant(node.value);
      case "ErrorLiteral":
        return constant(errorNamed(node.value));
      case "ArrayExpression":
        return constant(arrayConstant(node));
      case "ReferenceIdentifier":
        return this.reference(node, bound);
      case "UnaryExpression":
        return this.unary(node, bound);
      case "BinaryExpression":
        return this.binary(node, bound);
      case "CallExpression":
        return this.call(node, bound);
      case "LetExpression":
        return this.let(node, bound);
      case "LambdaExpression":
        return this.lambda(node, bound);
    }
  }

  private optional(node: AstExpression | null | undefined, bound: BoundNames): Expression {
    return node ? this.compile(node, bound) : constant(null);
  }

  private reference({ value }: Ast<"ReferenceIdentifier">, bound: BoundNames): Expression {
    const name = value.toLowerCase();
    if (isBound(name, bound)) return general((frame) => valueOfBound(name, frame));
    const written = readReference(value, this.row, this.column);
    if (!written) return constant(REF);
    if ("name" in written) {
      this.names.push(written);
      return general((frame) => valueOfName(written, frame));
    }
    this.references.push(written);
    return cellsAt(written);
  }

  private unary(
    { operator, arguments: [operand] }: Ast<"UnaryExpression">,
    bound: BoundNames
  ): Expression {
    const part = this.optional(operand, bound);
    if (operator === "@")
      return general((frame) => implicitIntersection(part.evaluate(frame), frame.context));
    if (operator === "#")
      return general((frame) => {
        const value = part.evaluate(frame);
        const place = value instanceof Reference ? value.single : null;
        return (place && frame.context.filledFrom(place)) ?? REF;
      });
    const operate = UNARY_OPERATIONS[operator];
    if (!operate) return constant(VALUE);
    // A plus sign changes nothing, not even a reference.
    if (operator === "+") return part;
    return general((frame) => mapValue(part.read(frame), (value) => operate(value, frame.context)));
  }

  private binary(
    { operator, arguments: [a, b] }: Ast<"BinaryExpression">,
    bound: BoundNames
  ): Expression {
    const [left, right] = [this.optional(a, bound), this.optional(b, bound)];
    const combine = REFERENCE_OPERATIONS[operator];
    if (combine) return general((frame) => combine(left.evaluate(frame), right.evaluate(frame)));
    const operate = BINARY_OPERATIONS[operator];
    if (!operate) return constant(VALUE);
    return general((frame) => {
      const { context } = frame;
      return broadcastPair(left.read(frame), right.read(frame), (x, y) => operate(x, y, context));
    });
  }

  private call({ callee, arguments: args }: Ast<"CallExpression">, bound: BoundNames): Expression {
    const parts = args.map((argument: AstExpression | null) =>
      argument ? this.compile(argument, bound) : null
    );
    // The parser's types know of names only; a call of what a LAMBDA gives comes as the expression itself.
    const called: AstExpression | typeof callee = callee;
    if (called.type !== "Identifier") {
      const target = this.compile(called as AstExpression, bound);
      return general((frame) =>
        lambdaCall(target.evaluate(frame), argumentsIn(parts, frame), frame.context)
      );
    }
    const name = called.name.replace(/^(?:_xl(?:fn|ws|udf)\.)+/i, "");
    if (isBound(name.toLowerCase(), bound)) {
      const key = name.toLowerCase();
      return general((frame) =>
        lambdaCall(valueOfBound(key, frame), argumentsIn(parts, frame), frame.context)
      );
    }
    return this.namedCall(name.toUpperCase(), name, parts);
  }

  private namedCall(
    upper: string,
    name: string,
    parts: readonly (Expression | null)[]
  ): Expression {
    if (upper === "SINGLE") {
      const [part] = parts;
      return part
        ? general((frame) => implicitIntersection(part.evaluate(frame), frame.context))
        : constant(VALUE);
    }
    const form = SPECIAL_FORMS[upper];
    if (form) return form.takes(parts.length) ? general(form.make(parts)) : constant(VALUE);
    const definition = builtIn(upper);
    if (definition) {
      if (definition.isVolatile) this.isVolatile = true;
      // Excel does not let such a formula be typed; one that a program wrote shows an error.
      return takesCount(definition, parts.length)
        ? general(functionCall(definition, parts))
        : constant(VALUE);
    }
    this.foreignFunctions.add(upper);
    const written = { sheetName: null, name };
    this.names.push(written);
    return general((frame) => {
      const { context } = frame;
      const args = argumentsIn(parts, frame);
      const named = context.nameValue(name, null);
      return named === undefined
        ? (context.callCustom(upper, args) ?? NAME)
        : lambdaCall(named, args, context);
    });
  }

  private let({ declarations, body }: Ast<"LetExpression">, bound: BoundNames): Expression {
    let inner = bound;
    const steps = declarations.map(({ id, init }) => {
      const value = this.optional(init, inner);
      const name = id.name.toLowerCase();
      inner = { name, outer: inner };
      return { name, value };
    });
    const result = this.optional(body, inner);
    const bind = (frame: Frame): Frame => {
      let { bound: binding } = frame;
      const { context } = frame;
      for (const { name, value } of steps)
        binding = { name, value: value.evaluate({ context, bound: binding }), outer: binding };
      return { context, bound: binding };
    };
    return {
      evaluate: (frame) => result.evaluate(bind(frame)),
      read: (frame) => result.read(bind(frame)),
    };
  }

  private lambda({ params, body }: Ast<"LambdaExpression">, bound: BoundNames): Expression {
    const names = params.map(({ name }) => name.toLowerCase());
    let inner = bound;
    for (const name of names) inner = { name, outer: inner };
    const result = this.optional(body, inner);
    return general(
      ({ context, bound: outside }) =>
        new Lambda(names.length, (args) => {
          if (args.length !== names.length) return VALUE;
          const binding = names.reduce<Binding | null>(
            (outer, name, index) => ({ name, value: args[index], outer }),
            outside
          );
          return result.evaluate({ context, bound: binding });
        })
    );
  }
}

/** Names bound around a part of a formula, from the inside. */
type BoundNames = { readonly name: string; readonly outer: BoundNames } | null;

function isBound(name: string, bound: BoundNames): boolean {
  for (let names = bound; names; names = names.outer) if (names.name === name) return true;
  return false;
}

function valueOfBound(name: string, { bound }: Frame): Value {
  for (let binding = bound; binding; binding = binding.outer)
    if (binding.name === name) return binding.value ?? null;
  return NAME;
}

function valueOfName({ sheetName, name }: WrittenName, { context }: Frame): Value {
  const sheet = sheetName === null ? null : context.sheetNamed(sheetName);
  if (sheet === undefined) return REF;
  return context.nameValue(name, sheet) ?? NAME;
}

function cellsAt(written: WrittenReference): Expression {
  const { sheetName } = written;
  const isCell =
    written.top.at === written.bottom.at &&
    written.left.at === written.right.at &&
    written.top.isFixed === written.bottom.isFixed &&
    written.left.isFixed === written.right.isFixed;
  const evaluate = ({ context }: Frame): Value => {
    const { home } = context;
    const sheet = sheetName === null ? home.sheet : context.sheetNamed(sheetName);
    return sheet ? Reference.to(sheet, areaFor(written, home.row, home.column)) : REF;
  };
  return {
    evaluate,
    read: (frame) => {
      const { home, reader } = frame.context;
      if (!isCell || sheetName !== null) return dereference(evaluate(frame), reader);
      return reader.value(
        home.sheet,
        rowFor(written.top, home.row),
        columnFor(written.left, home.column)
      );
    },
  };
}

function argumentsIn(parts: readonly (Expression | null)[], frame: Frame): Argument[] {
  return parts.map((part) => part?.evaluate(frame) ?? null);
}

function constant(value: Scalar | Matrix): Expression {
  return { evaluate: () => value, read: () => value };
}

function general(evaluate: (frame: Frame) => Value): Expression {
  return {
    evaluate,
    read: (frame) => dereference(evaluate(frame), frame.context.reader),
  };
}

function arrayConstant({ elements }: Ast<"ArrayExpression">): Matrix | typeof VALUE {
  const rows = elements.map((row) =>
    row.map((element): Scalar => {
      if (element.type === "Literal") return element.value;
      return element.type === "ErrorLiteral" ? errorNamed(element.value) : VALUE;
    })
  );
  const isEven = rows.every((row) => row.length === rows[0]?.length);
  return isEven ? Matrix.fromRows(rows) : VALUE;
}

/** The value a cell shows for the result of its formula: a function that was not called is #CALC!. */
export function cellResult(value: Value, context: Frame["context"]): Scalar | Matrix {
  if (value instanceof Lambda) return CALC;
  const found = dereference(value, context.reader);
  if (typeof found === "number" && !Number.isFinite(found)) return NUM;
  return found;
}
