import type { Run } from "./lines";
import { median, medianRatio, type Timing } from "./paired";
import type { Plan } from "./plan";
import { inFigures, type Line } from "./table";

/** Custom functions through office.js, recalculated after the norm they hang on was changed, beside the same arithmetic in a bare loop. */
export function functionLines(run: Run, { functions }: Plan): Line[] {
  const { cells, spilled, called, loop } = run("functions", functions);
  const line = (work: string, ours: Timing): Line => ({
    id: "functions",
    work,
    size: `${functions.rows / 1000} k`,
    ours: milliseconds(ours),
    reference: `bare loop ${milliseconds(loop)}`,
    figure: medianRatio(ours.ms, loop.ms),
    goal: null,
    sameChecksum: ours.answer === loop.answer,
  });
  return [
    line("DG.TELLERS in a cell a row", cells),
    line("DG.TELLERS spilled from one cell", spilled),
    line("DG.TELLERS called without Excel", called),
  ];
}

function milliseconds({ ms }: Timing): string {
  return `${inFigures(median(ms))} ms`;
}
