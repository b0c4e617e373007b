import fc from "fast-check";
import { supportedFunctions } from "../../../src/workbench/formula/function-registry";
import { SAMPLE } from "./cases/sample-sheet";
import { CalculatedSheet } from "./calculated-sheet";

const PIECES = [
  "A1", "A2:C6", "H1:H5", "A:A", "2:2", "Z9#", "I4", "(", ")", ",", "+", "-", "^", "&", "=", "<>", ":", " ", "%", "@", "{1,2;3,4}",
  '"城*"', '""', "1", "-3.5", "1E+308", "TRUE", "#REF!", "表1!B2", "没有!A1", "名称", "\"2024-01-01\"", "表1[列]",
]; // prettier-ignore

const NAMES = supportedFunctions().map(({ name }) => name);
const ARGUMENTS = [
  "A2:C6", "H1:H5", "C2:C6", "A:A", "I1:I5", "Z1", "I4", "\"x\"", "\"\"", "-1", "0", "2", "0.5", "1E+300", "TRUE", "{1,2;3,4}", "",
  "LAMBDA(x,x)", "(A1,B2)", "#N/A", "400", "\"城*\"",
]; // prettier-ignore

describe("whatever stands after the equals sign", () => {
  function calculate(sheet: CalculatedSheet, formula: string): unknown {
    sheet.put("AE101", formula);
    return sheet.at("AE101");
  }

  it("is calculated to a value or an error and never throws", () => {
    const sheet = new CalculatedSheet(SAMPLE);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }),
        (pieces) => {
          expect(["string", "number", "boolean"]).toContain(
            typeof calculate(sheet, `=${pieces.join("")}`)
          );
        }
      ),
      { numRuns: 1500 }
    );
  });

  it.each(NAMES)("has an answer of %s for arguments of any kind", (name) => {
    const sheet = new CalculatedSheet(SAMPLE);
    const args = fc.array(fc.constantFrom(...ARGUMENTS), { maxLength: 5 });
    fc.assert(
      fc.property(args, (list) => {
        const value = calculate(sheet, `=${name}(${list.join(",")})`);
        expect(["string", "number", "boolean"]).toContain(typeof value);
        if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 25 }
    );
  });
});
