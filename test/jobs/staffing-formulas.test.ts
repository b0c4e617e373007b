import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import fc from "fast-check";
import { followRules, functionRulesOf } from "../../src/functions/current-rules";
import * as functions from "../../src/functions/staffing";
import {
  applyStaffing,
  prepareStaffing,
  staffingIn,
  type StaffingPreview,
  staffingRulesApart,
} from "../../src/jobs/staffing";
import { undoLastWrite } from "../../src/jobs/undo";
import { defaultRuleBook, type RuleBook } from "../../src/rules/rule-book/rule-book";
import { OWN_NAMES } from "../../src/sheets/own-names";
import { BODY_FIRST_ROW, type SheetPlan } from "../../src/sheets/sheet-plan";
import type { SheetRows } from "../../src/workbench/build-workbook";
import type { FunctionOffer } from "../../src/workbench/protocol/addin-functions";
import { forgetEarlierWrites, UNSTEERED, valueOf } from "../excel/fixtures";
import { dumpSheet } from "../excel/workbook-dump";
import { sheetNamed } from "./clean-run";

const FUNCTIONS = {
  TELLERS: functions.tellers,
  SURPLUS: functions.surplus,
  CASHCOUNTERS: functions.cashCounters,
  NONCASHCOUNTERS: functions.nonCashCounters,
  MINCOUNTERS: functions.minCounters,
  OUTLETTYPE: functions.outletType,
  COUNTERSMET: functions.countersMet,
};

const clock = { startedAt: new Date(2026, 2, 6, 9, 30), now: () => new Date(2026, 2, 6, 9, 30, 1) };
const COUNTERS = ["专门对公高柜", "偏对公综合柜", "专门对公低柜", "偏对公低柜", "综合低柜"];
const AVERAGES = ["网点", "网点类型", "对公现金日均", "对公非现金日均", "日均总业务量", "现有柜员"];

const DAILY: SheetRows = {
  name: "网点业务量",
  rows: [
    ["各网点对公业务量"],
    [...AVERAGES, ...COUNTERS],
    ["江城支行营业部", "营业部", 130.01, 80.01, 1041, 10, 1, 0, 2, 0, 0],
    ["南湖支行", "城区", 100, 60, 650, 7, 1, 0, 1, null, 0],
    ["东岗支行", "乡镇网点", 55, 40, 100, 3, 0, 1, 0, 0, 0],
    ["无人支行", "乡镇", 12, null, null, null, 0, 0, 0, 0, 0],
  ],
};

const TALLIES: SheetRows = {
  name: "全年 业务'量",
  rows: [
    [
      "网点名称",
      "网点类型",
      "年对公现金",
      "年对公非现金",
      "年业务量",
      "工作日",
      "标准系数",
      "柜员数",
    ],
    ["南湖支行", "城区", 25_300, 20_240, 164_450, 253, null, 6],
    ["西门支行", "园区", 20_240.1, 12_650, 82_225, 253, 2, 6],
    ["北门支行", "支行营业部", 32_890, 20_240, 82_225, 253, 1.1, 2],
  ],
};

const UNUSUAL: SheetRows = {
  name: "网点业务量",
  rows: [
    [...AVERAGES, ...COUNTERS],
    ["甲支行", "城区", 100, "60笔", "1,041", 7, 1, "—", 1, 0, 0],
    ["乙支行 ", "城区", 100, 60, 650, "7人", 1, 0, "1个", 0, 0],
    ["=HYPERLINK(\"x\")", "乡镇", 10, 10, 100, 3, 0, 1, 0, 0, 0],
  ],
}; // prettier-ignore

const HINTS = 14;

beforeAll(async () => {
  for (const [id, implementation] of Object.entries(FUNCTIONS))
    CustomFunctions.associate(id, implementation as (...args: unknown[]) => unknown);
  const source = path.resolve(__dirname, "../../src/functions/staffing.ts");
  const { metadataJson } = await generateCustomFunctionsMetadata([source], true);
  const offer = JSON.parse(metadataJson) as Pick<FunctionOffer, "functions">;
  workbench.host.offerFunctions({ namespace: "DG", ...offer });
});

beforeEach(() => forgetEarlierWrites());
afterEach(() => followRules(functionRulesOf(defaultRuleBook)));

async function prepare(book: RuleBook = defaultRuleBook): Promise<StaffingPreview> {
  followRules(functionRulesOf(book));
  return valueOf(await prepareStaffing(book, [], UNSTEERED));
}

async function write(preview: StaffingPreview): Promise<void> {
  valueOf(await applyStaffing(preview, { ...UNSTEERED, ...clock }));
}

async function writeFormulas(book?: RuleBook): Promise<StaffingPreview> {
  const preview = staffingIn("formulas", await prepare(book));
  await write(preview);
  return preview;
}

/** What stands on 编制测算, without the hints. */
function standing(): unknown[][] {
  const sheet = sheetNamed(OWN_NAMES.staffing);
  const rows: unknown[][] = [];
  for (let row = BODY_FIRST_ROW; sheet.value(row, 0) !== null; row++)
    rows.push(Array.from({ length: HINTS }, (_, column) => sheet.value(row, column) ?? ""));
  return rows;
}

function formulaAt(row: number, column: number): string | null {
  return sheetNamed(OWN_NAMES.staffing).formula(BODY_FIRST_ROW + row, column) ?? null;
}

function planned({ plans: [plan] }: StaffingPreview): unknown[][] {
  if (!plan) throw new Error("no plan");
  const cells = (row: number, { cell }: SheetPlan): unknown[] =>
    Array.from({ length: HINTS }, (_, column) => cell(row, column) ?? "");
  return Array.from({ length: plan.rowCount }, (_, row) => cells(row, plan));
}

/** Cells of the outlets' rows that hold values, hints aside. */
function valueCells({ plans: [plan], outlets }: StaffingPreview): string[] {
  return outlets.flatMap((_, row) =>
    Array.from({ length: HINTS }, (__, column) =>
      plan?.cell(row, column) != null && formulaAt(row, column) === null
        ? `${row} ${plan.columns[column]?.header}`
        : ""
    ).filter((cell) => cell !== "")
  );
}

async function typeInto(
  name: string,
  changes: readonly [row: number, column: number, value: string | number][]
): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const [row, column, value] of changes) sheet.getCell(row, column).values = [[value]];
    await context.sync();
  });
  await workbench.host.formulas.settled();
}

describe("编制测算 as formulas", () => {
  it("shows what it shows as values, each figure a formula over the outlet's cells", async () => {
    workbench.open([DAILY]);
    const preview = await writeFormulas();
    expect(standing()).toEqual(planned(preview));
    expect(valueCells(preview)).toEqual([]);
    expect(preview.findings).toEqual((await prepare()).findings);
    expect([formulaAt(0, 6), formulaAt(1, 9), formulaAt(4, 6)]).toEqual([
      "=DG.TELLERS('网点业务量'!E3)",
      "=DG.SURPLUS(H4,'网点业务量'!E4,SUM(E4:F4))",
      "=SUM(G$3:G$6)",
    ]);
  });

  it("follows a volume, a type and a counter that change", async () => {
    workbench.open([DAILY]);
    await writeFormulas();
    await typeInto(DAILY.name, [[3, 4, 1_300], [3, 7, 2], [4, 1, "园区"]]); // prettier-ignore
    expect(standing()).toEqual(planned(await prepare()));
    expect(standing()[1]?.slice(6)).toEqual([10, 7, 0, 0, 3, "", "是", "是"]);
    expect(standing()[2]?.slice(1, 3)).toEqual(["城区/园区网点", "低于80:1 偏对公综合柜"]);
  });

  it("takes totals by working days and weights, from a sheet of any name", async () => {
    workbench.open([TALLIES]);
    const preview = await writeFormulas();
    expect(standing()).toEqual(planned(preview));
    expect(valueCells(preview)).toEqual([]);
    expect(formulaAt(1, 6)).toBe(
      "=DG.TELLERS('全年 业务''量'!E3*'全年 业务''量'!G3/'全年 业务''量'!F3)"
    );
    await typeInto(TALLIES.name, [[1, 4, 164_451]]);
    expect(standing()[0]?.[6]).toBe(6);
  });

  it.each<[string, SheetRows, Partial<RuleBook>]>([
    ["whole trades", TALLIES, { dailyAvgRounding: "integer" }],
    ["no weights", TALLIES, { standardWeight: false }],
    ["three people for two counters", DAILY, { reliefFactor: 1.1 }],
    [
      "another norm, rounding and minimum",
      TALLIES,
      { perTeller: 110.5, tellersRounding: "round", minTellers: 4 },
    ],
    ["no floor", DAILY, { useTableFloor: false }],
    ["busy townships by the urban rows", DAILY, { townshipCashFallback: "urban" }],
    [
      "other posts",
      DAILY,
      { surplusTarget: { ...defaultRuleBook.surplusTarget, 乡镇网点: '村"口"岗' } },
    ],
  ])("goes by the rules: %s", async (_, list, changes) => {
    const book = { ...defaultRuleBook, ...changes };
    workbench.open([list]);
    const preview = await writeFormulas(book);
    expect(standing()).toEqual(planned(preview));
    expect(valueCells(preview)).toEqual([]);
  });

  it("keeps values where a cell is no number, and says so", async () => {
    workbench.open([UNUSUAL]);
    const preview = await writeFormulas();
    expect(standing()).toEqual(planned(preview));
    expect(sheetNamed(OWN_NAMES.staffing).formula(4, 0)).toBe("='网点业务量'!A4");
    const kept = preview.findings.filter(({ code }) => code === "STAFFING_VALUES_KEPT");
    expect(kept.map(({ where, params }) => [where?.cell, params["columns"]])).toEqual([
      ["A2", "低柜要求、最低低柜、应配柜员、富余(按规则)、富余(建议)、缺编、达标(字面)、达标(就高)"],
      ["A3", "网点、现有柜员、富余(按规则)、富余(建议)、缺编、转岗去向、达标(字面)、达标(就高)"],
    ]); // prettier-ignore
    expect(valueCells(preview)).toHaveLength(8 + 8);
  });

  it("comes to what a new run gives, whatever the figures", async () => {
    const figure = fc.oneof(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 20_000 }).map((hundredths) => hundredths / 100),
      fc.constantFrom(40, 50, 80, 130, 130.01, 79.99)
    );
    const figures = fc.array(fc.tuple(figure, figure, figure, fc.integer({ min: 0, max: 9 })), {
      minLength: 3,
      maxLength: 3,
    });
    workbench.open([DAILY]);
    await writeFormulas();
    await fc.assert(
      fc.asyncProperty(figures, async (rows) => {
        await typeInto(
          DAILY.name,
          rows.flatMap(([cash, nonCash, total, counter], i) => [
            [2 + i, 2, cash],
            [2 + i, 3, nonCash],
            [2 + i, 4, total * 10],
            [2 + i, 5, counter],
            [2 + i, 6, counter % 3],
          ])
        );
        expect(standing()).toEqual(planned(await prepare()));
      }),
      { numRuns: 8 }
    );
  }, 30_000);

  it("gives way to values and comes back; each is taken back to the last cell", async () => {
    workbench.open([DAILY]);
    await writeFormulas();
    const formulas = dumpSheet(workbench.workbook, sheetNamed(OWN_NAMES.staffing));
    await write(await prepare());
    expect(valueCells(await prepare())).not.toEqual([]);
    valueOf(await undoLastWrite({ ...UNSTEERED, ...clock }));
    await workbench.host.formulas.settled();
    expect(dumpSheet(workbench.workbook, sheetNamed(OWN_NAMES.staffing))).toEqual(formulas);
    valueOf(await undoLastWrite({ ...UNSTEERED, ...clock }));
    expect(workbench.workbook.sheetByName(OWN_NAMES.staffing)).toBeUndefined();
  });
});

describe("Rules given beside the workbook's", () => {
  it("are refused where formulas could not follow them, by name", () => {
    const book = { ...defaultRuleBook, perTeller: 140, minTellers: 3, depositThreshold: 5 };
    expect(staffingRulesApart(book, defaultRuleBook)?.params["names"]).toBe(
      "perTeller、minTellers"
    );
    expect(
      staffingRulesApart({ ...book, perTeller: 130, minTellers: 2 }, defaultRuleBook)
    ).toBeNull();
  });
});
