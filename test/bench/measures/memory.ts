import { chunkTexts, parseChunk } from "../chunks";
import { layoutOf, OurRules, type Scope } from "../contenders/ours";
import { type Workload, workload } from "../workload";

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
  const before = heldBytes();
  const { result, readBytes } = ruleOver(list, scope);
  const endBytes = heldBytes();
  if (result.held.length === 0) throw new Error("nothing was kept");
  return {
    readBytesPerRow: (readBytes - before) / rows,
    endBytesPerRow: (endBytes - before) / rows,
  };
}

/** What was only needed for reading is gone when this returns. */
function ruleOver(list: Workload, scope: Scope) {
  const rules = new OurRules(layoutOf(list, scope), scope, list.rows);
  for (const text of chunkTexts(list)) rules.take(parseChunk(text));
  const readBytes = heldBytes();
  return { result: rules.finish(), readBytes };
}

function heldBytes(): number {
  for (let time = 0; time < 3; time++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
