import fc from "fast-check";
import {
  fitGeneralNumber,
  hashes,
  spillSpan,
  wrapLines,
  type Neighbourhood,
} from "../../../src/workbench/page/grid/text-fit";

/** Chinese characters are 14 pixels wide, all others 7. */
const measure = (text: string) =>
  [...text].reduce((sum, letter) => sum + (letter > "⺀" ? 14 : 7), 0);

/** Columns of 50 pixels of which the named ones hold something. */
function around(filled: readonly number[], first = 0, last = 9): Neighbourhood {
  return { first, last, widthOf: () => 50, isFree: (column) => !filled.includes(column) };
}

describe("a text wider than its column", () => {
  it("lies over as many empty neighbours as it needs", () => {
    expect(spillSpan(2, 50, "left", around([2]))).toEqual({ first: 2, last: 2 });
    expect(spillSpan(2, 51, "left", around([2]))).toEqual({ first: 2, last: 3 });
    expect(spillSpan(2, 201, "left", around([2]))).toEqual({ first: 2, last: 6 });
  });

  it("stops at a filled neighbour", () => {
    expect(spillSpan(2, 400, "left", around([2, 4]))).toEqual({ first: 2, last: 3 });
    expect(spillSpan(2, 400, "left", around([2, 3]))).toEqual({ first: 2, last: 2 });
  });

  it("grows to the left where it is aligned right, to both sides where it is centred", () => {
    expect(spillSpan(5, 120, "right", around([5]))).toEqual({ first: 3, last: 5 });
    expect(spillSpan(5, 120, "center", around([5]))).toEqual({ first: 4, last: 6 });
    expect(spillSpan(5, 300, "center", around([4, 5]))).toEqual({ first: 5, last: 8 });
  });

  it("does not leave the sheet", () => {
    expect(spillSpan(1, 900, "right", around([1]))).toEqual({ first: 0, last: 1 });
    expect(spillSpan(8, 900, "left", around([8]))).toEqual({ first: 8, last: 9 });
  });

  it("never covers a filled cell", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9)),
        fc.nat(9),
        fc.nat(900),
        fc.constantFrom("left" as const, "center" as const, "right" as const),
        (filled, column, width, align) => {
          const { first, last } = spillSpan(column, width, align, around(filled));
          const covered = filled.filter(
            (other) => other !== column && other >= first && other <= last
          );
          expect(covered).toEqual([]);
        }
      )
    );
  });
});

describe("a number too wide for its column", () => {
  it("loses decimals first, then turns scientific, then gives up", () => {
    expect(fitGeneralNumber(1.23456, "1.23456", 49, measure)).toBe("1.23456");
    expect(fitGeneralNumber(1.23456, "1.23456", 35, measure)).toBe("1.235");
    expect(fitGeneralNumber(1.5, "1.5", 7, measure)).toBe("2");
    expect(fitGeneralNumber(123456789, "123456789", 49, measure)).toBe("1.2E+08");
    expect(fitGeneralNumber(-123456789, "-123456789", 42, measure)).toBe("-1E+08");
    expect(fitGeneralNumber(123456789, "123456789", 21, measure)).toBeNull();
  });

  it("is shown as ####, at least one", () => {
    expect(hashes(30, measure)).toBe("####");
    expect(hashes(3, measure)).toBe("#");
  });
});

describe("a wrapped text", () => {
  it("keeps its own line breaks and cuts Chinese anywhere", () => {
    expect(wrapLines("统一社会\n信用代码", 100, measure)).toEqual(["统一社会", "信用代码"]);
    expect(wrapLines("存款余额合计", 42, measure)).toEqual(["存款余", "额合计"]);
  });

  it("keeps words and amounts whole where they fit", () => {
    expect(wrapLines("合计 1,234.50 元", 70, measure)).toEqual(["合计", "1,234.50", "元"]);
    expect(wrapLines("ABCDEFGHIJ", 35, measure)).toEqual(["ABCDE", "FGHIJ"]);
  });

  it("begins no line with closing and ends none with opening punctuation", () => {
    expect(wrapLines("存款合计(万元)", 70, measure)).toEqual(["存款合计", "(万元)"]);
    expect(wrapLines("先对列\uff0c再检查", 42, measure)).toEqual(["先对", "列\uff0c再", "检查"]);
  });

  it("loses no character but blanks at the breaks", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[户名 ab1.,()\uff0c]{0,30}$/),
        fc.integer({ min: 14, max: 90 }),
        (text, width) => {
          const lines = wrapLines(text, width, measure);
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
          for (const line of lines) expect(line.length === 1 || measure(line) <= width).toBe(true);
        }
      )
    );
  });
});
