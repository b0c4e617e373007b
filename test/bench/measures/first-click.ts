import { chunksOf } from "../chunks";
import { layoutOf, OurRules, type Scope } from "../contenders/ours";
import { workload } from "../workload";
import { warmUp } from "./warm-up";

/** P9: milliseconds of the rules on the first list of a session, after an idle warm-up on another one. */
export function measureFirstClick({
  rows,
  scope,
}: {
  readonly rows: number;
  readonly scope: Scope;
}): number {
  warmUp(scope);
  const list = workload(rows);
  const layout = layoutOf(list, scope);
  const chunks = [...chunksOf(list)];
  const start = performance.now();
  const rules = new OurRules(layout, scope);
  for (const chunk of chunks) rules.take(chunk);
  rules.finish();
  return performance.now() - start;
}
