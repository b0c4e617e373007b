import { chunkTexts, parseChunk } from "../chunks";
import { checksumOf, layoutOf, OurRules, type Scope } from "../contenders/ours";
import { answering, inTurn } from "../paired";
import { workload } from "../workload";
import { warmUp } from "./warm-up";

export interface StreamTiming {
  /** Parsing the chunks alone. */
  readonly parseMs: readonly number[];
  /** Parsing and the rules. */
  readonly rulesMs: readonly number[];
  readonly answer: string;
}

/** P1: a list as JSON chunks, parsed and ruled over one by one, beside the parsing alone. A first run is the process's first. */
export async function measureStream({
  rows,
  scope,
  isFirst,
  rounds,
}: {
  readonly rows: number;
  readonly scope: Scope;
  readonly isFirst: boolean;
  readonly rounds: number;
}): Promise<StreamTiming> {
  if (!isFirst) warmUp(scope);
  const list = workload(rows);
  const layout = layoutOf(list, scope);
  const texts = [...chunkTexts(list)];
  const parseAlone = (): string => {
    for (const text of texts) parseChunk(text);
    return "";
  };
  const parseAndRule = (): string => {
    const rules = new OurRules(layout, scope, rows);
    for (const text of texts) rules.take(parseChunk(text));
    return checksumOf(rules.finish().tiers);
  };
  const [parse, rules] = await inTurn(
    [parseAlone, parseAndRule].map((work) => answering(work)),
    rounds,
    isFirst ? 0 : 1
  );
  return {
    parseMs: parse?.ms ?? [],
    rulesMs: rules?.ms ?? [],
    answer: rules?.answer ?? "",
  };
}
