import { cycleReferences } from "../../../../src/workbench/page/formulas/cycle-references";

/** `|` marks the caret, or the two ends of what is selected. */
function cycled(marked: string): string | null {
  const [before = "", ...rest] = marked.split("|");
  const start = before.length;
  const end = start + (rest.length > 1 ? (rest[0]?.length ?? 0) : 0);
  const result = cycleReferences(before + rest.join(""), start, end);
  if (!result) return null;
  const { text, start: from, end: to } = result;
  const marks = from === to ? "|" : `|${text.slice(from, to)}|`;
  return text.slice(0, from) + marks + text.slice(to);
}

describe("F4 in a formula", () => {
  it("gives a reference its marks by turns and comes back to where it began", () => {
    const turns = ["=A1|+B2"];
    for (let turn = 0; turn < 4; turn++) turns.push(cycled(turns.at(-1) ?? "") ?? "none");
    expect(turns).toEqual(["=A1|+B2", "=$A$1|+B2", "=A$1|+B2", "=$A1|+B2", "=A1|+B2"]);
  });

  it.each([
    ["=SUM(|A1:B3)", "=SUM($A$1:$B$3|)"],
    ["=SUM(A1:$B3|)", "=SUM($A$1:$B$3|)"],
    ["=SUM(A:|B)", "=SUM($A:$B|)"],
    ["=SUM($3:3|)", "=SUM(3:3|)"],
    ["='A1 表'!B2|*C3", "='A1 表'!$B$2|*C3"],
    ["=规则!B2|", "=规则!$B$2|"],
    ["=SORT(d2|#)", "=SORT($d$2|#)"],
    ["=A1*|A2+B1|-C1", "=A1*|$A$2+$B$1|-C1"],
  ])("%s becomes %s", (before, after) => {
    expect(cycled(before)).toBe(after);
  });

  it.each(['="A1|"&B1', "=LOG10|(2)", "='A1| 表'!B2", "=1+2|", "=DG.B2|(1)", "=B1表|"])(
    "finds no reference at the caret of %s",
    (marked) => {
      expect(cycled(marked)).toBeNull();
    }
  );
});
