import { chunkTexts, parseChunk } from "../chunks";
import { layoutOf, OurRules, type Scope } from "../contenders/ours";
import { workload } from "../workload";

export interface Memory {
  /** Held while the list streams by and until it is complete. */
  readonly readBytesPerRow: number;
  /** Held at the end: accounts, customers, tiers and the findings of everybody left out. */
  readonly endBytesPerRow: number;
}

/** P10: what the rules hold of a list that streams by. */
export function measureMemory({
  rows,
  scope,
}: {
  readonly rows: number;
  readonly scope: Scope;
}): Memory {
  const list = workload(rows);
  const layout = layoutOf(list, scope);
  const before = heldBytes();
  const rules = new OurRules(layout, scope);
  for (const text of chunkTexts(list)) rules.take(parseChunk(text));
  const read = heldBytes();
  const result = rules.finish();
  const end = heldBytes();
  if (result.tiers.rows.length === 0) throw new Error("no tiers");
  return { readBytesPerRow: (read - before) / rows, endBytesPerRow: (end - before) / rows };
}

function heldBytes(): number {
  for (let time = 0; time < 3; time++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
