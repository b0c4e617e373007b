import { batch } from "../workbench/batch/run-batch";

/** What the command answers to somebody who asks for nothing. */
const WRONG_USAGE = 2;

/** Jest's global set-up of the tests that use the batch command: its first use builds it, and two test files must not do that at once. */
export default async function setUp(): Promise<void> {
  const { code, stderr } = await batch();
  if (code !== WRONG_USAGE) throw new Error(`The batch command could not be built.\n${stderr}`);
}
