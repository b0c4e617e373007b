import { createContext, useContext } from "react";
import type { PaneJobs } from "./pane-jobs";

/** `<JobsContext value={…}>` gives the pane its jobs. */
export const JobsContext = createContext<PaneJobs | null>(null);

/** Must be called below a `JobsContext`. */
export function useJobs(): PaneJobs {
  const jobs = useContext(JobsContext);
  if (jobs === null) throw new Error("There is no JobsContext above this component");
  return jobs;
}
