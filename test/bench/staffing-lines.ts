import type { Run } from "./lines";
import { median, medianRatio, type Timing } from "./paired";
import type { Plan } from "./plan";
import type { Line } from "./table";

/** P7: outlets staffed from their yearly totals beside formulas in cells and in script. */
export function staffingLines(run: Run, { staffing }: Plan): Line[] {
  const [ours, cells, functions] = run("staffing", staffing);
  const beside = (name: string, peer: Timing, bound: number): Line => ({
    id: "P7",
    work: "staffing of outlets",
    size: `${staffing.outlets / 1000} k`,
    ours: milliseconds(ours),
    reference: `${name} ${milliseconds(peer)}`,
    figure: medianRatio(peer.ms, ours.ms),
    goal: { kind: "at least", bound },
    sameChecksum: peer.answer === ours.answer,
  });
  return [beside("HyperFormula", cells, 500), beside("formulajs", functions, 50)];
}

function milliseconds({ ms }: Timing): string {
  return `${median(ms).toFixed(2)} ms`;
}
