import { done, type Finding, type Outcome } from "../rules/finding";
import type { RuleBook } from "../rules/rule-book/rule-book";
import { assignOrder, type AssignPreview, assignPreview, readArbitration } from "./assign";
import type { RunControl } from "./job";
import { planAssign } from "./plan-assign";
import type { ClaimInputs } from "./read-claims";
import type { SourcedReading } from "./read-list";

/** Everything that claim and allocation need besides the rule book. */
export interface AssignInput {
  readonly reading: SourcedReading;
  readonly inputs: ClaimInputs;
  readonly ruleFindings?: readonly Finding[];
}

/** A preview with all that is to be known of it. */
export interface PreparedAssign extends AssignPreview {
  /** All of 问题清单. */
  readonly findings: readonly Finding[];
}

/**
 * Resolves the claims, allocates the rest and plans every sheet on this thread, with an eye on the 认领协调 that is there. Refused with STOPPED or
 * what the host says. In the pane `desk/claim-desk` does it.
 */
export async function prepareAssign(
  { reading, inputs, ruleFindings = [] }: AssignInput,
  ruleBook: RuleBook,
  control: RunControl
): Promise<Outcome<PreparedAssign>> {
  const standing = await readArbitration(inputs, control);
  if (!standing.ok) return standing;
  const order = assignOrder(reading, inputs, standing.value, ruleFindings);
  const planned = await planAssign({ reading, claims: inputs }, order, ruleBook, control);
  if (!planned.ok) return planned;
  const { findings } = planned.value;
  const from = { list: reading, claims: inputs, standing: standing.value };
  return done({ ...assignPreview(planned.value, from, ruleBook), findings });
}
