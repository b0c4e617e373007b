/** Excel's chart types and the elements by which a file says them. */

export interface ChartKind {
  readonly element: "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart";
  /** Bars lie instead of standing. */
  readonly lies: boolean;
  readonly grouping: "clustered" | "standard" | "stacked" | "percentStacked";
  readonly markers: boolean;
}

function kind(
  element: ChartKind["element"],
  grouping: ChartKind["grouping"],
  more: Partial<ChartKind> = {}
): ChartKind {
  return { element, grouping, lies: false, markers: false, ...more };
}

const KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: kind("barChart", "clustered"),
  ColumnStacked: kind("barChart", "stacked"),
  ColumnStacked100: kind("barChart", "percentStacked"),
  BarClustered: kind("barChart", "clustered", { lies: true }),
  BarStacked: kind("barChart", "stacked", { lies: true }),
  BarStacked100: kind("barChart", "percentStacked", { lies: true }),
  Line: kind("lineChart", "standard"),
  LineMarkers: kind("lineChart", "standard", { markers: true }),
  LineStacked: kind("lineChart", "stacked"),
  LineStacked100: kind("lineChart", "percentStacked"),
  LineMarkersStacked: kind("lineChart", "stacked", { markers: true }),
  LineMarkersStacked100: kind("lineChart", "percentStacked", { markers: true }),
  Area: kind("areaChart", "standard"),
  AreaStacked: kind("areaChart", "stacked"),
  AreaStacked100: kind("areaChart", "percentStacked"),
  Pie: kind("pieChart", "standard"),
  Doughnut: kind("doughnutChart", "standard"),
};

export function hasAxes({ element }: ChartKind): boolean {
  return element !== "pieChart" && element !== "doughnutChart";
}

/** How a chart type is written; undefined for one that this codec cannot write. */
export function kindOfChart(type: string): ChartKind | undefined {
  return KINDS[type];
}

/** Excel's name for what a file says; undefined where it has no counterpart here. */
export function typeOfKind(wanted: ChartKind): string | undefined {
  return Object.entries(KINDS).find(
    ([, known]) =>
      known.element === wanted.element &&
      (!hasAxes(known) ||
        (known.grouping === wanted.grouping &&
          known.lies === wanted.lies &&
          known.markers === wanted.markers))
  )?.[0];
}
