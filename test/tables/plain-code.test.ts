import fc from "fast-check";
import { isErrorCell, isPlaceholder, textOrBlank } from "../../src/tables/cell-text";
import { readId } from "../../src/tables/id-codec";
import { isDigits, isPlainCode } from "../../src/tables/plain-code";

describe("A plain code", () => {
  it("is read as it is by the careful readers too", () => {
    const nearlyCodes = fc.stringMatching(/^[-0-9A-Za-z_+.#' E]{1,20}$/);
    fc.assert(
      fc.property(nearlyCodes, (text) => {
        fc.pre(isPlainCode(text));
        expect(readId(text, undefined)).toEqual({ kind: "read", id: text, trait: null });
        expect(textOrBlank(text)).toBe(text);
        expect(isErrorCell(text) || isPlaceholder(text)).toBe(false);
      })
    );
  });

  it.each(["000123", "C-0001", "91330100MA2700001X", "a_1"])("can be %s", (text) => {
    expect(isPlainCode(text)).toBe(true);
  });

  it.each(["", "-", "NULL", "1 2", "1.5", "1.2E+17", "'001", "１２３", "合计1", "#N/A"])(
    "is not %j",
    (text) => {
      expect(isPlainCode(text)).toBe(false);
    }
  );

  it("is digits only where nothing else is in it", () => {
    expect(["0", "007", "", "1a", "-1", "１"].map(isDigits)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
