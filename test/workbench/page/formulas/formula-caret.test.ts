import { callAt, wordAt } from "../../../../src/workbench/page/formulas/formula-caret";

/** The text with the caret at `|`. */
function at(marked: string): [string, number] {
  return [marked.replace("|", ""), marked.indexOf("|")];
}

describe("the name being typed in a formula", () => {
  it.each([
    ["=DG.|", "DG."],
    ["=SU|", "SU"],
    ["=1+su|", "su"],
    ["=SUM(A1,DG.TE|)", "DG.TE"],
    ["=IF(A1,单|", "单"],
  ])("%s", (marked, text) => {
    expect(wordAt(...at(marked))).toEqual({ start: marked.indexOf("|") - text.length, text });
  });

  it.each(["SU|", "=|", "=1|", '="SU|', "=$A|", "=SU|M(1)", "=表!SU|", "=SUM(|"])(
    "is none at %s",
    (marked) => {
      expect(wordAt(...at(marked))).toBeNull();
    }
  );
});

describe("the call around the caret", () => {
  it.each([
    ["=SUM(|", "SUM", 0],
    ["=DG.TELLERS(E3,|", "DG.TELLERS", 1],
    ['=IF(A1=",",B1,|', "IF", 2],
    ["=IF(SUM(1,2),|", "IF", 1],
    ["=ROUND((A1+B1),|", "ROUND", 1],
    ["=SUM({1,2},|", "SUM", 1],
  ])("%s", (marked, name, argument) => {
    expect(callAt(...at(marked))).toEqual({ name, argument });
  });

  it.each(["=SUM(1)|", "SUM(|", "=A1|"])("is none at %s", (marked) => {
    expect(callAt(...at(marked))).toBeNull();
  });
});
