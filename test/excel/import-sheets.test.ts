import { importSheets } from "../../src/excel/import-sheets";
import { undoLastWrite } from "../../src/excel/undo";
import { listSheets } from "../../src/excel/workbook-sheets";
import type { Steering } from "../../src/excel/steering";
import type { CellValue } from "../../src/tables/cell";
import type { FormatRun, ForeignSheet } from "../../src/tables/foreign-sheet";
import { forgetEarlierWrites, LOG_SHEET, refusalOf, UNSTEERED, valueOf } from "./fixtures";
import { dumpWorkbook } from "./workbook-dump";

const PERSONS = {
  name: "客户",
  rows: [
    ["客户号", "备注"],
    ["001", "人写的"],
  ],
  numberFormats: { 0: "@" },
};
const LOOKS_LIKE_SOMETHING = [
  "00123",
  "=1+1",
  "@x",
  "'001",
  "1/2",
  "TRUE",
  "1E5",
  "+86",
  "-",
  "100095950000000103",
  "#N/A",
];

function foreign(
  name: string,
  rows: readonly (readonly CellValue[])[],
  more: {
    readonly formats?: Readonly<Record<number, readonly FormatRun[]>>;
    readonly hiddenRows?: readonly number[];
  } = {}
): ForeignSheet {
  const width = Math.max(...rows.map((row) => row.length));
  const formatRuns = Array.from({ length: width }, (_, column) => more.formats?.[column] ?? []);
  return { name, rows, formatRuns, hiddenRows: more.hiddenRows ?? [] };
}

function importing(sheets: readonly ForeignSheet[], more: Partial<Steering> = {}) {
  const logOf = ({ workbook: name }: { readonly workbook: string }) => ({
    sheet: LOG_SHEET,
    rowOfRun: (written: readonly { readonly name: string }[]) => [
      name,
      "导入",
      written.map((sheet) => sheet.name).join(),
    ],
    rowOfUndo: (undone: readonly string[]) => [name, "撤销导入", undone.join()],
  });
  return importSheets({ sheets, log: LOG_SHEET, logOf, at: new Date() }, { ...UNSTEERED, ...more });
}

function cellsOf(name: string): unknown[][] {
  const sheet = workbench.workbook.sheetByName(name);
  const used = sheet?.usedArea(true);
  if (!sheet || !used) throw new Error(`nothing on ${name}`);
  return Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (_, column) => sheet.value(row, column))
  );
}

function names(): string[] {
  return workbench.workbook.sheets.map((sheet) => sheet.name);
}

beforeEach(() => {
  forgetEarlierWrites();
  workbench.open([PERSONS]);
});

describe("sheets of a file on their way into the workbook", () => {
  it("keep every text as it is, in text columns and beside numbers", async () => {
    const rows = LOOKS_LIKE_SOMETHING.map((text) => [text, text]);
    const formats = { 1: [{ firstRow: rows.length, format: "General" }] };
    valueOf(await importing([foreign("名单", [...rows, ["合计", 5]], { formats })]));
    expect(cellsOf("名单")).toEqual([...rows, ["合计", 5]]);
  });

  it("keep numbers, dates and flags with the formats they had", async () => {
    const formats = {
      1: [
        { firstRow: 1, format: "00000000000" },
        { firstRow: 3, format: "0.00" },
      ],
      2: [{ firstRow: 1, format: "yyyy-mm-dd" }],
    };
    const rows = [
      ["客户号", "号", "日期"],
      ["a", 123, 45000],
      ["b", 124, ""],
      ["c", 1.5, true],
    ];
    valueOf(await importing([foreign("名单", rows, { formats })]));
    const sheet = workbench.workbook.sheetByName("名单");
    const formatAt = (row: number, column: number): string =>
      workbench.workbook.styles.get(sheet?.styleIndex(row, column) ?? 0).numberFormat;
    expect([formatAt(1, 1), formatAt(2, 1), formatAt(3, 1)]).toEqual([
      "00000000000",
      "00000000000",
      "0.00",
    ]);
    expect(formatAt(1, 2)).toBe("yyyy-mm-dd");
    expect(cellsOf("名单")[3]).toEqual(["c", 1.5, true]);
  });

  it("hide the rows that were hidden", async () => {
    const rows = ["客户号", "1", "2", "3", "4"].map((text) => [text]);
    valueOf(await importing([foreign("名单", rows, { hiddenRows: [1, 2, 4] })]));
    const sheet = workbench.workbook.sheetByName("名单");
    expect([0, 1, 2, 3, 4].filter((row) => sheet?.isRowHidden(row))).toEqual([1, 2, 4]);
  });

  it("get names that Excel takes and nobody has, and touch no sheet that is there", async () => {
    const wishes = [
      "客户",
      "客户",
      "a/b:c*[1]?",
      "'引号'",
      "",
      "History",
      "很".repeat(40),
      "🏦清单",
    ];
    const before = cellsOf("客户");
    valueOf(await importing(wishes.map((name) => foreign(name, [["x"]]))));
    expect(names().slice(0, 9)).toEqual([
      "客户",
      "客户 (2)",
      "客户 (3)",
      "a b c 1",
      "引号",
      "清单",
      "清单 History",
      "很".repeat(31),
      "🏦清单",
    ]);
    expect(cellsOf("客户")).toEqual(before);
  });

  it("are the person's own sheets afterwards, the first of them in front", async () => {
    const report = valueOf(await importing([foreign("甲", [["x"]]), foreign("乙", [["y"]])]));
    expect(report.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ["甲", 1],
      ["乙", 1],
    ]);
    const sheets = valueOf(await listSheets());
    expect(sheets.filter(({ isOwn }) => isOwn)).toEqual([]);
    expect(sheets.find(({ isActive }) => isActive)?.name).toBe("甲");
    expect(cellsOf("运行记录").at(-1)).toEqual([workbench.workbook.fileName, "导入", "甲,乙"]);
  });

  it("come in chunks that are reported", async () => {
    const rows = Array.from({ length: 2_000 }, (_, i) => [`00${i}`, `公司${i}`]);
    const reports: number[] = [];
    const report: Steering["report"] = ({ done }) => reports.push(done);
    valueOf(await importing([foreign("长", rows)], { chunkBytes: 10_000, report }));
    expect(reports.length).toBeGreaterThan(4);
    expect(reports.at(-1)).toBe(2_000);
    expect(cellsOf("长")).toEqual(rows);
  });
});

describe("an import that does not come to its end", () => {
  it("leaves everything as it was when it is stopped", async () => {
    const before = dumpWorkbook(workbench.workbook);
    const stopper = new AbortController();
    const rows = Array.from({ length: 500 }, (_, i) => [`00${i}`]);
    const outcome = await importing([foreign("长", rows)], {
      chunkBytes: 1_000,
      signal: stopper.signal,
      report: ({ done }) => done > 100 && stopper.abort(),
    });
    expect(refusalOf(outcome)).toBe("STOPPED");
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });

  it("leaves everything as it was wherever a fault strikes", async () => {
    const before = dumpWorkbook(workbench.workbook);
    const sheets = [foreign("甲", [["客户号"], ["001"]]), foreign("乙", [["客户号"], ["002"]])];
    for (let trip = 0; trip < 4; trip++) {
      for (const afterActions of [0, 2, 4, 9]) {
        workbench.host.failNextRequest({ skip: trip, afterActions });
        expect(refusalOf(await importing(sheets))).toBe("HOST_FAILED");
        expect(dumpWorkbook(workbench.workbook)).toEqual(before);
      }
    }
  });

  it("is refused where no sheet may be added", async () => {
    workbench.workbook.isStructureProtected = true;
    expect(refusalOf(await importing([foreign("甲", [["x"]])]))).toBe("HOST_PROTECTED");
  });
});

describe("undoing an import", () => {
  it("takes the sheets away and goes back to where the person was", async () => {
    valueOf(
      await importing([
        foreign("甲", [["=1+1", 5]], { formats: { 1: [{ firstRow: 0, format: "0.00" }] } }),
      ])
    );
    expect(valueOf(await undoLastWrite(UNSTEERED))).toMatchObject({
      removed: ["甲"],
      restored: [],
      warnings: [],
    });
    expect(names()).toEqual(["客户", "运行记录"]);
    expect(workbench.workbook.activeSheet.name).toBe("客户");
    expect(cellsOf("运行记录").at(-1)?.[1]).toBe("撤销导入");
  });

  it("leaves a sheet that somebody has worked on", async () => {
    valueOf(await importing([foreign("甲", [["x"]])]));
    workbench.workbook.sheetByName("甲")?.setValue(3, 3, "人写的");
    expect(refusalOf(await undoLastWrite(UNSTEERED))).toBe("OWN_SHEET_EDITED");
    expect(names()).toContain("甲");
  });
});
