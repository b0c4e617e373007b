import { formulaFromFile, formulaToFile } from "../../../src/workbench/codec/formula-text";
import { shiftFormula } from "../../../src/workbench/codec/shift-formula";

describe("formulas in a file", () => {
  it.each([
    ["XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["SORT(FILTER(A1:A9,B1:B9>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>1))"],
    ["LET(x,A1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["MAP(A1:A3,LAMBDA(v,v*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))"],
    ["LET(total,SUM(A1),total)", "_xlfn.LET(_xlpm.total,SUM(A1),_xlpm.total)"],
    ["DG.TIER(A1,规则!A2:B5)", "_xldudf_DG_TIER(A1,规则!A2:B5)"],
    ["STDEV.S(A1:A9)+NETWORKDAYS.INTL(A1,B1)", "_xlfn.STDEV.S(A1:A9)+NETWORKDAYS.INTL(A1,B1)"],
    [
      "IF(A1=\"XLOOKUP(1)\",'XLOOKUP(2)'!A1,表1[[#Headers],[IFS(3)]])",
      "IF(A1=\"XLOOKUP(1)\",'XLOOKUP(2)'!A1,表1[[#Headers],[IFS(3)]])",
    ],
    ["SUM(A1:B2)", "SUM(A1:B2)"],
    ["SUM($D$2#)+'A 1'!B2#", "SUM(_xlfn.ANCHORARRAY($D$2))+_xlfn.ANCHORARRAY('A 1'!B2)"],
    ["规则!B2#", "_xlfn.ANCHORARRAY(规则!B2)"],
    ['"A1#"&#N/A&A1', '"A1#"&#N/A&A1'],
  ])("%s is written %s, and read back", (typed, written) => {
    expect(formulaToFile(`=${typed}`)).toBe(written);
    expect(formulaFromFile(written)).toBe(typed);
  });

  it.each([
    ["=A1+$A1+A$1+$A$1", "=B3+$A3+B$1+$A$1"],
    ["=SUM(A:A,$B:B,1:2,$3:3)", "=SUM(B:B,$B:C,3:4,$3:5)"],
    ["='A1 表'!A1&Sheet1!B2&\"A1\"", "='A1 表'!B3&Sheet1!C4&\"A1\""],
    ["=LOG10(A1)+ATAN2(A1,B1)", "=LOG10(B3)+ATAN2(B3,C3)"],
    ["=税A1+A1.x+_A1+A1B+表[A1]+[1]Sheet!A1", "=税A1+A1.x+_A1+A1B+表[A1]+[1]Sheet!B3"],
    ["=XFD1048576", "=A2"],
    ["=XFE1+A9999999+1E5+TRUE", "=XFE1+A9999999+1E5+TRUE"],
    ["={1,2;3,4}*A1:B2", "={1,2;3,4}*B3:C4"],
  ])("%s reads two rows down and one column right %s", (formula, moved) => {
    expect(shiftFormula(formula, 2, 1)).toBe(moved);
  });
});
