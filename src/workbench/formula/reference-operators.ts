import { boundingArea, contains, intersect } from "../model/area";
import { NULL_ERROR, REF, VALUE } from "./errors";
import type { FunctionContext } from "./function-context";
import { isError, Matrix, Reference, type SheetArea, type Value } from "./values";

/** `A1:INDEX(B:B,3)`: the rectangle around both. */
function rangeBetween(a: Value, b: Value): Value {
  return combined(a, b, (left, right) => {
    const areas = [...left.areas, ...right.areas];
    const [first] = areas;
    if (!first || areas.some(({ sheet }) => sheet !== first.sheet)) return VALUE;
    return Reference.to(
      first.sheet,
      areas.reduce((around, { area }) => boundingArea(around, area), first.area)
    );
  });
}

/** `(A1,B2)`: a union. */
function referencesJoined(a: Value, b: Value): Value {
  return combined(a, b, (left, right) => new Reference([...left.areas, ...right.areas]));
}

/** `A1:B9 B3:C4`: what both have in common. */
function referencesMet(a: Value, b: Value): Value {
  return combined(a, b, (left, right) => {
    const common = left.areas.flatMap((one) =>
      right.areas.flatMap((other): SheetArea[] => {
        const area = one.sheet === other.sheet ? intersect(one.area, other.area) : null;
        return area ? [{ sheet: one.sheet, area }] : [];
      })
    );
    return common.length > 0 ? new Reference(common) : NULL_ERROR;
  });
}

function combined(a: Value, b: Value, combine: (a: Reference, b: Reference) => Value): Value {
  if (isError(a)) return a;
  if (isError(b)) return b;
  return a instanceof Reference && b instanceof Reference ? combine(a, b) : REF;
}

/** `@`: the cell of a range in the formula's own row or column; of an array the first value. */
export function implicitIntersection(value: Value, { home }: FunctionContext): Value {
  if (value instanceof Matrix) return value.at(0, 0);
  if (!(value instanceof Reference)) return value;
  const place = value.single;
  if (!place) return VALUE;
  const { sheet, area } = place;
  const { top, left, bottom, right } = area;
  const row = top === bottom ? top : home.row;
  const column = left === right ? left : home.column;
  if (!contains(area, row, column)) return VALUE;
  return Reference.to(sheet, { top: row, left: column, bottom: row, right: column });
}

/** The operators that make references of references. */
export const REFERENCE_OPERATIONS: Readonly<
  Partial<Record<string, (a: Value, b: Value) => Value>>
> = {
  ":": rangeBetween,
  ",": referencesJoined,
  " ": referencesMet,
};
