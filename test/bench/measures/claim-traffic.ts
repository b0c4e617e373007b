import { claimWorkbook } from "../office/claim-workbook";
import { openOfficeBench } from "../office/office-bench";
import type { AddinRun, BareRead } from "../office/window-work";
import { HEADERS } from "../workload";

export interface ClaimTrafficFigures {
  /** Bytes the host sent for the first step of page 认领 and for each later one, and for all columns of the list. */
  readonly firstStepBytes: number;
  readonly laterStepBytes: number;
  readonly allBytes: number;
  /** Trips of a whole assign, and the chunks it read and wrote. */
  readonly syncs: number;
  readonly chunks: number;
}

/** P8: what travels when claims are resolved and a list is allocated. */
export async function measureClaimTraffic({
  rows,
  people,
}: {
  readonly rows: number;
  readonly people: number;
}): Promise<ClaimTrafficFigures> {
  const office = await openOfficeBench(claimWorkbook(rows, people));
  const { window, host } = office;
  const bytesOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = host.requests.bytesOut;
    await work();
    return host.requests.bytesOut - before;
  };
  const all: BareRead = {
    firstRow: 1,
    rowCount: rows,
    chunkRows: 5_000,
    columns: HEADERS.map((_, column) => column),
    textColumns: [],
  };
  const allBytes = await bytesOf(() => window.readBare(JSON.stringify(all)));
  const firstStepBytes = await bytesOf(() => window.claimStep());
  const laterStepBytes = await bytesOf(() => window.claimStep());
  const run = JSON.parse(await window.assign()) as AddinRun;
  office.close();
  return {
    firstStepBytes,
    laterStepBytes,
    allBytes,
    syncs: run.syncs,
    chunks: run.readChunks + run.writeChunks,
  };
}
