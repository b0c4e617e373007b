import { formatDecimal, sumExactly } from "../decimal";
import { type Finding, finding } from "../finding";
import { forbiddenWord } from "../pay/forbidden-indicators";
import { lintBands, lintStaffing, lintTiers, repeatedRows } from "./lint-tables";
import { POSITIONS } from "./positions";
import { findingsOfRuleBook, NOWHERE, type PlaceOfRule, type RuleBook } from "./rule-book";

/**
 * What is wrong with a rule book although each of its values is possible: gaps, overlaps, rows that repeat or never count, parts that do
 * not add up, indicators that regulation forbids, positions that do not fit together, and what only the bank can provide.
 * `placeOf` gives the cells where the book was read from sheets.
 */
export function lintRuleBook(book: RuleBook, placeOf: PlaceOfRule = NOWHERE): Finding[] {
  return [
    ...findingsOfRuleBook(book).map((found) => ({ ...found, where: placeOf(["tiers"]) })),
    ...lintTiers(book, placeOf),
    ...lintPositions(book, placeOf),
    ...lintStaffing(book, placeOf),
    ...lintShares(book, placeOf),
    ...lintBands(book, placeOf),
    ...lintScorecard(book, placeOf),
    ...lintRepeats(book, placeOf),
    ...lintMissing(book, placeOf),
  ];
}

/** Positions that nobody can claim for, and positions that are given work but have no turn in 认领顺序 (R41, R43, R37). */
function lintPositions(book: RuleBook, placeOf: PlaceOfRule): Finding[] {
  const order = new Set(book.claimOrder);
  const missing = POSITIONS.filter((position) => !order.has(position)).map((position) =>
    finding("RULE_POSITION_MISSING", placeOf(["claimOrder"]), position, { position })
  );
  const used = [
    ...book.tiers.flatMap(({ positions }, tier) =>
      positions.map((position) => ({ position, path: ["tiers", tier, "positions"] }))
    ),
    ...Object.keys(book.capacity).map((position) => ({ position, path: ["capacity", position] })),
    ...Object.entries(book.sizeRouting).map(([size, position]) => ({
      position,
      path: ["sizeRouting", size],
    })),
  ];
  const unknown = used
    .filter(({ position }) => !order.has(position))
    .map(({ position, path }) => {
      const params = { position, parameter: String(path[0]) };
      return finding("RULE_POSITION_UNKNOWN", placeOf(path), position, params);
    });
  return [...missing, ...unknown];
}

/** Shares of a deal that are no whole, and a share below its own floor (R61, R62). */
function lintShares(book: RuleBook, placeOf: PlaceOfRule): Finding[] {
  const findings: Finding[] = [];
  const sum = exactSum([book.infoRatio, book.executionRatio]);
  if (sum !== 1) {
    const params = { parameter: "infoRatio+executionRatio", sum, expected: 1 };
    findings.push(finding("RULE_SUM_DIFFERS", placeOf(["executionRatio"]), String(sum), params));
  }
  if (book.personRatio < book.personFloor) {
    const params = { parameter: "personRatio", value: book.personRatio, floor: book.personFloor };
    const place = placeOf(["personRatio"]);
    findings.push(finding("RULE_BELOW_FLOOR", place, String(book.personRatio), params));
  }
  return findings;
}

/** Parts that do not add up to the scale, and indicators that regulation forbids (R71, rules.md §8.6). */
function lintScorecard({ scorecardParts }: RuleBook, placeOf: PlaceOfRule): Finding[] {
  const { total, parts } = scorecardParts;
  const path = ["scorecardParts", "parts"];
  const sum = exactSum(parts.map(({ points }) => points));
  const params = { parameter: "scorecardParts.parts", sum, expected: total };
  const differs = finding("RULE_SUM_DIFFERS", placeOf(path), String(sum), params);
  return [
    ...(parts.length > 0 && sum !== total ? [differs] : []),
    ...parts.flatMap(({ name }, part) => {
      const word = forbiddenWord(name);
      if (word === null) return [];
      const place = placeOf([...path, part, "name"]);
      return [finding("RULE_INDICATOR_FORBIDDEN", place, name, { name, word })];
    }),
    ...repeatedRows("scorecardParts.parts", parts, ({ name }) => name, {
      path,
      field: "name",
      placeOf,
    }),
  ];
}

function lintRepeats({ positionsByOutlet, calendar }: RuleBook, placeOf: PlaceOfRule): Finding[] {
  const positionKey = ({ outletType, position }: RuleBook["positionsByOutlet"][number]): string =>
    `${outletType} ${position}`;
  return [
    ...repeatedRows("positionsByOutlet", positionsByOutlet, positionKey, {
      path: ["positionsByOutlet"],
      field: "position",
      placeOf,
    }),
    ...repeatedRows("calendar", calendar, (day) => day.日期, {
      path: ["calendar"],
      field: "日期",
      placeOf,
    }),
  ];
}

/** What the deck lost or leaves to a person: the two switches that move money, and the tables (rules.md §10). */
function lintMissing(book: RuleBook, placeOf: PlaceOfRule): Finding[] {
  const missing = [
    ...(book.positionsByOutlet.length === 0 ? ["positionsByOutlet"] : []),
    ...(book.jointPool === null ? ["jointPool"] : []),
    ...(book.headFunding === null ? ["headFunding"] : []),
    ...(book.coefficient === null ? ["coefficient"] : []),
    ...(book.scorecardParts.parts.length === 0 ? ["scorecardParts.parts"] : []),
  ];
  return missing.map((parameter) =>
    finding("RULE_NOT_PROVIDED", placeOf(parameter.split(".")), "", { parameter })
  );
}

/** The sum as people add decimals up: 0.3 + 0.7 is 1. */
function exactSum(values: readonly number[]): number {
  return Number(formatDecimal(sumExactly(values)));
}
