import type { Chart } from "../../src/workbench/model/sheet-parts";

/** A column chart of the given series with nothing else set. */
export function columnChart(series: Chart["series"], name = ""): Chart {
  return {
    id: "1",
    name,
    type: "ColumnClustered",
    title: "",
    showLegend: false,
    showDataLabels: false,
    valueAxisTitle: "",
    left: 0,
    top: 0,
    width: 100,
    height: 100,
    series,
  };
}
