import { showPane } from "../excel/pane";
import { COMMANDS } from "./command";
import type { PaneRequests } from "./pane-requests";

/**
 * Ties the commands of manifest.xml to the pane. To be called while the page loads: Excel may start the add-in for a command
 * with the pane still closed. Excel is told that a command ended whatever came of it, else it blocks the next one.
 */
export function associateCommands(requests: PaneRequests): void {
  for (const { id } of COMMANDS) {
    Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
      try {
        await Office.onReady();
        await showPane();
        await requests.post(id);
      } finally {
        event.completed();
      }
    });
  }
}
