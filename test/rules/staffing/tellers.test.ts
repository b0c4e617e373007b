import fc from "fast-check";
import { defaultRuleBook } from "../../../src/rules/rule-book/rule-book";
import { planTellers, requiredTellers } from "../../../src/rules/staffing/tellers";

function needed(volume: number, perTeller = 130, days = 1): number | string {
  const result = requiredTellers(volume, perTeller, days);
  return result.ok ? result.value : result.problem.code;
}

describe("required tellers", () => {
  it.each([
    [0, 0],
    [0.01, 1],
    [130, 1],
    [130.0001, 2],
    [650, 5],
  ])("for %d a day are %d", (volume, tellers) => {
    expect(needed(volume)).toBe(tellers);
  });

  it("are the same for a yearly volume, without rounding the day first", () => {
    expect(needed(164_450, 130, 253)).toBe(5);
    expect(needed(164_451, 130, 253)).toBe(6);
  });

  it("are the least number whose work covers the volume", () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), fc.integer({ min: 1, max: 500 }), (volume, norm) => {
        const tellers = Number(needed(volume, norm));
        expect(tellers * norm).toBeGreaterThanOrEqual(volume);
        expect((tellers - 1) * norm).toBeLessThan(Math.max(volume, 1));
      })
    );
  });

  it("are exact for decimal norms where binary fractions are not", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 300 }),
        (norm, times) => {
          expect(needed(Number(`${norm * times}e-2`), Number(`${norm}e-2`))).toBe(times);
        }
      )
    );
  });

  it.each([
    [-1, 130, 1],
    [NaN, 130, 1],
    [Infinity, 130, 1],
    [100, 0, 1],
    [100, -130, 1],
    [100, 130, 0],
  ])("are refused for volume %d, norm %d and %d days", (volume, norm, days) => {
    expect(needed(volume, norm, days)).toBe("NUMBER_INVALID");
  });

  it("round as the bank says", () => {
    const rounded = (rounding: "ceil" | "round" | "floor"): unknown =>
      requiredTellers(195, 130, 1, rounding);
    expect([rounded("ceil"), rounded("round"), rounded("floor")]).toEqual([
      { ok: true, value: 2 },
      { ok: true, value: 2 },
      { ok: true, value: 1 },
    ]);
  });
});

describe("teller plan", () => {
  it("releases nobody below the counter table and two-person control, unless the bank says so", () => {
    const situation = {
      volume: { numerator: 100n, denominator: 1n },
      currentTellers: 5,
      tableFloor: 3,
      outletType: "乡镇网点",
    } as const;
    const withFloor = planTellers(situation, defaultRuleBook);
    const bare = planTellers(situation, {
      ...defaultRuleBook,
      useTableFloor: false,
      minTellers: 0,
    });
    expect(withFloor).toMatchObject({ value: { surplusByRule: 4, surplusRecommended: 2 } });
    expect(bare).toMatchObject({ value: { surplusByRule: 4, surplusRecommended: 4 } });
  });

  it.each([-1, 1.5, NaN])("refuses %d tellers", (currentTellers) => {
    const situation = {
      volume: { numerator: 100n, denominator: 1n },
      currentTellers,
      tableFloor: 0,
      outletType: "乡镇网点",
    } as const;
    expect(planTellers(situation, defaultRuleBook)).toMatchObject({
      ok: false,
      problem: { code: "NUMBER_INVALID", params: { field: "现有柜员" } },
    });
  });
});
