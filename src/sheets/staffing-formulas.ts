import { COUNTER_KINDS, type OpenCounters } from "../rules/staffing/counters";
import { type DailyVolume, dailyVolume } from "../rules/staffing/daily-volume";
import {
  type OutletStaffing,
  type OutletVolumes,
  staffOutlet,
  type StaffingRules,
} from "../rules/staffing/outlet-staffing";
import { OUTLET_TYPES } from "../rules/staffing/staffing-table";
import { type OutletCells, type VolumeCells, volumeOf } from "../tables/staffing/outlet-cells";
import { cellOn } from "./cell-reference";

/** An outlet whose row of 编制测算 follows its cells on 网点业务量. */
export interface LiveOutlet {
  readonly sheet: string;
  readonly cells: OutletCells;
  /**
   * The outlet as formulas see it: texts that only read like numbers say nothing to them, and arithmetic in cells is not exact. A cell of
   * 编制测算 becomes a formula where this gives the same as the outlet itself.
   */
  readonly seen: OutletStaffing;
  readonly rules: StaffingRules;
}

/** The formula of a column in an outlet's row; `own` names a cell of the same row by its header. Null where it has nothing to stand on. */
export type StaffingFormula = (
  outlet: LiveOutlet,
  own: (header: string) => string
) => string | null;

/** Null where formulas cannot staff the outlet at all. */
export function liveOutlet(
  { outlet }: OutletStaffing,
  cells: OutletCells,
  rules: StaffingRules
): LiveOutlet | null {
  const seen: OutletVolumes = {
    ...outlet,
    name: cells.name?.value ?? "",
    cash: seenVolume(cells.cash),
    nonCash: seenVolume(cells.nonCash),
    total: seenVolume(cells.total),
    currentTellers: cells.currentTellers?.value ?? null,
    counters: outlet.counters && seenCounters(cells),
  };
  const staffed = staffOutlet(seen, rules);
  const sheet = outlet.place?.sheet ?? "";
  return staffed.ok ? { sheet, cells, seen: staffed.value, rules } : null;
}

/** The columns of 编制测算 that can be formulas; thresholds and norms are those of the workbook's rule sheets, which the functions follow. */
export const STAFFING_FORMULAS: Readonly<Record<string, StaffingFormula>> = {
  网点: ({ sheet, cells: { name } }) => name && `=${at(sheet, name)}`,
  网点类型: ({ sheet, cells: { outletType } }) =>
    outletType && `=DG.OUTLETTYPE(${at(sheet, outletType)})`,
  高柜要求: ({ sheet, cells: { outletType, cash } }) =>
    outletType && cash && `=DG.CASHCOUNTERS(${at(sheet, outletType)},${volume(sheet, cash)},TRUE)`,
  低柜要求: ({ sheet, cells: { outletType, nonCash } }) =>
    outletType &&
    nonCash &&
    `=DG.NONCASHCOUNTERS(${at(sheet, outletType)},${volume(sheet, nonCash)},TRUE)`,
  最低高柜: ({ sheet, cells: { outletType, cash } }) =>
    outletType &&
    cash &&
    `=DG.MINCOUNTERS(${at(sheet, outletType)},${volume(sheet, cash)},0,"高柜")`,
  最低低柜: ({ sheet, cells: { outletType, nonCash } }) =>
    outletType &&
    nonCash &&
    `=DG.MINCOUNTERS(${at(sheet, outletType)},0,${volume(sheet, nonCash)},"低柜")`,
  应配柜员: ({ sheet, cells: { total } }) => total && `=DG.TELLERS(${volume(sheet, total)})`,
  现有柜员: ({ sheet, cells: { currentTellers } }) =>
    currentTellers && `=${at(sheet, currentTellers)}`,
  "富余(按规则)": ({ seen }, own) =>
    seen.tellers && `=MAX(0,${own("现有柜员")}-${own("应配柜员")})`,
  "富余(建议)": recommendedSurplus,
  缺编: ({ seen }, own) => seen.tellers && `=MAX(0,${own("应配柜员")}-${own("现有柜员")})`,
  转岗去向: surplusTarget,
  "达标(字面)": (outlet) => countersMet(outlet, ""),
  "达标(就高)": (outlet) => countersMet(outlet, ",TRUE"),
};

function recommendedSurplus(
  { sheet, cells: { total }, seen, rules }: LiveOutlet,
  own: (header: string) => string
): string | null {
  if (!total || !seen.tellers) return null;
  const counters = `SUM(${own("最低高柜")}:${own("最低低柜")})`;
  const { reliefFactor } = rules;
  // the product is rounded first, so that 10 × 1.1 asks for 11 people and not for 12
  const floor = reliefFactor === 1 ? counters : `ROUNDUP(ROUND(${counters}*${reliefFactor},9),0)`;
  return `=DG.SURPLUS(${own("现有柜员")},${volume(sheet, total)},${floor})`;
}

function surplusTarget(
  { seen, rules }: LiveOutlet,
  own: (header: string) => string
): string | null {
  if (!seen.tellers) return null;
  const target = OUTLET_TYPES.map((type) => {
    const post = rules.surplusTarget[type].replaceAll('"', '""');
    return `IF(${own("网点类型")}="${type}","${post}",`;
  });
  const all = `${target.join("")}""${")".repeat(target.length)}`;
  return `=IF(${own("富余(建议)")}>0,${all},"")`;
}

function countersMet({ sheet, cells, seen }: LiveOutlet, withClosure: string): string | null {
  const { outletType, cash, nonCash, counters } = cells;
  if (!seen.compliance || !outletType || !cash || !nonCash) return null;
  const counts = counters.map((count) =>
    count === "none" || count === null ? "0" : at(sheet, count)
  );
  const volumes = `${volume(sheet, cash)},${volume(sheet, nonCash)}`;
  return `=DG.COUNTERSMET(${at(sheet, outletType)},${volumes},${counts.join(",")}${withClosure})`;
}

/** The arithmetic of a daily volume, the same as `volumeOf` does. */
function volume(sheet: string, { amount, weight, workingDays, isRounded }: VolumeCells): string {
  const times = weight ? `*${at(sheet, weight)}` : "";
  const by = workingDays ? `/${at(sheet, workingDays)}` : "";
  const daily = `${at(sheet, amount)}${times}${by}`;
  return isRounded ? `ROUND(${daily},0)` : daily;
}

function at(sheet: string, cell: { readonly column: number; readonly row: number }): string {
  return cellOn(sheet, cell.column, cell.row);
}

function seenVolume(cells: VolumeCells | null): DailyVolume | null {
  const daily = cells && dailyVolume(volumeOf(cells), "");
  return daily?.ok ? daily.value : null;
}

/** Null where one of the counts is no number a formula could use. */
function seenCounters({ counters }: OutletCells): OpenCounters | null {
  if (counters.some((count) => count === null)) return null;
  const counts = counters.map((count) => (count === "none" || count === null ? 0 : count.value));
  const pairs = COUNTER_KINDS.map((kind, i) => [kind, counts[i] ?? 0] as const);
  return Object.fromEntries(pairs) as OpenCounters;
}
