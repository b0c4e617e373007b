import type { CellEdit } from "../excel/cell-edits";
import type { ReadSource } from "../excel/list-source";
import { Pace } from "../excel/pace";
import type { WriteForecast } from "../excel/write-target";
import { forecastShared, writeShared } from "../excel/write-shared";
import { allocateInSlices } from "../rules/allocation/allocate";
import type { Allocation, AllocationInput } from "../rules/allocation/allocation";
import { findNearness } from "../rules/allocation/find-nearness";
import { NOBODY } from "../rules/claims/claim-resolution";
import { resolveClaims } from "../rules/claims/resolve-claims";
import { depositsOf } from "../rules/customers/basis";
import { listNameVariants } from "../rules/customers/name-variants";
import { placeOfCustomer } from "../rules/customers/place";
import { summarizeTiers } from "../rules/customers/tiers";
import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import {
  ARBITRATION_COLUMNS,
  ARBITRATION_OWN_COLUMNS,
  ARBITRATION_SHEET_NAME,
  planArbitrationSheet,
} from "../sheets/arbitration-sheet";
import type { AssignmentContent } from "../sheets/assignment-content";
import { planAssignmentSheet } from "../sheets/assignment-sheet";
import { planCustomerSheet } from "../sheets/customer-sheet";
import { planFindingSheet } from "../sheets/finding-sheet";
import { planLoadSheet } from "../sheets/load-sheet";
import { runLogSheet } from "../sheets/run-log-sheet";
import { customersOn, refreshShared } from "../sheets/shared-rows";
import type { SheetPlan } from "../sheets/sheet-plan";
import { planTierSheet } from "../sheets/tier-sheet";
import { planUnassignedSheet } from "../sheets/unassigned-sheet";
import type { PeopleIndex } from "../tables/claims/people-index";
import { type AssignSummary, summarizeAssign } from "./assign-summary";
import { chooseCustomers, type ChosenCustomers } from "./choose-customers";
import { claimLog } from "./claim-log";
import { readStanding, type StandingShared } from "./claim-sheets";
import { type CleanSummary, summarizeClean } from "./clean-summary";
import type { Clock, RunControl } from "./job";
import { listLeftHolders } from "./left-holders";
import type { ClaimInputs } from "./read-claims";
import type { SourcedReading } from "./read-list";
import { cellEdits } from "./shared-edits";

/** What claim and allocation would write, and what a person should see before saying yes. */
export interface AssignPreview {
  readonly job: "assign";
  readonly reading: SourcedReading;
  readonly inputs: ClaimInputs;
  readonly ruleBook: RuleBook;
  readonly content: AssignmentContent;
  /** 分配结果, 负荷对比, 未分配, 问题清单, 客户清单, 层级汇总: ours, in the order of their tabs; without the last two where 客户清单 was the list. */
  readonly plans: readonly SheetPlan[];
  /** 认领协调 where it has to be added: nobody has one whose headers fit, and there is something to decide. */
  readonly added: readonly SheetPlan[];
  /** What changes on the 认领协调 that is there; people's columns are not among it. */
  readonly edits: readonly CellEdit[];
  /** All of 问题清单. */
  readonly findings: readonly Finding[];
  /** The list in numbers, as after 整理名单. */
  readonly list: CleanSummary;
  readonly summary: AssignSummary;
}

/** What writing came to. */
export interface AssignReport {
  readonly sheets: readonly WriteForecast[];
  /** Cells changed on sheets that people share. */
  readonly cellsChanged: number;
  readonly warnings: readonly Finding[];
}

/** Everything that claim and allocation need besides the rule book; the same for two books side by side. */
export interface AssignInput {
  readonly reading: SourcedReading;
  readonly inputs: ClaimInputs;
  readonly ruleFindings?: readonly Finding[];
}

/** Customers, claims and allocation under one book. */
export interface AssignedCustomers {
  readonly chosen: ChosenCustomers;
  readonly content: AssignmentContent;
  /** What there is to say about nearness, where the book asks for it. */
  readonly findings: readonly Finding[];
}

/**
 * Claims and allocates under one book, before anything is planned: enough to compare two books. The page stays responsive on the way.
 * Refused with STOPPED.
 */
export async function assignUnder(
  { reading, inputs }: AssignInput,
  ruleBook: RuleBook,
  control: RunControl
): Promise<Outcome<AssignedCustomers>> {
  const chosen = chooseCustomers(reading, ruleBook);
  const { customers, kept, basis } = chosen;
  const { nearness, findings } = findNearness(customers, kept, inputs.roster, ruleBook);
  const input = { ...allocationInput(chosen, inputs, ruleBook), nearness };
  const { decisions } = inputs;
  const allocated = await allocateSteadily(input, control);
  if (!allocated.ok) return allocated;
  const { tiers } = ruleBook;
  const allocation = allocated.value;
  const content = { customers, kept, basis, tiers, input, decisions, allocation };
  return done({ chosen, content, findings });
}

/** 「均衡」 of a large list takes seconds: between its slices the page draws, and a stop is heard. */
async function allocateSteadily(
  input: AllocationInput,
  control: RunControl
): Promise<Outcome<Allocation>> {
  const slices = allocateInSlices(input);
  const pace = new Pace();
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return done(slice.value);
    control.report({ stage: "check", done: slice.value, total: 1 });
    await pace.breathe();
    if (control.signal.aborted) return refused(finding("STOPPED"));
  }
}

/**
 * Resolves the claims, allocates the rest and plans every sheet; reads the 认领协调 that is there to see what changes on it. Run again whenever a
 * parameter changes. Refused with STOPPED or what the host says.
 */
export async function prepareAssign(
  order: AssignInput,
  ruleBook: RuleBook,
  control: RunControl
): Promise<Outcome<AssignPreview>> {
  const { reading, inputs, ruleFindings = [] } = order;
  control.report({ stage: "check", done: 0, total: 1 });
  const assigned = await assignUnder(order, ruleBook, control);
  if (!assigned.ok) return assigned;
  const { chosen, content } = assigned.value;
  const { customers, kept, basis } = chosen;
  const tiers = summarizeTiers(customers, kept, basis, ruleBook.tiers);
  const findings = [
    ...ruleFindings,
    ...reading.findings,
    ...chosen.findings,
    ...listNameVariants(customers),
    ...inputs.findings,
    ...assigned.value.findings,
    ...content.input.resolution.findings,
    ...content.allocation.findings,
    ...listLeftHolders(content, inputs.previous),
  ];
  const outline = { name: ARBITRATION_SHEET_NAME, columns: ARBITRATION_COLUMNS };
  const standing = await readStanding(inputs.sheets.heads, outline, control);
  if (!standing.ok) return standing;
  const listed = standing.value === null ? [] : customersOn(standing.value.sheet);
  const plan = planArbitrationSheet(content, inputs.reference, new Set(listed));
  control.report({ stage: "check", done: 1, total: 1 });
  return done({
    job: "assign",
    reading,
    inputs,
    ruleBook,
    content,
    plans: [
      planAssignmentSheet(content),
      planLoadSheet(content),
      planUnassignedSheet(content),
      planFindingSheet(findings),
      // a list that is our own 客户清单 knows no accounts any more: the sheets that do stay
      ...(isOwnList(reading) ? [] : [planCustomerSheet(content), planTierSheet(tiers)]),
    ],
    added: standing.value === null && plan.rowCount > 0 ? [plan] : [],
    edits: editsOf(standing.value, plan),
    findings,
    list: summarizeClean(reading, chosen, tiers),
    summary: summarizeAssign(content),
  });
}

/** Which sheets `applyAssign` will write, without writing. */
export async function forecastAssign(
  preview: AssignPreview
): Promise<Outcome<readonly WriteForecast[]>> {
  const { plans, added } = preview;
  return forecastShared({ plans, added, sources: sourcesOf(preview), log: runLogSheet });
}

/**
 * Writes what the preview shows, if the list and what people wrote are still what was read. Undone by `undoLastWrite`. Refused, with the
 * workbook as it was, with SOURCE_CHANGED, STOPPED, READ_BACK_DIFFERS or what the host says.
 */
export async function applyAssign(
  preview: AssignPreview,
  run: RunControl & Clock
): Promise<Outcome<AssignReport>> {
  const { plans, added, edits, ruleBook: book, list, summary } = preview;
  const sources = sourcesOf(preview);
  const { statuses } = summary;
  const result = Object.entries(statuses).map(
    ([status, { customers }]) => `${status} ${customers} 户`
  );
  const log = {
    job: "认领与分配",
    book,
    sources,
    edits,
    rows: list.rowsIn,
    totalFen: list.depositFen,
    result: result.join("、"),
  };
  const written = await writeShared(
    {
      plans,
      added,
      edits,
      sources,
      choices: preview.reading.parts.map(({ choice }) => choice),
      front: null,
      log: runLogSheet,
      logOf: claimLog(log, run),
      at: run.startedAt,
    },
    run
  );
  if (!written.ok) return written;
  const { added: sheets, warnings } = written.value;
  const cellsChanged = edits.reduce((cells, { after }) => cells + after.length, 0);
  return done({ sheets, cellsChanged, warnings });
}

function allocationInput(
  { customers, kept, basis }: ChosenCustomers,
  { roster, people, claims, decisions }: ClaimInputs,
  book: RuleBook
): Omit<AllocationInput, "nearness"> {
  const deposits = depositsOf(customers, basis);
  const customerIds = Array.from(kept, (customer) => customers.ids[customer] ?? "");
  const isKept = new Set(kept);
  const resolution = resolveClaims({
    customerIds,
    leftOutIds: customers.ids.filter((_, customer) => !isKept.has(customer)),
    incumbents: incumbentsOf(customers.holders, kept, people),
    roster,
    claims,
    decisions,
    book,
  });
  return {
    customerIds,
    deposits: Float64Array.from(kept, (customer) => deposits[customer] ?? NaN),
    roster,
    resolution,
    book,
    placeOf: (place) => placeOfCustomer(customers, kept[place] ?? 0),
  };
}

/** The person of the roster whom 原管户人 names; a name that several have is nobody. */
function incumbentsOf(
  holders: readonly string[],
  kept: Uint32Array,
  people: PeopleIndex
): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(kept, (customer) => {
    const text = holders[customer] ?? "";
    if (text === "") return NOBODY;
    const before = known.get(text);
    if (before !== undefined) return before;
    const named = people.find(text.normalize("NFKC"));
    const person = named.kind === "person" ? named.person : NOBODY;
    known.set(text, person);
    return person;
  });
}

function isOwnList({ parts }: SourcedReading): boolean {
  return parts.some(({ source }) => source.sheet.isOwn);
}

function editsOf(standing: StandingShared | null, plan: SheetPlan): CellEdit[] {
  if (standing === null) return [];
  return cellEdits(standing, refreshShared(standing.sheet, plan, ARBITRATION_OWN_COLUMNS).edits);
}

/** Everything a preview rests on: nothing is written where one of them changed since. */
export function sourcesOf({ reading, inputs }: AssignPreview): ReadSource[] {
  return [...reading.parts.map(({ source }) => source), ...inputs.sources];
}
