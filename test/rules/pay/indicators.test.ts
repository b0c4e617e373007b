import fc from "fast-check";
import { decimalOf, divideHalfUp } from "../../../src/rules/decimal";
import { type Indicator, indicatorPoints, withIndicators } from "../../../src/rules/pay/indicators";

const INDICATOR: Indicator = {
  person: 0,
  part: "财务",
  name: "日均存款新增",
  full: 40,
  direction: "higher",
  target: 300,
  actual: 300,
  minimum: null,
  cap: null,
  deduction: 0,
  isVeto: false,
  place: null,
};

const points = (changes: Partial<Indicator>): number =>
  indicatorPoints({ ...INDICATOR, ...changes });

describe("The points of an indicator", () => {
  it.each([
    ["the full points at the target", {}, 40],
    ["a part of them below it, to two decimals", { actual: 200 }, 26.67],
    ["no more than the full points above it", { actual: 600 }, 40],
    ["up to the cap where one is given", { actual: 600, cap: 48 }, 48],
    ["nothing below the minimum", { actual: 179.99, minimum: 180 }, 0],
    ["something at the minimum", { actual: 180, minimum: 180 }, 24],
    ["less the deduction", { deduction: 1.5 }, 38.5],
    ["never below zero", { actual: 10, deduction: 5 }, 0],
    ["more for less where less is better", { direction: "lower", actual: 150, cap: 60 }, 60],
    ["less for more where less is better", { direction: "lower", actual: 450 }, 20],
    [
      "nothing beyond the minimum where less is better",
      { direction: "lower", actual: 451, minimum: 450 },
      0,
    ],
    ["nothing for a negative result", { actual: -50 }, 0],
  ] as const)("are %s", (_, changes, expected) => {
    expect(points(changes)).toBe(expected);
  });
});

/** Whole numbers, decimals as people write them, and numbers that doubles hold only by rounding. */
const anyAmount = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }),
  fc.integer({ min: 1, max: 100_000_000 }).map((hundredths) => hundredths / 100),
  fc.double({ min: 1e-3, max: 1e9, noNaN: true })
);

describe("The points of an indicator, exactly", () => {
  it("are the quotient rounded half-up to two decimals, whatever the numbers", () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, anyAmount, fc.boolean(), (full, actual, target, isMore) => {
        const [f, a, t] = [full, actual, target].map((value) => decimalOf(value));
        if (!f || !a || !t) throw new Error("amounts are finite");
        const done = a.digits * 10n ** BigInt(t.scale);
        const aim = t.digits * 10n ** BigInt(a.scale);
        const share = isMore ? done : 2n * aim - done;
        const hundredths = divideHalfUp(f.digits * share * 100n, aim * 10n ** BigInt(f.scale));
        const expected = Math.max(0, Number(`${hundredths}e-2`));
        const direction = isMore ? "higher" : "lower";
        expect(points({ full, actual, target, direction, cap: Infinity })).toBe(expected);
      }),
      { numRuns: 2_000 }
    );
  });
});

describe("Indicators on the scorecard", () => {
  const label = (person: number): string => `E${person}`;

  it("are added up by part beside the parts the list gives itself", () => {
    const listed = { person: 0, points: 30, parts: [{ part: "客户", points: 30 }], place: null };
    const more = { ...INDICATOR, name: "中收", full: 20, actual: 150 };
    const { scores, findings } = withIndicators([listed], [INDICATOR, more], label);
    expect(scores[0]).toMatchObject({
      points: 80,
      parts: [
        { part: "财务", points: 50 },
        { part: "客户", points: 30 },
      ],
    });
    expect(findings).toEqual([]);
  });

  it("must say what the list says of the same part", () => {
    const listed = { person: 0, points: 39, parts: [{ part: "财务", points: 39 }], place: null };
    const { findings } = withIndicators([listed], [INDICATOR], label);
    expect(findings.map(({ code }) => code)).toEqual(["POINTS_DIFFER"]);
  });

  it("make everything zero by a veto, and warn of what regulation forbids", () => {
    const veto = { ...INDICATOR, name: "存款时点排名", isVeto: true };
    const { scores, findings } = withIndicators([], [INDICATOR, veto], label);
    expect(scores).toMatchObject([{ points: 0 }]);
    expect(findings.map(({ code }) => code)).toEqual([
      "RULE_INDICATOR_FORBIDDEN",
      "INDICATOR_VETO",
    ]);
  });
});
