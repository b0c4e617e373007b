import { applyPlans, forecastWrites } from "../excel/apply-plans";
import { inspectSource, readSource, type ReadSource } from "../excel/list-source";
import { readSheetHeads, type SheetHead } from "../excel/sheet-heads";
import type { WriteForecast } from "../excel/write-target";
import { done, type Finding, finding, type Outcome, refused } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { type OutletStaffing, staffOutlet } from "../rules/staffing/outlet-staffing";
import { type StaffingTotals, totalStaffing } from "../rules/staffing/staffing-totals";
import { planFindingSheet } from "../sheets/finding-sheet";
import { runLogSheet } from "../sheets/run-log-sheet";
import type { SheetPlan } from "../sheets/sheet-plan";
import { planStaffingSheet } from "../sheets/staffing-sheet";
import { outletLayout } from "../tables/staffing/outlet-layout";
import { OutletReader, type OutletsReading } from "../tables/staffing/outlet-reader";
import type { WriteReport } from "./clean";
import type { Clock, RunControl } from "./job";
import { jobLog } from "./job-log";

/** The sheet of outlets by its own name; any other with the same headers will do. */
const OUTLET_SHEET_NAME = "网点业务量";

/** What 编制 would write, and what a person should see before saying yes. */
export interface StaffingPreview {
  readonly job: "staffing";
  readonly source: ReadSource;
  readonly reading: OutletsReading;
  readonly ruleBook: RuleBook;
  readonly outlets: readonly OutletStaffing[];
  readonly totals: StaffingTotals;
  readonly findings: readonly Finding[];
  /** 编制测算, 问题清单. */
  readonly plans: readonly SheetPlan[];
}

/**
 * Reads 网点业务量 and staffs every outlet by the rule book (R18 to R31). Refused with OUTLETS_NOT_FOUND where no sheet has the headers,
 * LIST_WITHOUT_ROWS where no outlet can be read, STOPPED or what the host says.
 */
export async function prepareStaffing(
  ruleBook: RuleBook,
  ruleFindings: readonly Finding[],
  control: RunControl
): Promise<Outcome<StaffingPreview>> {
  const heads = await readSheetHeads();
  if (!heads.ok) return heads;
  const found = outletSheet(heads.value);
  if (found === null) return refused(finding("OUTLETS_NOT_FOUND"));
  const read = await readOutlets(found, ruleBook, control);
  if (!read.ok) return read;
  const { source, reading } = read.value;
  if (reading.outlets.length === 0 && reading.findings.length === 0)
    return refused(finding("LIST_WITHOUT_ROWS", { sheet: found.sheet.name, cell: null }));
  const outlets: OutletStaffing[] = [];
  const findings: Finding[] = [...ruleFindings, ...reading.findings];
  for (const outlet of reading.outlets) {
    const staffed = staffOutlet(outlet, ruleBook);
    if (staffed.ok) outlets.push(staffed.value);
    findings.push(
      ...(staffed.ok ? staffed.value.findings : [{ ...staffed.problem, where: outlet.place }])
    );
  }
  const totals = totalStaffing(outlets);
  const plans = [planStaffingSheet(outlets, totals), planFindingSheet(findings)];
  return done({ job: "staffing", source, reading, ruleBook, outlets, totals, findings, plans });
}

/** Which sheets `applyStaffing` will write, without writing. */
export async function forecastStaffing(
  preview: StaffingPreview
): Promise<Outcome<readonly WriteForecast[]>> {
  return forecastWrites(preview.plans, [preview.source], runLogSheet);
}

/** Writes what the preview shows, if the sheet of outlets is still what was read; refusals as for `applyClean`. */
export async function applyStaffing(
  preview: StaffingPreview,
  run: RunControl & Clock
): Promise<Outcome<WriteReport>> {
  const { plans, source, reading, ruleBook } = preview;
  const sources = [source];
  const rows = reading.rowsIn;
  const log = jobLog({ name: "编制测算", ruleBook, sources, rows, totalFen: null }, run);
  return applyPlans({ plans, sources, log: log(source.workbook), at: run.startedAt }, run);
}

function outletSheet(heads: readonly SheetHead[]): SheetHead | null {
  const fitting = heads.filter(({ sheet, head }) => !sheet.isOwn && outletLayout(head) !== null);
  return fitting.find(({ sheet }) => sheet.name === OUTLET_SHEET_NAME) ?? fitting[0] ?? null;
}

async function readOutlets(
  { sheet, head }: SheetHead,
  ruleBook: RuleBook,
  control: RunControl
): Promise<Outcome<{ readonly source: ReadSource; readonly reading: OutletsReading }>> {
  const inspected = await inspectSource(sheet.id);
  if (!inspected.ok) return inspected;
  const layout = outletLayout(head);
  if (layout === null) return refused(finding("OUTLETS_NOT_FOUND"));
  const { used } = inspected.value;
  if (used.firstRow + used.rowCount <= layout.headerRow + 1)
    return refused(finding("LIST_WITHOUT_ROWS", { sheet: sheet.name, cell: null }));
  const reader = new OutletReader(sheet.name, layout, ruleBook);
  const wanted = { columns: reader.neededColumns, textColumns: [] };
  const source = await readSource(inspected.value, layout.headerRow + 1, wanted, control, (chunk) =>
    reader.ingest(chunk)
  );
  return source.ok ? done({ source: source.value, reading: reader.finish() }) : source;
}
