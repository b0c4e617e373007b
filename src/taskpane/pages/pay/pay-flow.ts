import type { LockOrder } from "../../../jobs/pay-lock";
import type { Place } from "../../../rules/finding";
import type { RuleBook } from "../../../rules/rule-book/rule-book";
import type { PaneJobs } from "../../jobs/pane-jobs";
import { flowPerPane, PageFlow } from "../page-flow";
import { bookWith, choicesOf, type PayChoices } from "./pay-choices";
import {
  FIRST_PAY_STATE,
  PAY_STEPS,
  type PayForm,
  type PayNotice,
  type PayState,
  type PayStep,
  type PayTask,
} from "./pay-state";

/** The flow of this pane: who looks at another page meanwhile finds his choices again. */
export const payFlowFor = flowPerPane((jobs) => new PayFlow(jobs));

/** Page 绩效 as the payroll clerk walks through it, from the month's parameters to locked pay sheets. */
export class PayFlow extends PageFlow<PayTask, PayState> {
  constructor(private readonly jobs: PaneJobs) {
    super(FIRST_PAY_STATE);
  }

  protected override outdated(): Partial<PayState> {
    return { notice: null };
  }

  /** When the page opens: the rule book, if nobody asked for it yet. */
  async begin(): Promise<void> {
    if (this.state.loaded === null && this.state.task === null) await this.loadRules();
  }

  /** 「规则」 as it is now; what was typed gives way to it. */
  async loadRules(): Promise<void> {
    const jobs = await this.jobs.pay();
    const loaded = await this.run("rules", () => jobs.loadRules());
    if (loaded === null) return;
    this.change({ loaded, choices: choicesOf(loaded.book), faults: new Set() });
  }

  choose(changes: Partial<PayChoices>): void {
    const { choices } = this.state;
    if (choices !== null) this.change({ choices: { ...choices, ...changes } });
  }

  /** Writes the choices into 「规则」, so that they are there next month. */
  async keepInRules(): Promise<void> {
    const book = this.chosenBook();
    if (book === null) return;
    const kept = await this.run("keep rules", (control) =>
      this.jobs.replaceRuleBook(book, control)
    );
    if (kept === null) return;
    const { loaded } = this.state;
    if (loaded !== null) this.change({ loaded: { ...loaded, book } });
    this.change({ notice: { kind: "rules kept" } });
  }

  back(): void {
    const previous = PAY_STEPS[PAY_STEPS.indexOf(this.state.step) - 1];
    if (previous !== undefined) this.show(previous);
  }

  /** A step that was reached, as it was left. */
  show(step: PayStep): void {
    this.change({ step, hasMoved: true, problem: null, notice: null });
  }

  /** 登记检查: reads the lists as they are now. Stays where it is while a parameter is missing. */
  async check(): Promise<void> {
    if (this.state.task !== null) return;
    const book = this.chosenBook();
    const { loaded } = this.state;
    if (book === null || loaded === null) return;
    this.show("check");
    this.change({ preview: null, trial: null, written: null, lockedVersion: null });
    const jobs = await this.jobs.pay();
    const preview = await this.run("read", (control) => jobs.read(loaded, book, control));
    if (preview !== null) this.change({ preview });
  }

  /** Adds 工资调整, to be filled in. */
  async writeAdjustments(): Promise<void> {
    const { preview } = this.state;
    if (preview === null) return;
    const jobs = await this.jobs.pay();
    const report = await this.run("write adjustments", (control) =>
      jobs.writeAdjustments(preview.ruleBook, control)
    );
    if (report === null) return;
    const { standing } = report;
    const notice: PayNotice =
      standing === null
        ? { kind: "adjustments written" }
        : { kind: "adjustments standing", sheet: standing };
    this.change({ notice });
  }

  /** 试算: starts from the chosen parameters. */
  openTrial(): void {
    const { choices, trialChoices } = this.state;
    this.show("trial");
    this.change({ trialChoices: trialChoices ?? choices });
  }

  chooseForTrial(changes: Partial<PayChoices>): void {
    const { trialChoices } = this.state;
    if (trialChoices !== null)
      this.change({ trialChoices: { ...trialChoices, ...changes }, trial: null });
  }

  async tryOther(): Promise<void> {
    const { preview, trialChoices, choices } = this.state;
    if (preview === null || trialChoices === null || choices === null) return;
    const other = bookWith({ ...trialChoices, payMonth: choices.payMonth }, preview.ruleBook);
    this.change({ trialFaults: other.ok ? new Set() : other.faults, trial: null });
    if (!other.ok) return;
    const jobs = await this.jobs.pay();
    const trial = await this.run("try", () => jobs.whatIf(preview, other.book));
    if (trial !== null) this.change({ trial });
  }

  /** The other parameters become the month's; the lists were read already. */
  adoptTrial(): void {
    const { trial, trialChoices, choices } = this.state;
    if (trial === null || trialChoices === null || choices === null) return;
    const adopted = { ...trialChoices, payMonth: choices.payMonth };
    this.change({ choices: adopted, preview: trial.after, trial: null, trialChoices: null });
    this.show("preview");
  }

  /** 写入: which sheets will be written. */
  async openWrite(): Promise<void> {
    const { preview, written } = this.state;
    if (preview === null) return;
    if (written !== null) return this.show("write");
    const jobs = await this.jobs.pay();
    const forecasts = await this.run("forecast", () => jobs.forecast(preview));
    if (forecasts === null) return;
    this.show("write");
    this.change({ forecasts });
  }

  chooseForm(form: PayForm): void {
    this.change({ form });
  }

  async write(): Promise<void> {
    const { preview, form, loaded } = this.state;
    if (preview === null || loaded === null) return;
    const jobs = await this.jobs.pay();
    const followed = form === "formulas" ? loaded.book : null;
    const written = await this.run("write", (control) => jobs.apply(preview, followed, control));
    if (written !== null) this.change({ written });
  }

  async undo(): Promise<void> {
    const report = await this.run("undo", (control) => this.jobs.undoLastWrite(control));
    if (report === null) return;
    // the lock was written last, and is taken back first
    const gone = this.state.lockedVersion === null ? { written: null } : { lockedVersion: null };
    this.change({ ...gone, notice: { kind: "undone", report } });
  }

  fillLockForm(changes: Partial<Pick<PayState, "lockBy" | "lockReason">>): void {
    this.change({ ...changes, isLockFormFaulty: false });
  }

  async lock(): Promise<void> {
    const { preview } = this.state;
    const order = this.lockOrder(false);
    if (preview === null || order === null) return;
    const jobs = await this.jobs.pay();
    const locked = await this.run("lock", (control) => jobs.lock(order, control));
    if (locked !== null)
      this.change({ lockedVersion: preview.reading.lock.version, lockReason: "" });
  }

  /** Opens the month again and reads it: the next write is the next version. */
  async unlock(): Promise<void> {
    const order = this.lockOrder(true);
    if (order === null) return;
    const jobs = await this.jobs.pay();
    const unlocked = await this.run("unlock", (control) => jobs.unlock(order, control));
    if (unlocked === null) return;
    this.change({ lockReason: "" });
    await this.check();
    this.change({ notice: { kind: "unlocked", month: order.ruleBook.payMonth ?? "" } });
  }

  /** After a lock: the same parameters, for a month that is still to be said. */
  startNextMonth(): void {
    this.choose({ payMonth: "" });
    this.change({
      preview: null,
      trialChoices: null,
      trial: null,
      written: null,
      lockedVersion: null,
    });
    this.show("parameters");
  }

  goToCell(place: Place): Promise<void> {
    return this.goTo(this.jobs.goToCell, place);
  }

  goToSheet(sheet: string): Promise<void> {
    return this.goToCell({ sheet, cell: null });
  }

  /** The rule book with what was chosen; null where something is missing, which the form then says. */
  private chosenBook(): RuleBook | null {
    const { choices, loaded } = this.state;
    if (choices === null || loaded === null) return null;
    const chosen = bookWith(choices, loaded.book);
    this.change({ faults: chosen.ok ? new Set() : chosen.faults });
    return chosen.ok ? chosen.book : null;
  }

  /** Null where a name or a needed reason is missing. */
  private lockOrder(isReasonNeeded: boolean): LockOrder | null {
    const { preview, lockBy, lockReason } = this.state;
    const [by, reason] = [lockBy.trim(), lockReason.trim()];
    const isFaulty = by === "" || (isReasonNeeded && reason === "");
    this.change({ isLockFormFaulty: isFaulty });
    return preview === null || isFaulty ? null : { ruleBook: preview.ruleBook, by, reason };
  }
}
