import { markFormula, markOf, parseMark, unfinishedFormula } from "../../src/excel/own-sheet-mark";
import { planOf } from "./fixtures";

const HASH = "0123456789abcdef";

describe("The mark of a sheet the add-in wrote", () => {
  it("is read back as it was written", () => {
    const plan = planOf(
      "客户清单",
      [
        ["客户号", "text"],
        ["存款余额", "amount"],
      ],
      [["1", 2]]
    );
    const mark = markOf(plan, HASH, false);
    expect(parseMark(markFormula(mark))).toEqual(mark);
    expect(mark).toMatchObject({ kind: "customers", rowCount: 1, columns: "ta", chart: null });
  });

  it("says whether some of its cells are formulas, and is as it always was where none is", () => {
    const plan = planOf("编制测算", [["应配柜员", "count"]], [[1]]);
    const [formulas, values] = [true, false].map((has) => markFormula(markOf(plan, HASH, has)));
    expect(parseMark(formulas ?? "")?.hasFormulas).toBe(true);
    expect(values).toBe(`="1;customers;${HASH};1;0;n;"`);
    expect(parseMark(values ?? "")?.hasFormulas).toBe(false);
  });

  it("remembers where a chart's rows stand", () => {
    const chart = { title: "", categoryColumn: 0, valueColumn: 1, firstRow: 0, rowCount: 6 };
    const plan = planOf("层级汇总", [["层级", "text"]], [], { kind: "tierSummary", chart });
    expect(parseMark(markFormula(markOf(plan, HASH, false)))?.chart).toEqual({
      firstRow: 0,
      rowCount: 6,
    });
  });

  it.each([
    ["of a sheet that was not finished", unfinishedFormula("1")],
    ["of somebody else's name", '="hello"'],
    ["of a kind this version does not know", `="1;ledger;${HASH};1;0;t;"`],
    ["that was tampered with", `="1;customers;xyz;1;0;t;"`],
  ])("is none: %s", (_, formula) => {
    expect(parseMark(formula)).toBeNull();
  });

  it("is none where there is no name", () => {
    expect(parseMark(null)).toBeNull();
  });
});
