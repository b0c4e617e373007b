import { columnLetters, quoteSheetName } from "../../model/area";
import { numberOf, textOf } from "../coerce";
import { dereference, asScalar, single } from "../dereference";
import { NA, VALUE } from "../errors";
import type { FunctionContext } from "../function-context";
import {
  define,
  ofValues,
  type FunctionDefinition,
  type FunctionFamily,
} from "../function-definition";
import { isErrorScalar, Lambda, Matrix, Reference, type Argument, type Scalar } from "../values";
import { firstCell } from "./references";

function test(holds: (value: Scalar) => boolean): FunctionDefinition {
  return ofValues("v", ([value = null]) => holds(value), { takesErrors: true });
}

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#GETTING_DATA": 8,
  "#SPILL!": 9,
  "#BUSY!": 12,
  "#CALC!": 14,
};

export const INFORMATION_FUNCTIONS: FunctionFamily = {
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === "number"),
  ISTEXT: test((value) => typeof value === "string"),
  ISNONTEXT: test((value) => typeof value !== "string"),
  ISLOGICAL: test((value) => typeof value === "boolean"),
  ISERROR: test(isErrorScalar),
  ISERR: test((value) => isErrorScalar(value) && value.error !== NA.error),
  ISNA: test((value) => isErrorScalar(value) && value.error === NA.error),
  ISREF: define("a", ([value]) => value instanceof Reference),
  ISFORMULA: define("a", ([value], context) => {
    const { sheet, area } = firstCell(value, context);
    return sheet.formula(area.top, area.left) !== undefined;
  }),
  ISEVEN: ofValues("v", ([value], context) => Math.trunc(numberOf(value, context)) % 2 === 0),
  ISODD: ofValues("v", ([value], context) => Math.trunc(numberOf(value, context)) % 2 !== 0),
  NA: define("", () => NA),
  N: define("a", ([value], { reader }) => {
    const found = asScalar(value, reader);
    if (typeof found === "number" || isErrorScalar(found)) return found;
    return found === true ? 1 : 0;
  }),
  TYPE: define("a", ([value], { reader }) => typeNumber(value, reader)),
  "ERROR.TYPE": ofValues(
    "v",
    ([value = null]) => (isErrorScalar(value) ? (ERROR_NUMBERS[value.error] ?? NA) : NA),
    { takesErrors: true }
  ),
  CELL: define("v|a", cellInformation, { isVolatile: true }),
};

function typeNumber(value: Argument, reader: FunctionContext["reader"]): number {
  if (value instanceof Lambda) return 128;
  const found = dereference(value, reader);
  if (found instanceof Matrix) return 64;
  if (isErrorScalar(found)) return 16;
  if (typeof found === "boolean") return 4;
  return typeof found === "string" ? 2 : 1;
}

function cellInformation([kind, reference]: readonly Argument[], context: FunctionContext): Scalar {
  const { sheet, area } = firstCell(reference, context);
  const { top, left } = area;
  switch (textOf(single(kind)).toLowerCase()) {
    case "address":
      return sheet === context.home.sheet
        ? `$${columnLetters(left)}$${top + 1}`
        : `${quoteSheetName(sheet.name)}!$${columnLetters(left)}$${top + 1}`;
    case "row":
      return top + 1;
    case "col":
      return left + 1;
    case "contents":
      return context.reader.value(sheet, top, left) ?? 0;
    case "type": {
      const value = context.reader.value(sheet, top, left);
      if (value === null) return "b";
      return typeof value === "string" ? "l" : "v";
    }
    default:
      return VALUE;
  }
}
