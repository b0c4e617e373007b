import { MASKED_KINDS } from "../masking/mask";
import type { Mask } from "./ledger-rules";
import { parameterPath } from "./parameter-path";
import { defaultRuleBook, type RuleBook } from "./rule-book";
import { OUTLET_TYPES } from "../staffing/staffing-table";

/**
 * What a parameter's value is: yuan, count and number are numbers with a look of their own, ratio a part of one, choice one of the
 * words its schema knows, names several names, mask how much of a personal datum stays readable.
 */
export type ParameterKind =
  "text" | "date" | "yuan" | "count" | "number" | "ratio" | "yesNo" | "choice" | "names" | "mask";

/** Null = not provided. */
export type ParameterValue = string | number | boolean | readonly string[] | Mask | null;

/** One value of the rule book that is no table. */
export interface Parameter {
  /** Its stable name: the parameter of rules.md §11, and behind a dot its part where it has several (`masks.姓名`). */
  readonly name: string;
  readonly kind: ParameterKind;
  /** 依据: rules and decisions it comes from; empty where it is the bank's own. */
  readonly ground: string;
}

/** Parameters with a value, in the order of the standard. Those of `PARTS` have a value per part. */
const PARAMETERS = [
  ["version", "text", ""],
  ["effectiveDate", "date", ""],
  ["documentNumber", "text", ""],
  ["depositBasis", "choice", "R47 A-23"],
  ["depositThreshold", "yuan", "R47 A-24"],
  ["thresholdInclusive", "yesNo", "R47 A-23"],
  ["aggregateBy", "choice", "R47 A-23"],
  ["loanScope", "choice", "R47"],
  ["unit", "choice", "R48"],
  ["withinTier", "choice", "R43 A-31"],
  ["overflow", "choice", "R43 A-12"],
  ["allocationMode", "choice", "R43 R49"],
  ["keepPreviousHolder", "yesNo", "R43"],
  ["nearness", "yesNo", "R4 R43"],
  ["subBranchTier", "yuan", "R6"],
  ["claimOrder", "names", "R41"],
  ["crossPosition", "choice", "R42 A-08"],
  ["incumbent", "choice", "R49 A-09"],
  ["claimTierPolicy", "choice", "R43 A-13"],
  ["shareOwnership", "yesNo", "R39"],
  ["ledgerUnit", "choice", "R44 A-25"],
  ["ledgerMask", "yesNo", "R44"],
  ["masks", "mask", "R44"],
  ["handbackColumns", "names", "R50"],
  ["updateWorkingDays", "count", "R50 A-26"],
  ["volumeScope", "choice", "R26 A-02"],
  ["standardWeight", "yesNo", "R26 A-03"],
  ["dailyAvgRounding", "choice", "R26 A-04"],
  ["townshipCashFallback", "choice", "R24 A-05"],
  ["perTeller", "number", "R28"],
  ["tellersRounding", "choice", "R28 A-06"],
  ["minTellers", "count", "R28 A-07"],
  ["useTableFloor", "yesNo", "R28 A-07"],
  ["reliefFactor", "number", "R20 A-30"],
  ["surplusTarget", "text", "R29"],
  ["payMonth", "text", "R73"],
  ["personRatio", "ratio", "R61 A-15"],
  ["personFloor", "ratio", "R61"],
  ["personRatioAuthorizer", "text", "R61"],
  ["personRatioReason", "text", "R61"],
  ["jointPool", "choice", "R62 A-14"],
  ["infoRatio", "ratio", "R62"],
  ["executionRatio", "ratio", "R62"],
  ["roleSplit", "choice", "R62"],
  ["coefficient", "choice", "R66 A-16"],
  ["coefficient.base", "number", "R66 A-16"],
  ["deputyRatio", "ratio", "R68"],
  ["deputyMode", "choice", "R68 A-20"],
  ["averageOver", "choice", "R67 A-17"],
  ["headFunding", "choice", "R67 A-18"],
  ["scorecardParts.total", "number", "R71 A-19"],
  ["basePool", "yuan", "R69"],
  ["processPool", "yuan", "R73 A-21"],
  ["processUnspent", "choice", "R73 A-21"],
  ["payStatements", "yesNo", ""],
  ["rounding", "choice", "R70"],
  ["modules", "names", "R7"],
  ["sizeRouting", "text", "R37 A-27"],
  ["period", "choice", "R10"],
  ["morningTrainings", "count", "R75 A-22"],
  ["monthlyTraining", "count", "R74"],
] as const satisfies readonly (readonly [string, ParameterKind, string])[];

/** The name of a parameter as it stands in files, on 「规则」 and behind `--set`. */
export type ParameterName = (typeof PARAMETERS)[number][0];

/** The parameters that take one of several words. */
export type ChoiceName = Extract<
  (typeof PARAMETERS)[number],
  readonly [string, "choice", string]
>[0];

/** Tables of the rule book, with their 依据. Each has a sheet of its own. */
export const RULE_TABLES = {
  tiers: "R43 A-11",
  capacity: "R49 A-12",
  staffingTable: "R20–R25 A-01",
  "coefficient.bands": "R66 A-16",
  "scorecardParts.parts": "R71 A-19",
  positionsByOutlet: "R18 A-28",
  calendar: "R50 A-26",
} as const;

/** The name of a table of the rule book, as it stands in files. */
export type RuleTableName = keyof typeof RULE_TABLES;

/** The names of all tables. */
export const RULE_TABLE_NAMES = Object.keys(RULE_TABLES) as readonly RuleTableName[];

/** Every value that a book has beside its tables; parts that only this book knows (further 客户规模) come after the standard's. */
export function parametersOf(book: RuleBook): Parameter[] {
  return PARAMETERS.flatMap(([name, kind, ground]) => {
    const parts = partsOf(book, name);
    if (parts === null) return [{ name, kind, ground }];
    return parts.map((part) => ({ name: `${name}.${part}`, kind, ground }));
  });
}

/** The parameter behind a stable name, also for a part that no book knows yet (`sizeRouting.特大型`); null for an unknown name. */
export function parameterNamed(name: string): Parameter | null {
  const known = parametersOf(defaultRuleBook).find((parameter) => parameter.name === name);
  if (known) return known;
  const size = /^sizeRouting\.(.+)$/.exec(name);
  const routing = PARAMETERS.find(([other]) => other === "sizeRouting");
  return size && routing ? { name, kind: routing[1], ground: routing[2] } : null;
}

/** What a book says for a parameter. */
export function parameterValue(book: RuleBook, name: string): ParameterValue {
  if (name === "coefficient") return book.coefficient?.type ?? null;
  const found = parameterPath(name).reduce<unknown>(
    (value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : null),
    book
  );
  return found as ParameterValue;
}

/** The rows of each table of a book; empty = not provided. A table that is a record gives its entries. */
export const TABLE_ROWS = {
  tiers: (book: RuleBook) => book.tiers,
  capacity: (book: RuleBook) => Object.entries(book.capacity),
  staffingTable: (book: RuleBook) => book.staffingTable,
  "coefficient.bands": ({ coefficient }: RuleBook) =>
    coefficient?.type === "bands" ? coefficient.bands : [],
  "scorecardParts.parts": (book: RuleBook) => book.scorecardParts.parts,
  positionsByOutlet: (book: RuleBook) => book.positionsByOutlet,
  calendar: (book: RuleBook) => book.calendar,
} satisfies Record<RuleTableName, (book: RuleBook) => readonly unknown[]>;

function partsOf(book: RuleBook, name: ParameterName): readonly string[] | null {
  switch (name) {
    case "masks":
      return MASKED_KINDS;
    case "surplusTarget":
      return OUTLET_TYPES;
    case "sizeRouting":
      return [
        ...new Set([...Object.keys(defaultRuleBook.sizeRouting), ...Object.keys(book.sizeRouting)]),
      ];
    default:
      return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
