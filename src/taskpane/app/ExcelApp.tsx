import { useEffect } from "react";
import type { PaneRequests } from "../../commands/pane-requests";
import { excelJobs } from "../jobs/excel-jobs";
import { JobsContext } from "../jobs/JobsContext";
import { App } from "./App";
import { followRuleSheets } from "./follow-rules";

/** The pane with the jobs as they run in Excel, and so with the rules, tables and sheets: all that comes after the first paint. */
export function ExcelApp({ requests }: { readonly requests: PaneRequests }) {
  // Formulas in cells go by the workbook's rules as long as the add-in is loaded, whether a page shows them or not.
  useEffect(() => void followRuleSheets(), []);
  return (
    <JobsContext value={excelJobs}>
      <App requests={requests} />
    </JobsContext>
  );
}
