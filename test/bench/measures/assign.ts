import { CHUNK_ROWS, chunkTexts, parseChunk } from "../chunks";
import { arqueroAssign } from "../contenders/assign-arquero";
import { duckDbAssign } from "../contenders/assign-duckdb";
import { lodashAssign } from "../contenders/assign-lodash";
import { assign, type Assigned, assignedAnswer } from "../contenders/assign-ours";
import { plainAssign } from "../contenders/assign-plain";
import {
  type AssignTask,
  assignTask,
  dealtAnswer,
  type Dealt,
} from "../contenders/assign-question";
import { openDuckDb } from "../contenders/duckdb";
import { layoutOf, OurRules } from "../contenders/ours";
import { answering, inTurn, type Timing } from "../paired";
import { type Workload, workload } from "../workload";
import type { PeerTiming } from "./peers";

const SCOPE = "filter and tiers";
const WARM_UP_ROWS = 2_500;
const WARM_UPS = 60;

/** Filter, tiers, claims and 「按序」 on rows in memory, beside what a user would pick instead; ours comes first. */
export async function measureAssign(order: {
  readonly rows: number;
  readonly people: number;
  readonly rounds: number;
}): Promise<PeerTiming[]> {
  const { rows, people, rounds } = order;
  warmUpAssign();
  const list = workload(rows);
  const task = assignTask(rows, people);
  const held = [...chunkTexts(list)].flatMap(parseChunk);
  const layout = layoutOf(list, SCOPE);
  const duckDb = await openDuckDb();
  const arquero = await import("arquero");
  const contenders = {
    ours: () => {
      const rules = new OurRules(layout, SCOPE, rows);
      for (let row = 0; row < rows; row += CHUNK_ROWS)
        rules.take(held.slice(row, row + CHUNK_ROWS));
      return assign(rules.finish(), task);
    },
    plain: () => plainAssign(held, task),
    lodash: () => lodashAssign(held, task),
    arquero: () => arqueroAssign(arquero, held, task),
    DuckDB: () => duckDbAssign(duckDb, held, task),
  };
  const { ours, ...peers } = contenders;
  const timings = await inTurn(
    [
      answering(ours, assignedAnswer),
      ...Object.values(peers).map((peer) => answering<Dealt>(peer, dealtAnswer)),
    ],
    rounds,
    1
  );
  duckDb.closeSync();
  return Object.keys(contenders).map((name, place) => ({
    name,
    ms: timings[place]?.ms ?? [],
    answer: timings[place]?.answer ?? "",
  }));
}

export interface AssignStream {
  readonly parse: Timing;
  readonly rules: Timing;
  /** Of the rules, claims and allocation alone, on the filtered list. */
  readonly assignAlone: Timing;
  /** What the rules hold at the end, and the most the process took at any time less what it took before, a row. */
  readonly heldBytesPerRow: number;
  readonly peakBytesPerRow: number;
}

/** P1 and P10: the same over JSON chunks that are dropped one by one, beside parsing them alone; and what stays in memory. */
export async function measureAssignStream(order: {
  readonly rows: number;
  readonly people: number;
  readonly rounds: number;
  readonly isFirst: boolean;
}): Promise<AssignStream> {
  const { rows, people, rounds, isFirst } = order;
  if (!isFirst) warmUpAssign();
  const list = workload(rows);
  const task = assignTask(rows, people);
  const texts = [...chunkTexts(list)];
  // before anything is timed: what was timed is still held by its timer
  const memory = memoryOf(list, texts, task);
  const parseAlone = (): string => {
    for (const text of texts) parseChunk(text);
    return "";
  };
  const ruleOver = (): Assigned => assign(streamed(list, texts).finish(), task);
  const [parse, rules] = await inTurn(
    [answering(parseAlone), answering(ruleOver, assignedAnswer)],
    rounds,
    isFirst ? 0 : 1
  );
  const filtered = streamed(list, texts).finish();
  const [assignAlone] = await inTurn(
    [answering(() => assign(filtered, task), assignedAnswer)],
    rounds,
    isFirst ? 0 : 1
  );
  if (parse === undefined || rules === undefined || assignAlone === undefined)
    throw new Error("everything is timed");
  return { parse, rules, assignAlone, ...memory };
}

function memoryOf(list: Workload, texts: readonly string[], task: AssignTask) {
  const before = heldBytes();
  const rules = streamed(list, texts);
  const result = rules.finish();
  const assigned = assign(result, task);
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const held = heldBytes();
  if (assigned.customers.count === 0 || result.kept.length === 0)
    throw new Error("nothing was kept");
  return {
    heldBytesPerRow: (held - before) / list.rows,
    peakBytesPerRow: (heapUsed + arrayBuffers - before) / list.rows,
  };
}

function streamed(list: Workload, texts: readonly string[]): OurRules {
  const rules = new OurRules(layoutOf(list, SCOPE), SCOPE, list.rows);
  for (const text of texts) rules.take(parseChunk(text));
  return rules;
}

function heldBytes(): number {
  for (let time = 0; time < 3; time++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** P9: the first click at this size after an idle warm-up, in milliseconds of rules. */
export function measureFirstAssign(order: {
  readonly rows: number;
  readonly people: number;
}): number {
  warmUpAssign();
  const list = workload(order.rows);
  const task = assignTask(order.rows, order.people);
  const chunks = [...chunkTexts(list)].map(parseChunk);
  const layout = layoutOf(list, SCOPE);
  const start = performance.now();
  const rules = new OurRules(layout, SCOPE, order.rows);
  for (const chunk of chunks) rules.take(chunk);
  assign(rules.finish(), task);
  return performance.now() - start;
}

/** Half a second of work on a small sample, as while an add-in is idle. */
function warmUpAssign(): void {
  const list = workload(WARM_UP_ROWS);
  const task = assignTask(WARM_UP_ROWS, 20);
  const texts = [...chunkTexts(list)];
  for (let time = 0; time < WARM_UPS; time++) assign(streamed(list, texts).finish(), task);
}
