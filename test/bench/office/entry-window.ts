import { tellers } from "../../../src/functions/staffing";
import { columnRuns } from "../../../src/excel/sheet-rows";
import { inspectList } from "../../../src/jobs/choose-list";
import type { RunControl } from "../../../src/jobs/job";
import { readList } from "../../../src/jobs/read-list";
import { runAssign } from "../../../src/jobs/run-assign";
import { runClean } from "../../../src/jobs/run-clean";
import type { Outcome } from "../../../src/rules/finding";
import { defaultRuleBook } from "../../../src/rules/rule-book/rule-book";
import { onlyForFilter } from "../contenders/ours";
import { ClaimPage } from "./claim-page";
import type { AddinRun, BareRead, BareSheet, BenchWindow } from "./window-work";

/** The add-in's own jobs, and reading and writing the same cells without it, inside the window in which office.js runs. */

let syncs = 0;
let claimPage: ClaimPage | null = null;
let keptSheets: readonly BareSheet[] = [];
let keptVolumes: number[][] = [];
let called: unknown[][] = [];

const send = Excel.RequestContext.prototype.sync;
Excel.RequestContext.prototype.sync = function <T>(this: Excel.RequestContext, passThrough?: T) {
  syncs++;
  return send.call(this, passThrough) as Promise<T>;
};

const bench: BenchWindow = {
  async read(scope) {
    const control = countingControl();
    syncs = 0;
    const list = valueOf(await inspectList(null, control));
    const layout = scope === "clean" ? list.layout : onlyForFilter(list.layout);
    const { rowsIn } = valueOf(await readList(list, layout, null, control));
    return report(rowsIn, control, []);
  },

  async clean() {
    const control = countingControl();
    syncs = 0;
    const result = valueOf(await runClean({ ruleBook: defaultRuleBook, unit: null }, control));
    const names = result.report.sheets.map((sheet) => sheet.name);
    return report(result.preview.summary.rowsIn, control, names);
  },

  async readBare(text) {
    const order = JSON.parse(text) as BareRead;
    const end = order.firstRow + order.rowCount;
    for (let row = order.firstRow; row < end; row += order.chunkRows) {
      const count = Math.min(order.chunkRows, end - row);
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        for (const run of columnRuns(order.columns))
          sheet.getRangeByIndexes(row, run.first, count, run.count).untrack().load("values");
        for (const column of order.textColumns)
          sheet.getRangeByIndexes(row, column, count, 1).untrack().load("text");
      });
    }
  },

  async claimStep() {
    const control = countingControl();
    claimPage ??= new ClaimPage(control);
    syncs = 0;
    const { list } = await claimPage.step(control);
    return report(list.rowsIn, control, []);
  },

  async assign() {
    const control = countingControl();
    syncs = 0;
    const result = valueOf(await runAssign({ ruleBook: defaultRuleBook, unit: null }, control));
    const names = result.report.sheets.map((sheet) => sheet.name);
    return report(result.preview.list.rowsIn, control, names);
  },

  keepSheets(text) {
    keptSheets = JSON.parse(text) as BareSheet[];
  },

  async writeBare() {
    for (const { name, numberFormats, rows, chunkRows } of keptSheets) {
      for (let row = 0; row < rows.length; row += chunkRows) {
        const values = rows.slice(row, row + chunkRows).map((cells) => [...cells]);
        await Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          const sheet = row === 0 ? worksheets.add(name) : worksheets.getItem(name);
          if (row === 0)
            numberFormats.forEach((format, column) => {
              const cells = sheet.getRangeByIndexes(0, column, rows.length, 1).untrack();
              // one format for the whole range, which the types do not know
              cells.set({ numberFormat: format as unknown as string[][] });
            });
          const width = values[0]?.length ?? 1;
          sheet.getRangeByIndexes(row, 0, values.length, width).untrack().values = values;
        });
      }
    }
  },

  keepVolumes(text) {
    keptVolumes = (JSON.parse(text) as number[]).map((volume) => [volume]);
  },

  callTellers(perTeller) {
    called = tellers(keptVolumes, perTeller);
  },

  tellersCalled() {
    return JSON.stringify(called.flat());
  },
};

Object.assign(window, { duigongBench: bench });

function countingControl(): RunControl & { readonly chunks: { read: number; write: number } } {
  const chunks = { read: 0, write: 0 };
  const report: RunControl["report"] = ({ stage }) => {
    if (stage === "read" || stage === "write") chunks[stage]++;
  };
  return { signal: new AbortController().signal, report, chunks };
}

function report(
  rowsIn: number,
  { chunks }: ReturnType<typeof countingControl>,
  sheets: readonly string[]
): string {
  const run: AddinRun = {
    rowsIn,
    readChunks: chunks.read,
    writeChunks: chunks.write,
    syncs,
    sheets,
  };
  return JSON.stringify(run);
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}
