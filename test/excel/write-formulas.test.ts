import { applyPlans } from "../../src/excel/apply-plans";
import { undoLastWrite } from "../../src/excel/undo";
import type { Finding, Outcome } from "../../src/rules/finding";
import type { PlanCell, SheetPlan } from "../../src/sheets/sheet-plan";
import type { Worksheet } from "../../src/workbench/model/worksheet";
import {
  forgetEarlierWrites,
  LOG_SHEET,
  planOf,
  readInFront,
  refusalOf,
  UNSTEERED,
  valueOf,
} from "./fixtures";
import { dumpSheet, dumpWorkbook } from "./workbook-dump";

const LIST = {
  name: "数据",
  rows: [
    ["名", "数"],
    ["甲", 1],
    ["乙", 2],
    ["=1+1", 3],
  ],
};

const SHEET = "结果";
const COLUMNS = [
  ["名称", "text"],
  ["两倍", "count"],
  ["说明", "text"],
] as const;

/** A row of values, and the formulas of some of its cells. */
type Row = readonly [name: PlanCell, twice: PlanCell, note: PlanCell];
type Formulas = readonly (string | null)[];

const ROWS: readonly Row[] = [
  ["甲", 2, "甲:2"],
  ["乙", 4, "乙:4"],
  ["=1+1", 6, "多"],
  ["合计", 12, null],
];

const FORMULAS: readonly Formulas[] = [
  ["=数据!A2", "=DG.DOUBLE(数据!B2)", '=A3&":"&B3'],
  ["=数据!A3", "=DG.DOUBLE(数据!B3)", '=A4&":"&B4'],
  [null, "=DG.DOUBLE(数据!B4)", null],
  [null, "=SUM(B3:B5)", null],
];

function formulaPlan(
  formulas: readonly Formulas[] = FORMULAS,
  rows: readonly Row[] = ROWS,
  more: Partial<SheetPlan> = {}
): SheetPlan {
  return planOf(SHEET, COLUMNS, rows, {
    kind: "staffing",
    formula: (row, column) => formulas[row]?.[column] ?? null,
    controlSums: [{ column: 1, total: 24 }],
    totalRows: 1,
    ...more,
  });
}

const VALUE_PLAN = formulaPlan([]);

async function write(
  plans: readonly SheetPlan[],
  more: object = {}
): ReturnType<typeof applyPlans> {
  const log = { sheet: LOG_SHEET, rowOfRun: () => ["现在", "试", "好"], rowOfUndo: () => [] };
  const source = await readInFront();
  const steering = { ...UNSTEERED, ...more };
  return applyPlans({ plans, sources: [source], log, at: new Date() }, steering);
}

async function writeInFront(plan: SheetPlan): Promise<void> {
  workbench.workbook.activate(sheetOf("数据"));
  valueOf(await write([plan]));
}

function sheetOf(name: string): Worksheet {
  const sheet = workbench.workbook.sheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function problemOf(outcome: Outcome<unknown>): Finding | null {
  return outcome.ok ? null : outcome.problem;
}

function grid(read: (sheet: Worksheet, row: number, column: number) => unknown): unknown[][] {
  return ROWS.map((row, r) => row.map((_, c) => read(sheetOf(SHEET), 2 + r, c)));
}

const values = (): unknown[][] => grid((sheet, row, column) => sheet.value(row, column));
const formulas = (): unknown[][] =>
  grid((sheet, row, column) => sheet.formula(row, column) ?? null);
const formatAt = (row: number, column: number): string =>
  workbench.workbook.styles.get(sheetOf(SHEET).styleIndex(row, column)).numberFormat;

let answer: (cells: number[][]) => unknown = () => null;

beforeAll(async () => {
  CustomFunctions.associate("DOUBLE", (cells: number[][]) => answer(cells));
  const parameters = [{ name: "数", type: "any", dimensionality: "matrix" }];
  workbench.host.offerFunctions({
    namespace: "DG",
    functions: [{ id: "DOUBLE", name: "DOUBLE", parameters }],
  });
  // the first event subscription of a page makes office.js send requests of its own, which would be counted as ours
  workbench.open([LIST]);
  answer = twice;
  valueOf(await write([formulaPlan()]));
});

beforeEach(() => {
  forgetEarlierWrites();
  workbench.open([LIST]);
  answer = twice;
});

let release: (cells: number[][]) => void = () => undefined;

/** Gives no answer while the test goes on; afterwards one, so that nothing waits for it any more. */
function neverUntilReleased(): Promise<unknown> {
  return new Promise((resume) => {
    const releaseOthers = release;
    release = (cells) => {
      releaseOthers(cells);
      resume(cells);
    };
  });
}

afterEach(() => release([[0]]));

function twice(cells: number[][]): number[][] {
  return cells.map((row) => row.map((cell) => cell * 2));
}

describe("A planned cell with a formula", () => {
  it("holds the formula and shows the planned value, in a text column too; texts stay texts", async () => {
    valueOf(await write([formulaPlan()]));
    expect(values()).toEqual(ROWS);
    expect(formulas()).toEqual(FORMULAS);
    expect([formatAt(2, 0), formatAt(4, 0), formatAt(2, 2), formatAt(4, 2)]).toEqual([
      "General",
      "@",
      "General",
      "@",
    ]);
  });

  it("follows what it is made of", async () => {
    valueOf(await write([formulaPlan()]));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("数据").getRange("B3").values = [[20]];
      await context.sync();
    });
    await workbench.host.formulas.settled();
    expect(values()[1]).toEqual(["乙", 40, "乙:40"]);
    expect(values()[3]?.[1]).toBe(48);
  });

  it("is the same whatever the size of a chunk", async () => {
    valueOf(await write([formulaPlan()]));
    const whole = dumpSheet(workbench.workbook, sheetOf(SHEET));
    workbench.open([LIST]);
    valueOf(await write([formulaPlan()], { chunkBytes: 10 }));
    expect(dumpSheet(workbench.workbook, sheetOf(SHEET))).toEqual(whole);
  });

  it("may stand on a sheet that is written after it, under whatever name that gets", async () => {
    workbench.workbook.addSheet("明细").setValue(0, 0, "我的");
    const detail = planOf("明细", [["数", "count"]], [[5]], { kind: "pricing" });
    const sum = planOf("汇总", [["数", "count"]], [[5]], {
      kind: "paySummary",
      formula: () => "=SUM(明细!A3:A3)",
    });
    valueOf(await write([sum, detail]));
    expect(sheetOf("汇总").formula(2, 0)).toBe("=SUM('明细 (2)'!A3:A3)");
    expect(sheetOf("汇总").value(2, 0)).toBe(5);
  });
});

describe("What formulas come to", () => {
  it("is waited for", async () => {
    answer = async (cells) => {
      await new Promise((resume) => setTimeout(resume, 120));
      return twice(cells);
    };
    valueOf(await write([formulaPlan()]));
    expect(values()).toEqual(ROWS);
  });

  it.each<[string, Partial<Finding>, () => SheetPlan]>([
    [
      "is another value",
      { code: "FORMULA_DIFFERS", where: { sheet: SHEET, cell: "B4" } },
      () => formulaPlan(FORMULAS, ROWS.with(1, ["乙", 5, "乙:4"]), { controlSums: [] }),
    ],
    [
      "is another text",
      { code: "FORMULA_DIFFERS", where: { sheet: SHEET, cell: "C3" } },
      () => formulaPlan(FORMULAS, ROWS.with(0, ["甲", 2, "甲"])),
    ],
    [
      "is an error",
      { code: "FORMULA_DIFFERS", where: { sheet: SHEET, cell: "B3" } },
      () => formulaPlan(FORMULAS.with(0, [null, "=1/0", null])),
    ],
    [
      "is nothing the host knows",
      { code: "FORMULA_UNKNOWN", where: { sheet: SHEET, cell: "B3" } },
      () => formulaPlan(FORMULAS.with(0, [null, "=DG.TREBLE(数据!B2)", null])),
    ],
  ])("takes everything back where it %s", async (_, problem, plan) => {
    const before = dumpWorkbook(workbench.workbook);
    expect(problemOf(await write([plan()], { patienceMs: 1_000 }))).toMatchObject(problem);
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });

  it("takes everything back where it never comes", async () => {
    answer = neverUntilReleased;
    const before = dumpWorkbook(workbench.workbook);
    const problem = problemOf(await write([formulaPlan()], { patienceMs: 200 }));
    expect(problem).toMatchObject({ code: "FORMULA_BUSY", where: { sheet: SHEET, cell: "B3" } });
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });

  it("is not waited for when the person stops", async () => {
    answer = neverUntilReleased;
    const before = dumpWorkbook(workbench.workbook);
    const stopper = new AbortController();
    setTimeout(() => stopper.abort(), 150);
    expect(refusalOf(await write([formulaPlan()], { signal: stopper.signal }))).toBe("STOPPED");
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });

  it("is left to the person where the workbook calculates on demand", async () => {
    workbench.host.formulas.mode = "manual";
    // entered formulas are calculated once, before what they stand on has its answer
    const { warnings } = valueOf(await write([formulaPlan()], { patienceMs: 2_000 }));
    expect(warnings.map(({ code }) => code)).toEqual(["FORMULA_MANUAL"]);
    expect(formulas()).toEqual(FORMULAS);
  });

  it("is proved in the control sum's column where only some of its cells are formulas", async () => {
    const plan = formulaPlan(FORMULAS.with(1, []), ROWS, {
      controlSums: [{ column: 1, total: 25 }],
    });
    expect(refusalOf(await write([plan]))).toBe("READ_BACK_DIFFERS");
  });
});

describe("A sheet of ours with formulas", () => {
  it("gives way to values, and comes back", async () => {
    await writeInFront(formulaPlan());
    const written = dumpSheet(workbench.workbook, sheetOf(SHEET));
    await writeInFront(VALUE_PLAN);
    expect(values()).toEqual(ROWS);
    expect(
      formulas()
        .flat()
        .every((formula) => formula === null)
    ).toBe(true);
    expect([formatAt(2, 0), formatAt(2, 2)]).toEqual(["@", "@"]);
    valueOf(await undoLastWrite(UNSTEERED));
    await workbench.host.formulas.settled();
    expect(dumpSheet(workbench.workbook, sheetOf(SHEET))).toEqual(written);
    await writeInFront(formulaPlan());
    expect(formulas()).toEqual(FORMULAS);
    expect(workbench.workbook.sheets.map(({ name }) => name)).toEqual(["数据", SHEET, "运行记录"]);
  });

  it("is still ours after cells were moved under it", async () => {
    await writeInFront(formulaPlan());
    const list = workbench.workbook.sheetByName("数据");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("数据");
      sheet.getRange("2:2").insert("Down");
      sheet.name = "新数据";
      await context.sync();
    });
    expect(sheetOf(SHEET).formula(2, 0)).toBe("=新数据!A3");
    if (list) workbench.workbook.activate(list);
    const report = valueOf(await write([VALUE_PLAN]));
    expect(report.sheets.map(({ how }) => how)).toEqual(["replaced"]);
  });

  it.each<[string, (sheet: Worksheet) => void]>([
    ["a formula was changed", (sheet) => sheet.setFormula(2, 1, "=DG.DOUBLE(数据!B2)+0", 2)],
    ["a formula gave way to its value", (sheet) => sheet.setValue(2, 1, 2)],
    ["a text became a formula", (sheet) => sheet.setFormula(4, 0, "=1+1", 2)],
  ])("is left alone where %s", async (_, edit) => {
    await writeInFront(formulaPlan());
    edit(sheetOf(SHEET));
    workbench.workbook.activate(sheetOf("数据"));
    const report = valueOf(await write([formulaPlan()]));
    expect(report.sheets.map(({ name }) => name)).toEqual([`${SHEET} (2)`]);
    expect(report.warnings.map(({ code }) => code)).toEqual(["OWN_SHEET_EDITED"]);
  });

  it("is not taken back where somebody edited a formula", async () => {
    await writeInFront(formulaPlan());
    sheetOf(SHEET).setFormula(2, 1, "=DG.DOUBLE(数据!B2)*1", 2);
    expect(refusalOf(await undoLastWrite(UNSTEERED))).toBe("OWN_SHEET_EDITED");
  });
});

describe("A fault on the way of formulas", () => {
  /** Requests of a write: looking at the list, reading it, looking before writing, then reading our old sheet if there is one. */
  const WRITE = 3;
  const STRIDE = 17;

  /** Breaks a request after ever more of its actions until it is through; how often it was broken. Each time all must be as before. */
  async function strike(
    request: number,
    plan: SheetPlan,
    reopen: () => Promise<void>
  ): Promise<number> {
    for (let struck = 0; ; struck++) {
      await reopen();
      const before = dumpWorkbook(workbench.workbook);
      workbench.host.failNextRequest({ skip: request, afterActions: struck * STRIDE });
      if (refusalOf(await write([plan])) !== "HOST_FAILED") return struck;
      await workbench.host.formulas.settled();
      expect(dumpWorkbook(workbench.workbook)).toEqual(before);
    }
  }

  it.each([
    ["writing", WRITE, 5],
    ["looking what formulas came to", WRITE + 1, 1],
    ["looking again", WRITE + 2, 1],
  ])("leaves a workbook without our sheet as it was: %s", async (_, request, least) => {
    const reopen = async (): Promise<void> => void workbench.open([LIST]);
    expect(await strike(request, formulaPlan(), reopen)).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ["writing", WRITE + 1, 5],
    ["looking what formulas came to", WRITE + 2, 1],
  ])(
    "brings the old formulas back: %s",
    async (_, request, least) => {
      const reopen = async (): Promise<void> => {
        workbench.open([LIST]);
        await writeInFront(formulaPlan());
        workbench.workbook.activate(sheetOf("数据"));
      };
      const other = formulaPlan(FORMULAS.with(2, [null, "=6", null]));
      expect(await strike(request, other, reopen)).toBeGreaterThanOrEqual(least);
    },
    20_000
  );
});
