import { areInPercent, readWeights } from "../../../src/tables/pay/deal-weights";

describe("The weights of a deal", () => {
  it.each([
    ["2:1", [[2, 1]]],
    ["2：1", [[2, 1]]],
    ["60%、40%", [[60, 40]]],
    [
      "1:1;2:1",
      [
        [1, 1],
        [2, 1],
      ],
    ],
    ["1.5/1", [[1.5, 1]]],
    [3, [[3]]],
    ["", null],
    ["平分", "unreadable"],
    ["2:-1", "unreadable"],
  ])("are read from %j as %j", (cell, expected) => {
    expect(readWeights(cell)).toEqual(expected);
  });

  it("are read back from the time of day that a spreadsheet makes of 2:1", () => {
    expect(readWeights((2 * 60 + 1) / (24 * 60))).toEqual([[2, 1]]);
    expect(readWeights((7 * 60 + 3) / (24 * 60))).toEqual([[7, 3]]);
  });

  it("are in percent only where somebody wrote so", () => {
    expect(areInPercent("60%:40%")).toBe(true);
    expect(areInPercent("6:4")).toBe(false);
  });
});
