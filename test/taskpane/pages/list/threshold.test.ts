import { parseThreshold } from "../../../../src/taskpane/pages/list/threshold";

describe("存款起点 as typed", () => {
  it.each([
    ["50000", 50000],
    ["50,000", 50000],
    [" 50 000 ", 50000],
    ["５００００", 50000],
    ["５０，０００", 50000],
    ["0", 0],
    ["1234.56", 1234.56],
  ])("reads %p as %p yuan", (text, yuan) => {
    expect(parseThreshold(text)).toBe(yuan);
  });

  it("takes a blank for no limit", () => {
    expect(parseThreshold("  ")).toBe(0);
  });

  it.each(["-1", "5万", "1.234", "1e5", "abc", "99999999999999"])("refuses %p", (text) => {
    expect(parseThreshold(text)).toBeNull();
  });
});
