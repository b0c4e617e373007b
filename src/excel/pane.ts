/** Opens the task pane, or brings it back; for ribbon commands that have something to say. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}
