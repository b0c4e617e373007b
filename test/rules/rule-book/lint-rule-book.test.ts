import { lintRuleBook } from "../../../src/rules/rule-book/lint-rule-book";
import {
  defaultRuleBook,
  parseRuleBook,
  type RuleBook,
} from "../../../src/rules/rule-book/rule-book";

type Params = Readonly<Record<string, unknown>>;

const COUNTER = { outletType: "乡镇网点", business: "现金" } as const;
const OPTIONS = [{ counter: "偏对公综合柜", count: 1 }];

function bookWith(changes: Params): RuleBook {
  const parsed = parseRuleBook({ ...defaultRuleBook, ...changes });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** The township's cash rows replaced; all other rows stay as the deck has them. */
function townshipRows(
  ...rows: readonly { lower: number | null; upper: number | null; [more: string]: unknown }[]
): Params {
  const others = defaultRuleBook.staffingTable.filter(
    (row) => row.outletType !== COUNTER.outletType || row.business !== COUNTER.business
  );
  return {
    staffingTable: [...others, ...rows.map((row) => ({ ...COUNTER, options: OPTIONS, ...row }))],
  };
}

function bands(...lowerScores: readonly number[]): Params {
  const rows = lowerScores.map((lowerScore) => ({ lowerScore, coefficient: 1 }));
  return { coefficient: { type: "bands", bands: rows } };
}

function parts(total: number, ...rows: readonly (readonly [string, number])[]): Params {
  return { scorecardParts: { total, parts: rows.map(([name, points]) => ({ name, points })) } };
}

/** A fault planted into the standard each, and what the linter must say about it and nothing else. */
const FAULTS: readonly (readonly [string, Params, string, Params])[] = [
  [
    "tiers that leave small deposits to nobody",
    { tiers: [{ name: "大户", lowerBound: 50_000 }] },
    "RULE_GAP",
    { parameter: "tiers", range: "≥ 0, < 50000" },
  ],
  [
    "a gap between two rows of the staffing table",
    townshipRows(
      { lower: null, upper: 50, upperInclusive: false },
      { lower: 50, lowerInclusive: false, upper: null }
    ),
    "RULE_GAP",
    { parameter: "staffingTable", range: "乡镇网点 现金 ≥ 50, ≤ 50" },
  ],
  ["an outlet type without a row", townshipRows(), "RULE_GAP", { range: "乡镇网点 现金 ≥ 0" }],
  [
    "two rows that both speak of 50",
    townshipRows({ lower: null, upper: 50 }, { lower: 50, upper: null }),
    "RULE_OVERLAP",
    { range: "≥ 50, ≤ 50", first: "#15" },
  ],
  [
    "a row inside an earlier one",
    townshipRows({ lower: null, upper: null }, { lower: 10, upper: 20 }),
    "RULE_ROW_UNREACHABLE",
    { first: "#15" },
  ],
  [
    "the same row twice",
    townshipRows({ lower: null, upper: null }, { lower: null, upper: null }),
    "RULE_ROW_REPEATED",
    { parameter: "staffingTable", first: "#15" },
  ],
  [
    "an upper bound that is not above the lower one",
    townshipRows({ lower: null, upper: null }, { lower: 130, upper: 80 }),
    "RULE_UPPER_NOT_ABOVE",
    { lower: 130, upper: 80 },
  ],
  ["bands that leave low scores out", bands(600), "RULE_GAP", { parameter: "coefficient.bands" }],
  ["two bands from one score on", bands(0, 800, 800), "RULE_ROW_REPEATED", { first: "#2" }],
  [
    "parts that do not add up to the scale",
    parts(200, ["财务", 80], ["客户", 40.5]),
    "RULE_SUM_DIFFERS",
    { parameter: "scorecardParts.parts", sum: 120.5, expected: 200 },
  ],
  [
    "a part twice",
    parts(200, ["财务", 100], ["财务", 100]),
    "RULE_ROW_REPEATED",
    { parameter: "scorecardParts.parts" },
  ],
  [
    "an indicator of point-in-time deposits",
    parts(200, ["存款时点余额", 200]),
    "RULE_INDICATOR_FORBIDDEN",
    { word: "时点" },
  ],
  ["a ranking", parts(200, ["存款排名", 200]), "RULE_INDICATOR_FORBIDDEN", { word: "排名" }],
  ["a market share", parts(1, ["市场份额", 1]), "RULE_INDICATOR_FORBIDDEN", { word: "市场份额" }],
  [
    "shares of a joint deal that are no whole",
    { infoRatio: 0.3, executionRatio: 0.6 },
    "RULE_SUM_DIFFERS",
    { parameter: "infoRatio+executionRatio", sum: 0.9, expected: 1 },
  ],
  ["a person's share below its floor", { personRatio: 0.6 }, "RULE_BELOW_FLOOR", { floor: 0.7 }],
  [
    "a claim order that forgets a position",
    {
      claimOrder: defaultRuleBook.claimOrder.filter((position) => position !== "后台"),
      tiers: [{ name: "全部", lowerBound: 0, positions: ["高柜"] }],
    },
    "RULE_POSITION_MISSING",
    { position: "后台" },
  ],
  [
    "a capacity for a position that nobody has",
    { capacity: { 综合柜员: 100 } },
    "RULE_POSITION_UNKNOWN",
    { parameter: "capacity", position: "综合柜员" },
  ],
  [
    "a tier for a position that nobody has",
    { tiers: [{ name: "全部", lowerBound: 0, positions: ["柜面"] }] },
    "RULE_POSITION_UNKNOWN",
    { parameter: "tiers", position: "柜面" },
  ],
  [
    "a size of customers for a position that nobody has",
    { sizeRouting: { 大型: "支行行长" } },
    "RULE_POSITION_UNKNOWN",
    { parameter: "sizeRouting" },
  ],
  [
    "a day that is both holiday and working day",
    {
      calendar: [
        { 日期: "2026-10-01", 类型: "放假" },
        { 日期: "2026-10-01", 类型: "上班" },
      ],
    },
    "RULE_ROW_REPEATED",
    { parameter: "calendar", first: "#1" },
  ],
  [
    "a position set up twice for one kind of outlet",
    {
      positionsByOutlet: [
        { outletType: "乡镇网点", position: "高柜", kind: "必设" },
        { outletType: "乡镇网点", position: "高柜", kind: "选设" },
      ],
    },
    "RULE_ROW_REPEATED",
    { parameter: "positionsByOutlet", first: "#1" },
  ],
];

/** What only the bank can answer is no fault. */
function faultsIn(book: RuleBook) {
  return lintRuleBook(book).filter(
    ({ code }) => code !== "RULE_NOT_PROVIDED" && code !== "TIERS_ARE_STARTER"
  );
}

describe("The linter of the rule book", () => {
  it("finds no fault in the standard", () => {
    expect(faultsIn(defaultRuleBook)).toEqual([]);
  });

  it.each(FAULTS)("finds %s", (_, changes, code, params) => {
    expect(faultsIn(bookWith(changes))).toEqual([
      expect.objectContaining({ code, params: expect.objectContaining(params) }),
    ]);
  });

  it("says what the deck lost and what a person must choose, until it is there", () => {
    const missing = (book: RuleBook) =>
      lintRuleBook(book)
        .filter(({ code }) => code === "RULE_NOT_PROVIDED")
        .map(({ params }) => params["parameter"]);
    expect(missing(defaultRuleBook)).toEqual([
      "positionsByOutlet",
      "jointPool",
      "headFunding",
      "coefficient",
      "scorecardParts.parts",
    ]);
    const filled = bookWith({
      ...bands(0),
      ...parts(200, ["财务", 200]),
      jointPool: "none",
      headFunding: "separate",
      positionsByOutlet: [{ outletType: "乡镇网点", position: "高柜", kind: "必设" }],
    });
    expect(missing(filled)).toEqual([]);
  });

  it("adds decimals up as people do", () => {
    const book = bookWith(parts(0.3, ["一", 0.1], ["二", 0.2]));
    expect(faultsIn(book)).toEqual([]);
  });
});
