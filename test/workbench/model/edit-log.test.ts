import { area } from "../../../src/workbench/model/area";
import { EditLog, type Edit } from "../../../src/workbench/model/edit-log";
import { aspectPart, cellsPart } from "../../../src/workbench/model/edit-part";
import { Workbook, type WorkbookChange } from "../../../src/workbench/model/workbook";
import type { Worksheet } from "../../../src/workbench/model/worksheet";

function open() {
  const workbook = new Workbook("a.xlsx");
  const [first, second] = [workbook.addSheet("甲"), workbook.addSheet("乙")];
  return { workbook, first, second, log: new EditLog(workbook) };
}

function put(sheet: Worksheet, row: number, value: string): Edit {
  const place = area(row, 0, row, 0);
  return {
    name: value,
    sheet,
    area: place,
    parts: [cellsPart(sheet, place)],
    act: () => sheet.setValue(row, 0, value),
  };
}

function widen(sheet: Worksheet): Edit {
  return {
    name: "width",
    sheet,
    area: null,
    parts: [aspectPart(sheet, "columns")],
    act: () => sheet.columnWidths.set(0, 20),
  };
}

/** As the add-in does: the sheet changes, then the workbook says so. */
function addinWrites(workbook: Workbook, sheet: Worksheet): void {
  sheet.setValue(9, 9, "加载项");
  workbook.emit({ kind: "cells", sheet, area: area(9, 9, 9, 9), by: "addin" });
}

describe("the person's log", () => {
  it("tells the listeners what was done, undone and done again, as the person's doing", () => {
    const { workbook, first, log } = open();
    const heard: WorkbookChange[] = [];
    workbook.onChange((change) => heard.push(change));
    log.run(put(first, 0, "a"));
    log.undo();
    log.redo();
    const change = { kind: "cells", sheet: first, area: area(0, 0, 0, 0), by: "person" };
    expect(heard).toEqual([change, change, change]);
  });

  it("forgets what the add-in has written over, and everything before it", () => {
    const { workbook, first, second, log } = open();
    log.run(put(second, 0, "b"));
    log.run(put(first, 0, "a"));
    log.run(widen(second));
    addinWrites(workbook, first);
    expect(log.undo()?.name).toBe("width");
    expect(log.undo()).toBeNull();
    expect(first.value(0, 0)).toBe("a");
  });

  it("keeps what concerns other sheets and other things than the add-in changed", () => {
    const { workbook, first, second, log } = open();
    log.run(put(first, 0, "a"));
    addinWrites(workbook, second);
    workbook.emit({ kind: "filter", sheet: first });
    workbook.addSheet("客户清单");
    expect(log.undo()?.name).toBe("a");
    expect(first.value(0, 0)).toBeNull();
  });

  it("forgets all when formulas everywhere may have changed", () => {
    const { workbook, first, second, log } = open();
    log.run(put(first, 0, "a"));
    log.undo();
    log.run(widen(first));
    workbook.removeSheet(second);
    expect([log.undo(), log.redo()]).toEqual([null, null]);
  });

  it("forgets what could be redone once something else is done", () => {
    const { first, log } = open();
    log.run(put(first, 0, "a"));
    log.undo();
    log.run(put(first, 0, "b"));
    expect(log.redo()).toBeNull();
    expect(first.value(0, 0)).toBe("b");
  });

  it("leaves the workbook as it was where an edit fails", () => {
    const { first, log } = open();
    log.run(put(first, 0, "a"));
    const failing: Edit = {
      ...put(first, 0, "b"),
      act: () => {
        first.setValue(0, 0, "b");
        throw new Error("no");
      },
    };
    expect(() => log.run(failing)).toThrow("no");
    expect(first.value(0, 0)).toBe("a");
    expect(log.undo()?.name).toBe("a");
  });

  it("remembers a hundred edits", () => {
    const { first, log } = open();
    for (let number = 0; number < 120; number++) log.run(put(first, number, String(number)));
    let undone = 0;
    while (log.undo()) undone++;
    expect(undone).toBe(100);
    expect(first.value(19, 0)).toBe("19");
    expect(first.value(20, 0)).toBeNull();
  });
});
