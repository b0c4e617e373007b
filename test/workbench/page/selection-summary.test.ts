import { area, MAX_COLUMNS, MAX_ROWS, type Area } from "../../../src/workbench/model/area";
import { Worksheet } from "../../../src/workbench/model/worksheet";
import { filterCounts, summarize } from "../../../src/workbench/page/selection-summary";

/** Runs the summary to its end; also says how often it paused. */
function summary(sheet: Worksheet, selected: Area) {
  const work = summarize(sheet, selected);
  for (let pauses = 0; ; pauses++) {
    const step = work.next();
    if (step.done) return { ...step.value, pauses };
  }
}

function list(): Worksheet {
  const sheet = new Worksheet("{1}", "表");
  ["余额", 10, 20.5, "—", -5].forEach((value, row) => sheet.setValue(row, 1, value));
  return sheet;
}

describe("summarize", () => {
  it("counts what is filled and adds up the numbers", () => {
    expect(summary(list(), area(0, 0, 9, 5))).toEqual({
      count: 5,
      numbers: 3,
      sum: 25.5,
      pauses: 0,
    });
  });

  it("takes only the selected cells", () => {
    expect(summary(list(), area(2, 1, 3, 1))).toMatchObject({ count: 2, numbers: 1, sum: 20.5 });
  });

  it("leaves out hidden and filtered cells, as Excel does", () => {
    const sheet = list();
    sheet.filteredRows = new Set([1]);
    sheet.hiddenRows.add(4);
    expect(summary(sheet, area(0, 0, 9, 5))).toMatchObject({ count: 3, numbers: 1, sum: 20.5 });
    sheet.hiddenColumns.add(1);
    expect(summary(sheet, area(0, 0, 9, 5)).count).toBe(0);
  });

  it("finds nothing on an empty sheet, even in all its cells", () => {
    const sheet = new Worksheet("{1}", "表");
    const all = area(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);
    expect(summary(sheet, all)).toEqual({ count: 0, numbers: 0, sum: 0, pauses: 0 });
  });

  it("pauses on the way through a long list", () => {
    const sheet = new Worksheet("{1}", "表");
    for (let row = 0; row < 12_000; row++) sheet.setValue(row, 0, 1);
    expect(summary(sheet, area(0, 0, MAX_ROWS - 1, 0))).toEqual({
      count: 12_000,
      numbers: 12_000,
      sum: 12_000,
      pauses: 2,
    });
  });
});

describe("filterCounts", () => {
  it("counts the shown rows of the list without its header", () => {
    const sheet = list();
    const criteria = new Map([[0, { filterOn: "Custom", criterion1: ">0" }]]);
    sheet.autoFilter = { area: area(0, 1, 4, 1), criteria };
    sheet.filteredRows = new Set([3, 4, 90]);
    expect(filterCounts(sheet)).toEqual({ shown: 2, all: 4 });
  });

  it("says nothing without a filter or without criteria", () => {
    const sheet = list();
    expect(filterCounts(sheet)).toBeNull();
    sheet.autoFilter = { area: area(0, 1, 4, 1), criteria: new Map() };
    expect(filterCounts(sheet)).toBeNull();
  });
});
