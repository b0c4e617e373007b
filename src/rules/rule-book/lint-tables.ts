import { type Finding, finding } from "../finding";
import {
  commonSpan,
  gapsBetween,
  relationOf,
  type Span,
  spanFrom,
  spanOf,
  spanText,
} from "./number-range";
import type { RuleTableName } from "./parameters";
import type { PlaceOfRule, RuleBook, RulePath } from "./rule-book";
import { BUSINESSES, OUTLET_TYPES } from "../staffing/staffing-table";

/** A row of a table that stands for a span of numbers. */
interface SpanRow {
  readonly span: Span;
  readonly path: RulePath;
  readonly name: string;
}

/** Deposits below the lowest 层级: nobody would hold those customers. Names and bounds that repeat are refused by the schema. */
export function lintTiers({ tiers }: RuleBook, placeOf: PlaceOfRule): Finding[] {
  const spans = tiers.map((tier) => spanFrom(tier.lowerBound));
  return gapsOf("tiers", spans, placeOf(["tiers"]), "");
}

/** Scores without a coefficient, and two bands from the same score on. */
export function lintBands({ coefficient }: RuleBook, placeOf: PlaceOfRule): Finding[] {
  if (coefficient?.type !== "bands") return [];
  const path = ["coefficient", "bands"];
  const spans = coefficient.bands.map((band) => spanFrom(band.lowerScore));
  return [
    ...gapsOf("coefficient.bands", spans, placeOf(path), ""),
    ...repeatedRows("coefficient.bands", coefficient.bands, (band) => String(band.lowerScore), {
      path,
      field: "lowerScore",
      placeOf,
    }),
  ];
}

/** Per outlet type and business: numbers of trades that no row or several rows speak of, rows without effect, bounds the wrong way round. */
export function lintStaffing(book: RuleBook, placeOf: PlaceOfRule): Finding[] {
  return OUTLET_TYPES.flatMap((outletType) =>
    BUSINESSES.flatMap((business) => lintCounter(book, `${outletType} ${business}`, placeOf))
  );
}

function lintCounter(book: RuleBook, counter: string, placeOf: PlaceOfRule): Finding[] {
  const findings: Finding[] = [];
  const rows: SpanRow[] = [];
  for (const [index, row] of book.staffingTable.entries()) {
    if (`${row.outletType} ${row.business}` !== counter) continue;
    const path = ["staffingTable", index, "upper"];
    const span = spanOf(row);
    if (span === null) {
      const params = { parameter: "staffingTable", lower: row.lower ?? "", upper: row.upper ?? "" };
      findings.push(finding("RULE_UPPER_NOT_ABOVE", placeOf(path), String(row.upper), params));
      continue;
    }
    const name = rowName(path, index, placeOf);
    findings.push(...collisions({ span, path, name }, rows, counter, placeOf));
    rows.push({ span, path, name });
  }
  const spans = rows.map(({ span }) => span);
  const place = placeOf(rows[0]?.path ?? ["staffingTable"]);
  return [...findings, ...gapsOf("staffingTable", spans, place, counter)];
}

function collisions(
  row: SpanRow,
  earlier: readonly SpanRow[],
  of: string,
  placeOf: PlaceOfRule
): Finding[] {
  const place = placeOf(row.path);
  const parameter = "staffingTable";
  for (const { span, name: first } of earlier) {
    const relation = relationOf(row.span, span);
    if (relation === "same") return [finding("RULE_ROW_REPEATED", place, of, { parameter, first })];
    if (relation === "inside")
      return [finding("RULE_ROW_UNREACHABLE", place, of, { parameter, first })];
    if (relation === "overlapping") {
      const range = spanText(commonSpan(row.span, span));
      return [finding("RULE_OVERLAP", place, of, { parameter, range, first })];
    }
  }
  return [];
}

function gapsOf(
  parameter: RuleTableName,
  spans: readonly Span[],
  place: ReturnType<PlaceOfRule>,
  of: string
): Finding[] {
  return gapsBetween(spans).map((gap) =>
    finding("RULE_GAP", place, of, { parameter, range: `${of} ${spanText(gap)}`.trim() })
  );
}

interface TableSpot {
  readonly path: RulePath;
  /** The field of the row that repeats. */
  readonly field: string;
  readonly placeOf: PlaceOfRule;
}

/** One `RULE_ROW_REPEATED` for every row whose key an earlier row has. */
export function repeatedRows<T>(
  parameter: RuleTableName,
  rows: readonly T[],
  keyOf: (row: T) => string,
  { path, field, placeOf }: TableSpot
): Finding[] {
  const seen = new Map<string, string>();
  return rows.flatMap((row, index) => {
    const key = keyOf(row);
    const rowPath = [...path, index, field];
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, rowName(rowPath, index, placeOf));
      return [];
    }
    return [finding("RULE_ROW_REPEATED", placeOf(rowPath), key, { parameter, first })];
  });
}

/** A row as people find it: its cell, or its number where it stands on no sheet. */
function rowName(path: RulePath, index: number, placeOf: PlaceOfRule): string {
  return placeOf(path)?.cell ?? `#${index + 1}`;
}
