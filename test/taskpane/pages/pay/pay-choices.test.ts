import { defaultRuleBook, type RuleBook } from "../../../../src/rules/rule-book/rule-book";
import {
  bookWith,
  choicesOf,
  type PayChoices,
} from "../../../../src/taskpane/pages/pay/pay-choices";

const COMPLETE: PayChoices = {
  ...choicesOf(defaultRuleBook),
  payMonth: "2026-03",
  basePool: "45000",
  jointPool: "none",
  headFunding: "separate",
};

function bookOf(changes: Partial<PayChoices>): RuleBook {
  const chosen = bookWith({ ...COMPLETE, ...changes }, defaultRuleBook);
  if (!chosen.ok) throw new Error([...chosen.faults].join());
  return chosen.book;
}

function faultsOf(changes: Partial<PayChoices>): string[] {
  const chosen = bookWith({ ...COMPLETE, ...changes }, defaultRuleBook);
  return chosen.ok ? [] : [...chosen.faults];
}

describe("the typed parameters of a month", () => {
  it("come back from a rule book as they went in", () => {
    const book: RuleBook = {
      ...defaultRuleBook,
      payMonth: "2026-03",
      basePool: 45_000.5,
      processPool: 2999.99,
      personRatio: 0.725,
      jointPool: "after-pool",
      headFunding: "inside",
      coefficient: {
        type: "bands",
        bands: [
          { lowerScore: 0, coefficient: 0.8 },
          { lowerScore: 900, coefficient: 1.35 },
        ],
      },
    };
    expect(bookWith(choicesOf(book), defaultRuleBook)).toEqual({ ok: true, book });
  });

  it.each([
    ["45,000.00", 45_000],
    ["45000.5", 45_000.5],
    ["45 000", 45_000],
    ["0", 0],
  ])("read %s yuan as %d", (basePool, yuan) => {
    expect(bookOf({ basePool }).basePool).toBe(yuan);
  });

  it.each(["", "很多", "-1", "1.005", "1,2", "99999999999999999"])(
    "do not take 「%s」 for an amount, and round nothing",
    (basePool) => {
      expect(faultsOf({ basePool })).toEqual(["basePool"]);
    }
  );

  it.each([
    ["70", 0.7],
    ["70%", 0.7],
    ["72.5", 0.725],
    ["100", 1],
  ])("read %s percent as %d", (personRatio, ratio) => {
    expect(bookOf({ personRatio }).personRatio).toBe(ratio);
  });

  it("leave both switches to a person", () => {
    expect(faultsOf({ jointPool: null, headFunding: null })).toEqual(["jointPool", "headFunding"]);
  });

  it("do without a coefficient, because not every outlet pays a head here", () => {
    expect(bookOf({ coefficient: null }).coefficient).toBeNull();
  });

  it.each([
    [[{ lowerScore: "", coefficient: "" }]],
    [[{ lowerScore: "900", coefficient: "" }]],
    [
      [
        { lowerScore: "900", coefficient: "1" },
        { lowerScore: "900.0", coefficient: "2" },
      ],
    ],
  ])("refuse bands that are not whole or say two things of one score", (bands) => {
    expect(faultsOf({ coefficient: "bands", bands })).toEqual(["bands"]);
  });

  it.each(["2026-13", "2026/3", "", "03-2026"])("do not take 「%s」 for a month", (payMonth) => {
    expect(faultsOf({ payMonth })).toEqual(["payMonth"]);
  });
});
