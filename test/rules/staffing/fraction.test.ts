import fc from "fast-check";
import { decimalOf, divideCeil, divideFloor, divideHalfUp } from "../../../src/rules/decimal";
import {
  compareFraction,
  type Fraction,
  fractionOf,
  wholeQuotient,
} from "../../../src/rules/staffing/fraction";

/** Whole numbers, decimals as people write them, and numbers that doubles hold only by rounding. */
const anyAmount = fc.oneof(
  fc.nat({ max: 200_000 }),
  fc.nat().map((hundredths) => hundredths / 100),
  fc.double({ min: 0, max: 1e12, noNaN: true }),
  fc.constantFrom(0.1, 0.3, 1e15, 9_007_199_254_740_993, 1e-7, 1e300)
);
const anyDivisor = anyAmount.filter((amount) => amount > 0);

/** The same fraction by bigints alone. */
function exactly(value: number, by: number): readonly [above: bigint, below: bigint] {
  const [top, bottom] = [decimalOf(value), decimalOf(by)];
  if (!top || !bottom) throw new Error("amounts are finite");
  return [top.digits * 10n ** BigInt(bottom.scale), bottom.digits * 10n ** BigInt(top.scale)];
}

function fraction(value: number, by: number): Fraction {
  const found = fractionOf(value, by);
  if (found === null) throw new Error("amounts make a fraction");
  return found;
}

describe("a fraction", () => {
  it("is compared with any bound as exactly as bigints compare", () => {
    fc.assert(
      fc.property(anyAmount, anyDivisor, anyAmount, (value, by, bound) => {
        const [above, below] = exactly(value, by);
        const [boundAbove, boundBelow] = exactly(bound, 1);
        const difference = above * boundBelow - boundAbove * below;
        const expected = difference === 0n ? 0 : difference < 0n ? -1 : 1;
        expect(Math.sign(compareFraction(fraction(value, by), bound))).toBe(expected);
      }),
      { numRuns: 2_000 }
    );
  });

  it("is level with the bound it was made of", () => {
    fc.assert(
      fc.property(anyAmount, (bound) => {
        expect(compareFraction(fraction(bound, 1), bound)).toBe(0);
      })
    );
  });

  it("is divided to whole numbers as exactly as bigints divide", () => {
    const divisions = { ceil: divideCeil, floor: divideFloor, round: divideHalfUp };
    fc.assert(
      fc.property(
        anyAmount,
        anyDivisor,
        anyDivisor,
        fc.constantFrom("ceil" as const, "floor" as const, "round" as const),
        (value, days, norm, rounding) => {
          const [above, below] = exactly(value, days);
          const [normAbove, normBelow] = exactly(norm, 1);
          const expected = Number(divisions[rounding](above * normBelow, below * normAbove));
          expect(wholeQuotient(fraction(value, days), norm, rounding)).toBe(expected);
        }
      ),
      { numRuns: 2_000 }
    );
  });

  it.each([
    [NaN, 1],
    [Infinity, 1],
    [1, 0],
    [1, -1],
    [1, NaN],
    [1, Infinity],
  ])("is none of %d and %d", (value, by) => {
    expect(fractionOf(value, by)).toBeNull();
  });
});
