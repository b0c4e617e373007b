import type { Run } from "./lines";
import { median, medianRatio } from "./paired";
import type { Plan } from "./plan";
import { inFigures, type Line } from "./table";

const WORK = "filter, tiers, claims, allocation";

/** P1, P2, P3, P9 and P10 with claims and allocation. */
export function assignLines(run: Run, plan: Plan): Line[] {
  return [...streamAssignLines(run, plan), ...besidePeers(run, plan), firstClickLine(run, plan)];
}

function streamAssignLines(run: Run, { assign }: Plan): Line[] {
  const largest = assign.at(-1);
  if (largest === undefined) return [];
  const { rows, people, rounds } = largest;
  const warm = run("assignStream", { rows, people, rounds, isFirst: false });
  const first = run("assignStream", { rows, people, rounds: 1, isFirst: true });
  const streamLine = (when: string, bound: number, { rules, parse }: typeof warm): Line => ({
    id: "P1",
    work: `parse and rule: ${WORK}, ${when}`,
    size: sizeOf(rows, people),
    ours: milliseconds(rules.ms),
    reference: `JSON.parse ${milliseconds(parse.ms)}`,
    figure: medianRatio(rules.ms, parse.ms),
    goal: { kind: "at most", bound },
    sameChecksum: null,
  });
  return [
    streamLine("pre-warmed", 1.2, warm),
    streamLine("first run", 1.3, first),
    {
      id: "P1",
      work: "of that, claims and allocation alone, pre-warmed",
      size: sizeOf(rows, people),
      ours: milliseconds(warm.assignAlone.ms),
      reference: `JSON.parse ${milliseconds(warm.parse.ms)}`,
      figure: medianRatio(warm.assignAlone.ms, warm.parse.ms),
      goal: null,
      sameChecksum: warm.assignAlone.answer === warm.rules.answer,
    },
    {
      id: "P10",
      work: `bytes a row held: ${WORK}`,
      size: sizeOf(rows, people),
      ours: `${inFigures(warm.heldBytesPerRow)} B`,
      reference: `before garbage is cleared ${inFigures(warm.peakBytesPerRow)} B`,
      figure: warm.heldBytesPerRow,
      goal: { kind: "at most", bound: 25 },
      sameChecksum: null,
    },
  ];
}

function besidePeers(run: Run, { assign }: Plan): Line[] {
  const measured = assign.map((order) => ({ order, timings: run("assign", order) }));
  const lines = measured.flatMap(({ order, timings: [ours, ...peers] }) =>
    ours === undefined
      ? []
      : peers.map((peer): Line => ({
          id: "P2",
          work: `rows in memory: ${WORK}`,
          size: sizeOf(order.rows, order.people),
          ours: milliseconds(ours.ms),
          reference: `${peer.name} ${milliseconds(peer.ms)}`,
          figure: medianRatio(peer.ms, ours.ms),
          goal: peer.name === "plain" ? null : { kind: "at least", bound: 10 },
          sameChecksum: peer.answer === ours.answer,
        }))
  );
  const [smallest, largest] = [measured[0], measured.at(-1)];
  if (smallest === undefined || largest === undefined || measured.length < 2) return lines;
  const time = (one: typeof smallest): number => median(one.timings[0]?.ms ?? []);
  const times = time(largest) / time(smallest);
  const rows = largest.order.rows / smallest.order.rows;
  const growth: Line = {
    id: "P3",
    work: `growth exponent: ${WORK}`,
    size: `${smallest.order.rows} to ${largest.order.rows}`,
    ours: `${inFigures(times)} times the time`,
    reference: `${rows} times the rows`,
    figure: Math.log(times) / Math.log(rows),
    goal: { kind: "at most", bound: 1.1 },
    sameChecksum: null,
  };
  return [...lines, growth];
}

function firstClickLine(run: Run, { firstClick: { rows, runs } }: Plan): Line {
  const ms = Array.from({ length: runs }, () => run("firstAssign", { rows, people: 20 }));
  return {
    id: "P9",
    work: `first click after warm-up, ms of rules: ${WORK}`,
    size: sizeOf(rows, 20),
    ours: milliseconds(ms),
    reference: "",
    figure: median(ms),
    goal: { kind: "at most", bound: 3 },
    sameChecksum: null,
  };
}

/** E.g. 「100 k x 200」: rows and people. */
export function sizeOf(rows: number, people: number): string {
  return `${rows >= 1_000_000 ? `${rows / 1_000_000} M` : `${rows / 1_000} k`} x ${people}`;
}

function milliseconds(ms: readonly number[]): string {
  return `${inFigures(median(ms))} ms`;
}
