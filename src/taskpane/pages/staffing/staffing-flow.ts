import type { WriteForecast, WriteReport } from "../../../jobs/clean";
import type { StaffingForm, StaffingPreview } from "../../../jobs/staffing";
import type { Place } from "../../../rules/finding";
import type { PaneJobs } from "../../jobs/pane-jobs";
import { PageFlow, type PageState } from "../page-flow";

export type StaffingTask = "read" | "write" | "undo";

/** The whole of page 编制. */
export interface StaffingState extends PageState<StaffingTask> {
  readonly preview: StaffingPreview | null;
  readonly form: StaffingForm;
  readonly forecasts: readonly WriteForecast[];
  readonly written: WriteReport | null;
  readonly isUndone: boolean;
}

const NOTHING_READ: StaffingState = {
  task: null,
  problem: null,
  preview: null,
  form: "values",
  forecasts: [],
  written: null,
  isUndone: false,
};

/** Page 编制: reads the outlets, shows what the standard asks, writes 编制测算. */
export class StaffingFlow extends PageFlow<StaffingTask, StaffingState> {
  constructor(private readonly jobs: PaneJobs) {
    super(NOTHING_READ);
  }

  /** Reads 网点业务量 as it is now; what was shown before gives way to it. */
  async read(): Promise<void> {
    this.change({ written: null, isUndone: false });
    const jobs = await this.jobs.staffing();
    const read = await this.run("read", (control) => jobs.prepare(control));
    if (read !== null) await this.show(jobs.inForm(this.state.form, read));
  }

  /** Formulas or values, until the page is closed. */
  async choose(form: StaffingForm): Promise<void> {
    const jobs = await this.jobs.staffing();
    const preview = this.state.preview && jobs.inForm(form, this.state.preview);
    this.change({ form, preview });
    if (preview !== null) await this.show(preview);
  }

  /** The sheets that will be written, beside what is in them. */
  private async show(preview: StaffingPreview): Promise<void> {
    const jobs = await this.jobs.staffing();
    const forecasts = await this.guarded(() => jobs.forecast(preview));
    if (forecasts === null) return;
    if (forecasts.ok) this.change({ preview, forecasts: forecasts.value });
    else this.change({ problem: forecasts.problem });
  }

  async write(): Promise<void> {
    const { preview } = this.state;
    if (preview === null) return;
    const jobs = await this.jobs.staffing();
    const written = await this.run("write", (control) => jobs.apply(preview, control));
    if (written !== null) this.change({ written, isUndone: false });
  }

  async undo(): Promise<void> {
    const undone = await this.run("undo", (control) => this.jobs.undoLastWrite(control));
    if (undone !== null) this.change({ written: null, isUndone: true });
  }

  goToCell(place: Place): Promise<void> {
    return this.goTo(this.jobs.goToCell, place);
  }
}
