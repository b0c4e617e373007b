import type { Worksheet } from "../../../src/workbench/model/worksheet";
import { openOfficeBench, type OfficeBench, workbookOf } from "../office/office-bench";
import type { AddinRun, BareRead, BareSheet } from "../office/window-work";
import { type Contender, inTurn } from "../paired";
import { HEADERS, type Workload, workload } from "../workload";

export interface TrafficFigures {
  /** Bytes the host sent for what filter and tiers need, for what clean reads, and for all fifteen columns. */
  readonly filterBytes: number;
  readonly cleanBytes: number;
  readonly allBytes: number;
  /** Trips of a whole clean, and the chunks it read and wrote. */
  readonly syncs: number;
  readonly chunks: number;
}

export interface RoundTripTiming {
  /** The whole job, and reading and writing the same cells with no work in between. */
  readonly cleanMs: readonly number[];
  readonly bareMs: readonly number[];
  /** Longest time the job kept the add-in's thread, in each round. */
  readonly sliceMs: readonly number[];
  readonly sameCells: boolean;
}

const FIRST_ROW = 1;
const ALL_COLUMNS = HEADERS.map((_, column) => column);
/** Columns of the workload that 客户清单 does not show. */
const UNUSED_COLUMNS = [4, 12, 13, 14];
const CLEAN_COLUMNS = ALL_COLUMNS.filter((column) => !UNUSED_COLUMNS.includes(column));

/** P8: what travels for a list. */
export async function measureTraffic({ rows }: { readonly rows: number }): Promise<TrafficFigures> {
  const list = workload(rows);
  const office = await openOfficeBench(workbookOf(list));
  const { window } = office;
  const clean = await runOf(() => window.clean());
  office.host.open(workbookOf(list));
  const bare = bareRead(list, clean);
  const all: BareRead = { ...bare, columns: ALL_COLUMNS, textColumns: [] };
  const figures = {
    filterBytes: await bytesOf(office, () => window.read("filter and tiers")),
    cleanBytes: await bytesOf(office, () => window.read("clean")),
    allBytes: await bytesOf(office, () => window.readBare(JSON.stringify(all))),
    syncs: clean.syncs,
    chunks: clean.readChunks + clean.writeChunks,
  };
  office.close();
  return figures;
}

/** The whole job through office.js beside the bare reading and writing of the same cells. */
export async function measureRoundTrip({
  rows,
  rounds,
}: {
  readonly rows: number;
  readonly rounds: number;
}): Promise<RoundTripTiming> {
  const list = workload(rows);
  const office = await openOfficeBench(workbookOf(list));
  const { window, host } = office;
  const first = await runOf(() => window.clean());
  const order = JSON.stringify(bareRead(list, first));
  window.keepSheets(JSON.stringify(sheetsOf(office, first)));
  const prepare = (): void => host.open(workbookOf(list));
  const sliceMs: number[] = [];
  const job: Contender = {
    prepare,
    work: async () => {
      office.slices.take();
      await window.clean();
      sliceMs.push(office.slices.take());
    },
    answer: () => textOf(office, first.sheets),
  };
  const bare: Contender = {
    prepare,
    work: async () => {
      await window.readBare(order);
      await window.writeBare();
    },
    answer: () => textOf(office, first.sheets),
  };
  const [jobTiming, bareTiming] = await inTurn([job, bare], rounds, 1);
  office.close();
  return {
    cleanMs: jobTiming?.ms ?? [],
    bareMs: bareTiming?.ms ?? [],
    sliceMs: sliceMs.slice(1),
    sameCells: jobTiming?.answer === bareTiming?.answer,
  };
}

async function runOf(run: () => Promise<string>): Promise<AddinRun> {
  return JSON.parse(await run()) as AddinRun;
}

async function bytesOf({ host }: OfficeBench, read: () => Promise<unknown>): Promise<number> {
  const before = host.requests.bytesOut;
  await read();
  return host.requests.bytesOut - before;
}

/** Reading what clean reads, in as many chunks. */
function bareRead({ rows }: Workload, { readChunks }: AddinRun): BareRead {
  const chunkRows = Math.ceil(rows / readChunks);
  return {
    firstRow: FIRST_ROW,
    rowCount: rows,
    chunkRows,
    columns: CLEAN_COLUMNS,
    textColumns: [0],
  };
}

/** The sheets that clean wrote, to be written again in as many chunks. */
function sheetsOf(office: OfficeBench, { sheets, writeChunks }: AddinRun): BareSheet[] {
  const { workbook } = office.host;
  const contents = sheets.map((name) => ({ name, sheet: sheetNamed(office, name) }));
  const total = contents.reduce((rows, { sheet }) => rows + rowsOf(sheet).length, 0);
  return contents.map(({ name, sheet }) => {
    const rows = rowsOf(sheet);
    const last = rows.length - 1;
    const numberFormats = (rows[0] ?? []).map(
      (_, column) => workbook.styles.get(sheet.styleIndex(last, column)).numberFormat
    );
    return { name, rows, numberFormats, chunkRows: Math.ceil(total / writeChunks) };
  });
}

function textOf(office: OfficeBench, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => rowsOf(sheetNamed(office, name))));
}

function sheetNamed({ host }: OfficeBench, name: string): Worksheet {
  const sheet = host.workbook.sheetByName(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function rowsOf(sheet: Worksheet): (string | number | boolean)[][] {
  const used = sheet.usedArea(true);
  if (used === null) return [];
  return Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (_cell, column) => {
      const value = sheet.value(row, column) ?? "";
      return typeof value === "object" ? value.error : value;
    })
  );
}
