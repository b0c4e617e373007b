import type { CommandId } from "../../commands/command";
import type { ClaimsFlow } from "../pages/claims/claims-flow";
import type { ListFlow } from "../pages/list/list-flow";

/** Does in the pane what a command of the ribbon or the context menu asks for; its result is shown there. */
export async function runRequest(
  command: CommandId,
  flow: ListFlow,
  claims: ClaimsFlow
): Promise<void> {
  switch (command) {
    case "openList":
    case "openClaims":
    case "openStaffing":
    case "openPay":
    case "openRules":
      return;
    case "claimRows":
      return claims.claimSelection();
    case "explainRow":
      return claims.explainSelection();
    case "cleanList":
      return flow.inspectActiveSheet();
    case "filterNoLoan":
      return flow.filterActiveSheet();
    case "undoWrite":
      return flow.undo();
  }
}
