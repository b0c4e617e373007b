import fc from "fast-check";
import {
  gapsBetween,
  type NumberRange,
  relationOf,
  type Span,
  spanOf,
  spanText,
} from "../../../src/rules/rule-book/number-range";

const range: fc.Arbitrary<NumberRange> = fc.record({
  lower: fc.option(fc.nat(9)),
  lowerInclusive: fc.boolean(),
  upper: fc.option(fc.nat(9)),
  upperInclusive: fc.boolean(),
});

/** Whole numbers and halves: with bounds that are whole they stand for every number. */
const PROBES = Array.from({ length: 25 }, (_, i) => i / 2);

function holds({ lower, lowerInclusive, upper, upperInclusive }: NumberRange, at: number): boolean {
  const isAbove = lower === null || at > lower || (lowerInclusive && at === lower);
  const isBelow = upper === null || at < upper || (upperInclusive && at === upper);
  return isAbove && isBelow;
}

function spanHolds({ start, end }: Span, at: number): boolean {
  const isAbove = at > start.at || (at === start.at && !start.isAfter);
  const isBelow = at < end.at || (at === end.at && end.isAfter);
  return isAbove && isBelow;
}

describe("A range of numbers", () => {
  it("holds the numbers its bounds say", () => {
    fc.assert(
      fc.property(range, (one) => {
        const span = spanOf(one);
        for (const at of PROBES) expect(span !== null && spanHolds(span, at)).toBe(holds(one, at));
      })
    );
  });

  it("leaves exactly those numbers to the gaps that no range holds", () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 5 }), (ranges) => {
        const gaps = gapsBetween(ranges.flatMap((one) => spanOf(one) ?? []));
        for (const at of PROBES) {
          const isHeld = ranges.some((one) => holds(one, at));
          expect(gaps.some((gap) => spanHolds(gap, at))).toBe(!isHeld);
        }
      })
    );
  });

  it("lies to another as their numbers do", () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        const [first, second] = [spanOf(a), spanOf(b)];
        if (!first || !second) return;
        const both = PROBES.filter((at) => holds(a, at) && holds(b, at));
        const relation = relationOf(first, second);
        expect(both.length > 0).toBe(relation !== "apart");
        if (relation === "inside" || relation === "same")
          for (const at of PROBES) expect(holds(a, at) && !holds(b, at)).toBe(false);
      })
    );
  });

  it("is written with the signs of its bounds", () => {
    const texts = [
      { lower: 130, lowerInclusive: false, upper: null, upperInclusive: false },
      { lower: 80, lowerInclusive: true, upper: 130, upperInclusive: true },
      { lower: null, lowerInclusive: false, upper: 80, upperInclusive: false },
    ].map((one) => {
      const span = spanOf(one);
      return span && spanText(span);
    });
    expect(texts).toEqual(["> 130", "≥ 80, ≤ 130", "≥ 0, < 80"]);
  });
});
