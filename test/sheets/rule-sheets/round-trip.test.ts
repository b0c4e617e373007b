import fc from "fast-check";
import { defaultRuleBook } from "../../../src/rules/rule-book/rule-book";
import { ruleBooks } from "./rule-books";
import { readBack } from "./sheets-of-a-book";

describe("The rule book on its sheets", () => {
  it("comes back as it was written, whatever it says", () => {
    fc.assert(
      fc.property(ruleBooks, (book) => {
        const { book: read, findings } = readBack(book);
        const errors = findings.filter(({ severity }) => severity === "error");
        expect(errors.filter(({ code }) => code !== "RULE_UPPER_NOT_ABOVE")).toEqual([]);
        expect(read).toEqual(book);
      }),
      { numRuns: 300 }
    );
  });

  it("comes back from the standard without a word that is not the bank's to answer", () => {
    const { book, findings } = readBack(defaultRuleBook);
    expect(book).toEqual(defaultRuleBook);
    expect(findings.map(({ code, params }) => [code, params["parameter"]])).toEqual([
      ["TIERS_ARE_STARTER", undefined],
      ["RULE_NOT_PROVIDED", "positionsByOutlet"],
      ["RULE_NOT_PROVIDED", "jointPool"],
      ["RULE_NOT_PROVIDED", "headFunding"],
      ["RULE_NOT_PROVIDED", "coefficient"],
      ["RULE_NOT_PROVIDED", "scorecardParts.parts"],
    ]);
  });
});
