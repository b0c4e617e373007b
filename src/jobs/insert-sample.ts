import { insertSample as insertSheets } from "../excel/sample";
import type { SheetChoice } from "../excel/workbook-sheets";
import { finding, type Outcome, refused } from "../rules/finding";

/** Beside the pane's page, in the add-in's own package. */
const SAMPLE = "assets/SAMPLE.xlsx";

/** Adds the sample list to the workbook, puts it in front and gives its sheet. Refused where the host cannot insert sheets. */
export async function insertSample(): Promise<Outcome<SheetChoice>> {
  const response = await fetch(SAMPLE);
  if (!response.ok) {
    const hostMessage = `${SAMPLE}: ${response.status}`;
    return refused(finding("HOST_FAILED", null, "", { hostCode: "", hostMessage, needed: "" }));
  }
  return insertSheets(base64Of(new Uint8Array(await response.arrayBuffer())));
}

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
