import { inspectList } from "../../src/jobs/choose-list";
import { applyFilter } from "../../src/jobs/apply-filter";
import { prepareFilter, type FilterReport } from "../../src/jobs/filter";
import { readList } from "../../src/jobs/read-list";
import { lastWrite, undoLastWrite } from "../../src/jobs/undo";
import type { Outcome } from "../../src/rules/finding";
import { defaultRuleBook, type RuleBook } from "../../src/rules/rule-book/rule-book";
import { area } from "../../src/workbench/model/area";
import { refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import { dumpWorkbook } from "../excel/workbook-dump";
import { sheetNamed, sheetNames } from "./clean-run";
import { MESSY_LIST } from "./messy-list";

const LIST = "CRM导出";

async function filterList(changes: Partial<RuleBook>): Promise<Outcome<FilterReport>> {
  const inspected = valueOf(await inspectList(null, UNSTEERED));
  const reading = valueOf(await readList(inspected, inspected.layout, null, UNSTEERED));
  return applyFilter(prepareFilter(reading, { ...defaultRuleBook, ...changes }), UNSTEERED);
}

/** One-based rows of the list that are visible, below its header. */
function visibleRows(): number[] {
  const sheet = sheetNamed(LIST);
  return MESSY_LIST.rows.flatMap((_, row) => (row > 2 && !sheet.isRowHidden(row) ? [row + 1] : []));
}

/** The workbook as it is but for the filter itself. */
function cellsOnly(): unknown {
  const sheet = sheetNamed(LIST);
  const { autoFilter, filteredRows } = sheet;
  sheet.autoFilter = null;
  sheet.filteredRows = new Set();
  const dump = dumpWorkbook(workbench.workbook);
  sheet.autoFilter = autoFilter;
  sheet.filteredRows = filteredRows;
  return dump;
}

describe("Filtering a list in place", () => {
  beforeEach(() => workbench.open([MESSY_LIST]));

  it("shows the rows of the customers that are asked for, and hides totals and footers", async () => {
    const report = valueOf(await filterList({ loanScope: "no-loan" }));
    expect(visibleRows()).toEqual([5, 6, 8, 9, 10]);
    expect(report).toEqual({ rowsShown: 5, rowsHidden: 5, customersShown: 4, warnings: [] });
  });

  it("compares the deposit per customer: a customer's small accounts stay with the large ones", async () => {
    valueOf(await filterList({ depositThreshold: 500_000 }));
    expect(visibleRows()).toEqual([5, 6]);
  });

  it("changes no cell and adds no sheet", async () => {
    const before = cellsOnly();
    valueOf(await filterList({ loanScope: "no-loan" }));
    expect(cellsOnly()).toEqual(before);
    expect(sheetNames()).toEqual([LIST]);
  });

  it("is undone without a trace", async () => {
    const before = dumpWorkbook(workbench.workbook);
    valueOf(await filterList({ loanScope: "no-loan" }));
    expect(lastWrite()?.sheets).toEqual([LIST]);
    expect(valueOf(await undoLastWrite(UNSTEERED)).restored).toEqual([LIST]);
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });

  it("takes the place of the filter that was on, says so, and gives it back when undone", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(LIST);
      const list = sheet.getRange("A3:G13");
      sheet.autoFilter.apply(list, 6, { filterOn: "Values", values: ["张三"] });
    });
    const before = dumpWorkbook(workbench.workbook);
    expect(visibleRows()).toEqual([5, 6]);
    const report = valueOf(await filterList({ loanScope: "no-loan" }));
    expect(report.warnings.map(({ code }) => code)).toEqual(["LIST_HAS_FILTER"]);
    expect(visibleRows()).toEqual([5, 6, 8, 9, 10]);
    valueOf(await undoLastWrite(UNSTEERED));
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });

  it("goes by the text a person sees, not by the number behind it", async () => {
    const rows = [
      ["客户号", "存款余额(元)"],
      [123, 1_000_000],
      [456, 1],
      [789, 2_000_000],
    ];
    workbench.open([{ name: LIST, rows, numberFormats: { 0: "000000" } }]);
    valueOf(await filterList({ depositThreshold: 500_000 }));
    const { autoFilter, filteredRows } = sheetNamed(LIST);
    expect(autoFilter?.criteria.get(0)?.values).toEqual(["000123", "000789"]);
    expect([...filteredRows]).toEqual([2]);
  });

  it("is refused where nobody is left: everything would be hidden", async () => {
    const before = dumpWorkbook(workbench.workbook);
    expect(refusalOf(await filterList({ depositThreshold: 1e9 }))).toBe("NOTHING_TO_FILTER");
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });

  it("is refused on a protected sheet", async () => {
    sheetNamed(LIST).isProtected = true;
    expect(refusalOf(await filterList({ loanScope: "no-loan" }))).toBe("HOST_PROTECTED");
  });

  it("leaves the old filter where the host fails in the middle", async () => {
    sheetNamed(LIST).autoFilter = { area: area(2, 0, 12, 6), criteria: new Map() };
    const before = dumpWorkbook(workbench.workbook);
    workbench.host.failNextRequest({ skip: 4, afterActions: 8 });
    expect(refusalOf(await filterList({ loanScope: "no-loan" }))).toBe("HOST_FAILED");
    expect(dumpWorkbook(workbench.workbook)).toEqual(before);
  });
});
