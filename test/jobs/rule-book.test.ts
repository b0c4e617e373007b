import { parametersOf } from "../../src/rules/rule-book/parameters";
import { ruleCell } from "../sheets/rule-sheets/rule-cell";
import { runClean } from "../../src/jobs/run-clean";
import {
  exportRuleBook,
  findingsForLists,
  importRuleBook,
  loadRuleBook,
  loadUsableRuleBook,
  replaceRuleBook,
  type RuleSheetsReport,
  writeRuleSheets,
} from "../../src/jobs/rule-book";
import { undoLastWrite } from "../../src/jobs/undo";
import { defaultRuleBook, type RuleBook } from "../../src/rules/rule-book/rule-book";
import { listWords, validationAt } from "../../src/workbench/model/data-validation";
import { refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import { dumpWorkbook } from "../excel/workbook-dump";
import { rowsOf, sheetNamed, sheetNames } from "./clean-run";
import { MESSY_LIST } from "./messy-list";

const RUN = {
  ...UNSTEERED,
  startedAt: new Date(2026, 2, 6, 9, 30),
  now: () => new Date(2026, 2, 6, 9, 31),
};

const RULE_SHEETS = [
  "规则",
  "规则-层级",
  "规则-容量",
  "规则-编制",
  "规则-系数",
  "规则-计分卡",
  "规则-岗位设置",
  "规则-日历",
];

const OWN_BOOK: RuleBook = {
  ...defaultRuleBook,
  version: "2026.10",
  effectiveDate: "2026-01-01",
  depositThreshold: 50_000,
  jointPool: "none",
  tiers: [
    { name: "大户", lowerBound: 1_000_000, positions: ["网点负责人", "主管"] },
    { name: "其他", lowerBound: 0, positions: [] },
  ],
  capacity: { 高柜: 30 },
  calendar: [{ 日期: "2026-10-01", 类型: "放假" }],
};

function countSyncs(): jest.SpyInstance {
  return jest.spyOn(Excel.RequestContext.prototype, "sync");
}

async function write(): Promise<RuleSheetsReport> {
  return valueOf(await writeRuleSheets(RUN));
}

/** Zero-based row of a parameter on 「规则」. */
function rowOf(name: string): number {
  const row = rowsOf("规则").findIndex(([cell]) => String(cell).endsWith(`(${name})`));
  if (row < 0) throw new Error(`no row of ${name}`);
  return row;
}

/** As a person types behind a parameter of 「规则」. */
function type(name: string, value: string | number | null): void {
  sheetNamed("规则").setValue(rowOf(name), 1, value);
}

/** As a person clears a row of 「规则」. */
function clear(name: string): void {
  const row = rowOf(name);
  for (const column of [0, 1, 2, 3]) sheetNamed("规则").setValue(row, column, null);
}

beforeEach(() => {
  workbench.open([MESSY_LIST]);
});

afterEach(() => jest.restoreAllMocks());

describe("Reading the rule book", () => {
  it("takes one trip, whatever sheets there are", async () => {
    await write();
    const syncs = countSyncs();
    valueOf(await loadRuleBook());
    expect(syncs).toHaveBeenCalledTimes(1);
  });

  it("gives the standard where the workbook has no rule sheets", async () => {
    const loaded = valueOf(await loadRuleBook());
    expect(loaded).toMatchObject({ book: defaultRuleBook, differences: [], sheets: [] });
  });

  it("is not misled by a list or a note that is called 规则", async () => {
    workbench.open([
      { ...MESSY_LIST, name: "规则" },
      { name: "规则-层级", rows: [["待定"]] },
    ]);
    expect(valueOf(await loadRuleBook())).toMatchObject({ book: defaultRuleBook, sheets: [] });
  });

  it("takes what people typed, and names the cell of what it cannot take", async () => {
    await write();
    type("perTeller", 150);
    expect(valueOf(await loadUsableRuleBook()).book.perTeller).toBe(150);
    type("minTellers", "两人");
    const refused = await loadUsableRuleBook();
    expect(refused).toMatchObject({
      ok: false,
      problem: {
        code: "RULE_NUMBER_EXPECTED",
        where: { sheet: "规则", cell: ruleCell("minTellers").split("!")[1] },
      },
    });
    expect(valueOf(await loadRuleBook()).book).toEqual({ ...defaultRuleBook, perTeller: 150 });
  });
});

describe("Writing the rule sheets", () => {
  it("adds all of them, the first in front, and logs it", async () => {
    const report = await write();
    expect(report.added.map(({ name, how }) => [name, how])).toEqual(
      RULE_SHEETS.map((name) => [name, "added"])
    );
    expect(sheetNames()).toEqual([MESSY_LIST.name, ...RULE_SHEETS, "运行记录"]);
    expect(workbench.workbook.activeSheet.name).toBe("规则");
    expect(rowsOf("运行记录").at(-1)).toEqual(
      expect.arrayContaining([
        "写出规则表",
        "1.0",
        expect.stringContaining(`规则 ${parametersOf(defaultRuleBook).length} 行`),
      ])
    );
    expect(valueOf(await loadRuleBook()).book).toEqual(defaultRuleBook);
  });

  it("offers the words of each choice, also in the rows to come", async () => {
    await write();
    const wordsAt = (name: string, row: number, column: number) => {
      const validation = validationAt(sheetNamed(name).validations, row, column);
      return validation && [listWords(validation), validation.alert.isShown];
    };
    expect(wordsAt("规则", rowOf("thresholdInclusive"), 1)).toEqual([["是", "否"], true]);
    expect(wordsAt("规则", rowOf("perTeller"), 1)).toBeUndefined();
    expect(wordsAt("规则-日历", 20, 1)).toEqual([["放假", "上班"], true]);
    expect(wordsAt("规则-容量", 2, 0)).toEqual([defaultRuleBook.claimOrder, false]);
  });

  it("keeps what people wrote and adds only what is missing", async () => {
    await write();
    type("perTeller", 150);
    const rules = sheetNamed("规则");
    rules.setValue(rowOf("perTeller"), 2, "按 2026 年调研");
    clear("minTellers");
    workbench.workbook.removeSheet(sheetNamed("规则-日历"));
    const before = rowsOf("规则");

    const report = await write();
    expect(report).toMatchObject({ added: [{ name: "规则-日历" }], cellsChanged: 4 });
    const after = rowsOf("规则");
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)?.slice(0, 2)).toEqual(["最少柜员数(minTellers)", 2]);
    expect(valueOf(await loadRuleBook()).book).toEqual({ ...defaultRuleBook, perTeller: 150 });
  });

  it("does nothing where nothing is missing", async () => {
    await write();
    const before = dumpWorkbook(workbench.workbook);
    expect(await write()).toEqual({ added: [], cellsChanged: 0, warnings: [] });
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });

  it("leaves a sheet of the same name alone and gives ours a number", async () => {
    workbench.open([{ name: "规则", rows: [["本行的想法"]] }]);
    const report = await write();
    expect(report.added[0]).toMatchObject({ name: "规则 (2)", how: "numbered" });
    expect(rowsOf("规则")).toEqual([["本行的想法"]]);
    expect(valueOf(await loadRuleBook()).sheets[0]).toBe("规则 (2)");
  });

  it("is taken back whole, rows too", async () => {
    await write();
    clear("monthlyTraining");
    workbench.workbook.removeSheet(sheetNamed("规则-系数"));
    const before = rowsOf("规则");
    await write();
    const undone = valueOf(await undoLastWrite(UNSTEERED));
    expect(undone).toMatchObject({ removed: ["规则-系数"], restored: ["规则"] });
    expect(rowsOf("规则")).toEqual(before);
  });

  it("is not taken back over what somebody wrote since", async () => {
    await write();
    type("perTeller", 150);
    expect(refusalOf(await undoLastWrite(UNSTEERED))).toBe("OWN_SHEET_EDITED");
  });

  it.each([
    ["reading", 0, 0],
    ["looking", 1, 0],
    ["editing, before the first cell", 2, 0],
    ["editing, half way", 2, 12],
    ["adding sheets, before the first", 3, 0],
    ["adding sheets, half way", 3, 40],
  ])("leaves the workbook as it was where the trip for %s fails", async (_, skip, afterActions) => {
    await write();
    clear("minTellers");
    workbench.workbook.removeSheet(sheetNamed("规则-日历"));
    workbench.workbook.activate(sheetNamed(MESSY_LIST.name));
    const before = dumpWorkbook(workbench.workbook);
    workbench.host.failNextRequest({ skip, afterActions });
    expect((await writeRuleSheets(RUN)).ok).toBe(false);
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });
});

describe("Taking over a rule book from a file", () => {
  it("gives back what was handed out", () => {
    expect(importRuleBook(exportRuleBook(OWN_BOOK))).toEqual({ ok: true, value: OWN_BOOK });
  });

  it.each([
    ["no rule book", "客户清单", "RULE_FILE_UNREADABLE"],
    ["a list", "[1,2]", "RULE_FILE_UNREADABLE"],
    ["an unknown parameter", '{"perPerson":1}', "RULE_UNKNOWN"],
    ["a value that does not fit", '{"perTeller":-1}', "RULE_INVALID"],
  ])("refuses %s", (_, text, code) => {
    const read = importRuleBook(text);
    expect(read.ok ? [] : read.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it("writes the sheets anew where there are none", async () => {
    valueOf(await replaceRuleBook(OWN_BOOK, RUN));
    expect(valueOf(await loadRuleBook()).book).toEqual(OWN_BOOK);
  });

  it("changes exactly the cells that say something else, and is taken back", async () => {
    await write();
    type("perTeller", 150);
    sheetNamed("规则").setValue(rowOf("perTeller"), 2, "按 2026 年调研");
    const before = dumpWorkbook(workbench.workbook);
    const report = valueOf(await replaceRuleBook(OWN_BOOK, RUN));
    expect(report.added).toEqual([]);
    expect(valueOf(await loadRuleBook()).book).toEqual(OWN_BOOK);
    expect(rowsOf("规则")[rowOf("perTeller")]?.[2]).toBe("按 2026 年调研");
    expect(rowsOf("规则-层级").slice(2)).toEqual([
      ["大户", 1_000_000, "网点负责人、主管"],
      ["其他", 0, null],
    ]);
    valueOf(await undoLastWrite(UNSTEERED));
    // the run log keeps both
    workbench.workbook.removeSheet(sheetNamed("运行记录"));
    const withoutLog = (dump: unknown) => ({
      ...(dump as { sheets: { name: string }[] }),
      sheets: (dump as { sheets: { name: string }[] }).sheets.filter(
        ({ name }) => name !== "运行记录"
      ),
    });
    expect(withoutLog(dumpWorkbook(workbench.workbook))).toEqual(withoutLog(before));
  });
});

describe("Cleaning by the workbook's rule book", () => {
  it("uses its tiers and threshold, lists what was not understood and logs what differs", async () => {
    valueOf(await replaceRuleBook(OWN_BOOK, RUN));
    const rules = sheetNamed("规则");
    const below = rowsOf("规则").length;
    rules.setValue(below, 0, "调研笔数(survey)");
    rules.setValue(below, 1, 140);
    workbench.workbook.activate(sheetNamed(MESSY_LIST.name));
    const loaded = valueOf(await loadUsableRuleBook());
    const { preview } = valueOf(
      await runClean(
        { ruleBook: loaded.book, ruleFindings: findingsForLists(loaded), unit: null },
        UNSTEERED
      )
    );
    expect(preview.summary.tiers.rows.map(({ tier }) => tier)).toEqual(["大户", "其他"]);
    expect(preview.findings.map(({ code }) => code)).toContain("RULE_ROW_UNKNOWN");
    expect(preview.findings.map(({ code }) => code)).not.toContain("TIERS_ARE_STARTER");
    const logged = rowsOf("运行记录").at(-1);
    expect(logged?.[3]).toBe("2026.10");
    expect(logged?.[4]).toContain("depositThreshold=50000");
    expect(logged?.[4]).toContain("tiers=");
  });
});
