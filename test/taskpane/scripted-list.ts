import type { SheetChoice } from "../../src/excel/workbook-sheets";
import type { InspectedList } from "../../src/jobs/choose-list";
import type { ImportedLists } from "../../src/jobs/import-files";
import type { CleanPreview, WriteForecast, WriteReport } from "../../src/jobs/clean";
import type { UndoReport } from "../../src/jobs/undo";
import type { FilterReport } from "../../src/jobs/filter";
import { finding } from "../../src/rules/finding";
import { countFindings } from "../../src/rules/finding-counts";
import type { TierRow } from "../../src/rules/customers/tiers";
import { memoryOf } from "../../src/tables/column-memory";
import type { ListLayout } from "../../src/tables/list-layout";
import { SourcePrint } from "../../src/excel/source-print";
import type { ListOnDesk } from "../../src/jobs/desk/list-desk";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";

/** A list as the jobs would describe it: the pane's tests are about what a person sees and does with it. */

export const CRM_SHEET: SheetChoice = {
  id: "{crm}",
  name: "CRM导出",
  isActive: true,
  isOwn: false,
  isHidden: false,
  rowCount: 12_346,
  columnCount: 18,
};

export const SHEETS: readonly SheetChoice[] = [
  { ...CRM_SHEET, id: "{cover}", name: "封面", isActive: false, rowCount: 0, columnCount: 0 },
  CRM_SHEET,
  { ...CRM_SHEET, id: "{old}", name: "上月", isActive: false, isHidden: true, rowCount: 11_800 },
  { ...CRM_SHEET, id: "{own}", name: "客户清单", isActive: false, isOwn: true, rowCount: 8_002 },
];

export const LAYOUT: ListLayout = {
  sheet: CRM_SHEET.name,
  headerRow: 3,
  headers: [
    { column: 0, text: "序号", unit: null },
    { column: 1, text: "客户编号", unit: null },
    { column: 2, text: "客户名称", unit: null },
    { column: 3, text: "账号", unit: null },
    { column: 4, text: "存款余额", unit: null },
    { column: 5, text: "年日均", unit: null },
    { column: 6, text: "贷款", unit: null },
  ],
  columns: [
    { field: "客户号", column: 1, confidence: 1 },
    { field: "客户名称", column: 2, confidence: 1 },
    { field: "账号", column: 3, confidence: 1 },
    { field: "存款余额", column: 4, confidence: 1 },
    { field: "年日均", column: 5, confidence: 1 },
    { field: "贷款余额", column: 6, confidence: 0.6 },
  ],
  unit: null,
  labelColumn: 0,
  findings: [],
};

export const INSPECTED: InspectedList = {
  sheet: CRM_SHEET,
  layout: LAYOUT,
  proposal: LAYOUT,
  rememberedUnit: null,
  rowCount: 12_342,
  source: {
    workbook: "对公客户2026年10月.xlsx",
    sheet: CRM_SHEET,
    used: { firstRow: 0, firstColumn: 0, rowCount: 12_346, columnCount: 18 },
    head: { sheet: CRM_SHEET.name, firstRow: 0, firstColumn: 0, values: [] },
    isProtected: false,
    isFiltered: false,
    edits: 0,
    memories: [],
  },
  findings: [],
};

export const READING: ListOnDesk = {
  sheet: CRM_SHEET.name,
  layout: LAYOUT,
  unitDecision: { kind: "stated", unit: "元" },
  unit: "元",
  key: 1,
  rowsIn: 12_342,
  rowsListed: 7,
  findings: [],
  controlTotal: { found: true, matches: true, differenceFen: 0, columns: [] },
  hasBalance: true,
  hasYearlyAverage: true,
  hasLoan: true,
  lastRow: 12_344,
  parts: [
    {
      layout: LAYOUT,
      source: {
        ...INSPECTED.source,
        print: new SourcePrint(4, { columns: [], textColumns: [] }),
        hiddenRows: 0,
        chunks: 1,
      },
      choice: { memory: memoryOf(LAYOUT, null), isProposal: true },
    },
  ],
};

function tier(name: string, customers: number, fen: number, share: number): TierRow {
  return {
    tier: name,
    customers,
    accounts: customers * 2,
    fen,
    wan: Math.round(fen / 10_000) / 100,
    share,
  };
}

const FINDINGS = [
  finding("ID_DAMAGED", { sheet: CRM_SHEET.name, cell: "B17" }, "6.2E+18", {}),
  finding("AMOUNT_UNREADABLE", { sheet: CRM_SHEET.name, cell: "F203" }, "待核实", {}),
  finding("NAME_DIFFERS", { sheet: CRM_SHEET.name, cell: "C88" }, "华光商贸", {}),
  finding("TIERS_ARE_STARTER"),
  finding("ROW_TOTAL", { sheet: CRM_SHEET.name, cell: "A5" }, "合计", {}),
];

const TIERS = {
  basis: "年日均",
  rows: [
    tier("≥500万", 42, 128_765_432_100, 6120),
    tier("100万-500万", 318, 61_234_567_800, 2911),
    tier("20万-100万", 902, 17_345_678_900, 824),
    tier("5万-20万", 1_204, 2_345_678_900, 112),
    tier("5万以下", 5_534, 698_765_400, 33),
  ],
  noBalance: tier("无余额", 3, 0, 0),
  total: tier("合计", 8_003, 210_390_123_100, 10_000),
} as const;

export const PREVIEW: CleanPreview = {
  job: "clean",
  reading: READING,
  ruleBook: defaultRuleBook,
  plans: [],
  findings: FINDINGS,
  findingCounts: countFindings(FINDINGS),
  summary: {
    rowsIn: READING.rowsIn,
    rowsOut: 12_335,
    rowsListed: READING.rowsListed,
    customers: 8_003,
    customersInList: 8_003,
    accounts: 12_335,
    basis: "年日均",
    depositFen: 210_390_123_100,
    sums: { balanceFen: 0, yearlyAverageFen: 210_390_123_100, loanFen: 0 },
    controlTotal: READING.controlTotal,
    tiers: TIERS,
  },
};

export const FORECASTS: readonly WriteForecast[] = [
  { name: "客户清单", how: "replaced", rows: 8_003 },
  { name: "问题清单", how: "added", rows: 5 },
  { name: "层级汇总 (2)", how: "numbered", rows: 7 },
];

export const WRITTEN: WriteReport = { sheets: FORECASTS, warnings: [] };

export const FILTERED: FilterReport = {
  rowsShown: 6_400,
  rowsHidden: 5_942,
  customersShown: 4_120,
  warnings: [],
};

export const UNDONE: UndoReport = {
  removed: ["问题清单", "层级汇总 (2)"],
  restored: ["客户清单"],
  warnings: [],
};

export const IMPORTED: ImportedLists = {
  files: [
    { name: "三月-1.csv", sheets: [{ id: "{march1}", name: "三月-1", rows: 9_000 }] },
    { name: "三月-2.csv", sheets: [{ id: "{march2}", name: "三月-2", rows: 120 }] },
  ],
  lists: ["{march1}", "{march2}"],
  findings: [],
  warnings: [],
};
