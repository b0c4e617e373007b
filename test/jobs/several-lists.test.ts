import { readFileSync } from "node:fs";
import path from "node:path";
import type { ForeignFile } from "../../src/files/foreign-sheets";
import { readForeignList } from "../../src/files/read-foreign-list";
import { inspectList } from "../../src/jobs/choose-list";
import { applyFilter } from "../../src/jobs/apply-filter";
import { prepareFilter } from "../../src/jobs/filter";
import { importLists, type ImportReport } from "../../src/jobs/import-list";
import { mergeReadings } from "../../src/jobs/merge-readings";
import { readList, type SourcedReading } from "../../src/jobs/read-list";
import { type CleanResult, runClean } from "../../src/jobs/run-clean";
import { undoLastWrite } from "../../src/jobs/undo";
import type { Outcome } from "../../src/rules/finding";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";
import type { SheetRows } from "../../src/workbench/build-workbook";
import { forgetEarlierWrites, refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import { dumpWorkbook } from "../excel/workbook-dump";
import { rowsOf, sheetNamed, sheetNames } from "./clean-run";

const FOREIGN = path.resolve(__dirname, "../workbooks/foreign");
const HEADERS = ["客户号", "客户名称", "账号", "存款余额(元)"];

type Row = readonly (string | number | null)[];

function list(name: string, rows: readonly Row[]): SheetRows {
  return { name, rows: [HEADERS, ...rows], numberFormats: { 0: "@", 2: "@" } };
}

function file(name: string, as = name): ForeignFile {
  return { name: as, bytes: new Uint8Array(readFileSync(path.join(FOREIGN, name))) };
}

function imported(files: readonly ForeignFile[]): Promise<Outcome<ImportReport>> {
  const run = { ...UNSTEERED, startedAt: new Date(), now: () => new Date() };
  return importLists(files, (each) => readForeignList(each), run);
}

const NO_IMPORT: ImportReport = { files: [], findings: [], warnings: [] };

async function cleanAll(allLists: ImportReport = NO_IMPORT): Promise<CleanResult> {
  return valueOf(await runClean({ allLists, ruleBook: defaultRuleBook, unit: null }, UNSTEERED));
}

function codesOf({ preview }: CleanResult): string[] {
  return preview.findings.map(({ code }) => code);
}

async function readSheet(name: string): Promise<SourcedReading> {
  const inspected = valueOf(await inspectList(sheetNamed(name).id, UNSTEERED));
  return valueOf(await readList(inspected, inspected.layout, null, UNSTEERED));
}

beforeEach(() => {
  forgetEarlierWrites();
  workbench.open([{ name: "首页", rows: [["首页"]] }]);
});

describe("files brought into the workbook", () => {
  it("become sheets named after them, and are logged", async () => {
    const report = valueOf(
      await imported([file("list-gbk.csv", "三月.csv"), file("several-sheets.xls", "四月.xls")])
    );
    expect(
      report.files.map(({ name, sheets }) => [name, sheets.map((sheet) => sheet.name)])
    ).toEqual([
      ["三月.csv", ["三月"]],
      ["四月.xls", ["四月 说明", "四月 明细1", "四月 明细2"]],
    ]);
    expect(sheetNames()).toEqual([
      "首页",
      "三月",
      "四月 说明",
      "四月 明细1",
      "四月 明细2",
      "运行记录",
    ]);
    const log = rowsOf("运行记录").at(-1);
    expect(log?.[2]).toBe("导入清单");
    expect(log?.[5]).toBe("三月.csv;四月.xls");
  });

  it.each([
    ["客户清单", "客户清单 导入"],
    ["未分配", "未分配 导入"],
    ["编制测算", "编制测算 导入"],
    ["规则", "规则 导入"],
    ["人员", "人员"],
    ["分配结果", "分配结果"],
  ])(
    "leave the names of our results free, and keep those they are looked for by: %s",
    async (name, sheet) => {
      const report = valueOf(await imported([file("list-gbk.csv", `${name}.csv`)]));
      expect(report.files[0]?.sheets[0]?.name).toBe(sheet);
    }
  );

  it("come in all or none", async () => {
    const before = dumpWorkbook(workbench.workbook);
    const broken = { name: "坏.xls", bytes: file("list.xls").bytes.slice(0, 3_000) };
    const outcome = await imported([file("list-gbk.csv"), broken]);
    expect(outcome).toMatchObject({ ok: false, problem: { params: { file: "坏.xls" } } });
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });

  it("can be taken back after the clean was", async () => {
    await cleanAll(valueOf(await imported([file("list-gbk.csv")])));
    valueOf(await undoLastWrite(UNSTEERED));
    expect(valueOf(await undoLastWrite(UNSTEERED)).removed).toEqual(["list-gbk"]);
    expect(sheetNames()).toEqual(["首页", "运行记录"]);
  });
});

describe("a list in several files", () => {
  it("is one list, an account in two of them counts once and is listed", async () => {
    const report = valueOf(await imported([file("split-1-of-2.csv"), file("split-2-of-2.xls")]));
    const result = await cleanAll(report);
    const { summary } = result.preview;
    expect(summary).toMatchObject({
      rowsIn: 14,
      rowsOut: 9,
      rowsListed: 5,
      customers: 8,
      depositFen: 218_601_968,
    });
    expect(summary.controlTotal).toMatchObject({ found: true, matches: true, differenceFen: 0 });
    expect(codesOf(result)).toEqual(expect.arrayContaining(["LISTS_JOINED", "ROW_COUNTED_ONCE"]));
    const sources = rowsOf("客户清单").map((row) => row.at(-1));
    expect(sources).toContain("split-1-of-2!10");
    expect(sources).toContain("split-2-of-2!6");
    expect(rowsOf("运行记录").at(-1)?.[5]).toBe("split-1-of-2!A1:H12;split-2-of-2!A1:H8");
  });

  it("joins the list of the workbook, and says which file has none", async () => {
    workbench.open([list("本行", [["00100023456", "江城恒泰机械有限公司", "1", 5]])]);
    const roster = {
      name: "人员.csv",
      bytes: new TextEncoder().encode("工号,姓名,岗位\n1,张三,柜员\n"),
    };
    const result = await cleanAll(valueOf(await imported([file("list-gbk.csv"), roster])));
    expect(result.preview.summary.customers).toBe(6);
    expect(result.preview.reading.parts.map(({ layout }) => layout.sheet)).toEqual([
      "本行",
      "list-gbk",
    ]);
    expect(result.preview.findings).toContainEqual(
      expect.objectContaining({ code: "FILE_WITHOUT_LIST", params: { file: "人员.csv" } })
    );
  });

  it("is not written where one of its sheets changed since", async () => {
    const report = valueOf(await imported([file("split-1-of-2.csv"), file("split-2-of-2.xls")]));
    const outcome = await runClean(
      { allLists: report, ruleBook: defaultRuleBook, unit: null },
      {
        ...UNSTEERED,
        report: ({ stage }) => {
          if (stage === "check") sheetNamed("split-2-of-2").setValue(4, 4, 1);
        },
      }
    );
    expect(refusalOf(outcome)).toBe("SOURCE_CHANGED");
  });
});

describe("a list on several sheets of one workbook", () => {
  it("is put together where the headers are the same", async () => {
    workbench.open([
      list("表1", [["001", "甲", "1", 5]]),
      { name: "说明", rows: [["说明"]] },
      list("表2", [
        ["002", "乙", "2", 7],
        ["合计", null, null, 12],
      ]),
    ]);
    const result = await cleanAll();
    expect(result.preview.summary).toMatchObject({
      rowsIn: 3,
      rowsOut: 2,
      customers: 2,
      depositFen: 1200,
    });
    expect(result.preview.summary.controlTotal).toMatchObject({ found: true, matches: true });
    expect(codesOf(result)).toContain("CONTROL_TOTAL_MATCHES");
    expect(codesOf(result)).not.toContain("CONTROL_TOTAL_ABSENT");
  });

  it("leaves out the same list of another date", async () => {
    const rows: Row[] = [
      ["001", "甲", "1", 5],
      ["002", "乙", "2", 6],
      ["003", "丙", "3", 7],
    ];
    workbench.open([list("四月", rows), list("三月", [["004", "丁", "4", 1], ...rows])]);
    const result = await cleanAll();
    expect(result.preview.summary).toMatchObject({ rowsIn: 3, customers: 3 });
    expect(result.preview.findings).toContainEqual(
      expect.objectContaining({ code: "LIST_LEFT_OUT", where: { sheet: "三月", cell: null } })
    );
  });
});

describe("the control totals of merged lists", () => {
  async function merged(...sheets: readonly SheetRows[]): Promise<SourcedReading> {
    workbench.open([...sheets]);
    const [first, ...others] = await Promise.all(sheets.map(({ name }) => readSheet(name)));
    return mergeReadings([first as SourcedReading, ...others]);
  }

  it("are each checked against its own list", async () => {
    const { controlTotal } = await merged(
      list("一", [
        ["001", "甲", "1", 5],
        ["合计", null, null, 5],
      ]),
      list("二", [
        ["002", "乙", "2", 7],
        ["合计", null, null, 9],
      ])
    );
    expect(controlTotal).toMatchObject({ found: true, matches: false, differenceFen: 200 });
    expect(controlTotal.columns).toEqual([
      { field: "存款余额", sumFen: 1200, statedFen: 1400, differenceFen: 200, toleranceFen: 0 },
    ]);
  });

  it("are found where one list states one, and differ where it is neither its own nor that of all", async () => {
    const { controlTotal } = await merged(
      list("一", [["001", "甲", "1", 5]]),
      list("二", [
        ["002", "乙", "2", 7],
        ["合计", null, null, 8],
      ])
    );
    expect(controlTotal).toMatchObject({ found: true, matches: false, differenceFen: 100 });
  });

  it("are not found where no list states one", async () => {
    const { controlTotal } = await merged(
      list("一", [["001", "甲", "1", 5]]),
      list("二", [["002", "乙", "2", 7]])
    );
    expect(controlTotal).toMatchObject({ found: false, matches: false, differenceFen: 0 });
  });
});

describe("filtering a list on several sheets", () => {
  it("filters each of them, and undo puts all filters back", async () => {
    workbench.open([
      list("一", [
        ["001", "甲", "1", 5],
        ["002", "乙", "2", 100],
      ]),
      list("二", [
        ["001", "甲", "3", 96],
        ["003", "丙", "4", 7],
      ]),
    ]);
    const reading = mergeReadings([await readSheet("一"), await readSheet("二")]);
    const preview = prepareFilter(reading, { ...defaultRuleBook, depositThreshold: 100 });
    expect(preview.customersShown).toBe(2);
    const report = valueOf(await applyFilter(preview, UNSTEERED));
    expect(report).toMatchObject({ rowsShown: 3, rowsHidden: 1, warnings: [] });
    expect(sheetNamed("二").isRowHidden(2)).toBe(true);
    valueOf(await undoLastWrite(UNSTEERED));
    expect(sheetNamed("二").isRowHidden(2)).toBe(false);
  });

  it("leaves a sheet that would show nothing, and says so", async () => {
    workbench.open([list("一", [["001", "甲", "1", 100]]), list("二", [["003", "丙", "4", 7]])]);
    const reading = mergeReadings([await readSheet("一"), await readSheet("二")]);
    const preview = prepareFilter(reading, { ...defaultRuleBook, depositThreshold: 100 });
    const { warnings } = valueOf(await applyFilter(preview, UNSTEERED));
    expect(warnings).toMatchObject([{ code: "NOTHING_TO_FILTER", where: { sheet: "二" } }]);
    expect(sheetNamed("二").isRowHidden(1)).toBe(false);
  });
});
