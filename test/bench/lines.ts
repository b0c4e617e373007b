import path from "node:path";
import type { Scope } from "./contenders/ours";
import { plainTiers } from "./contenders/plain";
import type { MeasurementName, Order, Result } from "./measures/measure";
import { median, medianRatio } from "./paired";
import type { Plan } from "./plan";
import { type Goal, inFigures, type Line } from "./table";
import { rowsOf, workload } from "./workload";

/** Takes one measurement. */
export type Run = <K extends MeasurementName>(name: K, order: Order<K>) => Result<K>;

const SCOPES: readonly Scope[] = ["filter and tiers", "clean"];

/** P1: parsing and ruling over JSON chunks beside parsing alone. */
export function streamLines(run: Run, { stream: { rows, rounds, firstRuns } }: Plan): Line[] {
  const expected = plainTiers(rowsOf(workload(rows)));
  return SCOPES.flatMap((scope) => {
    const warm = run("stream", { rows, scope, isFirst: false, rounds });
    const first = Array.from({ length: firstRuns }, () =>
      run("stream", { rows, scope, isFirst: true, rounds: 1 })
    );
    const line = (when: string, bound: number, timings: readonly Result<"stream">[]): Line => {
      const rules = timings.flatMap(({ rulesMs }) => rulesMs);
      const parse = timings.flatMap(({ parseMs }) => parseMs);
      return {
        id: "P1",
        work: `parse and rule: ${scope}, ${when}`,
        size: sizeOf(rows),
        ours: milliseconds(rules),
        reference: `JSON.parse ${milliseconds(parse)}`,
        figure: medianRatio(rules, parse),
        goal: atMost(bound),
        sameChecksum: timings.every(({ answer }) => answer === expected),
      };
    };
    return [line("pre-warmed", 1.2, [warm]), line("first run", 1.3, first)];
  });
}

/** P2 and P3: rows in memory beside what a user would pick instead, and how ours grows. */
export function peerLines(run: Run, { peers: sizes }: Plan): Line[] {
  return SCOPES.flatMap((scope) => {
    const measured = sizes.map(({ rows, rounds }) => ({
      rows,
      timings: run("peers", { rows, rounds, scope }),
    }));
    const beside = measured.flatMap(({ rows, timings }) => besidePeers(scope, rows, timings));
    return [...beside, ...growth(scope, measured)];
  });
}

function besidePeers(scope: Scope, rows: number, [ours, ...peers]: Result<"peers">): Line[] {
  if (ours === undefined) return [];
  return peers.map((peer) => ({
    id: "P2",
    work: `rows in memory: ${scope}`,
    size: sizeOf(rows),
    ours: milliseconds(ours.ms),
    reference: `${peer.name} ${milliseconds(peer.ms)}`,
    figure: medianRatio(peer.ms, ours.ms),
    goal: peer.name === "plain" ? null : { kind: "at least", bound: 10 },
    sameChecksum: peer.answer === ours.answer,
  }));
}

interface MeasuredSize {
  readonly rows: number;
  readonly timings: Result<"peers">;
}

function growth(scope: Scope, measured: readonly MeasuredSize[]): Line[] {
  const [smallest, largest] = [measured[0], measured.at(-1)];
  if (smallest === undefined || largest === undefined) return [];
  const ours = ({ timings }: MeasuredSize): number => median(timings[0]?.ms ?? []);
  const time = ours(largest) / ours(smallest);
  const rows = largest.rows / smallest.rows;
  return [
    {
      id: "P3",
      work: `growth exponent: ${scope}`,
      size: `${sizeOf(smallest.rows)} to ${sizeOf(largest.rows)}`,
      ours: `${inFigures(time)} times the time`,
      reference: `${rows} times the rows`,
      figure: Math.log(time) / Math.log(rows),
      goal: atMost(1.1),
      sameChecksum: null,
    },
  ];
}

/** P8: what travels between Excel and the add-in. */
export function trafficLines(run: Run, { trafficRows: rows }: Plan): Line[] {
  const { filterBytes, cleanBytes, allBytes, syncs, chunks } = run("traffic", { rows });
  const bytes = (scope: Scope, read: number): Line => ({
    id: "P8",
    work: `bytes read: ${scope}`,
    size: sizeOf(rows),
    ours: megabytes(read),
    reference: `all columns ${megabytes(allBytes)}`,
    figure: read / allBytes,
    goal: atMost(0.25),
    sameChecksum: null,
  });
  return [
    bytes("filter and tiers", filterBytes),
    bytes("clean", cleanBytes),
    {
      id: "P8",
      work: "syncs of clean beyond its chunks",
      size: sizeOf(rows),
      ours: `${syncs} syncs`,
      reference: `${chunks} chunks`,
      figure: syncs - chunks,
      goal: atMost(3),
      sameChecksum: null,
    },
  ];
}

/** P9: the first click of a session. */
export function firstClickLines(run: Run, { firstClick, slices }: Plan): Line[] {
  const { rows, runs } = firstClick;
  const rules = SCOPES.map((scope): Line => {
    const ms = Array.from({ length: runs }, () => run("firstClick", { rows, scope }));
    return {
      id: "P9",
      work: `first click after warm-up, ms of rules: ${scope}`,
      size: sizeOf(rows),
      ours: milliseconds(ms),
      reference: "",
      figure: median(ms),
      goal: atMost(3),
      sameChecksum: null,
    };
  });
  const { sliceMs } = run("roundTrip", slices);
  const slice: Line = {
    id: "P9",
    work: "longest slice of clean on the pane's thread, ms",
    size: sizeOf(slices.rows),
    ours: milliseconds(sliceMs),
    reference: "",
    figure: median(sliceMs),
    goal: atMost(50),
    sameChecksum: null,
  };
  return [...rules, slice];
}

/** P9 in a browser: how long the page and the pane stand still while a person cleans a list in the built page. */
export function frameLines(run: Run, { frameRows: rows }: Plan): Line[] {
  const stages = run("frames", { rows, page: path.join(__dirname, "page") });
  return stages.map((frames) => ({
    id: "frames",
    work: `most work of page and pane in a frame, ms: ${frames.stage}`,
    size: sizeOf(rows),
    ours: milliseconds([frames.longestFrameWorkMs]),
    reference: `longest frame seen ${milliseconds([frames.longestFrameMs])} of ${milliseconds([frames.elapsedMs])}`,
    figure: frames.longestFrameWorkMs,
    goal: atMost(50),
    sameChecksum: null,
  }));
}

/** P10: what the rules hold of a list that streams by. */
export function memoryLines(run: Run, { memoryRows: rows }: Plan): Line[] {
  return SCOPES.map((scope) => {
    const { readBytesPerRow, endBytesPerRow } = run("memory", { rows, scope });
    return {
      id: "P10",
      work: `bytes a row held by the rules: ${scope}`,
      size: sizeOf(rows),
      ours: `${inFigures(readBytesPerRow)} B read`,
      reference: `${inFigures(endBytesPerRow)} B with result`,
      figure: endBytesPerRow,
      goal: atMost(25),
      sameChecksum: null,
    };
  });
}

/** The whole job through office.js, beside moving the same cells with no work in between. */
export function roundTripLines(run: Run, { roundTrip }: Plan): Line[] {
  const { cleanMs, bareMs, sameCells } = run("roundTrip", roundTrip);
  return [
    {
      id: "office",
      work: "read, clean, write 15 columns",
      size: sizeOf(roundTrip.rows),
      ours: milliseconds(cleanMs),
      reference: `same cells, no work ${milliseconds(bareMs)}`,
      figure: medianRatio(cleanMs, bareMs),
      goal: atMost(2),
      sameChecksum: sameCells,
    },
  ];
}

function atMost(bound: number): Goal {
  return { kind: "at most", bound };
}

function sizeOf(rows: number): string {
  return rows >= 1_000_000 ? `${rows / 1_000_000} M` : `${rows / 1_000} k`;
}

function milliseconds(ms: readonly number[]): string {
  return `${inFigures(median(ms))} ms`;
}

/** E.g. 「1.17 MB」. */
export function megabytes(bytes: number): string {
  return `${inFigures(bytes / 1e6)} MB`;
}
