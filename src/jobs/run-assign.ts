import { done, type Outcome } from "../rules/finding";
import { applyAssign, type AssignReport } from "./assign";
import type { RunControl } from "./job";
import { prepareAssign, type PreparedAssign } from "./prepare-assign";
import { readClaimInputs } from "./read-claims";
import { type CleanOrder, readOrdered } from "./run-clean";

export interface AssignResult {
  readonly preview: PreparedAssign;
  readonly report: AssignReport;
  readonly elapsedMs: number;
}

/** Claims and allocates from the cells of the list to the written sheets, without a person in between: for batch. */
export async function runAssign(
  order: CleanOrder,
  control: RunControl
): Promise<Outcome<AssignResult>> {
  const startedAt = new Date();
  const now = (): Date => new Date();
  const { ruleBook, ruleFindings = [] } = order;
  const reading = await readOrdered({ ...order, orOwnList: true }, control);
  if (!reading.ok) return reading;
  const inputs = await readClaimInputs(ruleBook, control);
  if (!inputs.ok) return inputs;
  const input = { reading: reading.value, inputs: inputs.value, ruleFindings };
  const preview = await prepareAssign(input, ruleBook, control);
  if (!preview.ok) return preview;
  const report = await applyAssign(preview.value, { ...control, startedAt, now });
  if (!report.ok) return report;
  const elapsedMs = now().getTime() - startedAt.getTime();
  return done({ preview: preview.value, report: report.value, elapsedMs });
}
