import { HyperFormula } from "hyperformula";
import type { CustomFunctions } from "../../../src/workbench/formula/custom-functions";
import { FormulaBook } from "../../../src/workbench/formula/formula-book";
import { isCellError } from "../../../src/workbench/model/cell-value";
import { Workbook } from "../../../src/workbench/model/workbook";
import type { Worksheet } from "../../../src/workbench/model/worksheet";
import { inTurn, type Contender, type Timing } from "../paired";

/** What recalculating takes after one cell of a list was changed. */
export interface FormulaTiming {
  /** COUNTIFS and XLOOKUP over a list: the workbench and HyperFormula. */
  readonly lookups: readonly [Timing, Timing];
  /** One formula a row that hangs on the changed cell: the workbench, HyperFormula and a bare loop. */
  readonly rows: readonly [Timing, Timing, Timing];
  /** One call of a custom function a row, answered at once: the workbench and a bare loop. */
  readonly calls: readonly [Timing, Timing];
}

type Content = string | number;

const RATE = { row: 0, column: 4 };

export async function measureFormulas(order: {
  readonly rows: number;
  readonly lookups: number;
  readonly rounds: number;
}): Promise<FormulaTiming> {
  const { rows, lookups, rounds } = order;
  const list = lookupList(rows, lookups);
  const [ourLookups, peerLookups] = await inTurn(
    [ours(list, lookups, { row: 5, column: 2 }), peer(list, lookups, { row: 5, column: 2 })],
    rounds
  );
  const rated = ratedList(rows);
  const [ourRows, peerRows, loop] = await inTurn(
    [ours(rated, rows, RATE), peer(rated, rows, RATE), bareLoop(rows)],
    rounds
  );
  const [ourCalls, callLoop] = await inTurn([customCalls(rows), bareLoop(rows)], rounds);
  if (!ourLookups || !peerLookups || !ourRows || !peerRows || !loop || !ourCalls || !callLoop)
    throw new Error("every contender is timed");
  return {
    lookups: [ourLookups, peerLookups],
    rows: [ourRows, peerRows, loop],
    calls: [ourCalls, callLoop],
  };
}

/** Accounts as text, an outlet and an amount; beside them the formulas, in column F. */
function lookupList(rows: number, lookups: number): Content[][] {
  return Array.from({ length: rows }, (_, row) => {
    const cells: Content[] = [
      `acc${100_000_000 + row}`,
      `网点${row % 200}`,
      (row * 37) % 100_000,
      "",
      "",
    ];
    const account = `acc${100_000_000 + ((row * 97) % rows)}`;
    if (row < lookups)
      cells.push(`=COUNTIFS(B1:B${rows},"网点${row % 200}",C1:C${rows},">"&${row * 100})`);
    else if (row < 2 * lookups) cells.push(`=XLOOKUP("${account}",A1:A${rows},C1:C${rows})`);
    return cells;
  });
}

/** An amount, a rate in E1, and a formula of both in column F. */
function ratedList(rows: number): Content[][] {
  return Array.from({ length: rows }, (_, row) => [
    row,
    "",
    "",
    "",
    row === RATE.row ? 0.03 : "",
    `=IF(A${row + 1}>10,ROUND(A${row + 1}*$E$1,2),0)`,
  ]);
}

function ours(
  list: readonly (readonly Content[])[],
  formulas: number,
  changed: { readonly row: number; readonly column: number },
  customFunctions?: CustomFunctions
): Contender {
  const workbook = new Workbook("bench.xlsx");
  const sheet = workbook.addSheet("list");
  fill(sheet, list);
  const book = new FormulaBook(workbook, { customFunctions });
  void book.recalculate("all");
  let round = 0;
  return {
    work: async () => {
      round++;
      sheet.setValue(changed.row, changed.column, round / 100);
      const { row, column } = changed;
      const area = { top: row, left: column, bottom: row, right: column };
      workbook.emit({ kind: "cells", sheet, area, by: "person" });
      await book.settled();
    },
    answer: () =>
      checksum(formulas, (row) => {
        const value = sheet.value(row, 5);
        return isCellError(value) ? value.error : value;
      }),
  };
}

function fill(sheet: Worksheet, list: readonly (readonly Content[])[]): void {
  for (const [row, cells] of list.entries())
    for (const [column, cell] of cells.entries())
      if (typeof cell === "string" && cell.startsWith("=")) sheet.setFormula(row, column, cell, 0);
      else if (cell !== "") sheet.setValue(row, column, cell);
}

function peer(
  list: readonly (readonly Content[])[],
  formulas: number,
  changed: { readonly row: number; readonly column: number }
): Contender {
  const sheets = list.map((row) => row.map((cell) => (cell === "" ? null : cell)));
  const engine = HyperFormula.buildFromArray(sheets, { licenseKey: "gpl-v3", maxRows: 1_048_576 });
  let round = 0;
  return {
    work: () => {
      round++;
      engine.setCellContents({ sheet: 0, row: changed.row, col: changed.column }, round / 100);
    },
    answer: () => checksum(formulas, (row) => engine.getCellValue({ sheet: 0, row, col: 5 })),
  };
}

/** The same arithmetic without any workbook. */
function bareLoop(rows: number): Contender {
  const results = new Float64Array(rows);
  let round = 0;
  return {
    work: () => {
      round++;
      for (let row = 0; row < rows; row++)
        results[row] = row > 10 ? Math.round(((row * round) / 100) * 100) / 100 : 0;
    },
    answer: () => checksum(rows, (row) => results[row]),
  };
}

function customCalls(rows: number): Contender {
  const custom: CustomFunctions = {
    find: (name) =>
      name === "DG.SHARE"
        ? {
            id: "SHARE",
            parameters: ["amount", "rate"].map((parameter) => ({
              name: parameter,
              type: "number",
              dimensionality: "scalar",
              optional: false,
              repeating: false,
            })),
            isVolatile: false,
            takesErrors: false,
          }
        : null,
    answers: (calls) =>
      calls.map(({ args: [amount, rate] }) =>
        Number(amount) > 10 ? Math.round(Number(amount) * Number(rate) * 100) / 100 : 0
      ),
  };
  const list = Array.from({ length: rows }, (_, row): Content[] => [
    row,
    "",
    "",
    "",
    row === RATE.row ? 0.03 : "",
    `=DG.SHARE(A${row + 1},$E$1)`,
  ]);
  return ours(list, rows, RATE, custom);
}

function checksum(count: number, valueAt: (row: number) => unknown): string {
  let sum = 0;
  for (let row = 0; row < count; row++) sum += Number(valueAt(row));
  return sum.toFixed(2);
}
