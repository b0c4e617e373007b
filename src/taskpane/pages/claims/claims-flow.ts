import type { AssignOnDesk } from "../../../jobs/desk/claim-desk";
import type { Settlement } from "../../../jobs/settle-conflict";
import type { Place } from "../../../rules/finding";
import type { RuleBook } from "../../../rules/rule-book/rule-book";
import type { PersonalSheetUnit } from "../../../sheets/person-sheet";
import type { AllocationMode, ClaimReading } from "../../jobs/claim-jobs";
import type { PaneJobs } from "../../jobs/pane-jobs";
import { flowPerPane, PageFlow } from "../page-flow";
import {
  CLAIMS_STEPS,
  type ClaimsState,
  type ClaimsStep,
  type ClaimsTask,
  FIRST_CLAIMS_STATE,
  type ShownConflict,
  type WhatIf,
} from "./claims-state";

/** Nobody's rule book is longer; anything above is some other file. */
const LONGEST_FILE = 1_000_000;

/** The flow of this pane: the context menu claims for the person chosen in the pane, whatever page is shown. */
export const claimsFlowFor = flowPerPane((jobs) => new ClaimsFlow(jobs));

/**
 * Page 认领 as a person walks through it. Every step reads the sheets anew, because people write on them meanwhile.
 */
export class ClaimsFlow extends PageFlow<ClaimsTask, ClaimsState> {
  constructor(private readonly jobs: PaneJobs) {
    super(FIRST_CLAIMS_STATE);
  }

  protected override outdated(): Partial<ClaimsState> {
    return { notice: null, explanation: null };
  }

  /** When the page opens: the people, if nobody asked for them yet. */
  async begin(): Promise<void> {
    if (this.state.staff === null && this.state.task === null) await this.loadRoster();
  }

  back(): void {
    const previous = CLAIMS_STEPS[CLAIMS_STEPS.indexOf(this.state.step) - 1];
    if (previous !== undefined) this.show(previous);
  }

  /** A step, with everything it shows read as it is now. */
  async open(step: ClaimsStep): Promise<void> {
    switch (step) {
      case "people":
        this.show(step);
        return this.loadRoster();
      case "register":
      case "settle":
      case "allocate":
        this.show(step);
        return this.readAll();
      case "write":
        return this.openWrite();
    }
  }

  /** Reads what the step shows once more. */
  readAgain(): Promise<void> {
    return this.open(this.state.step === "write" ? "allocate" : this.state.step);
  }

  /** An earlier step as it was left. */
  show(step: ClaimsStep): void {
    this.change({ step, hasMoved: true, problem: null, notice: null, written: null });
  }

  async loadRoster(): Promise<void> {
    const jobs = await this.jobs.claims();
    const staff = await this.run("roster", (control) => jobs.loadRoster(control));
    if (staff === null) return;
    const isThere = staff.roster.some(({ id }) => id === this.state.claimantId);
    this.change({ staff, ...(isThere ? {} : { claimantId: null }) });
  }

  async writeRoster(): Promise<void> {
    const jobs = await this.jobs.claims();
    const report = await this.run("write roster", (control) => jobs.writeRoster(control));
    if (report !== null) this.change({ notice: { kind: "roster", report } });
  }

  chooseClaimant(claimantId: string | null): void {
    this.change({ claimantId });
  }

  async writeRegister(): Promise<void> {
    const { reading } = this.state;
    if (reading === null) return;
    const jobs = await this.jobs.claims();
    const report = await this.run("write register", (control) =>
      jobs.writeRegister(reading.register, control)
    );
    if (report === null) return;
    await this.readAll();
    this.change({ notice: { kind: "register", report } });
  }

  /** 认领所选客户, for 当前认领人. Who has not chosen one is asked to. */
  async claimSelection(): Promise<void> {
    const { claimantId, step } = this.state;
    if (claimantId === null) {
      if (step !== "register") this.show("people");
      await this.begin();
      this.change({ notice: { kind: "no claimant" } });
      return;
    }
    const jobs = await this.jobs.claims();
    const report = await this.run("claim", (control) => jobs.claimSelection(claimantId, control));
    if (report === null) return;
    const claimedSince = this.state.claimedSince + report.claimed;
    this.change({ claimedSince, notice: { kind: "claimed", report } });
  }

  async explainSelection(): Promise<void> {
    const jobs = await this.jobs.claims();
    const { reading } = this.state;
    const explanation = await this.run("explain", (control) =>
      jobs.explainSelection(reading, control)
    );
    if (explanation !== null) this.change({ explanation });
  }

  closeExplanation(): void {
    this.change({ explanation: null });
  }

  /** The next conflict that is not settled, from the one that is shown on and round again. */
  async nextConflict(): Promise<void> {
    const { reading, preview, conflict, settledIds } = this.state;
    if (reading === null || preview === null || conflict === null) return;
    const { contestedIds } = preview;
    const onward = contestedIds.map((_, step) => (conflict.at + 1 + step) % contestedIds.length);
    const next = onward.find((at) => !settledIds.has(contestedIds[at] ?? ""));
    if (next === undefined) return;
    const shown = await this.conflictAt(reading, preview, next);
    if (preview === this.state.preview && shown !== null) this.change({ conflict: shown });
  }

  /** Writes the head's word into 认领协调 and goes on to the next conflict. `names` are for the notice. */
  async settle(
    settlement: Settlement,
    names: { readonly customer: string; readonly person: string }
  ): Promise<void> {
    const { preview } = this.state;
    if (preview === null) return;
    const jobs = await this.jobs.claims();
    const report = await this.run("settle", (control) => jobs.settle(preview, settlement, control));
    if (report === null) return;
    const settledIds = new Set([...this.state.settledIds, settlement.customerId]);
    this.change({ settledIds, arbiter: settlement.by, notice: { kind: "settled", ...names } });
    await this.nextConflict();
  }

  async writeArbitration(): Promise<void> {
    const { preview } = this.state;
    if (preview === null) return;
    const jobs = await this.jobs.claims();
    const report = await this.run("arbitration", (control) =>
      jobs.writeArbitration(preview, control)
    );
    if (report !== null) this.change({ notice: { kind: "arbitration", report } });
  }

  async chooseMode(mode: AllocationMode): Promise<void> {
    if (this.state.task !== null) return;
    this.change({ mode, whatIf: null });
    await this.assign();
  }

  /** What the other mode would change. */
  async compareWithMode(mode: AllocationMode): Promise<void> {
    const book = this.state.preview?.ruleBook;
    if (book) await this.compareWith({ ...book, allocationMode: mode }, { mode });
  }

  /** What a rule file would change. */
  async compareWithFile(file: Pick<File, "name" | "size" | "text">): Promise<void> {
    const text = file.size > LONGEST_FILE ? "" : await this.guarded(() => file.text());
    if (text === null) return;
    const book = this.jobs.importRuleBook(text);
    if (book.ok) await this.compareWith(book.value, { file: file.name });
    else this.change({ whatIf: null, problem: book.problems[0] ?? null });
  }

  async write(): Promise<void> {
    const { preview } = this.state;
    if (preview === null) return;
    const jobs = await this.jobs.claims();
    const written = await this.run("write", (control) => jobs.apply(preview, control));
    if (written === null) return;
    this.change({ written });
    await this.refreshSheets();
  }

  async writePersonalSheets(unit: PersonalSheetUnit): Promise<void> {
    const jobs = await this.jobs.claims();
    const report = await this.run("personal", (control) => jobs.writePersonalSheets(unit, control));
    if (report !== null) this.change({ notice: { kind: "personal", report } });
  }

  async refreshSheets(): Promise<void> {
    const sheets = await this.guarded(() => this.jobs.listSheets());
    if (sheets?.ok) this.change({ sheets: sheets.value });
  }

  async compareMonths(previousSheetId: string): Promise<void> {
    const { reading } = this.state;
    if (reading === null) return;
    const jobs = await this.jobs.claims();
    const report = await this.run("compare", (control) =>
      jobs.compareMonths(previousSheetId, reading, control)
    );
    if (report !== null) this.change({ notice: { kind: "compared", report } });
  }

  /** Takes the last write back; what the step shows is read again. */
  async undo(): Promise<void> {
    const report = await this.run("undo", (control) => this.jobs.undoLastWrite(control));
    if (report === null) return;
    const { step, written } = this.state;
    const names = [...report.removed, ...report.restored];
    // the lists to print were written after the assignment, and are taken back before it
    if (written?.sheets.some(({ name }) => names.includes(name))) this.change({ written: null });
    else if (step !== "write") await this.open(step);
    this.change({ notice: { kind: "undone", report } });
  }

  goToCell(place: Place): Promise<void> {
    return this.goTo(this.jobs.goToCell, place);
  }

  goToSheet(sheet: string): Promise<void> {
    return this.goToCell({ sheet, cell: null });
  }

  private async readAll(): Promise<void> {
    const jobs = await this.jobs.claims();
    const reading = await this.run("read", (control) => jobs.read(control));
    if (reading === null) return;
    this.change({ reading, claimedSince: 0 });
    await this.assign();
  }

  private async assign(): Promise<void> {
    const { reading, mode } = this.state;
    if (reading === null) return;
    const jobs = await this.jobs.claims();
    const preview = await this.run("assign", (control) => jobs.assign(reading, mode, control));
    if (preview === null) return;
    const conflict = await this.conflictAt(reading, preview, 0);
    this.change({ preview, conflict, settledIds: new Set(), whatIf: null, forecasts: null });
  }

  private async conflictAt(
    reading: ClaimReading,
    { contestedIds }: AssignOnDesk,
    at: number
  ): Promise<ShownConflict | null> {
    const id = contestedIds[at];
    if (id === undefined) return null;
    const jobs = await this.jobs.claims();
    const facts = await this.guarded(() => jobs.conflict(reading, id));
    return facts && { at, facts };
  }

  private async compareWith(other: RuleBook, against: WhatIf["against"]): Promise<void> {
    const { reading, preview } = this.state;
    if (reading === null || preview === null) return;
    this.change({ whatIf: null });
    const jobs = await this.jobs.claims();
    const difference = await this.run("what if", (control) =>
      jobs.whatIf(reading, preview, other, control)
    );
    if (difference !== null) this.change({ whatIf: { against, difference } });
  }

  private async openWrite(): Promise<void> {
    const { preview } = this.state;
    if (preview === null) return;
    const jobs = await this.jobs.claims();
    const forecasts = await this.run("forecast", () => jobs.forecast(preview));
    if (forecasts === null) return;
    this.show("write");
    this.change({ forecasts });
    await this.refreshSheets();
  }
}
