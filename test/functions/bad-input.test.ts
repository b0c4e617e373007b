import { readFileSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import * as checks from "../../src/functions/checks";
import * as claims from "../../src/functions/claims";
import * as pay from "../../src/functions/pay";
import * as staffing from "../../src/functions/staffing";
import { isCellError, type CellValue } from "../../src/workbench/model/cell-value";
import type { OfferedFunction } from "../../src/workbench/protocol/addin-functions";

/**
 * What the page of help says of bad input is what formulas in cells give, through the real runtime. The page's table is the test's: a row
 * is a formula with a box for the bad cell, a column a bad cell.
 */

const ROOT = path.resolve(__dirname, "../..");
const SOURCES = ["checks", "claims", "pay", "staffing"].map((family) =>
  path.join(ROOT, "src/functions", `${family}.ts`)
);
const IMPLEMENTATIONS = { ...checks, ...claims, ...pay, ...staffing } as Readonly<
  Record<string, unknown>
>;

const BOX = "▢";
/** In the order of the table's columns. */
const BAD_CELLS: readonly CellValue[] = ["很多", null, -1, 1e308, true];
const ERROR: CellValue = { error: "#DIV/0!" };

const BAD_ROW = 0;
const FIRST_FORMULA_ROW = 10;
/** Room for what spills. */
const ROWS_APART = 20;
const COLUMNS_APART = 10;
/** Longer results are shown by their first value. */
const MOST_SHOWN = 4;

interface TableRow {
  readonly formula: string;
  readonly answers: readonly string[];
}

function tableRows(): TableRow[] {
  const page = new DOMParser().parseFromString(
    readFileSync(path.join(ROOT, "assets/functions-help.html"), "utf8"),
    "text/html"
  );
  return [...page.querySelectorAll("#bad-input tbody tr")].map((row) => {
    const [formula = "", ...answers] = [...row.children].map((cell) => cell.textContent ?? "");
    return { formula, answers };
  });
}

const TABLE = tableRows();
let functions: readonly OfferedFunction[] = [];

beforeAll(async () => {
  const { metadataJson, associate } = await generateCustomFunctionsMetadata(SOURCES, true);
  functions = (JSON.parse(metadataJson) as { functions: OfferedFunction[] }).functions;
  for (const { id, functionName } of associate)
    CustomFunctions.associate(id, IMPLEMENTATIONS[functionName] as () => unknown);
  workbench.host.offerFunctions({ namespace: "DG", functions });
}, 60_000);

beforeEach(() => {
  workbench.reset();
});

function placeOf(row: number, column: number): readonly [row: number, column: number] {
  return [FIRST_FORMULA_ROW + row * ROWS_APART, column * COLUMNS_APART];
}

/** What stands in the cell and in those that its formula fills, as the page of help writes it. */
function shownAt(row: number, column: number): string {
  const sheet = workbench.host.workbook.activeSheet;
  const { top, left, bottom, right } = sheet.arrays.at(row, column)?.area ?? {
    top: row,
    left: column,
    bottom: row,
    right: column,
  };
  const texts: string[] = [];
  for (let r = top; r <= bottom; r++)
    for (let c = left; c <= right; c++) texts.push(shown(sheet.value(r, c)));
  if (texts.every((text) => text === "空白")) return "空白";
  return texts.length > MOST_SHOWN ? `${texts[0] ?? ""}…` : texts.join("、");
}

function shown(value: CellValue): string {
  if (value === null || value === "") return "空白";
  return isCellError(value) ? value.error : String(value).replace("e+", "E+");
}

/** Every formula of the table with every one of the cells; the answers by row. */
async function answersTo(cells: readonly CellValue[]): Promise<string[][]> {
  const { workbook, formulas } = workbench.host;
  const sheet = workbook.activeSheet;
  cells.forEach((cell, column) => {
    if (cell !== null) sheet.setValue(BAD_ROW, column, cell);
  });
  formulas.suspended(() =>
    TABLE.forEach(({ formula }, row) =>
      cells.forEach((_, column) => {
        const bad = `$${"ABCDEFGH".charAt(column)}$${BAD_ROW + 1}`;
        formulas.setFormula(sheet, ...placeOf(row, column), formula.replace(BOX, bad));
      })
    )
  );
  await formulas.settled();
  return TABLE.map((_, row) => cells.map((_cell, column) => shownAt(...placeOf(row, column))));
}

describe("bad input of the functions", () => {
  it("has a row in the page of help for each function", () => {
    const explained = TABLE.map(({ formula }) => /^=DG\.([A-Z]+)\(.*▢/.exec(formula)?.[1]);
    expect([...new Set(explained)].sort()).toEqual(functions.map(({ id }) => id).sort());
  });

  it("gives what the page of help says", async () => {
    const answers = await answersTo(BAD_CELLS);
    expect(TABLE.map(({ formula }, row) => [formula, ...(answers[row] ?? [])])).toEqual(
      TABLE.map(({ formula, answers: said }) => [formula, ...said])
    );
  });

  it("shows an error that it reads as it is", async () => {
    const answers = await answersTo([ERROR]);
    expect(answers).toEqual(TABLE.map(() => ["#DIV/0!"]));
  });

  it("never leaves a cell waiting, whatever the words", async () => {
    const answers = await answersTo(["NaN", "Infinity", "-0", " ", "1e999", "=", "＃N/A"]);
    for (const answer of answers.flat()) expect(answer).not.toMatch(/BUSY|NaN|Infinity|^$/);
  });
});

describe("references of odd kinds", () => {
  const VOLUMES = [130, 131, "", 260];

  async function calculated(formula: string): Promise<string> {
    const { workbook, formulas } = workbench.host;
    const sheet = workbook.activeSheet;
    workbook.addSheet("Sheet2");
    VOLUMES.forEach((volume, row) => {
      if (volume !== "") sheet.setValue(row, 0, volume);
    });
    formulas.setFormula(sheet, 0, 3, formula);
    await formulas.settled();
    return shownAt(0, 3);
  }

  it.each([
    ["a whole column, down to the last row in use", "=DG.TELLERS(A:A)", "1、2、空白、2"],
    ["a whole row without anything in it", "=DG.TELLERS(5:5)", "空白"],
    ["a range and a column of another height", "=DG.SURPLUS({5;5}, A1:A3)", "3、3、#N/A"],
    ["a column and a row, each with each", "=DG.SURPLUS({9;5}, {130,650})", "7、4、3、0"],
    ["cells of several sheets", "=DG.TELLERS(Sheet1:Sheet2!A1)", "#REF!"],
    ["cells of a sheet that is gone", "=DG.TELLERS(#REF!)", "#REF!"],
    ["a range where one value is wanted", "=DG.TELLERS(260, A1:A2)", "#VALUE!"],
    ["no argument", "=DG.TELLERS()", "#VALUE!"],
    ["too many arguments", "=DG.TELLERS(1, 2, 3)", "#VALUE!"],
  ])("are answered: %s", async (_, formula, expected) => {
    expect(await calculated(formula)).toBe(expected);
  });
});

describe("columns of a whole sheet", () => {
  const ROWS = 1_048_576;
  const tall = (value: unknown): unknown[][] =>
    Array.from({ length: ROWS }, (_, row) => [row === 0 ? value : ""]);

  it.each([
    ["TELLERS", () => staffing.tellers(tall(260))],
    ["MASK", () => checks.mask(tall("王小明"), [["姓名"]])],
    ["TIER", () => claims.tier(tall(1_000_000))],
    ["SCOREPAY", () => pay.scorePay(100, tall(5))],
  ])("come back from DG.%s as long as they went in", (_, call) => {
    const result = call();
    expect(result).toHaveLength(ROWS);
    expect(result.at(-1)).toEqual([""]);
    expect(result[0]?.[0]).not.toBe("");
  });

  it("cost DG.STAFFING and DG.TIERSUMMARY nothing below the last value", () => {
    const outlets = [
      ["网点", "网点类型", "日均总业务量"],
      ["甲", "乡镇", 260],
    ];
    const below = Array.from({ length: ROWS }, () => ["", "", ""]);
    expect(staffing.staffing([...outlets, ...below])).toHaveLength(2);
    expect(claims.tierSummary(tall(1_000_000)).at(-1)?.[1]).toBe(1);
  });
});
