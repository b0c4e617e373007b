import {
  applyStaffing,
  forecastStaffing,
  prepareStaffing,
  type StaffingForm,
  staffingIn,
  type StaffingPreview,
} from "../../jobs/staffing";
import type { WriteForecast, WriteReport } from "../../jobs/clean";
import type { RunControl } from "../../jobs/job";
import { loadUsableRuleBook } from "../../jobs/rule-book";
import type { Outcome } from "../../rules/finding";
import { followBook } from "../app/follow-rules";
import { clocked } from "./clocked";

/** What page 编制 asks of the rest of the product. */
export interface StaffingJobs {
  /** Reads 网点业务量 and staffs its outlets by the workbook's rule book as it is now. */
  prepare(control: RunControl): Promise<Outcome<StaffingPreview>>;
  /** The same outlets to be written as formulas or as values. */
  inForm(form: StaffingForm, preview: StaffingPreview): StaffingPreview;
  forecast(preview: StaffingPreview): Promise<Outcome<readonly WriteForecast[]>>;
  apply(preview: StaffingPreview, control: RunControl): Promise<Outcome<WriteReport>>;
}

export const staffingJobs: StaffingJobs = {
  async prepare(control) {
    const loaded = await loadUsableRuleBook();
    return loaded.ok ? prepareStaffing(loaded.value.book, [], control) : loaded;
  },
  inForm: staffingIn,
  forecast: forecastStaffing,
  async apply(preview, control) {
    if (preview.form === "formulas") await followBook();
    return applyStaffing(preview, clocked(control));
  },
};
