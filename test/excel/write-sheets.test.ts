import { applyPlans } from "../../src/excel/apply-plans";
import type { SheetPlan } from "../../src/sheets/sheet-plan";
import type { Style } from "../../src/workbench/model/style";
import type { Worksheet } from "../../src/workbench/model/worksheet";
import { LOG_SHEET, planOf, readInFront, refusalOf, UNSTEERED, valueOf } from "./fixtures";
import { dumpWorkbook } from "./workbook-dump";

const LIST = {
  name: "名单",
  rows: [
    ["客户号", "余额"],
    ["001", 1],
  ],
};
const HOSTILE = [
  "=HYPERLINK(\"http://x\",\"点我\")", "+86", "-1+1", "@SUM(A1)", "'引号", "''两个", "\t=1", "=1+1", "00123",
  "110199199003071239", "1.23457E+17", "2024-2-29", "3/4", "14:30", "TRUE", "#N/A", "12%", "¥12", "(12)", " 空格 ",
  "一行\n两行", "", "1e3", "12345678901234567890",
]; // prettier-ignore

async function write(
  plans: readonly SheetPlan[],
  more: object = {}
): ReturnType<typeof applyPlans> {
  const log = { sheet: LOG_SHEET, rowOfRun: () => ["现在", "试", "好"], rowOfUndo: () => [] };
  const source = await readInFront();
  return applyPlans({ plans, sources: [source], log, at: new Date() }, { ...UNSTEERED, ...more });
}

function sheetOf(name: string): Worksheet {
  const sheet = workbench.workbook.sheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function styleAt(sheet: Worksheet, row: number, column: number): Style {
  return workbench.workbook.styles.get(sheet.styleIndex(row, column));
}

beforeEach(() => workbench.open([LIST]));

describe("Text that is written", () => {
  it("comes back to the letter, whatever it looks like, and is never a formula", async () => {
    const plan = planOf(
      "结果",
      [["名称", "text"]],
      HOSTILE.map((text) => [text])
    );
    valueOf(await write([plan]));
    const sheet = sheetOf("结果");
    HOSTILE.forEach((text, i) => {
      expect(sheet.value(2 + i, 0) ?? "").toBe(text);
      expect(sheet.formula(2 + i, 0)).toBeUndefined();
    });
  });

  it("stays text in a column of numbers and in the title too", async () => {
    const plan = planOf("结果", [["金额", "amount"]], [["=1+1"], [1.5]], { title: "=2+2" });
    valueOf(await write([plan]));
    const sheet = sheetOf("结果");
    expect([sheet.value(0, 0), sheet.value(2, 0), sheet.value(3, 0)]).toEqual([
      "=2+2",
      "=1+1",
      1.5,
    ]);
    expect(sheet.formula(0, 0) ?? sheet.formula(2, 0)).toBeUndefined();
  });
});

describe("The looks of a sheet", () => {
  it("are those of a printed list: title, frozen headers, A4 by one page, numbered pages", async () => {
    const plan = planOf(
      "结果",
      [
        ["名称", "text"],
        ["金额", "amount"],
      ],
      [["甲", 1]],
      { landscape: true }
    );
    valueOf(await write([plan]));
    const sheet = sheetOf("结果");
    expect(styleAt(sheet, 0, 0)).toMatchObject({ bold: true, fontSize: 14 });
    expect(styleAt(sheet, 1, 0)).toMatchObject({ bold: true, fill: "#E4ECF7" });
    expect(styleAt(sheet, 2, 1)).toMatchObject({
      bold: false,
      fill: null,
      numberFormat: "#,##0.00_ ",
    });
    expect(sheet.frozenRows).toBe(2);
    expect(sheet.columnWidths.get(0)).toBeCloseTo(12, 1);
    expect(sheet.page).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToWidth: 1,
      printTitleRows: { first: 0, last: 1 },
      footerCenter: "第 &P 页 共 &N 页",
    });
    expect(sheet.autoFilter).toBeNull();
  });

  it("set totals apart", async () => {
    const rows = [
      ["甲", 1],
      ["合计", 1],
    ];
    valueOf(
      await write([
        planOf(
          "结果",
          [
            ["层级", "text"],
            ["户数", "count"],
          ],
          rows,
          { totalRows: 1 }
        ),
      ])
    );
    const sheet = sheetOf("结果");
    expect(styleAt(sheet, 3, 1)).toMatchObject({ bold: true });
    expect(styleAt(sheet, 3, 1).borders.top?.line).toBe("thin");
    expect(styleAt(sheet, 2, 1).borders.top?.line).not.toBe("thin");
  });

  it("colour the level of a finding beside its word", async () => {
    const rows = ["错误", "错误", "警告", "提示"].map((level) => [level, "代码"]);
    const plan = planOf(
      "问题",
      [
        ["级别", "text"],
        ["代码", "text"],
      ],
      rows,
      { kind: "findings" }
    );
    valueOf(await write([plan]));
    const fills = rows.map((_, i) => styleAt(sheetOf("问题"), 2 + i, 0).fill);
    expect(fills).toEqual(["#FDE7E9", "#FDE7E9", "#FFF4CE", null]);
    expect(styleAt(sheetOf("问题"), 2, 1).fill).toBeNull();
  });

  it("draw the chart below the table", async () => {
    const chart = { title: "各层级", categoryColumn: 0, valueColumn: 1, firstRow: 0, rowCount: 2 };
    const rows = [
      ["甲", 3],
      ["乙", 4],
      ["合计", 7],
    ];
    const columns = [
      ["层级", "text"],
      ["户数", "count"],
    ] as const;
    valueOf(
      await write([planOf("汇总", columns, rows, { chart, totalRows: 1, kind: "tierSummary" })])
    );
    const [drawn] = sheetOf("汇总").charts;
    expect(drawn).toMatchObject({ type: "ColumnClustered", title: "各层级", showLegend: false });
    expect(drawn?.series).toEqual([
      {
        name: "户数",
        sheetName: "汇总",
        categories: { top: 2, left: 0, bottom: 3, right: 0 },
        values: { top: 2, left: 1, bottom: 3, right: 1 },
      },
    ]);
    expect(drawn?.top).toBeGreaterThanOrEqual(5 * 15);
  });
});

describe("Writing in chunks", () => {
  const COLUMNS = [
    ["名称", "text"],
    ["金额", "amount"],
  ] as const;

  it("gives the same sheets whatever the size of a chunk", async () => {
    const rows = Array.from({ length: 300 }, (_, i) => [`第${i}户`, i / 100]);
    const plans = [
      planOf("甲", COLUMNS, rows),
      planOf("乙", COLUMNS, rows.slice(0, 7), { totalRows: 1 }),
    ];
    valueOf(await write(plans));
    const whole = dumpWorkbook(workbench.workbook);
    workbench.open([LIST]);
    valueOf(await write(plans, { chunkBytes: 3_000 }));
    expect(dumpWorkbook(workbench.workbook)).toEqual(whole);
  });

  it("sends half as much when the host says that it is too much", async () => {
    const rows = Array.from({ length: 2_000 }, (_, i) => ["长名称".repeat(10) + i, i]);
    workbench.host.payloadLimit = 120_000;
    const sums = [
      { column: 1, total: rows.reduce((sum, [, yuan]) => sum + Number(yuan) * 100, 0) },
    ];
    valueOf(await write([planOf("甲", COLUMNS, rows, { controlSums: sums })]));
    expect(sheetOf("甲").value(2_001, 1)).toBe(1_999);
  });

  it("refuses a row that is too much alone, and leaves no sheet", async () => {
    workbench.host.payloadLimit = 60_000;
    const before = dumpWorkbook(workbench.workbook);
    expect(refusalOf(await write([planOf("甲", COLUMNS, [["长".repeat(30_000), 1]])]))).toBe(
      "HOST_PAYLOAD"
    );
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });
});

describe("Reading back what was written", () => {
  const COLUMNS = [
    ["名称", "text"],
    ["金额", "amount"],
  ] as const;
  const ROWS = Array.from({ length: 20 }, (_, i) => [`第${i}户`, i + 0.25]);
  const SUMS = [{ column: 1, total: 19_500 }];

  /** Something in the workbook changes a cell as soon as it is written. */
  function meddleWith(row: number, column: number, value: string | number): void {
    const stop = workbench.workbook.onChange((change) => {
      if (change.kind !== "cells" || change.area.bottom < row || change.sheet.name !== "甲") return;
      stop();
      change.sheet.setValue(row, column, value);
    });
  }

  it("is well where nothing meddles", async () => {
    valueOf(await write([planOf("甲", COLUMNS, ROWS, { controlSums: SUMS })]));
  });

  it.each([
    ["a cell of the first row is another", 2, 0, "第O户"],
    ["a cell of the last row is another", 21, 0, "x"],
    ["an amount in the middle is another: the control sum", 10, 1, 0],
    ["an amount in the middle became text: the control sum", 10, 1, "8.25"],
    ["a header is another", 1, 1, "余额"],
  ])("takes everything back where %s", async (_, row, column, value) => {
    const before = dumpWorkbook(workbench.workbook);
    meddleWith(row, column, value);
    const written = await write([planOf("甲", COLUMNS, ROWS, { controlSums: SUMS })]);
    expect(refusalOf(written)).toBe("READ_BACK_DIFFERS");
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });
});

describe("A sheet of the same name that somebody makes meanwhile", () => {
  it("is not deleted when the write fails because of it", async () => {
    const plan = planOf("甲", [["名称", "text"]], [["x"]]);
    const source = await readInFront();
    const log = { sheet: LOG_SHEET, rowOfRun: () => [], rowOfUndo: () => [] };
    const applying = applyPlans(
      { plans: [plan], sources: [source], log, at: new Date() },
      {
        ...UNSTEERED,
        get signal() {
          // looked at just before the first request that writes
          if (!workbench.workbook.sheetByName("甲"))
            workbench.workbook.addSheet("甲").setValue(0, 0, "我的");
          return UNSTEERED.signal;
        },
      }
    );
    expect(refusalOf(await applying)).toBe("HOST_FAILED");
    expect(sheetOf("甲").value(0, 0)).toBe("我的");
  });
});
