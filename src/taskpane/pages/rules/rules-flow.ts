import type { RunControl } from "../../../jobs/job";
import type { RuleSheetsReport } from "../../../jobs/rule-book";
import type { Outcome, Place } from "../../../rules/finding";
import { differencesOf } from "../../../rules/rule-book/differences";
import type { PaneJobs } from "../../jobs/pane-jobs";
import { PageFlow } from "../page-flow";
import { NOTHING_LOADED, type RulesState, type RulesTask } from "./rules-state";

/** Nobody's rule book is longer; anything above is some other file. */
const LONGEST_FILE = 1_000_000;

/** Page 规则: reads, writes and takes over rules. */
export class RulesFlow extends PageFlow<RulesTask, RulesState> {
  constructor(private readonly jobs: PaneJobs) {
    super(NOTHING_LOADED);
  }

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

  goToCell(place: Place): Promise<void> {
    return this.goTo(this.jobs.goToCell, place);
  }

  protected override outdated(): Partial<RulesState> {
    return { notice: null };
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
}
