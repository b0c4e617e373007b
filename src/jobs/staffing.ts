import { applyPlans, forecastWrites } from "../excel/apply-plans";
import { inspectSource, readSource, type ReadSource } from "../excel/list-source";
import { readSheetHeads, type SheetHead } from "../excel/sheet-heads";
import type { WriteForecast } from "../excel/write-target";
import { done, type Finding, finding, type Outcome, refused } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import {
  type OutletStaffing,
  staffOutlet,
  type StaffingRules,
} from "../rules/staffing/outlet-staffing";
import { type StaffingTotals, totalStaffing } from "../rules/staffing/staffing-totals";
import { planFindingSheet } from "../sheets/finding-sheet";
import { runLogSheet } from "../sheets/run-log-sheet";
import type { SheetPlan } from "../sheets/sheet-plan";
import { liveOutlet, type LiveOutlet } from "../sheets/staffing-formulas";
import { planStaffingSheet, valuesKept } from "../sheets/staffing-sheet";
import { isCalled } from "../tables/claims/sheet-names";
import { outletLayout } from "../tables/staffing/outlet-layout";
import { OutletReader, type OutletsReading } from "../tables/staffing/outlet-reader";
import type { WriteReport } from "./clean";
import type { Clock, RunControl } from "./job";
import { jobLog } from "./job-log";

/** Sheets of outlets by their own name; without any, the first other one with the same headers will do. */
export const OUTLET_SHEET_NAME = "网点业务量";

const STAFFING_PARAMETERS = [
  "perTeller",
  "tellersRounding",
  "minTellers",
  "useTableFloor",
  "townshipCashFallback",
  "staffingTable",
] as const satisfies readonly (keyof StaffingRules)[];

/** How 编制测算 is written: as formulas over the cells of 网点业务量 and by the workbook's rule sheets, or as their values. */
export type StaffingForm = "formulas" | "values";

/** What 编制 would write, and what a person should see before saying yes. */
export interface StaffingPreview {
  readonly job: "staffing";
  readonly sources: readonly ReadSource[];
  readonly reading: OutletsReading;
  readonly ruleBook: RuleBook;
  readonly outlets: readonly OutletStaffing[];
  /** What formulas of each outlet's row stand on. */
  readonly live: readonly (LiveOutlet | null)[];
  readonly totals: StaffingTotals;
  /** What was found whatever the form. */
  readonly found: readonly Finding[];
  readonly form: StaffingForm;
  /** The same, with the cells that stay values where the others are formulas. */
  readonly findings: readonly Finding[];
  /** 编制测算, 问题清单. */
  readonly plans: readonly SheetPlan[];
}

/**
 * Reads 网点业务量, all sheets of that name as one list, and staffs every outlet by the rule book (R18 to R31). Refused with OUTLETS_NOT_FOUND where no sheet has the headers,
 * OUTLETS_WITHOUT_ROWS where one of them is empty, STOPPED or what the host says.
 */
export async function prepareStaffing(
  ruleBook: RuleBook,
  ruleFindings: readonly Finding[],
  control: RunControl
): Promise<Outcome<StaffingPreview>> {
  const heads = await readSheetHeads();
  if (!heads.ok) return heads;
  const found = outletSheets(heads.value);
  if (found.length === 0) return refused(finding("OUTLETS_NOT_FOUND"));
  const read = await readAllOutlets(found, ruleBook, control);
  if (!read.ok) return read;
  const { sources, reading } = read.value;
  const outlets: OutletStaffing[] = [];
  const live: (LiveOutlet | null)[] = [];
  const findings: Finding[] = [...ruleFindings, ...reading.findings];
  for (const [i, outlet] of reading.outlets.entries()) {
    const staffed = staffOutlet(outlet, ruleBook);
    const cells = reading.cells[i];
    if (staffed.ok) {
      outlets.push(staffed.value);
      live.push(cells ? liveOutlet(staffed.value, cells, ruleBook) : null);
    }
    findings.push(
      ...(staffed.ok ? staffed.value.findings : [{ ...staffed.problem, where: outlet.place }])
    );
  }
  const totals = totalStaffing(outlets);
  const staffed = { sources, reading, ruleBook, outlets, live, totals, found: findings };
  return done({ job: "staffing", ...staffed, ...plansIn("values", staffed) });
}

/** The same outlets, to be written in another form; nothing is read again. */
export function staffingIn(form: StaffingForm, preview: StaffingPreview): StaffingPreview {
  return { ...preview, ...plansIn(form, preview) };
}

function plansIn(
  form: StaffingForm,
  { outlets, live, totals, found }: Pick<StaffingPreview, "outlets" | "live" | "totals" | "found">
): Pick<StaffingPreview, "form" | "findings" | "plans"> {
  const isLive = form === "formulas";
  const findings = isLive ? [...found, ...valuesKept(outlets, live)] : found;
  const staffing = planStaffingSheet(outlets, totals, isLive ? live : null);
  return { form, findings, plans: [staffing, planFindingSheet(findings)] };
}

/** STAFFING_RULES_APART where the outlets were staffed by other rules than the workbook's, which formulas go by. */
export function staffingRulesApart(book: RuleBook, inWorkbook: RuleBook): Finding | null {
  const apart = STAFFING_PARAMETERS.filter(
    (name) => JSON.stringify(book[name]) !== JSON.stringify(inWorkbook[name])
  );
  return apart.length === 0
    ? null
    : finding("STAFFING_RULES_APART", null, "", { names: apart.join("、") });
}

/** Which sheets `applyStaffing` will write, without writing. */
export async function forecastStaffing(
  preview: StaffingPreview
): Promise<Outcome<readonly WriteForecast[]>> {
  return forecastWrites(preview.plans, preview.sources, runLogSheet);
}

/** Writes what the preview shows, if the sheets of outlets are still what was read; refusals as for `applyClean`. */
export async function applyStaffing(
  preview: StaffingPreview,
  run: RunControl & Clock
): Promise<Outcome<WriteReport>> {
  const { plans, sources, reading, ruleBook, form } = preview;
  const rows = reading.rowsIn;
  const also = form === "formulas" ? ["写成公式"] : [];
  const log = jobLog({ name: "编制测算", ruleBook, sources, rows, totalFen: null, also }, run);
  return applyPlans(
    { plans, sources, log: log(sources[0]?.workbook ?? ""), at: run.startedAt },
    run
  );
}

function outletSheets(heads: readonly SheetHead[]): readonly SheetHead[] {
  const fitting = heads.filter(({ sheet, head }) => !sheet.isOwn && outletLayout(head) !== null);
  const named = fitting.filter(({ sheet }) => isCalled(sheet.name, OUTLET_SHEET_NAME));
  return named.length > 0 ? named : fitting.slice(0, 1);
}

/** One outlet that several sheets list is said to be repeated, as on one sheet. */
async function readAllOutlets(
  heads: readonly SheetHead[],
  ruleBook: RuleBook,
  control: RunControl
): Promise<Outcome<{ readonly sources: readonly ReadSource[]; readonly reading: OutletsReading }>> {
  const sources: ReadSource[] = [];
  const readings: OutletsReading[] = [];
  const seen = new Set<string>();
  for (const head of heads) {
    const read = await readOutlets(head, ruleBook, seen, control);
    if (!read.ok) return read;
    sources.push(read.value.source);
    readings.push(read.value.reading);
  }
  const reading = {
    rowsIn: readings.reduce((rows, { rowsIn }) => rows + rowsIn, 0),
    outlets: readings.flatMap(({ outlets }) => outlets),
    cells: readings.flatMap(({ cells }) => cells),
    findings: readings.flatMap(({ findings }) => findings),
  };
  return done({ sources, reading });
}

async function readOutlets(
  { sheet, head }: SheetHead,
  ruleBook: RuleBook,
  seen: Set<string>,
  control: RunControl
): Promise<Outcome<{ readonly source: ReadSource; readonly reading: OutletsReading }>> {
  const empty = finding("OUTLETS_WITHOUT_ROWS", { sheet: sheet.name, cell: null });
  const inspected = await inspectSource(sheet.id);
  if (!inspected.ok) return inspected;
  const layout = outletLayout(head);
  if (layout === null) return refused(finding("OUTLETS_NOT_FOUND"));
  const { used } = inspected.value;
  if (used.firstRow + used.rowCount <= layout.headerRow + 1) return refused(empty);
  const reader = new OutletReader(sheet.name, layout, ruleBook, true, seen);
  const wanted = { columns: reader.neededColumns, textColumns: [] };
  const source = await readSource(inspected.value, layout.headerRow + 1, wanted, control, (chunk) =>
    reader.ingest(chunk)
  );
  if (!source.ok) return source;
  const reading = reader.finish();
  return reading.rowsIn === 0 ? refused(empty) : done({ source: source.value, reading });
}
