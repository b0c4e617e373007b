import type { PaneRequests } from "../../commands/pane-requests";
import { excelJobs } from "../jobs/excel-jobs";
import { JobsContext } from "../jobs/JobsContext";
import { App } from "./App";

/** The pane with the jobs as they run in Excel, and so with the rules, tables and sheets: all that comes after the first paint. */
export function ExcelApp({ requests }: { readonly requests: PaneRequests }) {
  return (
    <JobsContext value={excelJobs}>
      <App requests={requests} />
    </JobsContext>
  );
}
