import { area } from "../../../src/workbench/model/area";
import { supportedFunctions } from "../../../src/workbench/formula/function-registry";
import { ARITHMETIC_CASES } from "./cases/arithmetic-cases";
import { DATE_CASES } from "./cases/date-cases";
import { DISTRIBUTION_CASES } from "./cases/distribution-cases";
import { LOGIC_CASES } from "./cases/logic-cases";
import { LOOKUP_CASES } from "./cases/lookup-cases";
import { SAMPLE, type Case, type Expected } from "./cases/sample-sheet";
import { TEXT_CASES } from "./cases/text-cases";
import { TOTAL_CASES } from "./cases/total-cases";
import { CalculatedSheet, plain } from "./calculated-sheet";

const sample = new CalculatedSheet(SAMPLE);
/** Where the formulas stand, away from the list. */
const HOME = { row: 100, column: 30 };

function resultOf(formula: string): Expected | null {
  const { book, sheet } = sample;
  const { row, column } = HOME;
  book.clear(sheet, area(row, column, row, column));
  book.setFormula(sheet, row, column, formula);
  const array = sheet.arrays.at(row, column);
  if (!array) return plain(sheet.value(row, column));
  const { bottom, right } = array.area;
  return Array.from({ length: bottom - row + 1 }, (_, r) =>
    Array.from(
      { length: right - column + 1 },
      (_unused, c) => plain(sheet.value(row + r, column + c)) ?? ""
    )
  );
}

const FAMILIES: readonly (readonly [string, readonly Case[]])[] = [
  ["operators and arithmetic", ARITHMETIC_CASES],
  ["totals and statistics", TOTAL_CASES],
  ["looking up and arrays", LOOKUP_CASES],
  ["distributions and number systems", DISTRIBUTION_CASES],
  ["texts", TEXT_CASES],
  ["dates", DATE_CASES],
  ["logic, information and finance", LOGIC_CASES],
];

describe.each(FAMILIES)("the value that Excel gives: %s", (_, cases) => {
  it.each(cases)("%s", (formula, expected) => {
    const result = resultOf(formula);
    if (typeof expected === "number" && typeof result === "number")
      expect(result).toBeCloseTo(expected, 9);
    else expect(result).toEqual(expected);
  });
});

describe("the table of cases", () => {
  it("asks each formula once, and enough of them", () => {
    const formulas = FAMILIES.flatMap(([, cases]) => cases.map(([formula]) => formula));
    expect(new Set(formulas).size).toBe(formulas.length);
    expect(formulas.length).toBeGreaterThanOrEqual(350);
  });
});

describe("the list of supported functions", () => {
  const cased = FAMILIES.flatMap(([, cases]) => cases.map(([formula]) => formula)).join(" ");

  it("names each function once, with its category", () => {
    const names = supportedFunctions().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(300);
  });

  it("names what people use every day", () => {
    const names = new Set(supportedFunctions().map(({ name }) => name));
    const used = new Set(cased.match(/[A-Z][A-Z0-9.]+(?=\()/g));
    expect([...used].filter((name) => !names.has(name))).toEqual(["NOSUCH"]);
  });
});
