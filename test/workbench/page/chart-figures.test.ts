import fc from "fast-check";
import { area } from "../../../src/workbench/model/area";
import { Workbook } from "../../../src/workbench/model/workbook";
import {
  chartFigures,
  scaleMarks,
  valueScale,
} from "../../../src/workbench/page/grid/chart-figures";
import { columnChart } from "../column-chart";

describe("chartFigures", () => {
  const workbook = new Workbook("a.xlsx");
  const sheet = workbook.addSheet("层级汇总");
  [
    ["战略", 3],
    ["重点", 12.5],
    ["一般", "—"],
  ].forEach(([tier, deposits], row) => {
    sheet.setValue(row, 0, tier ?? null);
    sheet.setValue(row, 1, deposits ?? null);
  });
  const series = {
    name: "存款",
    sheetName: "层级汇总",
    categories: area(0, 0, 2, 0),
    values: area(0, 1, 2, 1),
  };

  it("reads categories and values from the cells; no number counts as 0", () => {
    expect(chartFigures(columnChart([series]), workbook)).toEqual({
      categories: ["战略", "重点", "一般"],
      series: [{ name: "存款", values: [3, 12.5, 0] }],
    });
  });

  it("numbers the categories where there are none, and leaves out a series whose sheet is gone", () => {
    const figures = chartFigures(
      columnChart([
        { ...series, sheetName: "没有" },
        { ...series, categories: null },
      ]),
      workbook
    );
    expect(figures.categories).toEqual(["1", "2", "3"]);
    expect(figures.series).toHaveLength(1);
  });
});

describe("valueScale", () => {
  it("ends at round numbers", () => {
    expect(valueScale([15_800, 9_800, 4_500])).toEqual({ low: 0, high: 20_000, step: 5_000 });
    expect(valueScale([-45, 158])).toEqual({ low: -50, high: 200, step: 50 });
    expect(scaleMarks(valueScale([0.3]))).toHaveLength(4);
  });

  it("stands also without values", () => {
    expect(valueScale([])).toEqual({ low: 0, high: 0.2, step: 0.2 });
  });

  it("holds zero and all values, with few marks", () => {
    const amounts = fc.array(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }).filter((value) => Math.abs(value) > 1e-6),
      { minLength: 1 }
    );
    fc.assert(
      fc.property(amounts, (values) => {
        const scale = valueScale(values);
        expect(scale.low).toBeLessThanOrEqual(Math.min(0, ...values) + scale.step * 1e-9);
        expect(scale.high).toBeGreaterThanOrEqual(Math.max(0, ...values) - scale.step * 1e-9);
        expect(scaleMarks(scale).length).toBeLessThanOrEqual(8);
      })
    );
  });
});
