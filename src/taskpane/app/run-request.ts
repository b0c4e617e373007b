import type { CommandId } from "../../commands/command";
import type { PaneJobs } from "../jobs/pane-jobs";
import type { ClaimsFlow } from "../pages/claims/claims-flow";
import type { ListFlow } from "../pages/list/list-flow";

/** Does in the pane what a command of the ribbon or the context menu asks for; its result is shown there. */
export async function runRequest(
  command: CommandId,
  flow: ListFlow,
  jobs: PaneJobs
): Promise<void> {
  switch (command) {
    case "openList":
    case "openClaims":
    case "openStaffing":
    case "openPay":
    case "openRules":
      return;
    case "claimRows":
      return (await claimsFlow(jobs)).claimSelection();
    case "explainRow":
      return (await claimsFlow(jobs)).explainSelection();
    case "cleanList":
      return flow.inspectActiveSheet();
    case "filterNoLoan":
      return flow.filterActiveSheet();
    case "undoWrite":
      return flow.undo();
  }
}

/** The flow comes with its page, whichever is asked for first. */
async function claimsFlow(jobs: PaneJobs): Promise<ClaimsFlow> {
  const { claimsFlowFor } = await import(
    /* webpackChunkName: "page-claims" */ "../pages/claims/claims-flow"
  );
  return claimsFlowFor(jobs);
}
