import fc from "fast-check";
import { readId } from "../../src/tables/id-codec";

describe("id cells", () => {
  it("keep every character of a text", () => {
    const id = fc.stringMatching(/^[0-9A-Z]{1,20}$/).filter((text) => !/^\d\.?\d*E\d+$/.test(text));
    fc.assert(
      fc.property(id, (text) => {
        expect(readId(text, undefined)).toEqual({ kind: "read", id: text, trait: null });
      })
    );
  });

  it.each([" 001 ", "\u3000001\u3000", "'001", "001\t", "001\r\n", "\ufeff001", "001\u200b"])(
    "%j is 001, and said to be padded",
    (text) => {
      expect(readId(text, undefined)).toEqual({ kind: "read", id: "001", trait: "padded" });
    }
  );

  it.each([
    [12345, undefined, "12345"],
    [12345, "00000012345", "00000012345"],
    [12345, "12,345", "12345"],
    [123456789012, "1.23457E+11", "123456789012"],
    [12345, "########", "12345"],
    [12345, "99999", "12345"],
    [0, "000", "000"],
    [999999999999999, undefined, "999999999999999"],
  ])("the number %d shown as %p is %s, and said to be a number", (value, shown, id) => {
    expect(readId(value, shown)).toEqual({ kind: "read", id, trait: "numeric" });
  });

  it.each([1e15, 1.23e17, 12345.5, -5, "1.23E+17", "1E+17", "1.2E17", "1.23e+17"])(
    "%p is damaged and never repaired",
    (value) => {
      expect(readId(value, "00000000000000123")).toEqual({ kind: "damaged" });
    }
  );

  it.each(["", " ", "—", "-", "null", "\u3000"])("%j is blank", (value) => {
    expect(readId(value, undefined)).toEqual({ kind: "blank" });
  });

  it("what cannot be a customer number is unreadable", () => {
    expect(readId(true, "TRUE")).toEqual({ kind: "unreadable" });
    expect(readId("长".repeat(40_000), undefined)).toEqual({ kind: "unreadable" });
  });

  it("full-width characters are the same as half-width ones", () => {
    expect(readId("０01２", undefined)).toEqual({ kind: "read", id: "0012", trait: "padded" });
  });

  it("an error is an error", () => {
    expect(readId("#N/A", undefined)).toEqual({ kind: "error-cell" });
  });
});
