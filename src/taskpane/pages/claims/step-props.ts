import type { ClaimsFlow } from "./claims-flow";
import type { ClaimsState } from "./claims-state";

/** What every step of page 认领 is given. */
export interface ClaimsStepProps {
  readonly state: ClaimsState;
  readonly flow: ClaimsFlow;
}
