import { applyOverrides } from "../../../src/rules/rule-book/override";
import { parameterSummary } from "../../../src/rules/rule-book/parameter-summary";
import {
  defaultRuleBook,
  findingsOfRuleBook,
  parseRuleBook,
  type RuleBook,
  ruleBookSchema,
} from "../../../src/rules/rule-book/rule-book";

/** Parameters of rules.md §11 by name. */
const NAMED = [
  "depositBasis depositThreshold thresholdInclusive aggregateBy unit tiers capacity withinTier overflow claimOrder",
  "crossPosition incumbent claimTierPolicy shareOwnership ledgerUnit ledgerMask handbackColumns updateWorkingDays calendar",
  "volumeScope perTeller tellersRounding minTellers useTableFloor reliefFactor staffingTable surplusTarget personRatio",
  "personFloor jointPool infoRatio executionRatio roleSplit coefficient deputyRatio averageOver headFunding scorecardParts",
  "processPool processUnspent morningTrainings monthlyTraining modules sizeRouting masks rounding",
]
  .join(" ")
  .split(" ");

function overridden(...settings: string[]): RuleBook {
  const result = applyOverrides(defaultRuleBook, settings);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function problemsOf(...settings: string[]): { code: string; name: unknown; allowed: unknown }[] {
  const result = applyOverrides(defaultRuleBook, settings);
  if (result.ok) return [];
  return result.problems.map(({ code, params }) => ({
    code,
    name: params["name"],
    allowed: params["allowed"],
  }));
}

describe("rule book", () => {
  it("has a place for every parameter of the standard", () => {
    expect(Object.keys(ruleBookSchema.shape)).toEqual(expect.arrayContaining(NAMED));
  });

  it("keeps the deck's numbers", () => {
    expect(defaultRuleBook).toMatchObject({
      depositBasis: "auto",
      depositThreshold: 0,
      thresholdInclusive: true,
      perTeller: 130,
      minTellers: 2,
      personRatio: 0.7,
      infoRatio: 0.3,
      deputyRatio: 0.9,
      processPool: 3000,
      updateWorkingDays: 1,
      morningTrainings: 2,
    });
  });

  it("invents nothing that the deck lost, and leaves the two money switches to a person", () => {
    expect(defaultRuleBook).toMatchObject({
      jointPool: null,
      headFunding: null,
      coefficient: null,
      basePool: null,
      positionsByOutlet: [],
      calendar: [],
      scorecardParts: { total: 200, parts: [] },
      capacity: {},
    });
  });

  it("takes its own JSON back unchanged", () => {
    const copy = parseRuleBook(JSON.parse(JSON.stringify(defaultRuleBook)));
    expect(copy).toEqual({ ok: true, value: defaultRuleBook });
  });

  it("names every parameter that it does not know or that does not fit", () => {
    const result = parseRuleBook({ depositTreshold: 1, perTeller: 0, unit: "角" });
    const problems = result.ok ? [] : result.problems;
    expect(problems.map(({ code, params }) => [code, params["name"]])).toEqual(
      expect.arrayContaining([
        ["RULE_UNKNOWN", "depositTreshold"],
        ["RULE_INVALID", "perTeller"],
        ["RULE_INVALID", "unit"],
      ])
    );
    expect(problems).toHaveLength(3);
  });

  it("warns while the tiers are the starter's, and stops when the bank gives its own", () => {
    expect(findingsOfRuleBook(defaultRuleBook).map(({ code }) => code)).toEqual([
      "TIERS_ARE_STARTER",
    ]);
    const own = overridden('tiers=[{"name":"全部","lowerBound":0}]');
    expect(findingsOfRuleBook(own)).toEqual([]);
  });

  it("does not share its starter tiers between books", () => {
    const [first, second] = [parseRuleBook({}), parseRuleBook({})];
    if (!first.ok || !second.ok) throw new Error("defaults must parse");
    expect(first.value.tiers[0]).not.toBe(second.value.tiers[0]);
  });
});

describe("settings from the command line", () => {
  it("set numbers, words, switches and tables", () => {
    const book = overridden(
      "depositThreshold=50000",
      "unit=万元",
      "ledgerMask=false",
      "jointPool=after-pool",
      'tiers=[{"name":"小","lowerBound":0},{"name":"大","lowerBound":1000000,"positions":["主管"]}]',
      "version=2.0"
    );
    expect(book).toMatchObject({
      depositThreshold: 50_000,
      unit: "万元",
      ledgerMask: false,
      jointPool: "after-pool",
      version: "2.0",
    });
    expect(book.tiers.map((tier) => [tier.name, tier.positions])).toEqual([
      ["小", []],
      ["大", ["主管"]],
    ]);
  });

  it("give the lowest tier no bound, which takes all the rest", () => {
    const { tiers } = overridden(
      'tiers=[{"name":"大","lowerBound":1000000},{"name":"其余","lowerBound":null}]'
    );
    expect(tiers.map(({ lowerBound }) => lowerBound)).toEqual([1_000_000, 0]);
  });

  it("let the last one win and leave the rest as it was", () => {
    const book = overridden("depositThreshold=1", "depositThreshold=2");
    expect(book).toEqual({ ...defaultRuleBook, depositThreshold: 2 });
  });

  it("are reported by name, all of them", () => {
    expect(problemsOf("depositTreshold=1", "unit=角", "depositThreshold=-1", "perTeller")).toEqual([
      { code: "RULE_UNKNOWN", name: "depositTreshold", allowed: undefined },
      { code: "RULE_INVALID", name: "unit", allowed: "auto | 元 | 千元 | 万元 | 百万元 | 亿元" },
      { code: "RULE_INVALID", name: "depositThreshold", allowed: "≥ 0" },
      { code: "RULE_INVALID", name: "perTeller", allowed: "number" },
    ]);
  });

  it("refuse tiers that share a name or a bound, and words of the object's own", () => {
    const twice = '[{"name":"一","lowerBound":0},{"name":"一","lowerBound":5}]';
    const sameBound = '[{"name":"一","lowerBound":5},{"name":"二","lowerBound":5}]';
    expect(
      problemsOf(`tiers=${twice}`, `tiers=${sameBound}`, "constructor=1", "=1").map((p) => p.code)
    ).toEqual(["RULE_INVALID", "RULE_INVALID", "RULE_UNKNOWN", "RULE_UNKNOWN"]);
  });

  it("are summed up for the run log as what differs from the standard", () => {
    expect(parameterSummary(defaultRuleBook)).toBe("");
    expect(parameterSummary(overridden("depositThreshold=50000", "loanScope=no-loan"))).toBe(
      "depositThreshold=50000;loanScope=no-loan"
    );
  });
});
