import { assignJob } from "./assign-job";
import type { BatchJob } from "./batch-job";
import { cleanJob } from "./clean-job";
import { compareJob } from "./compare-job";
import { payJob } from "./pay-job";
import { recalcJob } from "./recalc-job";
import { staffingJob } from "./staffing-job";

/** The jobs of the command line by their name; `workbench/batch/command-line` knows the names too, with a line of usage each. */
export const BATCH_JOBS: Readonly<Record<string, BatchJob>> = {
  clean: cleanJob,
  assign: assignJob,
  compare: compareJob,
  staffing: staffingJob,
  pay: payJob,
  recalc: recalcJob,
};
