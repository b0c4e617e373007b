import { area } from "../../../src/workbench/model/area";
import { EditLog } from "../../../src/workbench/model/edit-log";
import { typeText } from "../../../src/workbench/page/actions/cell-contents";
import type { ActionOutcome, EditName } from "../../../src/workbench/page/actions/outcome";
import { insertLines } from "../../../src/workbench/page/actions/sheet-lines";

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

function person() {
  const { workbook } = workbench;
  const log = new EditLog<EditName>(workbook);
  const does = (outcome: ActionOutcome): void => {
    if (!outcome || "refused" in outcome) throw new Error("refused");
    log.run(outcome);
  };
  return { workbook, sheet: workbook.activeSheet, log, does };
}

beforeEach(() => {
  workbench.reset();
});

describe("what a person does", () => {
  it("reaches the add-in as changes that are not its own, undoing included", async () => {
    const { workbook, sheet, log, does } = person();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.onChanged.add(async ({ address, changeType, triggerSource }) => {
        seen.push(`${changeType} ${address} ${triggerSource}`);
      });
      await context.sync();
    });
    does(typeText(workbook, sheet, { row: 4, column: 1 }, "手工"));
    does(insertLines(workbook, sheet, "columns", area(0, 1, 0, 1)));
    log.undo();
    await settle();
    expect(seen).toEqual([
      "RangeEdited B5 Unknown",
      "ColumnInserted B:B Unknown",
      "ColumnDeleted B:B Unknown",
    ]);
  });

  it("moves the ranges that the add-in keeps along with their cells", async () => {
    const { workbook, sheet, does } = person();
    sheet.setValue(1, 1, "目标");
    const kept = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2");
      context.trackedObjects.add(range);
      await context.sync();
      return range;
    });
    does(insertLines(workbook, sheet, "rows", area(0, 0, 1, 0)));
    does(insertLines(workbook, sheet, "columns", area(0, 0, 0, 0)));
    await Excel.run(kept, async (context) => {
      kept.load("address,values");
      await context.sync();
    });
    expect(kept.address).toBe("Sheet1!C4");
    expect(kept.values).toEqual([["目标"]]);
  });
});
