import { type InspectedList, inspectList } from "../../src/jobs/choose-list";
import { applyClean } from "../../src/jobs/apply-clean";
import { applyFilter } from "../../src/jobs/apply-filter";
import { prepareClean } from "../../src/jobs/clean";
import { prepareFilter } from "../../src/jobs/filter";
import { readList } from "../../src/jobs/read-list";
import type { AmountUnit } from "../../src/rules/amount-unit";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";
import type { CustomerField, ListLayout } from "../../src/tables/list-layout";
import { openXlsx } from "../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../src/workbench/codec/save-xlsx";
import { refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import { dumpWorkbook } from "../excel/workbook-dump";
import { cleanInFront, rowsOf } from "./clean-run";

const NAME = "_dg_lists";
const ROWS = [
  ["客户号", "2月末存款", "上月存款", "客户名称"],
  ["001", 12.5, 10.25, "江城机械有限公司"],
  ["002", 0.5, 0.25, "湖滨商贸有限公司"],
];

/** The list of `month`, further down on its sheet where `lines` stand above it. */
function openMonth(month: number, lines: readonly string[] = []): void {
  const [headers = [], ...body] = ROWS;
  const named = headers.map((header) => String(header).replace("2月", `${month}月`));
  const rows = [...lines.map((line) => [line]), named, ...body];
  const { workbook } = workbench;
  const known = workbook.names.filter(({ name }) => name === NAME);
  workbench.open([{ name: `${month}月`, rows, numberFormats: { 0: "@" } }]);
  workbench.workbook.names.push(...known);
}

function withColumn(layout: ListLayout, field: CustomerField, column: number): ListLayout {
  const others = layout.columns.filter((match) => match.field !== field);
  return { ...layout, columns: [...others, { field, column, confidence: 1 }] };
}

async function inspect(): Promise<InspectedList> {
  return valueOf(await inspectList(null, UNSTEERED));
}

/** Cleans the list in front as a person in the pane does who chooses these columns and this unit. */
async function cleanAs(
  choose: (layout: ListLayout) => ListLayout,
  unit: AmountUnit | null
): Promise<void> {
  const list = await inspect();
  const reading = valueOf(await readList(list, choose(list.layout), unit, UNSTEERED));
  const clock = { startedAt: new Date(2026, 2, 6), now: () => new Date(2026, 2, 6) };
  const preview = prepareClean(reading, defaultRuleBook);
  valueOf(await applyClean(preview, { ...UNSTEERED, ...clock }));
}

const depositInSecond = (layout: ListLayout): ListLayout => withColumn(layout, "存款余额", 1);

function remembered(): string | undefined {
  return workbench.workbook.names.find(({ name }) => name === NAME)?.formula;
}

beforeEach(() => {
  workbench.reset();
  openMonth(2);
});

describe("What a person chose for a list", () => {
  it("is proposed for next month's list, with a word about it", async () => {
    expect(refusalOf(await cleanInFront())).toBe("AMOUNT_COLUMN_MISSING");
    await cleanAs(depositInSecond, "万元");
    openMonth(3, ["存款明细"]);
    const list = await inspect();
    expect(list.rememberedUnit).toBe("万元");
    expect(list.findings).toMatchObject([
      {
        code: "MAPPING_REMEMBERED",
        severity: "info",
        params: { choices: "存款余额=B、单位=万元" },
      },
    ]);
    const { preview } = valueOf(await cleanInFront());
    expect(preview.summary).toMatchObject({ customers: 2, depositFen: 13_000_000 });
    expect(preview.findings.map(({ code }) => code)).toContain("MAPPING_REMEMBERED");
  });

  it("is remembered when the list is only filtered, too", async () => {
    const list = await inspect();
    const reading = valueOf(await readList(list, depositInSecond(list.layout), "万元", UNSTEERED));
    valueOf(await applyFilter(prepareFilter(reading, defaultRuleBook), UNSTEERED));
    openMonth(3);
    expect((await inspect()).rememberedUnit).toBe("万元");
  });

  it("is kept in the file, in a name nobody sees", async () => {
    await cleanAs(depositInSecond, "元");
    workbench.reset(openXlsx(await saveXlsx(workbench.workbook), "工作台.xlsx"));
    expect(workbench.workbook.names.find(({ name }) => name === NAME)?.visible).toBe(false);
    workbench.workbook.activate(workbench.workbook.sheets[0] ?? workbench.workbook.activeSheet);
    expect((await inspect()).rememberedUnit).toBe("元");
  });

  it("gives way to what he chooses next", async () => {
    await cleanAs(depositInSecond, "万元");
    openMonth(3);
    await cleanAs((layout) => withColumn(layout, "存款余额", 2), "元");
    openMonth(4);
    valueOf(await cleanInFront());
    expect(
      rowsOf("客户清单")
        .slice(2)
        .map((row) => row[3])
    ).toEqual([10.25, 0.25]);
  });

  it("is not written again where it is the same", async () => {
    await cleanAs(depositInSecond, "万元");
    const before = remembered();
    openMonth(3);
    valueOf(await cleanInFront());
    expect(remembered()).toBe(before);
  });

  it("costs no trip to the workbook", async () => {
    await cleanAs(depositInSecond, "万元");
    openMonth(3);
    const syncs = jest.spyOn(Excel.RequestContext.prototype, "sync");
    await cleanAs((layout) => withColumn(layout, "存款余额", 2), "元");
    expect(syncs).toHaveBeenCalledTimes(5);
    syncs.mockRestore();
  });

  it("is for lists with the same headers only", async () => {
    await cleanAs(depositInSecond, "万元");
    const known = workbench.workbook.names.filter(({ name }) => name === NAME);
    workbench.open([
      {
        name: "别的",
        rows: [
          ["客户号", "存款余额"],
          ["001", 1.5],
        ],
      },
    ]);
    workbench.workbook.names.push(...known);
    expect(refusalOf(await cleanInFront())).toBe("UNIT_UNKNOWN");
  });
});

describe("Choosing what is proposed anyway", () => {
  const PLAIN = {
    name: "清单",
    rows: [
      ["客户号", "存款余额(元)"],
      ["001", 1.5],
    ],
  };

  it("leaves nothing behind", async () => {
    workbench.open([PLAIN]);
    await cleanAs((layout) => layout, null);
    expect(remembered()).toBeUndefined();
  });

  it("makes the workbook forget", async () => {
    workbench.open([
      {
        ...PLAIN,
        rows: [
          ["客户号", "存款余额(元)", "本月"],
          ["001", 1.5, 2],
        ],
      },
    ]);
    await cleanAs((layout) => withColumn(layout, "存款余额", 2), "元");
    workbench.workbook.activate(workbench.workbook.sheets[0] ?? workbench.workbook.activeSheet);
    await cleanAs((layout) => withColumn(layout, "存款余额", 1), null);
    expect(remembered()).toBe('=""');
  });
});

describe("A memory that this version does not know", () => {
  it("is nothing to go by, and no reason to fail", async () => {
    workbench.workbook.names.push(
      { name: NAME, sheetId: null, formula: '="9;x;y;z"&1', visible: false, comment: "" } // prettier-ignore
    );
    const before = dumpWorkbook(workbench.workbook);
    expect(refusalOf(await cleanInFront())).toBe("AMOUNT_COLUMN_MISSING");
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });
});
