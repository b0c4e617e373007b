import { CHUNK_ROWS, chunkTexts, parseChunk } from "../chunks";
import { duckDbTiers, openDuckDb } from "../contenders/duckdb";
import { checksumOf, layoutOf, OurRules, type Scope } from "../contenders/ours";
import { plainTiers } from "../contenders/plain";
import { lodashTiers } from "../contenders/with-lodash";
import { answering, inTurn } from "../paired";
import { workload } from "../workload";
import { warmUp } from "./warm-up";

export interface PeerTiming {
  readonly name: string;
  readonly ms: readonly number[];
  readonly answer: string;
}

/** Rounds before counting, until everybody's code is compiled for rows like these. */
const WARM_UPS = 2;

/** P2: the same question on rows in memory. Ours comes first; `clean` does much more than was asked and is shown beside plain objects only. */
export async function measurePeers({
  rows,
  rounds,
  scope,
}: {
  readonly rows: number;
  readonly rounds: number;
  readonly scope: Scope;
}): Promise<PeerTiming[]> {
  warmUp(scope);
  const list = workload(rows);
  const held = [...chunkTexts(list)].flatMap(parseChunk);
  const layout = layoutOf(list, scope);
  const ours = (): string => {
    const rules = new OurRules(layout, scope, rows);
    for (let row = 0; row < rows; row += CHUNK_ROWS) rules.take(held.slice(row, row + CHUNK_ROWS));
    return checksumOf(rules.finish().tiers);
  };
  const duckDb = await openDuckDb();
  const libraries = {
    lodash: () => lodashTiers(held),
    DuckDB: () => duckDbTiers(duckDb, held),
  };
  const contenders = {
    ours,
    plain: () => plainTiers(held),
    ...(scope === "clean" ? {} : libraries),
  };
  const timings = await inTurn(
    Object.values(contenders).map((work) => answering(work)),
    rounds,
    WARM_UPS
  );
  duckDb.closeSync();
  return Object.keys(contenders).map((name, place) => ({
    name,
    ms: timings[place]?.ms ?? [],
    answer: timings[place]?.answer ?? "",
  }));
}
