import { certificatePair } from "../../src/workbench/server/certificate";
import { chooseBrowser, rememberBrowser } from "./browser";

/**
 * Jest's global set-up of the browser tests: one process chooses (and, if need be, unpacks) the browser and makes the certificate before the
 * test files start.
 */
export default async function setUp(): Promise<void> {
  await certificatePair();
  rememberBrowser(await chooseBrowser());
}
