import type { ListFlow } from "./list-flow";
import type { ListState } from "./list-state";

/** What every step of page 名单 gets. */
export interface StepProps {
  readonly state: ListState;
  readonly flow: ListFlow;
}
