import fc from "fast-check";
import {
  complianceOf,
  requirementFor,
  requirementText,
} from "../../../src/rules/staffing/counter-requirement";
import { COUNTER_KINDS, type OpenCounters } from "../../../src/rules/staffing/counters";
import { dailyVolume } from "../../../src/rules/staffing/daily-volume";
import { compareFraction } from "../../../src/rules/staffing/fraction";
import {
  BUSINESSES,
  OUTLET_TYPES,
  outletTypeOf,
  STAFFING_TABLE,
} from "../../../src/rules/staffing/staffing-table";

function volumeOf(total: number, days = 1) {
  const volume = dailyVolume(total, "日均", days);
  if (!volume.ok) throw new Error(volume.problem.code);
  return volume.value;
}

const anyCounters: fc.Arbitrary<OpenCounters> = fc.record(
  Object.fromEntries(COUNTER_KINDS.map((kind) => [kind, fc.nat({ max: 3 })])) as Record<
    (typeof COUNTER_KINDS)[number],
    fc.Arbitrary<number>
  >
);

describe("the counter table", () => {
  it("speaks of every volume from 0 up", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...OUTLET_TYPES),
        fc.constantFrom(...BUSINESSES),
        fc.nat({ max: 100_000 }),
        (type, business, hundredths) => {
          const volume = volumeOf(hundredths, 100);
          expect(requirementFor(type, business, volume, STAFFING_TABLE)).not.toBeNull();
        }
      )
    );
  });

  it("never asks more of a quieter outlet than of a busier one, once closed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...OUTLET_TYPES),
        fc.constantFrom(...BUSINESSES),
        fc.nat({ max: 20_000 }),
        fc.nat({ max: 20_000 }),
        anyCounters,
        (type, business, one, other, open) => {
          const [quiet, busy] = [Math.min(one, other), Math.max(one, other)].map((hundredths) =>
            requirementFor(type, business, volumeOf(hundredths, 100), STAFFING_TABLE)
          );
          if (!quiet || !busy) throw new Error("no row");
          if (complianceOf(busy, open).withClosure)
            expect(complianceOf(quiet, open).withClosure).toBe(true);
        }
      )
    );
  });

  it("says what it asks in words", () => {
    const middle = requirementFor("支行营业部", "现金", volumeOf(80), STAFFING_TABLE);
    expect(requirementText(middle?.options ?? [])).toBe("1 专门对公高柜 或 2 偏对公综合柜");
    expect(requirementText([])).toBe("无要求");
  });

  it("has no answer where a bank's own table leaves a gap", () => {
    const gap = STAFFING_TABLE.filter((row) => row.lower !== 80);
    expect(requirementFor("支行营业部", "现金", volumeOf(100), gap)).toBeNull();
  });
});

describe("a daily volume", () => {
  it("is compared unrounded", () => {
    expect(compareFraction(volumeOf(32_891, 253), 130)).toBeGreaterThan(0);
    expect(compareFraction(volumeOf(32_890, 253), 130)).toBe(0);
    expect(compareFraction(volumeOf(0.3), 0.3)).toBe(0);
  });

  it("is rounded to whole trades first where the bank says so", () => {
    const rounded = dailyVolume(130.4, "日均", 1, "integer");
    expect(rounded.ok && compareFraction(rounded.value, 130)).toBe(0);
  });
});

describe("an outlet type", () => {
  it.each([
    ["营业部", "支行营业部"],
    ["城区", "城区/园区网点"],
    [" 园区网点 ", "城区/园区网点"],
    ["城区/园区", "城区/园区网点"],
    ["乡镇", "乡镇网点"],
    ["总行", null],
  ])("%j is %s", (word, type) => {
    expect(outletTypeOf(word)).toBe(type);
  });
});
