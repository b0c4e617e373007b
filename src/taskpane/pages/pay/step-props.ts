import type { PayFlow } from "./pay-flow";
import type { PayState } from "./pay-state";

/** What every step of page 绩效 is given. */
export interface PayStepProps {
  readonly state: PayState;
  readonly flow: PayFlow;
}
