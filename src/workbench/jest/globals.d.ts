import type { TestWorkbench } from "./office-environment";

declare global {
  /** The workbench under the tests of the "host" project. */
  const workbench: TestWorkbench;
}
