import type { RunControl } from "../../../jobs/job";
import type { RuleSheetsReport } from "../../../jobs/rule-book";
import { finding, type Outcome, type Place } from "../../../rules/finding";
import { differencesOf } from "../../../rules/rule-book/differences";
import type { PaneJobs } from "../../jobs/pane-jobs";
import { NOTHING_LOADED, type RulesState, type RulesTask } from "./rules-state";

/** Nobody's rule book is longer; anything above is some other file. */
const LONGEST_FILE = 1_000_000;

/**
 * Page 规则: holds its state, asks the jobs, one task at a time. Every method returns when its work is done; what came of it is in the
 * state.
 */
export class RulesFlow {
  private state: RulesState = NOTHING_LOADED;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly jobs: PaneJobs) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): RulesState => this.state;

  /** Reads the rule sheets as they are now. */
  async load(): Promise<void> {
    const loaded = await this.run("load", () => this.jobs.loadRuleBook());
    if (loaded !== null) this.change({ loaded });
  }

  /** Adds the rule sheets and rows that are missing. */
  async write(): Promise<void> {
    await this.writeAndLoad((control) => this.jobs.writeRuleSheets(control));
  }

  /** Takes a file of rules, to be looked at before it is written. */
  async chooseFile(file: Pick<File, "size" | "text">): Promise<void> {
    this.dismissImport();
    const text = file.size > LONGEST_FILE ? "" : await this.guarded(() => file.text());
    if (text === null) return;
    const read = this.jobs.importRuleBook(text);
    if (!read.ok) return this.change({ importProblems: read.problems });
    await this.load();
    const { loaded } = this.state;
    if (loaded === null) return;
    const differences = differencesOf(read.value, loaded.book);
    this.change({ imported: { book: read.value, differences } });
  }

  dismissImport(): void {
    this.change({ imported: null, importProblems: [], notice: null });
  }

  /** Makes the rule sheets say what the file says. */
  async writeImport(): Promise<void> {
    const { imported } = this.state;
    if (imported === null) return;
    await this.writeAndLoad((control) => this.jobs.replaceRuleBook(imported.book, control));
  }

  async undo(): Promise<void> {
    const undone = await this.run("undo", (control) => this.jobs.undoLastWrite(control));
    if (undone === null) return;
    await this.load();
    this.change({ notice: { kind: "undone" } });
  }

  async goToCell(place: Place): Promise<void> {
    const outcome = await this.guarded(() => this.jobs.goToCell(place));
    if (outcome?.ok === false) this.change({ problem: outcome.problem });
  }

  private async writeAndLoad(
    work: (control: RunControl) => Promise<Outcome<RuleSheetsReport>>
  ): Promise<void> {
    const report = await this.run("write", work);
    if (report === null) return;
    this.dismissImport();
    await this.load();
    this.change({ notice: { kind: "written", report } });
  }

  /** Null when it was refused (the state says why) or another task runs. */
  private async run<T>(
    name: RulesTask,
    work: (control: RunControl) => Promise<Outcome<T>>
  ): Promise<T | null> {
    if (this.state.task !== null) return null;
    this.change({ task: { name, progress: null }, problem: null, notice: null });
    const outcome = await this.guarded(() =>
      work({
        signal: new AbortController().signal,
        report: (progress) => this.change({ task: { name, progress } }),
      })
    );
    this.change({ task: null, ...(outcome?.ok === false && { problem: outcome.problem }) });
    return outcome?.ok ? outcome.value : null;
  }

  /** A bug must not leave the page waiting for ever: the person gets it back with the reason, and null comes back. */
  private async guarded<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      const hostMessage = error instanceof Error ? error.message : String(error);
      const params = { hostCode: "", hostMessage, needed: "" };
      this.change({ problem: finding("HOST_FAILED", null, "", params) });
      return null;
    }
  }

  private change(changes: Partial<RulesState>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }
}
