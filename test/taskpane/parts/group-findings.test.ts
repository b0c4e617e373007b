import { finding } from "../../../src/rules/finding";
import { SHOWN_FINDINGS } from "../../../src/rules/finding-counts";
import { groupFindings } from "../../../src/taskpane/parts/group-findings";

describe("findings in groups", () => {
  it("come gravest first, whatever their order, and empty groups are left out", () => {
    const groups = groupFindings([
      finding("ROW_TOTAL"),
      finding("ID_BLANK"),
      finding("ROW_FOOTER"),
    ]);
    expect(groups.map(({ severity, count }) => [severity, count])).toEqual([
      ["error", 1],
      ["info", 2],
    ]);
  });

  it("are all counted and the first hundred shown, in their order", () => {
    const findings = Array.from({ length: 250 }, (_, row) =>
      finding("ID_BLANK", null, String(row))
    );
    const [group] = groupFindings(findings);
    expect(group?.count).toBe(250);
    expect(group?.shown).toEqual(findings.slice(0, SHOWN_FINDINGS));
  });

  it("are nothing where there is nothing", () => {
    expect(groupFindings([])).toEqual([]);
  });
});
