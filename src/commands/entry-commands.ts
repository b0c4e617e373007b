import { showPane } from "../excel/pane";
import { COMMANDS, type CommandId } from "./command";
import type { PaneRequests } from "./pane-requests";

/**
 * Ties the commands of manifest.xml to the pane. To be called while the page loads: Excel may start the add-in for a command
 * with the pane still closed.
 */
export function associateCommands(requests: PaneRequests): void {
  for (const { id } of COMMANDS) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      void runCommand(id, requests).finally(() => event.completed());
    });
  }
}

/** Excel must hear that a command ended whatever came of it, else it blocks the next one. */
async function runCommand(command: CommandId, requests: PaneRequests): Promise<void> {
  await Office.onReady();
  await showPane();
  await requests.post(command);
}
