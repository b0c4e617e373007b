import type { Place } from "../../../rules/finding";
import type { AmountUnit } from "../../../rules/amount-unit";
import type { CustomerField } from "../../../tables/list-layout";
import type { PaneJobs } from "../../jobs/pane-jobs";
import { PageFlow } from "../page-flow";
import { choiceProblems, layoutWith } from "./column-choice";
import { listReducer, type ListAction } from "./list-reducer";
import {
  conditionsOf,
  FIRST_STATE,
  LIST_STEPS,
  type ListState,
  type ListStep,
  type TaskName,
} from "./list-state";

/** How long to wait after a condition changed before counting again: a person is still typing. */
const TYPING_PAUSE_MS = 300;

/**
 * Page 名单 as a person walks through it: holds the state, asks the jobs, and lets one task run at a time.
 * It outlives the page's components, so that ribbon commands reach it and nothing is lost while the pane is closed.
 * Every method returns when its work is done; what came of it is in the state.
 */
export class ListFlow extends PageFlow<TaskName, ListState> {
  private recheck: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly jobs: PaneJobs) {
    super(FIRST_STATE);
  }

  protected override outdated(): Partial<ListState> {
    return { notice: null };
  }

  protected override renewed(): Partial<ListState> {
    return { undoable: this.jobs.lastWrite() };
  }

  /** One step back; everything chosen, read and typed stays. */
  back(): void {
    const previous = LIST_STEPS[LIST_STEPS.indexOf(this.state.step) - 1];
    if (previous !== undefined) this.goBackTo(previous);
  }

  /** Back to an earlier step. 预览 is made anew: what would be written depends on what was written since. */
  goBackTo(step: ListStep): void {
    if (step === "preview") void this.openPreview();
    else this.open(step);
  }

  dismissProblem(): void {
    this.change({ problem: null });
  }

  dismissNotice(): void {
    this.change({ notice: null });
  }

  async refreshSheets(): Promise<void> {
    const sheets = await this.run("list sheets", () => this.jobs.listSheets());
    if (sheets !== null) this.dispatch({ type: "sheets listed", sheets });
  }

  async insertSample(): Promise<void> {
    const sample = await this.run("insert sample", () => this.jobs.insertSample());
    if (sample === null) return;
    await this.refreshSheets();
    this.dispatch({ type: "sheet chosen", sheetId: sample.id });
    await this.inspect();
  }

  /** Brings files into the workbook; the list found in them is chosen, with all sheets it stands on. */
  async importFiles(files: readonly File[]): Promise<void> {
    const report = await this.run("import", (control) => this.jobs.importFiles(files, control));
    if (report === null) return;
    await this.refreshSheets();
    const [list, ...parts] = report.lists;
    const shown = list ?? report.files[0]?.sheets[0]?.id;
    if (shown !== undefined) this.dispatch({ type: "sheet chosen", sheetId: shown });
    for (const sheetId of parts) this.choosePart(sheetId, true);
    this.dispatch({ type: "notice given", notice: { kind: "imported", report } });
  }

  chooseSheet(sheetId: string): void {
    this.dispatch({ type: "sheet chosen", sheetId });
  }

  /** 选表 → 对列. A sheet already looked at is not looked at again: what the person chose there stays. */
  async inspect(): Promise<void> {
    const { sheetId } = this.state;
    if (sheetId === null) return;
    if (this.state.inspected === null) {
      const inspected = await this.run("inspect", (control) =>
        this.jobs.inspectList(sheetId, control)
      );
      if (inspected === null) return;
      this.dispatch({ type: "list inspected", inspected });
    }
    this.open("match");
  }

  /** Puts a further sheet to the list, or takes it out again. */
  choosePart(sheetId: string, isPart: boolean): void {
    this.dispatch({ type: "part chosen", sheetId, isPart });
  }

  chooseColumn(field: CustomerField, column: number | null): void {
    this.dispatch({ type: "column chosen", field, column });
  }

  chooseUnit(unit: AmountUnit): void {
    this.dispatch({ type: "unit chosen", unit });
  }

  /** 对列 → 检查. Comes back to 对列 when the list cannot be read as chosen, e.g. because its unit must be asked. */
  async read(): Promise<void> {
    const { inspected, columns, unit, partIds } = this.state;
    if (inspected === null || choiceProblems(columns).length > 0) return;
    this.open("check");
    if (this.state.reading !== null) {
      await this.check();
      return;
    }
    const layout = layoutWith(inspected.layout, columns);
    const reading = await this.run("read", (control) =>
      partIds.length === 0
        ? this.jobs.readList(inspected, layout, unit, control)
        : this.jobs.readListInParts(inspected, layout, partIds, unit, control)
    );
    if (reading !== null) {
      this.dispatch({ type: "list read", reading });
      await this.proposeConditions();
      await this.check();
      return;
    }
    const { problem } = this.state;
    this.open("match");
    if (problem?.code === "UNIT_UNKNOWN") this.dispatch({ type: "unit asked" });
    else this.change({ problem });
  }

  /** Reads the same list once more, after the person mended cells in it. */
  async readAgain(): Promise<void> {
    this.dispatch({ type: "reading discarded" });
    await this.read();
  }

  chooseNoLoanOnly(noLoanOnly: boolean): void {
    this.dispatch({ type: "no-loan chosen", noLoanOnly });
    this.checkSoon();
  }

  typeThreshold(text: string): void {
    this.dispatch({ type: "threshold typed", text });
    this.checkSoon();
  }

  /** 检查 → 预览; nothing happens while 存款起点 is no amount. */
  async openPreview(): Promise<void> {
    await this.check();
    const { preview, isPreviewCurrent } = this.state;
    if (preview === null || !isPreviewCurrent) return;
    const forecasts = await this.run("forecast", () => this.jobs.forecastClean(preview));
    if (forecasts === null) return;
    this.dispatch({ type: "writes forecast", forecasts });
    this.open("preview");
  }

  /** 预览 → 写入. */
  async write(): Promise<void> {
    const { preview } = this.state;
    if (preview === null) return;
    this.open("write");
    const report = await this.run("write", (control) => this.jobs.applyClean(preview, control));
    if (report !== null) this.dispatch({ type: "written", report });
  }

  /** Filters the person's own list in place by the conditions of step 检查, and puts it in front. */
  async filterSource(): Promise<void> {
    const { reading } = this.state;
    const conditions = conditionsOf(this.state);
    if (reading === null || conditions === null) return;
    const report = await this.run("filter", (control) =>
      this.jobs.filterList(reading, conditions, control)
    );
    if (report === null) return;
    this.dispatch({ type: "notice given", notice: { kind: "filtered", report } });
    await this.goToSheet(reading.sheet);
  }

  async undo(): Promise<void> {
    const report = await this.run("undo", (control) => this.jobs.undoLastWrite(control));
    if (report !== null) this.dispatch({ type: "undone", report });
  }

  goToCell(place: Place): Promise<void> {
    return this.goTo(this.jobs.goToCell, place);
  }

  async goToSheet(name: string): Promise<void> {
    await this.goToCell({ sheet: name, cell: null });
  }

  /** Begins again at 选表 with another list. */
  async restart(): Promise<void> {
    this.dispatch({ type: "restarted" });
    await this.refreshSheets();
  }

  /** The sheet the person is on, looked at and ready for 对列: what the command 整理名单 asks for. */
  async inspectActiveSheet(): Promise<void> {
    await this.refreshSheets();
    const active = this.state.sheets?.find((sheet) => sheet.isActive);
    this.open("choose");
    if (active === undefined) return;
    this.dispatch({ type: "sheet chosen", sheetId: active.id });
    await this.inspect();
  }

  /** 筛选无贷户: the list the person is on, filtered at once to customers without loans, from 存款起点 upwards. */
  async filterActiveSheet(): Promise<void> {
    // where nothing was typed the rule book decides
    const typed = this.state.areConditionsChosen ? conditionsOf(this.state) : null;
    const thresholdYuan = typed?.thresholdYuan ?? null;
    const report = await this.run("filter", (control) =>
      this.jobs.filterActiveList({ noLoanOnly: true, thresholdYuan }, control)
    );
    if (report !== null)
      this.dispatch({ type: "notice given", notice: { kind: "filtered", report } });
  }

  /** Counts again by the conditions as they are now. A result that comes too late is let go. */
  private async check(): Promise<void> {
    clearTimeout(this.recheck);
    const { reading, noLoanOnly, thresholdText, isPreviewCurrent } = this.state;
    const conditions = conditionsOf(this.state);
    if (reading === null || conditions === null || isPreviewCurrent) return;
    const prepared = await this.guarded(() => this.jobs.prepareClean(reading, conditions));
    const isLate =
      reading !== this.state.reading ||
      noLoanOnly !== this.state.noLoanOnly ||
      thresholdText !== this.state.thresholdText;
    if (prepared === null || isLate) return;
    if (prepared.ok) this.dispatch({ type: "preview made", preview: prepared.value });
    else this.change({ problem: prepared.problem });
  }

  /** Until the person chooses, the conditions are those of the rule book. */
  private async proposeConditions(): Promise<void> {
    if (this.state.areConditionsChosen) return;
    const proposed = await this.guarded(() => this.jobs.ruleConditions());
    if (proposed?.ok) this.dispatch({ type: "conditions proposed", conditions: proposed.value });
  }

  private open(step: ListStep): void {
    this.dispatch({ type: "step opened", step });
  }

  private checkSoon(): void {
    clearTimeout(this.recheck);
    this.recheck = setTimeout(() => void this.check(), TYPING_PAUSE_MS);
  }

  private dispatch(action: ListAction): void {
    this.change(listReducer(this.state, action));
  }
}
