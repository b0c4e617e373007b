import { supportedFunctions } from "../../../../src/workbench/formula/function-registry";
import { hintedFunctions } from "../../../../src/workbench/page/formulas/hinted-functions";
import {
  CHINESE_FUNCTIONS,
  ENGLISH_FUNCTIONS,
} from "../../../../src/workbench/page/texts/function-texts";
import { FUNCTION_USES } from "../../../../src/workbench/page/texts/function-uses/all-uses";

describe("what functions are said to do", () => {
  it("is told of every function that the engine calculates, and of no other", () => {
    const names = supportedFunctions().map(({ name }) => name);
    expect(Object.keys(FUNCTION_USES).sort()).toEqual([...names].sort());
  });

  it("is one short sentence in each language", () => {
    for (const [chinese, english] of Object.values(FUNCTION_USES)) {
      expect(chinese).toMatch(/^[^。]{2,30}。$/);
      // half-width punctuation, as in all the page's texts
      expect(chinese).not.toMatch(/[\uff0c\uff08\uff09\uff1a\uff1b]/);
      expect(english).toMatch(/^[A-Z][ -~]{2,90}\.$/);
    }
  });

  it("stands in the list that is offered while one types", () => {
    const said = (texts: typeof CHINESE_FUNCTIONS): string =>
      hintedFunctions(null, texts).find(({ name }) => name === "SUMIF")?.description ?? "";
    expect(said(CHINESE_FUNCTIONS)).toBe("对满足条件的单元格求和。");
    expect(said(ENGLISH_FUNCTIONS)).toBe("Sum of the cells that meet a condition.");
  });
});
