import fc from "fast-check";
import { largestRemainder } from "../../src/rules/largest-remainder";
import {
  fenOfNumber,
  formatPercent,
  formatWan,
  formatYuan,
  MAX_FEN,
  parseFen,
  wanOf,
  yuanOf,
} from "../../src/rules/money";

const anyFen = fc.maxSafeInteger();
/** What a spreadsheet can hold: 15 significant digits. */
const cellFen = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });

describe("fen", () => {
  it("come back from their own text", () => {
    fc.assert(fc.property(anyFen, (fen) => parseFen(formatYuan(fen)) === fen));
  });

  it("come back from the number in a cell", () => {
    fc.assert(fc.property(cellFen, (fen) => fenOfNumber(yuanOf(fen)) === fen));
  });

  it("are the same for a number and for the text a person would write for it", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        expect(fenOfNumber(value)).toBe((parseFen(String(value)) ?? 0) + 0);
      })
    );
  });

  it.each([
    ["1.005", 101],
    ["-1.005", -101],
    ["1.00499999999999999999", 100],
    ["0.115", 12],
    ["1.2E+06", 120_000_000],
    [".5", 50],
    ["5.", 500],
  ])("round %s half-up to %d, exactly", (text, fen) => {
    expect(parseFen(text)).toBe(fen);
  });

  it.each(["", ".", "1,000", "1 000", "12a", "--1", "e5", "NaN", "Infinity"])(
    "are not read from %p",
    (text) => {
      expect(parseFen(text)).toBeNull();
    }
  );

  it("are refused beyond what a number holds exactly", () => {
    expect(parseFen("90071992547409.91")).toBe(MAX_FEN);
    expect(parseFen("90071992547409.92")).toBeNull();
    expect(fenOfNumber(1e15)).toBeNull();
    expect(fenOfNumber(NaN)).toBeNull();
    expect(fenOfNumber(Infinity)).toBeNull();
  });

  it("multiply by the unit without a binary fraction", () => {
    expect(fenOfNumber(1.1, 4)).toBe(1_100_000);
    expect(fenOfNumber(0.07, 8)).toBe(700_000_000);
  });

  it("are shown with their sign, also between -1 and 0, and blank as nothing", () => {
    expect([-5, -123450, 0, NaN].map(formatYuan)).toEqual(["-0.05", "-1234.50", "0.00", ""]);
  });
});

describe("万元 and percent", () => {
  it("round half-up, away from zero", () => {
    expect(formatWan(4_987_949)).toBe("4.99");
    expect(formatWan(5_000)).toBe("0.01");
    expect(formatWan(-5_000)).toBe("-0.01");
    expect(formatWan(NaN)).toBe("");
    expect(wanOf(781_234_567)).toBe(781.23);
    expect(formatPercent(6996)).toBe("69.96");
    expect(formatPercent(-7)).toBe("-0.07");
  });
});

describe("largest remainder", () => {
  const weights = fc.array(fc.nat({ max: 1_000_000_000 }), { minLength: 1, maxLength: 40 });

  it("gives parts that add up to the total", () => {
    fc.assert(
      fc.property(fc.nat(), weights, (total, parts) => {
        fc.pre(parts.some((part) => part > 0));
        const sum = largestRemainder(total, parts)?.reduce((a, b) => a + b, 0);
        expect(sum).toBe(total);
      })
    );
  });

  it("never moves a part by a whole unit from its exact quota, and never orders parts against their weights", () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), weights, (total, parts) => {
        const sum = parts.reduce((a, b) => a + b, 0);
        fc.pre(sum > 0);
        const given = largestRemainder(total, parts) ?? [];
        given.forEach((part, i) => {
          expect(Math.abs(part - (total * (parts[i] ?? 0)) / sum)).toBeLessThan(1);
          given.forEach((other, j) => {
            if ((parts[i] ?? 0) > (parts[j] ?? 0)) expect(part).toBeGreaterThanOrEqual(other);
          });
        });
      })
    );
  });

  it("breaks ties by the bigger weight first, then by order", () => {
    expect(largestRemainder(1, [1, 1, 1])).toEqual([1, 0, 0]);
    expect(largestRemainder(2, [1, 3])).toEqual([0, 2]);
    expect(largestRemainder(10_000, [1, 1, 1])).toEqual([3334, 3333, 3333]);
  });

  it("gives an overdraft a negative share, and nobody a share of nothing", () => {
    expect(largestRemainder(10_000, [150, -50])).toEqual([15_000, -5_000]);
    expect(largestRemainder(10_000, [0, 0])).toBeNull();
    expect(largestRemainder(10_000, [10, -30])).toBeNull();
  });
});
