import { cellAddress } from "../../src/rules/cell-address";

describe("cell address", () => {
  it.each([
    [0, 0, "A1"],
    [4, 1, "B5"],
    [0, 25, "Z1"],
    [0, 26, "AA1"],
    [0, 701, "ZZ1"],
    [1_048_575, 16_383, "XFD1048576"],
  ])("of row %d, column %d is %s", (row, column, address) => {
    expect(cellAddress(row, column)).toBe(address);
  });
});
