import { area, contains, type Area } from "../../model/area";
import type { ArrayFormula } from "../../model/array-formulas";
import { invalidArgument, itemNotFound } from "../host-error";
import type { Behaviour } from "../host-object";
import type { Json } from "../json";
import { rangeType } from "./range";
import type { RangeSubject } from "./range-subject";

/** What formulas fill besides their own cell, and calculating the formulas of a range. */
export const rangeFormulas: Behaviour<RangeSubject> = {
  scalars: { HasSpill: { read: hasSpill } },
  methods: {
    Calculate: ({ sheet, area: a }, _args, { formulas }) => {
      void formulas.recalculate({ sheet, area: a });
    },
    GetSpillingToRange: (range) => filledBy(range) ?? missing(),
    GetSpillingToRangeOrNullObject: filledBy,
    GetSpillParent: (range) => fillerOf(range) ?? missing(),
    GetSpillParentOrNullObject: fillerOf,
  },
};

/** True where all cells belong to results that spill, null where only some do. */
function hasSpill({ sheet, area: a }: RangeSubject): Json {
  const spills = sheet.arrays.intersecting(a).filter(({ kind }) => kind === "dynamic");
  if (spills.length === 0) return false;
  for (let row = a.top; row <= a.bottom; row++)
    for (let column = a.left; column <= a.right; column++)
      if (!spills.some((spill) => contains(spill.area, row, column))) return null;
  return true;
}

function filledBy(range: RangeSubject) {
  const { row, column } = singleCell(range);
  const array = range.sheet.arrays.at(row, column);
  return isSpill(array) ? rangeType.of({ sheet: range.sheet, area: array.area }) : null;
}

function fillerOf(range: RangeSubject) {
  const { row, column } = singleCell(range);
  const { arrays } = range.sheet;
  const array = arrays.at(row, column) ?? arrays.fillerOf(row, column);
  return isSpill(array) ? rangeType.of({ sheet: range.sheet, area: anchorOf(array) }) : null;
}

function isSpill(array: ArrayFormula | undefined): array is ArrayFormula {
  return array?.kind === "dynamic";
}

function anchorOf({ row, column }: ArrayFormula): Area {
  return area(row, column, row, column);
}

/** Excel answers these questions about one cell only. */
function singleCell({ area: a }: RangeSubject): { readonly row: number; readonly column: number } {
  if (a.top !== a.bottom || a.left !== a.right) throw invalidArgument();
  return { row: a.top, column: a.left };
}

function missing(): never {
  throw itemNotFound();
}
