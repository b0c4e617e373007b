import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { Workbook } from "../../../src/workbench/model/workbook";
import type { Worksheet } from "../../../src/workbench/model/worksheet";
import type { FunctionOffer } from "../../../src/workbench/protocol/addin-functions";
import type { WorkbookHost } from "../../../src/workbench/protocol/host";
import { openOfficeBench } from "../office/office-bench";
import { type Contender, inTurn, type Timing } from "../paired";

/** What a custom function takes for many values after the norm that they all hang on was changed. */
export interface FunctionTiming {
  /** A formula in each row, through office.js. */
  readonly cells: Timing;
  /** One formula whose result spills over the rows, through office.js. */
  readonly spilled: Timing;
  /** The function for all values at once, with neither workbook nor office.js around it. */
  readonly called: Timing;
  /** The same arithmetic in a loop. */
  readonly loop: Timing;
}

const VOLUMES = 0;
const NORM = { row: 0, column: 1 };
const RESULTS = 2;
const FIRST_NORM = 100;

/** So long, in milliseconds, office.js may keep results back after it has sent others. */
const LONGEST_PAUSE = 2_100;

export async function measureFunctions(order: {
  readonly rows: number;
  readonly rounds: number;
}): Promise<FunctionTiming> {
  const { rows, rounds } = order;
  const volumes = Array.from({ length: rows }, (_, row) => ((row * 37) % 20_000) / 10);
  const workbook = new Workbook("bench.xlsx");
  const inCells = sheetWith(workbook, "cells", volumes);
  const inOne = sheetWith(workbook, "spilled", volumes);
  const office = await openOfficeBench(workbook, functionOffer());
  const { host, window } = office;
  for (let row = 0; row < rows; row++)
    inCells.setFormula(row, RESULTS, `=DG.TELLERS(A${row + 1},$B$1)`, 0);
  inOne.setFormula(0, RESULTS, `=DG.TELLERS(A1:A${rows},$B$1)`, 0);
  await host.formulas.recalculate("rebuilt");
  window.keepVolumes(JSON.stringify(volumes));
  const [cells, spilled, called, loop] = await inTurn(
    [
      recalculated(host, inCells, rows),
      recalculated(host, inOne, rows),
      inTurnOfNorms(
        (norm) => window.callTellers(norm),
        () => checksum(JSON.parse(window.tellersCalled()) as number[])
      ),
      bareLoop(volumes),
    ],
    rounds,
    1
  );
  office.close();
  if (!cells || !spilled || !called || !loop) throw new Error("every contender is timed");
  return { cells, spilled, called, loop };
}

function functionOffer(): FunctionOffer {
  const file = path.join(__dirname, "function-offer.json");
  return JSON.parse(readFileSync(file, "utf8")) as FunctionOffer;
}

function sheetWith(workbook: Workbook, name: string, volumes: readonly number[]): Worksheet {
  const sheet = workbook.addSheet(name);
  volumes.forEach((volume, row) => sheet.setValue(row, VOLUMES, volume));
  sheet.setValue(NORM.row, NORM.column, FIRST_NORM);
  return sheet;
}

/** A person changes the norm, and waits until no cell shows #BUSY! any more. */
function recalculated(
  { workbook, formulas }: WorkbookHost,
  sheet: Worksheet,
  rows: number
): Contender {
  const { row, column } = NORM;
  const area = { top: row, left: column, bottom: row, right: column };
  const contender = inTurnOfNorms(
    async (norm) => {
      sheet.setValue(row, column, norm);
      workbook.emit({ kind: "cells", sheet, area, by: "person" });
      await formulas.settled();
    },
    () => checksum(Array.from({ length: rows }, (_, at) => Number(sheet.value(at, RESULTS))))
  );
  return { ...contender, prepare: () => setTimeout(LONGEST_PAUSE) };
}

function bareLoop(volumes: readonly number[]): Contender {
  const results = new Float64Array(volumes.length);
  return inTurnOfNorms(
    (norm) => {
      for (let row = 0; row < results.length; row++)
        results[row] = Math.ceil((volumes[row] ?? 0) / norm);
    },
    () => checksum(results)
  );
}

/** Every contender gets the same norms in the same order. */
function inTurnOfNorms(work: (norm: number) => unknown, answer: () => string): Contender {
  let norm = FIRST_NORM;
  return { work: () => work(++norm), answer };
}

/** Depends on which row got which result. */
function checksum(results: ArrayLike<number>): string {
  let sum = 0;
  for (let row = 0; row < results.length; row++) sum += (results[row] ?? NaN) * ((row % 97) + 1);
  return String(sum);
}
