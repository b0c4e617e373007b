import { setTimeout as wait } from "node:timers/promises";
import { chunkTexts, parseChunk } from "../chunks";
import { layoutOf, OurRules, type Scope } from "../contenders/ours";
import { workload } from "../workload";
import { warmUp } from "./warm-up";

/** From warming up to the click; the compiler works on meanwhile. */
const IDLE_MS = 300;

/** P9: milliseconds of the rules on the first list of a session, after an idle warm-up on another one. */
export async function measureFirstClick({
  rows,
  scope,
}: {
  readonly rows: number;
  readonly scope: Scope;
}): Promise<number> {
  const list = workload(rows);
  const layout = layoutOf(list, scope);
  const chunks = Array.from(chunkTexts(list), parseChunk);
  warmUp(scope);
  await wait(IDLE_MS);
  const start = performance.now();
  const rules = new OurRules(layout, scope, rows);
  for (const chunk of chunks) rules.take(chunk);
  rules.finish();
  return performance.now() - start;
}
