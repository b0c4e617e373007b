import { Pace, SLICE_ROWS } from "../../excel/pace";
import type { SheetRows } from "../../excel/sheet-rows";
import type { HoldingTrace } from "../../rules/allocation/holding-trace";
import { done, type Finding, type Outcome } from "../../rules/finding";
import type { RuleBook } from "../../rules/rule-book/rule-book";
import type { PlacedAssignment } from "../../tables/claims/assignment-reader";
import { type AssignPreview, assignOrder, assignPreview, readArbitration } from "../assign";
import type { AssignFigures, ConflictFacts, WhatIfFigures } from "../assign-figures";
import type { AssignFindings } from "../assign-findings";
import {
  type ClaimRegisterPreview,
  readStandingRegister,
  registerPreview,
  type StandingRegister,
} from "../claim-register";
import type { StaffFacts } from "../collect-claims";
import { type CompareOrder, type ComparePreview, comparePreview, readMonths } from "../compare";
import type { RunControl } from "../job";
import { type ClaimIntake, type ClaimSources, readClaimsInto } from "../read-claims";
import type { MonthIntake } from "../read-month";
import type { ClaimsKey, MonthKeys } from "./claim-calls";
import type { ListDesk, ListOnDesk } from "./list-desk";

/** The people, their claims and the head's decisions, read onto a desk: what they say stays there. */
export interface ReadOntoDesk extends ClaimSources {
  readonly key: ClaimsKey;
  readonly claimCount: number;
}

type ReadKeys = Pick<ReadOntoDesk, "key" | "claimCount">;

/** The same with the list whose customers are claimed. */
export interface ClaimsOnDesk extends ReadOntoDesk {
  readonly list: ListOnDesk;
  /** What a person should know of the rule sheets and of the choice of the list. */
  readonly ruleFindings: readonly Finding[];
}

/** What claim and allocation would write, as a person looks at it; the cells of its sheets are on a desk. */
export interface AssignOnDesk extends AssignPreview, AssignFigures, Pick<ClaimSources, "roster"> {
  readonly findings: AssignFindings;
}

/**
 * Claims and allocation with the rows on a desk, as `ListDesk` has those of a list: the pane's thread carries rows there, and planned sheets
 * away. What was assigned from a list before can no longer be written or asked about when it is assigned anew.
 */
export class ClaimDesk {
  /** How what was read of the last two months is forgotten. */
  private readonly months: (() => Promise<void>)[] = [];

  constructor(private readonly lists: ListDesk) {}

  /** `readClaimInputs`, with the same refusals. */
  read(book: RuleBook, control: RunControl): Promise<Outcome<ReadOntoDesk>> {
    return readClaimsInto((staff) => this.openIntake(staff, book), book, control);
  }

  /** Claims on the customers of a list that lies on this desk. */
  async claimList(
    read: ReadOntoDesk,
    list: ListOnDesk,
    ruleFindings: readonly Finding[]
  ): Promise<ClaimsOnDesk> {
    await this.lists.link.call("claimList", read.key, list.key);
    return { ...read, list, ruleFindings };
  }

  /** What writing or refreshing 认领登记 would do. Refused with STOPPED or what the host says. */
  async prepareRegister(
    claims: ClaimsOnDesk,
    book: RuleBook,
    control: RunControl
  ): Promise<Outcome<ClaimRegisterPreview>> {
    const standing = await readStandingRegister(claims, control);
    if (!standing.ok) return standing;
    const { list, roster, reference } = claims;
    if (standing.value !== null) await this.bringRegister(claims, standing.value);
    const { link } = this.lists;
    const order = { roster, reference };
    const planned = await link.call("planRegister", claims.key, order, book);
    const added = this.lists.inPieces(planned.plans, planned.sheets);
    const from = { list, claims, standing: standing.value };
    return done(registerPreview({ ...planned, added }, from, book));
  }

  /** `prepareAssign`, with the same refusals. */
  async assign(
    claims: ClaimsOnDesk,
    book: RuleBook,
    control: RunControl
  ): Promise<Outcome<AssignOnDesk>> {
    const standing = await readArbitration(claims, control);
    if (!standing.ok) return standing;
    const { list, ruleFindings, roster } = claims;
    const order = assignOrder(list, claims, standing.value, ruleFindings);
    const assigned = await this.lists.link.run(control, "assign", claims.key, order, book);
    if (!assigned.ok) return assigned;
    const { plans, sheets, added, findings, loads, ...figures } = assigned.value;
    const { certificates, contestedIds, decided } = figures;
    const inPieces = this.lists.inPieces(plans, sheets);
    const ours = inPieces.length - added;
    const written = { ...figures, plans: inPieces.slice(0, ours), added: inPieces.slice(ours) };
    const preview = assignPreview(written, { list, claims, standing: standing.value }, book);
    return done({ ...preview, findings, roster, loads, certificates, contestedIds, decided });
  }

  /** What another book would change of what was last assigned. Refused with STOPPED. */
  whatIf(
    { key }: ClaimsOnDesk,
    book: RuleBook,
    control: RunControl
  ): Promise<Outcome<WhatIfFigures>> {
    return this.lists.link.run(control, "whatIf", key, book);
  }

  /** What the head has to know about a contested customer. */
  conflictAt({ key }: ClaimsOnDesk, customerId: string): Promise<ConflictFacts> {
    return this.lists.link.call("conflictAt", key, customerId);
  }

  /** Why the customer of a row is where he is; null where what was last assigned is something else than the row says. */
  traceOf({ key }: ClaimsOnDesk, row: PlacedAssignment): Promise<HoldingTrace | null> {
    return this.lists.link.call("traceOf", key, row);
  }

  /** `prepareCompare`, with the same refusals; what was read of the two months is forgotten when the next ones are compared. */
  async prepareCompare(order: CompareOrder, control: RunControl): Promise<Outcome<ComparePreview>> {
    await this.forgetMonths();
    const { book, unit } = order;
    const intake: MonthIntake<ListOnDesk, ReadKeys> = {
      readList: async (inspected) => {
        const list = await this.lists.read(inspected, inspected.layout, unit, control);
        if (list.ok) this.months.push(() => this.lists.forget(list.value));
        return list;
      },
      openAssigned: async () => {
        const opened = await this.openIntake({ roster: [], findings: [] }, book);
        this.months.push(() => this.forget(opened));
        return opened;
      },
    };
    const read = await readMonths(order, intake, control);
    if (!read.ok) return read;
    const { previous, current } = read.value;
    const keysOf = ({ list, assigned }: typeof previous): MonthKeys => ({
      list: list?.key ?? null,
      assigned: assigned?.key ?? null,
    });
    const { link } = this.lists;
    const keys = [keysOf(previous), keysOf(current)] as const;
    const planned = await link.call("planMonths", ...keys, read.value.order, book);
    const plans = this.lists.inPieces(planned.plans, planned.sheets);
    return done(comparePreview({ ...planned, plans }, read.value, book));
  }

  /** Takes the claims off the desk; their list stays. */
  forget({ key }: Pick<ReadOntoDesk, "key">): Promise<void> {
    return this.lists.link.call("forgetClaims", key);
  }

  private async forgetMonths(): Promise<void> {
    for (const forget of this.months.splice(0)) await forget();
  }

  private async openIntake(
    { roster, findings }: StaffFacts,
    { shareOwnership }: RuleBook
  ): Promise<ClaimIntake<ReadKeys> & Pick<ReadKeys, "key">> {
    const { link } = this.lists;
    const key = await link.call("openClaims", { roster, findings }, shareOwnership);
    return {
      key,
      openSheet: (sheet) => link.call("openClaimSheet", key, sheet),
      take: (rows: SheetRows) => link.call("takeClaimRows", key, rows.data()),
      finish: async () => ({ key, claimCount: await link.call("finishClaims", key) }),
    };
  }

  /** Some rows at a time: all at once would hold up the thread that sends them. */
  private async bringRegister({ key }: ClaimsOnDesk, { sheet }: StandingRegister): Promise<void> {
    const { link } = this.lists;
    const { rows, ...head } = sheet;
    const pace = new Pace();
    await link.call("openRegister", key, head);
    for (let from = 0; from < rows.length; from += SLICE_ROWS) {
      await link.call("takeRegisterRows", key, rows.slice(from, from + SLICE_ROWS));
      await pace.breathe();
    }
  }
}
