import { CellHash, ContentHash } from "../../src/excel/cell-hash";

function hashOf(...values: (string | number | boolean)[]): string {
  const hash = new CellHash();
  for (const value of values) hash.add(value);
  return hash.digest();
}

function hashRows(rows: readonly (readonly string[])[]): string {
  const hash = new ContentHash();
  for (const row of rows) hash.add(row);
  return hash.digest();
}

describe("The fingerprint of cells", () => {
  it("tells apart cells whose texts run together", () => {
    expect(hashOf("ab", "c")).not.toBe(hashOf("a", "bc"));
  });

  it("tells a number from its text, and blank from false", () => {
    expect(hashOf(1)).not.toBe(hashOf("1"));
    expect(hashOf("")).not.toBe(hashOf(false));
  });

  it("notices the smallest change of an amount", () => {
    expect(hashOf(1234.56)).not.toBe(hashOf(1234.57));
  });

  it("does not care how the host keeps a line break", () => {
    expect(hashOf("甲\r\n乙")).toBe(hashOf("甲\n乙"));
    expect(hashOf("甲\r乙")).not.toBe(hashOf("甲\n乙"));
  });
});

describe("The fingerprint of a sheet", () => {
  it("ignores blank cells and rows at the end, which the host may or may not give", () => {
    expect(hashRows([["a", "", ""], ["b"], ["", ""]])).toBe(hashRows([["a"], ["b", ""]]));
  });

  it("notices a blank row that is inserted between two others", () => {
    expect(hashRows([["a"], [""], ["b"]])).not.toBe(hashRows([["a"], ["b"]]));
  });

  it("notices a value that moves to the next row", () => {
    expect(hashRows([["a", "b"], ["c"]])).not.toBe(hashRows([["a"], ["b", "c"]]));
  });

  it("can be continued in two ways from one point", () => {
    const hash = new ContentHash();
    hash.add(["a"]);
    const other = hash.copy();
    hash.add(["b"]);
    other.add(["c"]);
    expect(hash.digest()).toBe(hashRows([["a"], ["b"]]));
    expect(other.digest()).toBe(hashRows([["a"], ["c"]]));
  });
});
