import { execFileSync } from "node:child_process";
import { functionLines } from "./function-lines";
import { formulaLines } from "./formula-lines";
import { assignLines } from "./assign-lines";
import { balanceLines, nearnessLines } from "./balance-lines";
import { claimFrameLines, claimTrafficLines } from "./claim-lines";
import {
  firstClickLines,
  frameLines,
  memoryLines,
  peerLines,
  type Run,
  roundTripLines,
  streamLines,
  trafficLines,
} from "./lines";
import { type MeasurementName, MEASURES, type Order, type Result } from "./measures/measure";
import { FULL_PLAN, QUICK_PLAN } from "./plan";
import { payLines } from "./pay-lines";
import { sizeLines } from "./size-lines";
import { staffingLines } from "./staffing-lines";
import { type Line, tableOf } from "./table";

/**
 * The bench takes one measurement after the other, each in a process of its own, and prints one table. Times are this machine's at this
 * moment; what counts are the ratios, taken pair by pair in one run.
 */

const MEASURE = "--measure";

const GROUPS: Readonly<Record<string, (run: Run, plan: typeof FULL_PLAN) => Line[]>> = {
  P1: streamLines,
  P2: peerLines,
  assign: assignLines,
  P4: nearnessLines,
  P5: balanceLines,
  P8: (run, plan) => [...trafficLines(run, plan), ...claimTrafficLines(run, plan)],
  P9: firstClickLines,
  P10: memoryLines,
  office: roundTripLines,
  frames: (run, plan) => [...frameLines(run, plan), ...claimFrameLines(run, plan)],
  P6: payLines,
  P7: staffingLines,
  W: formulaLines,
  functions: functionLines,
  sizes: sizeLines,
};

/** In a fresh process, so that no measurement warms up or fills the heap for another. */
const inOwnProcess: Run = (name, order) => {
  process.stderr.write(`${name} ${JSON.stringify(order)}\n`);
  const words = [...process.execArgv, __filename, MEASURE, name, JSON.stringify(order)];
  const out = execFileSync(process.execPath, words, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(out) as Result<typeof name>;
};

async function takeMeasurement(name: MeasurementName, order: string): Promise<void> {
  const measure = MEASURES[name] as (order: Order<MeasurementName>) => unknown;
  const result = await measure(JSON.parse(order) as Order<MeasurementName>);
  process.stdout.write(JSON.stringify(result));
  // office.js leaves timers behind that would keep the process alive.
  process.exit(0);
}

function printTable(words: readonly string[]): void {
  const plan = words.includes("--quick") ? QUICK_PLAN : FULL_PLAN;
  const only = words[words.indexOf("--only") + 1]?.split(",");
  const chosen = words.includes("--only") ? only : Object.keys(GROUPS);
  const lines = (chosen ?? []).flatMap((name) => GROUPS[name]?.(inOwnProcess, plan) ?? []);
  process.stdout.write(`${tableOf(lines)}\n`);
}

const [first, name, order] = process.argv.slice(2);
if (first === MEASURE) void takeMeasurement(name as MeasurementName, order ?? "{}");
else printTable(process.argv.slice(2));
