import type { Run } from "./lines";
import { median, medianRatio, type Timing } from "./paired";
import type { Plan } from "./plan";
import { inFigures, type Line } from "./table";

/** Formulas of the workbench, recalculated after one cell was changed. */
export function formulaLines(run: Run, { formulas }: Plan): Line[] {
  const { rows, lookups: count } = formulas;
  const { lookups, rows: rated, calls } = run("formulas", formulas);
  const size = `${rows / 1000} k`;
  const beside = (
    work: string,
    [ours, reference]: readonly [Timing, Timing],
    name: string,
    goal: Line["goal"]
  ): Line => ({
    id: "W",
    work,
    size,
    ours: milliseconds(ours),
    reference: `${name} ${milliseconds(reference)}`,
    figure:
      goal?.kind === "at least"
        ? medianRatio(reference.ms, ours.ms)
        : medianRatio(ours.ms, reference.ms),
    goal,
    sameChecksum: ours.answer === reference.answer,
  });
  const lookupWork = `recalculate ${count} COUNTIFS and ${count} XLOOKUP`;
  return [
    beside(lookupWork, lookups, "HyperFormula", { kind: "at least", bound: 100 }),
    beside("recalculate a formula a row", [rated[0], rated[1]], "HyperFormula", {
      kind: "at least",
      bound: 1,
    }),
    beside("recalculate a formula a row", [rated[0], rated[2]], "bare loop", null),
    beside("recalculate a custom function a row", calls, "bare loop", null),
  ];
}

function milliseconds({ ms }: Timing): string {
  return `${inFigures(median(ms))} ms`;
}
