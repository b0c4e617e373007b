import { formulaShape, renameSheets, sameFormula } from "../../src/excel/formula-text";

describe("Two spellings of a formula", () => {
  it.each([
    ["=DG.TELLERS('网点业务量'!E3)", "=DG.TELLERS(网点业务量!E3)"],
    ["=dg.tellers( a!E3 , 130 )", "=DG.TELLERS(A!E3,130)"],
    ["='我的''表'!A1", "='我的''表'!A1"],
  ])("%s is %s", (left, right) => {
    expect(sameFormula(left, right)).toBe(true);
  });

  it.each([
    ["=SUM(A1:A3)", "=SUM(A1:A4)"],
    ['=IF(A1>0,"a b","")', '=IF(A1>0,"ab","")'],
    ['=IF(A1>0,"a","")', '=IF(A1>0,"A","")'],
    ["=A!E3", "=B!E3"],
  ])("%s is not %s", (left, right) => {
    expect(sameFormula(left, right)).toBe(false);
  });
});

describe("The shape of a formula", () => {
  it.each([
    ["=DG.TELLERS(网点业务量!E3)", "=DG.TELLERS(网点业务量!E4)"],
    ["=DG.TELLERS('网点 业务量'!E3/网点业务量!$D3)", "=DG.TELLERS(新名!E3/新名!$D$13)"],
    ["=DG.TELLERS(网点业务量!E3)", "=DG.TELLERS(#REF!)"],
    ["=DG.TELLERS(网点业务量!E3)", "=DG.TELLERS(#REF!E3)"],
    ["=SUM(E3:E9)", "=SUM(E3:E12)"],
    ["=SUM(账!C:C)", "=SUM(账!D:D)"],
  ])("is the same where cells were moved: %s and %s", (left, right) => {
    expect(formulaShape(left)).toBe(formulaShape(right));
  });

  it.each([
    ["=DG.TELLERS(网点业务量!E3)", "=DG.TELLERS(网点业务量!E3)+1"],
    ["=DG.TELLERS(网点业务量!E3,130)", "=DG.TELLERS(网点业务量!E3,140)"],
    ['=IF(I3>0,"客户经理","")', '=IF(I3>0,"柜员","")'],
    ["=MAX(0,H3-G3)", "=MAX(0,G3*H3)"],
    ["=LOG10(A1)", "=LOG2(A1)"],
  ])("is another where somebody edited it: %s and %s", (left, right) => {
    expect(formulaShape(left)).not.toBe(formulaShape(right));
  });
});

describe("Formulas over sheets that stand under another name", () => {
  const NAMES = new Map([["计价明细", "计价明细 (2)"]]);

  it("follow them, however the name is written, and nothing else is changed", () => {
    expect(renameSheets(`=SUM(计价明细!H3:H9)+'计价明细'!A1&"计价明细!"&其他!A1`, NAMES)).toBe(
      `=SUM('计价明细 (2)'!H3:H9)+'计价明细 (2)'!A1&"计价明细!"&其他!A1`
    );
  });
});
