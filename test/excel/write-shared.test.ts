import type { CellEdit } from "../../src/excel/cell-edits";
import { undoLastWrite } from "../../src/excel/undo";
import { forecastShared, writeShared } from "../../src/excel/write-shared";
import type { SheetPlan } from "../../src/sheets/sheet-plan";
import { LOG_SHEET, planOf, readInFront, refusalOf, UNSTEERED, valueOf } from "./fixtures";

const LIST = {
  name: "名单",
  rows: [
    ["客户号", "余额"],
    ["001", 1],
  ],
};
const LOG = { sheet: LOG_SHEET, rowOfRun: () => ["现在", "试", "好"], rowOfUndo: () => [] };
const RESULT = planOf("结果", [["客户号", "text"]], [["001"], ["002"]]);

type Write = Parameters<typeof writeShared>[0];

function order(more: Partial<Write>): Write {
  const logOf: Write["logOf"] = () => LOG;
  return { added: [], edits: [], front: null, log: LOG_SHEET, logOf, at: new Date(), ...more };
}

function sheetNames(): string[] {
  return workbench.workbook.sheets.map(({ name }) => name);
}

function cell(row: number, column: number): unknown {
  return workbench.workbook.sheetByName("名单")?.value(row, column);
}

/** Cells of column B of the sheet in front, from a row down, to be what is given. */
async function editInFront(after: CellEdit["after"], row = 1): Promise<CellEdit> {
  const { sheet } = await readInFront();
  const before = after.map((_, at) => (cell(row + at, 1) ?? "") as string);
  return { sheetId: sheet.id, sheetName: sheet.name, row, column: 1, before, after };
}

beforeEach(() => workbench.open([LIST]));

describe("Results beside edits of a shared sheet", () => {
  it("are written in one go and taken back in one go", async () => {
    const written = valueOf(
      await writeShared(order({ plans: [RESULT], edits: [await editInFront([7])] }), UNSTEERED)
    );
    expect(written.added).toEqual([{ name: "结果", how: "added", rows: 2 }]);
    expect(cell(1, 1)).toBe(7);
    expect(workbench.workbook.activeSheet.name).toBe("结果");
    valueOf(await undoLastWrite(UNSTEERED));
    expect(cell(1, 1)).toBe(1);
    expect(sheetNames()).toEqual(["名单", "运行记录"]);
  });

  it("replace results of an earlier run, while shared sheets of a taken name get a number", async () => {
    const shared: SheetPlan = {
      ...planOf("登记", [["客户号", "text"]], []),
      kind: "claimRegister",
    };
    const write = order({ plans: [RESULT], added: [shared] });
    valueOf(await writeShared(write, UNSTEERED));
    expect(valueOf(await forecastShared(write)).map(({ name, how }) => [name, how])).toEqual([
      ["结果", "replaced"],
      ["登记 (2)", "numbered"],
    ]);
  });

  it("are refused where what they came from has changed, and nothing is written", async () => {
    const source = await readInFront();
    workbench.workbook.sheetByName("名单")?.setValue(1, 1, 99);
    const write = order({ plans: [RESULT], sources: [source] });
    expect(refusalOf(await writeShared(write, UNSTEERED))).toBe("SOURCE_CHANGED");
    expect(sheetNames()).toEqual(["名单"]);
  });
});

describe("Many edits", () => {
  it("travel in several trips, and come back whole", async () => {
    const cells = Array.from({ length: 12_000 }, (_, at) => at + 0.5);
    const trips = jest.spyOn(Excel.RequestContext.prototype, "sync");
    const { length } = trips.mock.calls;
    valueOf(await writeShared(order({ edits: [await editInFront(cells)] }), UNSTEERED));
    expect(trips.mock.calls.length - length).toBeGreaterThan(3);
    expect([cell(1, 1), cell(5_001, 1), cell(12_000, 1)]).toEqual([0.5, 5000.5, 11_999.5]);
    valueOf(await undoLastWrite(UNSTEERED));
    expect([cell(1, 1), cell(5_001, 1) ?? "", cell(12_000, 1) ?? ""]).toEqual([1, "", ""]);
    trips.mockRestore();
  });

  it("are reverted whole where a later trip is refused", async () => {
    const edits = [await editInFront([5]), { ...(await editInFront([6], 2)), sheetId: "{gone}" }];
    expect(refusalOf(await writeShared(order({ edits }), UNSTEERED))).not.toBe("not refused");
    expect(cell(1, 1)).toBe(1);
  });
});
