import { use, type ReactNode } from "react";
import { JobsContext } from "./JobsContext";
import type { PaneJobs } from "./pane-jobs";

/** Gives the jobs to the pane as soon as they are loaded; to be used inside a `Suspense`. */
export function JobsProvider(props: {
  readonly jobs: Promise<PaneJobs>;
  readonly children: ReactNode;
}) {
  return <JobsContext value={use(props.jobs)}>{props.children}</JobsContext>;
}
