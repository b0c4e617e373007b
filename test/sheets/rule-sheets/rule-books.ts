import fc from "fast-check";
import { MASKED_KINDS } from "../../../src/rules/masking/mask";
import { HANDBACK_COLUMNS } from "../../../src/rules/rule-book/ledger-rules";
import { parseRuleBook, type RuleBook } from "../../../src/rules/rule-book/rule-book";
import { BUSINESSES, OUTLET_TYPES } from "../../../src/rules/staffing/staffing-table";

/** Names as banks write them, with what could be taken for something else: digits, units, dots, brackets, inner spaces. */
const name = fc
  .array(
    fc.constantFrom(
      "柜",
      "员",
      "高",
      "管",
      "大",
      "A",
      "b",
      "7",
      "0",
      ".",
      "-",
      "%",
      "万",
      "(",
      ")",
      " ",
      "号",
      ">",
      "=",
      "（"
    ),
    { minLength: 1, maxLength: 6 }
  )
  .map((letters) => letters.join("").trim())
  .filter((text) => text !== "");

const counterName = fc.constantFrom(
  "专门对公高柜",
  "偏对公综合柜",
  "综合低柜",
  "对公 A 柜",
  "柜(2)"
);
const yuan = fc.oneof(
  fc.nat(10_000_000),
  fc.nat(1_000_000_000).map((fen) => fen / 100)
);
const figure = fc.oneof(
  fc.nat(2_000),
  fc.nat(100_000).map((hundredths) => hundredths / 100)
);
const positive = figure.filter((value) => value > 0);
const ratio = fc.nat(1_000).map((thousandths) => thousandths / 1_000);
const day = fc
  .date({
    min: new Date(Date.UTC(2000, 0, 1)),
    max: new Date(Date.UTC(2099, 11, 31)),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

const names = fc.uniqueArray(name, { minLength: 1, maxLength: 5 });

const tier = fc.record({ name, lowerBound: yuan, positions: fc.array(name, { maxLength: 3 }) });

const staffingRow = fc.record({
  outletType: fc.constantFrom(...OUTLET_TYPES),
  business: fc.constantFrom(...BUSINESSES),
  lower: fc.option(figure),
  lowerInclusive: fc.boolean(),
  upper: fc.option(figure),
  upperInclusive: fc.boolean(),
  options: fc.array(fc.record({ counter: counterName, count: fc.integer({ min: 1, max: 99 }) }), {
    maxLength: 3,
  }),
});

const mask = fc.oneof(
  fc.record({ head: fc.nat(20), tail: fc.nat(20) }),
  fc.constant({ keep: "district" })
);

const coefficient = fc.oneof(
  fc.constant(null),
  fc.record({ type: fc.constant("linear"), base: positive }),
  fc.record({
    type: fc.constant("bands"),
    bands: fc.array(fc.record({ lowerScore: figure, coefficient: figure }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
);

/** Any rule book that its schema takes, each parameter anything it can be. */
export const ruleBooks: fc.Arbitrary<RuleBook> = fc
  .record(
    {
      version: name,
      effectiveDate: fc.option(day),
      documentNumber: fc.option(name),
      depositBasis: fc.constantFrom("auto", "年日均", "存款余额"),
      depositThreshold: yuan,
      thresholdInclusive: fc.boolean(),
      loanScope: fc.constantFrom("all", "no-loan"),
      unit: fc.constantFrom("auto", "元", "千元", "万元", "百万元", "亿元"),
      tiers: fc
        .uniqueArray(tier, { minLength: 1, maxLength: 5, selector: (row) => row.name })
        .filter((rows) => new Set(rows.map((row) => row.lowerBound)).size === rows.length),
      capacity: fc.dictionary(name, fc.nat(5_000), { maxKeys: 4, noNullPrototype: true }),
      withinTier: fc.constantFrom("order", "balance"),
      overflow: fc.constantFrom("unassigned", "cascade-down"),
      allocationMode: fc.constantFrom("in-order", "balanced"),
      keepPreviousHolder: fc.boolean(),
      nearness: fc.boolean(),
      subBranchTier: fc.option(yuan),
      claimOrder: names,
      crossPosition: fc.constantFrom("priority", "arbitrate"),
      incumbent: fc.constantFrom("evidence", "tie-break", "first"),
      claimTierPolicy: fc.constantFrom("keep+flag", "reject"),
      shareOwnership: fc.boolean(),
      ledgerUnit: fc.constantFrom("person", "outlet"),
      ledgerMask: fc.boolean(),
      masks: fc.record(Object.fromEntries(MASKED_KINDS.map((kind) => [kind, mask]))),
      handbackColumns: fc.shuffledSubarray([...HANDBACK_COLUMNS], { minLength: 1 }),
      updateWorkingDays: fc.nat(10),
      calendar: fc.array(fc.record({ 日期: day, 类型: fc.constantFrom("放假", "上班") }), {
        maxLength: 4,
      }),
      volumeScope: fc.constantFrom("对公", "对公+个人"),
      standardWeight: fc.boolean(),
      dailyAvgRounding: fc.constantFrom("none", "integer"),
      townshipCashFallback: fc.constantFrom("warn", "urban"),
      perTeller: positive,
      tellersRounding: fc.constantFrom("ceil", "round", "floor"),
      minTellers: fc.nat(9),
      useTableFloor: fc.boolean(),
      reliefFactor: ratio.map((part) => 1 + part),
      staffingTable: fc.array(staffingRow, { maxLength: 6 }),
      surplusTarget: fc.record(Object.fromEntries(OUTLET_TYPES.map((type) => [type, name]))),
      positionsByOutlet: fc.array(
        fc.record({
          outletType: fc.constantFrom(...OUTLET_TYPES),
          position: name,
          kind: fc.constantFrom("必设", "综合", "选设"),
        }),
        { maxLength: 4 }
      ),
      personRatio: ratio,
      personFloor: ratio,
      jointPool: fc.constantFrom(null, "none", "after-pool"),
      infoRatio: ratio,
      executionRatio: ratio,
      roleSplit: fc.constantFrom("equal", "weight"),
      coefficient,
      deputyRatio: ratio,
      deputyMode: fc.constantFrom("head-coefficient", "own-score"),
      averageOver: fc.constantFrom("scorecard-staff", "everybody"),
      headFunding: fc.constantFrom(null, "separate", "inside"),
      scorecardParts: fc.record({
        total: positive,
        parts: fc.array(fc.record({ name, points: figure }), { maxLength: 5 }),
      }),
      basePool: fc.option(yuan),
      processPool: yuan,
      processUnspent: fc.constantFrom("return", "carry"),
      modules: names,
      sizeRouting: fc.dictionary(name, name, { maxKeys: 5, noNullPrototype: true }),
      period: fc.constantFrom("month", "quarter", "year"),
      morningTrainings: fc.nat(9),
      monthlyTraining: fc.nat(9),
    },
    { requiredKeys: [] }
  )
  .map((source) => {
    const parsed = parseRuleBook(source);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.value;
  });
