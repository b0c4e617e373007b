import { CHUNK_ROWS, chunkTexts, parseChunk } from "../chunks";
import { duckDbTiers, openDuckDb } from "../contenders/duckdb";
import { checksumOf, layoutOf, OurRules, type Scope } from "../contenders/ours";
import { plainTiers } from "../contenders/plain";
import { lodashTiers } from "../contenders/with-lodash";
import { answering, inTurn } from "../paired";
import { workload } from "../workload";

export interface PeerTiming {
  readonly name: string;
  readonly ms: readonly number[];
  readonly sameChecksum: boolean;
}

/** P2: the same question on rows in memory, ours first (what filter and tiers need, then all that clean keeps). */
export async function measurePeers({
  rows,
  rounds,
}: {
  readonly rows: number;
  readonly rounds: number;
}): Promise<PeerTiming[]> {
  const list = workload(rows);
  const held = [...chunkTexts(list)].flatMap(parseChunk);
  const ours = (scope: Scope) => {
    const layout = layoutOf(list, scope);
    return (): string => {
      const rules = new OurRules(layout, scope);
      for (let row = 0; row < rows; row += CHUNK_ROWS) rules.take(held.slice(row, row + CHUNK_ROWS));
      return checksumOf(rules.finish().tiers);
    };
  };
  const duckDb = await openDuckDb();
  const contenders = {
    "filter and tiers": ours("filter and tiers"),
    clean: ours("clean"),
    plain: () => plainTiers(held),
    lodash: () => lodashTiers(held),
    DuckDB: () => duckDbTiers(duckDb, held),
  };
  const warmUps = rows <= 100_000 ? 3 : 1;
  const timings = await inTurn(Object.values(contenders).map(answering), rounds, warmUps);
  duckDb.closeSync();
  return Object.keys(contenders).map((name, place) => ({
    name,
    ms: timings[place]?.ms ?? [],
    sameChecksum: timings[place]?.answer === timings[0]?.answer,
  }));
}
