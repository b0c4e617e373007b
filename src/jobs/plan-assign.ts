import { Pace } from "../excel/pace";
import { allocateInSlices } from "../rules/allocation/allocate";
import type { Allocation, AllocationInput } from "../rules/allocation/allocation";
import { findNearness } from "../rules/allocation/find-nearness";
import { NOBODY } from "../rules/claims/claim-resolution";
import { resolveClaims } from "../rules/claims/resolve-claims";
import { keptCustomers } from "../rules/customers/kept-customers";
import { listNameVariants } from "../rules/customers/name-variants";
import { placeOfCustomer } from "../rules/customers/place";
import { summarizeTiers } from "../rules/customers/tiers";
import { done, finding, type Finding, type Outcome, refused } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { ARBITRATION_OWN_COLUMNS, planArbitrationSheet } from "../sheets/arbitration-sheet";
import type { AssignmentContent } from "../sheets/assignment-content";
import { planAssignmentSheet } from "../sheets/assignment-sheet";
import { planCustomerSheet } from "../sheets/customer-sheet";
import { planFindingSheet } from "../sheets/finding-sheet";
import { planLoadSheet } from "../sheets/load-sheet";
import {
  customersOn,
  refreshShared,
  type SharedEdit,
  type SharedSheet,
} from "../sheets/shared-rows";
import type { SheetPlan } from "../sheets/sheet-plan";
import { planTierSheet } from "../sheets/tier-sheet";
import { planUnassignedSheet } from "../sheets/unassigned-sheet";
import type { PeopleIndex } from "../tables/claims/people-index";
import type { ListReading } from "../tables/list-reading";
import { type AssignSummary, summarizeAssign } from "./assign-summary";
import { chooseCustomers, type ChosenCustomers } from "./choose-customers";
import { type CleanSummary, summarizeClean } from "./clean-summary";
import type { CollectedClaims } from "./collect-claims";
import type { RunControl } from "./job";
import { listLeftHolders } from "./left-holders";

/** The list and what people wrote: everything that decides besides the rule book. */
export interface AssignMaterial {
  readonly reading: ListReading;
  readonly claims: CollectedClaims;
}

/** What the sheets look like beyond what decides. */
export interface AssignOrder {
  /** What a person should know of the rule sheets and of the choice of the list. */
  readonly findings: readonly Finding[];
  /** The cells of 工号 on 人员, for drop-downs. */
  readonly reference: string;
  /** 认领协调 as it stands; null where nobody has one whose headers fit. */
  readonly standing: SharedSheet | null;
  /** The list is our own 客户清单: it knows no accounts any more, the sheets that do stay as they are. */
  readonly isOwnList: boolean;
}

/** Customers, claims and allocation under one book. */
export interface AssignedCustomers {
  readonly chosen: ChosenCustomers;
  readonly content: AssignmentContent;
  /** What there is to say about nearness, where the book asks for it. */
  readonly findings: readonly Finding[];
}

/** Everything that claim and allocation would write. */
export interface PlannedAssign {
  readonly content: AssignmentContent;
  /** 分配结果, 负荷对比, 未分配, 问题清单, 客户清单, 层级汇总: ours, in the order of their tabs; without the last two where 客户清单 was the list. */
  readonly plans: readonly SheetPlan[];
  /** 认领协调 where it has to be added and there is something to decide. */
  readonly added: readonly SheetPlan[];
  /** What changes on the 认领协调 that is there; people's columns are not among it. */
  readonly edits: readonly SharedEdit[];
  /** All of 问题清单. */
  readonly findings: readonly Finding[];
  /** The list in numbers, as after 整理名单. */
  readonly list: CleanSummary;
  readonly summary: AssignSummary;
}

/**
 * Claims and allocates under one book, before anything is planned: enough to compare two books. In slices: whoever shares the thread stays
 * responsive. Refused with STOPPED.
 */
export async function assignUnder(
  { reading, claims }: AssignMaterial,
  ruleBook: RuleBook,
  control: RunControl
): Promise<Outcome<AssignedCustomers>> {
  const pace = new Pace();
  const chosen = chooseCustomers(reading, ruleBook);
  await pace.breathe();
  const { customers, kept, basis } = chosen;
  const { nearness, findings } = findNearness(customers, kept, claims.roster, ruleBook);
  const input = allocationInput(chosen, claims, ruleBook, nearness);
  const allocated = await allocateSteadily(input, control);
  if (!allocated.ok) return allocated;
  const { tiers } = ruleBook;
  const { decisions } = claims;
  const allocation = allocated.value;
  const content = { customers, kept, basis, tiers, input, decisions, allocation };
  return done({ chosen, content, findings });
}

/** 「均衡」 of a large list takes seconds: between its slices the thread is free, and a stop is heard. */
async function allocateSteadily(
  input: AllocationInput,
  control: RunControl
): Promise<Outcome<Allocation>> {
  const slices = allocateInSlices(input);
  const pace = new Pace();
  for (;;) {
    await pace.breathe();
    if (control.signal.aborted) return refused(finding("STOPPED"));
    const slice = slices.next();
    if (slice.done === true) return done(slice.value);
    control.report({ stage: "check", done: slice.value, total: 1 });
  }
}

/** Resolves the claims, allocates the rest and plans every sheet. Run again whenever a parameter changes. Refused with STOPPED. */
export async function planAssign(
  material: AssignMaterial,
  order: AssignOrder,
  ruleBook: RuleBook,
  control: RunControl
): Promise<Outcome<PlannedAssign>> {
  const { reading, claims } = material;
  control.report({ stage: "check", done: 0, total: 1 });
  const assigned = await assignUnder(material, ruleBook, control);
  if (!assigned.ok) return assigned;
  const { chosen, content } = assigned.value;
  const { customers, kept, basis } = chosen;
  const tiers = summarizeTiers(customers, kept, basis, ruleBook.tiers);
  const findings = [
    ...order.findings,
    ...reading.findings,
    ...chosen.findings,
    ...listNameVariants(customers),
    ...claims.findings,
    ...assigned.value.findings,
    ...content.input.resolution.findings,
    ...content.allocation.findings,
    ...listLeftHolders(content, claims.previous),
  ];
  control.report({ stage: "check", done: 1, total: 1 });
  return done({
    content,
    plans: [
      planAssignmentSheet(content),
      planLoadSheet(content),
      planUnassignedSheet(content),
      planFindingSheet(findings),
      ...(order.isOwnList ? [] : [planCustomerSheet(content), planTierSheet(tiers)]),
    ],
    ...planArbitration(content, order),
    findings,
    list: summarizeClean(reading, chosen, tiers),
    summary: summarizeAssign(content),
  });
}

function planArbitration(
  content: AssignmentContent,
  { standing, reference }: AssignOrder
): Pick<PlannedAssign, "added" | "edits"> {
  const listed = standing === null ? [] : customersOn(standing);
  const plan = planArbitrationSheet(content, reference, new Set(listed));
  if (standing === null) return { added: plan.rowCount > 0 ? [plan] : [], edits: [] };
  return { added: [], edits: refreshShared(standing, plan, ARBITRATION_OWN_COLUMNS).edits };
}

/** The texts of 客户号 are made when a sheet or a finding asks for them: claims and allocation go by their numbers. */
function allocationInput(
  { customers, kept, basis }: ChosenCustomers,
  { roster, people, claims, decisions }: CollectedClaims,
  book: RuleBook,
  nearness: AllocationInput["nearness"]
): AllocationInput {
  const taken = keptCustomers(customers, kept, basis);
  const { deposits, customerNumbers } = taken;
  const resolution = resolveClaims({
    customerNumbers,
    get customerIds() {
      return taken.customerIds;
    },
    get leftOutIds() {
      return taken.leftOutIds;
    },
    incumbents: incumbentsOf(customers.holders, kept, people),
    roster,
    claims,
    decisions,
    book,
  });
  return {
    customerNumbers,
    get customerIds() {
      return taken.customerIds;
    },
    deposits,
    roster,
    resolution,
    book,
    nearness,
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
