import { describeFinding } from "../locales/finding-texts";
import { type Finding, finding } from "../rules/finding";
import {
  type CounterRequirement,
  requirementText,
  tieredText,
} from "../rules/staffing/counter-requirement";
import type { OutletStaffing } from "../rules/staffing/outlet-staffing";
import type { StaffingTotals } from "../rules/staffing/staffing-totals";
import { ownCell, ownColumn } from "./cell-reference";
import { OWN_NAMES } from "./own-names";
import { planOfRecords, type RecordColumn } from "./row-plan";
import { BODY_FIRST_ROW, type ChartPlan, type PlanCell, type SheetPlan } from "./sheet-plan";
import { type LiveOutlet, STAFFING_FORMULAS } from "./staffing-formulas";

/** More columns than these nobody can read. */
const MOST_CHARTED = 40;

interface StaffingSheetRow {
  readonly staffing: OutletStaffing | null;
  readonly totals: StaffingTotals | null;
  /** What formulas of the row stand on; null where they are values. */
  readonly live: LiveOutlet | null;
}

type StaffingColumn = RecordColumn<StaffingSheetRow>;

const COLUMNS: readonly StaffingColumn[] = [
  text("网点", 18, ({ outlet }) => outlet.name, "合计"),
  text("网点类型", 14, ({ outlet }) => outlet.outletType),
  { ...text("高柜要求", 22, ({ cash }) => asked(cash)), wrap: true },
  { ...text("低柜要求", 22, ({ nonCash }) => asked(nonCash)), wrap: true },
  count("最低高柜", ({ cash }) => cash?.minCounters ?? null, "highCounters"),
  count("最低低柜", ({ nonCash }) => nonCash?.minCounters ?? null, "lowCounters"),
  count("应配柜员", ({ requiredTellers }) => requiredTellers, "required"),
  count("现有柜员", ({ outlet }) => outlet.currentTellers, "current"),
  count("富余(按规则)", ({ tellers }) => tellers?.surplusByRule ?? null, "surplusByRule"),
  count("富余(建议)", ({ tellers }) => tellers?.surplusRecommended ?? null, "surplusRecommended"),
  count("缺编", ({ tellers }) => tellers?.shortage ?? null, "shortage"),
  text("转岗去向", 16, ({ tellers }) => tellers?.surplusTo ?? null),
  text("达标(字面)", 11, ({ compliance }) => metText(compliance?.literal)),
  text("达标(就高)", 11, ({ compliance }) => metText(compliance?.withClosure)),
  { ...text("提示", 44, hintText), wrap: true },
];

const COLUMN_AT = new Map(COLUMNS.map(({ header }, column) => [header, column]));
const NAME_COLUMN = 0;
const REQUIRED_COLUMN = COLUMNS.findIndex(({ header }) => header === "应配柜员");

/**
 * Plans 编制测算: one row per outlet in the order of the list, 合计 at the end, a chart of 应配柜员. With `live`, one for each outlet, whatever
 * can follow 网点业务量 is a formula; the hints are as of the writing.
 */
export function planStaffingSheet(
  outlets: readonly OutletStaffing[],
  totals: StaffingTotals,
  live: readonly (LiveOutlet | null)[] | null = null
): SheetPlan {
  const source = outlets[0]?.outlet.place?.sheet ?? "";
  const follows = live ? `;公式随「${source}」重算,「提示」仍为写出时的内容` : "";
  return planOfRecords<StaffingSheetRow>({
    kind: "staffing",
    name: OWN_NAMES.staffing,
    title: `${OWN_NAMES.staffing}(共 ${outlets.length} 个网点;要求均为最低数,依据 R18-R29${follows})`,
    columns: live ? COLUMNS.map(liveColumn) : COLUMNS,
    rowCount: outlets.length + 1,
    rowAt: (row) =>
      row === outlets.length
        ? { staffing: null, totals, live: null }
        : { staffing: outlets[row] ?? null, totals: null, live: live?.[row] ?? null },
    totalRows: 1,
    chart: chartOver(outlets.length),
    controlSums: [{ column: REQUIRED_COLUMN, total: 2 * totals.required }],
  });
}

/** STAFFING_VALUES_KEPT for each outlet with cells that cannot follow 网点业务量 as formulas: a text for a number, most of all. */
export function valuesKept(
  outlets: readonly OutletStaffing[],
  live: readonly (LiveOutlet | null)[]
): Finding[] {
  return outlets.flatMap((staffing, i) => {
    const row = { staffing, totals: null, live: live[i] ?? null };
    const kept = COLUMNS.filter(
      (column) =>
        column.header in STAFFING_FORMULAS &&
        column.cellOf(row) !== null &&
        outletFormula(column, row, BODY_FIRST_ROW + i + 1) === null
    );
    if (kept.length === 0) return [];
    const { name, place } = staffing.outlet;
    const columns = kept.map(({ header }) => header).join("、");
    return finding("STAFFING_VALUES_KEPT", place, name, { outlet: name, columns });
  });
}

/** The column with its formulas: over the outlet's cells, and the sums of 合计. */
function liveColumn(column: StaffingColumn, index: number): StaffingColumn {
  return {
    ...column,
    formulaOf: (row, sheetRow) =>
      row.totals === null
        ? outletFormula(column, row, sheetRow)
        : totalFormula(column, index, sheetRow),
  };
}

function outletFormula(
  { header, cellOf }: StaffingColumn,
  row: StaffingSheetRow,
  sheetRow: number
): string | null {
  const { live } = row;
  if (live === null || cellOf(row) !== cellOf({ ...row, staffing: live.seen })) return null;
  const own = (other: string): string => ownCell(COLUMN_AT.get(other) ?? 0, sheetRow);
  return STAFFING_FORMULAS[header]?.(live, own) ?? null;
}

function totalFormula({ kind }: StaffingColumn, column: number, sheetRow: number): string | null {
  const firstRow = BODY_FIRST_ROW + 1;
  if (kind !== "count" || sheetRow === firstRow) return null;
  return `=SUM(${ownColumn(column, firstRow, sheetRow - 1)})`;
}

function chartOver(outlets: number): ChartPlan | null {
  if (outlets === 0) return null;
  return {
    title: outlets > MOST_CHARTED ? `应配柜员(前 ${MOST_CHARTED} 个网点)` : "应配柜员",
    categoryColumn: NAME_COLUMN,
    valueColumn: REQUIRED_COLUMN,
    firstRow: 0,
    rowCount: Math.min(outlets, MOST_CHARTED),
  };
}

function text(
  header: string,
  width: number,
  cellOf: (staffing: OutletStaffing) => PlanCell,
  total: PlanCell = null
): StaffingColumn {
  return {
    header,
    kind: "text",
    width,
    cellOf: ({ staffing }) => (staffing === null ? total : cellOf(staffing)),
  };
}

function count(
  header: string,
  cellOf: (staffing: OutletStaffing) => PlanCell,
  total: keyof StaffingTotals
): StaffingColumn {
  return {
    header,
    kind: "count",
    width: 9,
    cellOf: ({ staffing, totals }) =>
      staffing === null ? (totals?.[total] ?? null) : cellOf(staffing),
  };
}

function asked(requirement: CounterRequirement | null): PlanCell {
  return requirement && tieredText(requirement);
}

function metText(isMet: boolean | undefined): PlanCell {
  if (isMet === undefined) return null;
  return isMet ? "是" : "否";
}

/** What a person should do or know about the outlet, each with its rule. */
function hintText(staffing: OutletStaffing): PlanCell {
  const { cash, nonCash, tellers, compliance, findings } = staffing;
  const hints = [
    ...findings.map((problem) => describeFinding(problem, "zh-CN").message),
    ...[cash, nonCash].flatMap(closureHint),
  ];
  if (tellers && tellers.shortage > 0) hints.push(`缺 ${tellers.shortage} 名柜员(R28)。`);
  if (tellers && tellers.surplusRecommended > 0)
    hints.push(`建议转出 ${tellers.surplusRecommended} 名,转为${tellers.surplusTo ?? ""}(R29)。`);
  if (tellers && tellers.surplusByRule > tellers.surplusRecommended)
    hints.push(`按规则富余 ${tellers.surplusByRule} 名,因最低柜台和双人要求少转出(R28、A-07)。`);
  if (compliance && !compliance.literal && compliance.withClosure)
    hints.push("字面不达标,但更忙的一档也只要求这么多,就高算达标。");
  if (compliance && !compliance.withClosure) hints.push("现有柜台达不到要求,请调整柜台。");
  return hints.length === 0 ? null : hints.join("");
}

/** What satisfies a busier outlet and is not in the words of the row. */
function closureHint(requirement: CounterRequirement | null): string[] {
  if (requirement === null || requirement.options.length === 0) return [];
  const named = new Set(requirement.options.map(({ counter }) => counter));
  const further = requirement.closure.filter(({ counter }) => !named.has(counter));
  return further.length === 0 ? [] : [`就高也可:${requirementText(further)}。`];
}
