import { finding } from "../../src/rules/finding";
import { countFindings, firstFindings } from "../../src/rules/finding-counts";

const FINDINGS = [
  finding("ROW_TOTAL"),
  finding("ID_BLANK"),
  finding("ROW_FOOTER"),
  finding("ID_DAMAGED"),
  finding("STOPPED"),
];

describe("Counting findings", () => {
  it("counts each level, also one that nobody is in", () => {
    expect(countFindings(FINDINGS)).toEqual({ error: 2, warning: 0, info: 3 });
  });

  it("takes the first of each level and keeps their order", () => {
    const codes = firstFindings(FINDINGS, 1).map(({ code }) => code);
    expect(codes).toEqual(["ROW_TOTAL", "ID_BLANK"]);
    expect(firstFindings(FINDINGS, 3)).toEqual(FINDINGS);
  });
});
