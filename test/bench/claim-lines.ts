import path from "node:path";
import { sizeOf } from "./assign-lines";
import { megabytes, type Run } from "./lines";
import type { Plan } from "./plan";
import { inFigures, type Line } from "./table";

/** Staff of the outlet whose list is that long. */
const peopleFor = (rows: number): number => Math.max(20, Math.round(rows / 500));

/** P8 with claims: what travels between Excel and the add-in. Claims stand on sheets of their own, which are read too. */
export function claimTrafficLines(run: Run, { trafficRows: rows }: Plan): Line[] {
  const people = peopleFor(rows);
  const figures = run("claimTraffic", { rows, people });
  const { firstStepBytes, laterStepBytes, allBytes, syncs, chunks } = figures;
  const size = sizeOf(rows, people);
  const bytes = (step: string, read: number): Line => ({
    id: "P8",
    work: `bytes read with claims: ${step}`,
    size,
    ours: megabytes(read),
    reference: `all columns of the list ${megabytes(allBytes)}`,
    figure: read / allBytes,
    goal: { kind: "at most", bound: 0.25 },
    sameChecksum: null,
  });
  return [
    bytes("first step", firstStepBytes),
    bytes("each later step", laterStepBytes),
    {
      id: "P8",
      work: "syncs of assign beyond its chunks",
      size,
      ours: `${syncs} syncs`,
      reference: `${chunks} chunks`,
      figure: syncs - chunks,
      goal: { kind: "at most", bound: 3 },
      sameChecksum: null,
    },
  ];
}

/** P9 in a browser: how long the page and the pane stand still while claims are resolved and a list is allocated. */
export function claimFrameLines(run: Run, { frameRows: rows }: Plan): Line[] {
  const people = peopleFor(rows);
  const stages = run("claimFrames", { rows, people, page: path.join(__dirname, "page") });
  return stages.map((frames) => ({
    id: "frames",
    work: `most work of page and pane in a frame, ms: ${frames.stage}`,
    size: sizeOf(rows, people),
    ours: `${inFigures(frames.longestFrameWorkMs)} ms`,
    reference: `longest task ${inFigures(frames.longestTaskMs)} of ${inFigures(frames.elapsedMs)} ms`,
    figure: frames.longestFrameWorkMs,
    goal: { kind: "at most", bound: 50 },
    sameChecksum: null,
  }));
}
