import { readdirSync, readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { CleanPreview } from "../../src/jobs/clean";
import { runClean } from "../../src/jobs/run-clean";
import type { AmountUnit } from "../../src/rules/amount-unit";
import { formatYuan } from "../../src/rules/money";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";
import { openXlsx } from "../../src/workbench/codec/open-xlsx";
import { refusalOf, UNSTEERED, valueOf } from "../excel/fixtures";
import { dumpSheet } from "../excel/workbook-dump";
import { cleanInFront, rowsOf } from "./clean-run";

// The workbooks are LibreOffice's; their lists are in test/workbooks/traits/trait-lists.js.
const FOLDER = "test/workbooks/traits";

function fileOf(name: string): Uint8Array {
  return readFileSync(`${FOLDER}/${name}.xlsx`);
}

function open(name: string, bytes = fileOf(name)): void {
  workbench.reset(openXlsx(bytes, `${name}.xlsx`));
}

/** A trait workbook in which one part of the file is changed as only another program, or a person with a text editor, would. */
function openChanged(name: string, part: string, change: (xml: string) => string): void {
  const parts = unzipSync(fileOf(name));
  const changed = change(strFromU8(parts[part] ?? new Uint8Array()));
  open(name, zipSync({ ...parts, [part]: strToU8(changed) }));
}

async function clean(unit: AmountUnit | null = null): Promise<CleanPreview> {
  const order = { ruleBook: defaultRuleBook, unit };
  return valueOf(await runClean(order, UNSTEERED)).preview;
}

/** What is found beside the ever same: where, by code, cell and nothing else. */
function found({ findings }: CleanPreview, ...left: readonly string[]): string[] {
  const usual = ["TIERS_ARE_STARTER", "ROW_TOTAL", "CONTROL_TOTAL_MATCHES", "BASIS_BLANK", ...left];
  return findings
    .filter(({ code }) => !usual.includes(code))
    .map(({ code, where }) => `${code} ${where?.cell ?? ""}`.trim());
}

interface Expected {
  readonly unit?: AmountUnit;
  readonly rows: readonly [rowsIn: number, rowsOut: number, rowsListed: number];
  readonly customers: number;
  /** 存款余额 and 年日均 on 客户清单. */
  readonly sums: readonly [balance: string, yearlyAverage: string];
  readonly total: "matches" | "absent";
  readonly findings: readonly string[];
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  "two-row-header": {
    rows: [5, 3, 2],
    customers: 3,
    sums: ["7037500.00", "6537500.00"],
    total: "matches",
    findings: ["ROW_FOOTER A10"],
  },
  "unit-in-header": {
    rows: [3, 2, 1],
    customers: 2,
    sums: ["120123400.00", "120001.50"],
    total: "matches",
    findings: [],
  },
  "unit-row-below-header": {
    rows: [5, 2, 3],
    customers: 2,
    sums: ["135000.00", "120000.00"],
    total: "matches",
    findings: ["ROW_HEADER_REPEATED A5", "ROW_HEADER_REPEATED C6"],
  },
  "unit-nowhere": {
    unit: "万元",
    rows: [2, 2, 0],
    customers: 2,
    sums: ["12141800.00", "0.00"],
    total: "absent",
    findings: ["CONTROL_TOTAL_ABSENT"],
  },
  "total-first-and-filtered": {
    rows: [5, 4, 1],
    customers: 4,
    sums: ["3600000.50", "0.00"],
    total: "matches",
    findings: ["ROWS_HIDDEN"],
  },
  "pages-and-subtotals": {
    rows: [12, 4, 8],
    customers: 3,
    sums: ["4000350.50", "0.00"],
    total: "matches",
    findings: [
      "ROW_SUBTOTAL C7",
      "ROW_FOOTER C9",
      "ROW_HEADER_REPEATED C10",
      "ROW_SUBTOTAL C13",
      "ROW_SUBTOTAL C14",
      "ROW_FOOTER C17",
      "ROW_FOOTER C18",
    ],
  },
  "amounts-as-text": {
    rows: [8, 7, 1],
    customers: 7,
    sums: ["1859552.39", "1183.41"],
    total: "matches",
    findings: ["AMOUNT_UNREADABLE C8"],
  },
  "customer-numbers": {
    rows: [11, 6, 5],
    customers: 6,
    sums: ["50001111.00", "0.00"],
    total: "matches",
    findings: [
      "ID_DAMAGED A6",
      "ID_DAMAGED A7",
      "ID_BLANK A8",
      "CELL_ERROR A9",
      "ID_NUMERIC A2",
      "ID_NUMERIC A3",
      "ID_PADDED A4",
      "ID_PADDED A5",
      "ID_PADDED A11",
      "ID_PREFIXED A4",
    ],
  },
  names: {
    rows: [10, 9, 1],
    customers: 7,
    sums: ["1000027.00", "0.00"],
    total: "matches",
    findings: ["NAME_BLANK B10", "NAME_VARIANT B3", "NAME_VARIANT B5"],
  },
  formulas: {
    rows: [4, 3, 1],
    customers: 3,
    sums: ["1500003.75", "0.00"],
    total: "matches",
    findings: ["CELL_ERROR C4", "CELL_ERROR B4", "NAME_BLANK B4"],
  },
  codes: {
    rows: [8, 8, 0],
    customers: 8,
    sums: ["1000007.00", "0.00"],
    total: "absent",
    findings: [
      "NUMBER_DAMAGED D7",
      "USCC_CHECK D3",
      "USCC_FORMAT D6",
      "CODE_IS_PERSONAL D9",
      "CONTROL_TOTAL_ABSENT",
    ],
  },
  "dates-from-1904": {
    rows: [4, 3, 1],
    customers: 3,
    sums: ["6000000.00", "0.00"],
    total: "matches",
    findings: [],
  },
  currencies: {
    rows: [3, 3, 0],
    customers: 2,
    sums: ["4002000.00", "0.00"],
    total: "absent",
    findings: ["CURRENCY_MIXED D3", "CONTROL_TOTAL_ABSENT"],
  },
  protected: {
    rows: [2, 1, 1],
    customers: 1,
    sums: ["1000000.00", "0.00"],
    total: "matches",
    findings: [],
  },
};

const REFUSED: Readonly<Record<string, string>> = {
  "unit-nowhere": "UNIT_UNKNOWN",
  "header-too-deep": "HEADER_NOT_FOUND",
  "hidden-sheet": "LIST_HIDDEN",
};

describe("A real workbook with", () => {
  it.each(Object.entries(EXPECTED))("%s comes in right", async (name, expected) => {
    open(name);
    const preview = await clean(expected.unit);
    const { summary } = preview;
    expect([summary.rowsIn, summary.rowsOut, summary.rowsListed]).toEqual(expected.rows);
    expect(summary.rowsIn).toBe(summary.rowsOut + summary.rowsListed);
    expect(summary.customers).toBe(expected.customers);
    const { balanceFen, yearlyAverageFen } = summary.sums;
    expect([balanceFen, yearlyAverageFen].map(formatYuan)).toEqual(expected.sums);
    const { found: isStated, matches } = summary.controlTotal;
    expect(isStated ? (matches ? "matches" : "differs") : "absent").toBe(expected.total);
    expect(found(preview)).toEqual(expected.findings);
  });

  it.each(Object.entries(REFUSED))("%s is answered with a sentence: %s", async (name, code) => {
    open(name);
    const before = workbench.workbook.sheets.map((sheet) => sheet.name);
    expect(refusalOf(await cleanInFront())).toBe(code);
    expect(workbench.workbook.sheets.map((sheet) => sheet.name)).toEqual(before);
  });

  it("any trait keeps its own sheet as it was", async () => {
    for (const [name, { unit }] of Object.entries(EXPECTED)) {
      open(name);
      const [list] = workbench.workbook.sheets;
      if (list === undefined) throw new Error(`${name} has no sheet`);
      const before = dumpSheet(workbench.workbook, list);
      await clean(unit);
      expect(dumpSheet(workbench.workbook, list)).toEqual(before);
    }
  });

  it("any trait is among the tested ones", () => {
    const files = readdirSync(FOLDER).flatMap((file) => /^(.*)\.xlsx$/.exec(file)?.[1] ?? []);
    const tested = new Set([...Object.keys(EXPECTED), ...Object.keys(REFUSED)]);
    expect(files.sort()).toEqual([...tested].sort());
  });
});

describe("What comes out of a real workbook", () => {
  it("has customer numbers with the zeros their format shows, and without what was around them", async () => {
    open("customer-numbers");
    await clean();
    const ids = rowsOf("客户清单")
      .slice(2)
      .map(([id]) => id);
    expect(ids).toEqual(
      ["00012345678", "0012345682", "0112345680", "12345679", "12345680", "12345681"] // prettier-ignore
    );
  });

  it("has names in any script and with any sign, in one line", async () => {
    open("names");
    await clean();
    const names = rowsOf("客户清单")
      .slice(2)
      .map(([, name]) => name);
    expect(names).toEqual([
      "江城(东湖)机械有限公司",
      "江城（东湖）机械有限责任公司",
      "江城东湖精密仪器有限公司",
      "江城东湖精蜜仪器有限公司",
      "ﺷﺮﻛﺔ النور 🏦 贸易有限公司",
      '<b>&amp;"引号"</b>有限公司',
      null,
    ]);
  });
});

describe("A workbook that another program has tampered with", () => {
  it("and that has frozen panes comes in the same", async () => {
    openChanged("total-first-and-filtered", "xl/worksheets/sheet1.xml", (xml) =>
      xml.replace(/(<sheetView [^>]*>)/, '$1<pane ySplit="1" topLeftCell="A2" state="frozen"/>')
    );
    expect(workbench.workbook.activeSheet.frozenRows).toBe(1);
    expect((await clean()).summary).toMatchObject({ rowsIn: 5, rowsOut: 4, customers: 4 });
  });

  it("and whose list is very hidden is answered with a sentence", async () => {
    openChanged("hidden-sheet", "xl/workbook.xml", (xml) =>
      xml.replace('state="hidden"', 'state="veryHidden"')
    );
    expect(workbench.workbook.sheets.map((sheet) => sheet.visibility)).toContain("VeryHidden");
    expect(refusalOf(await cleanInFront())).toBe("LIST_HIDDEN");
  });

  it("and that has control characters in its names comes in without them", async () => {
    openChanged("names", "xl/sharedStrings.xml", (xml) =>
      xml.replaceAll("江城东湖精密仪器", "江城_x0001_东湖_x001F_精密仪器_x000D_")
    );
    const { summary } = await clean();
    expect(summary).toMatchObject({ rowsIn: 10, rowsOut: 9, customers: 7 });
    expect(rowsOf("客户清单")[4]?.[1]).toBe("江城东湖精密仪器有限公司");
  });

  it("and that has a cell of 40,000 characters comes in, the cell shortened to what a cell can hold", async () => {
    openChanged("names", "xl/sharedStrings.xml", (xml) =>
      xml.replace("江城东湖精蜜仪器", "长".repeat(40_000))
    );
    const preview = await clean();
    expect(preview.summary).toMatchObject({ rowsIn: 10, rowsOut: 9, customers: 7 });
    const name = rowsOf("客户清单")[5]?.[1];
    expect(String(name)).toMatch(/^长{1000}/);
    expect(String(name).length).toBeLessThanOrEqual(32_767);
  });
});
