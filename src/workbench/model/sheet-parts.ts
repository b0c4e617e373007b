/** What a worksheet has besides its cells. */
import type { Area } from "./area";

export interface FilterCriterion {
  /** Excel's names: Values, Custom, TopItems, … */
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  /** Displayed texts that stay visible when `filterOn` is Values. */
  readonly values?: readonly string[];
}

export interface AutoFilterState {
  readonly area: Area;
  /** Criteria by column, counted from the area's left column. */
  readonly criteria: ReadonlyMap<number, FilterCriterion>;
}

export interface ChartSeries {
  readonly name: string;
  /** Areas on `sheetName`. */
  readonly sheetName: string;
  readonly categories: Area | null;
  readonly values: Area;
}

/** A chart; places and sizes in points from the sheet's top left corner. */
export interface Chart {
  readonly id: string;
  name: string;
  /** Excel's names: ColumnClustered, BarClustered, Line, Pie, … */
  type: string;
  title: string;
  showLegend: boolean;
  showDataLabels: boolean;
  valueAxisTitle: string;
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeries[];
}

export interface PageLayout {
  orientation: "portrait" | "landscape";
  paperSize: number;
  fitToWidth: number | null;
  fitToHeight: number | null;
  printTitleRows: { readonly first: number; readonly last: number } | null;
  printArea: Area | null;
  centerHorizontally: boolean;
  headerCenter: string;
  footerCenter: string;
  /** Margins in points. */
  margins: { left: number; right: number; top: number; bottom: number } | null;
}

export const DEFAULT_PAGE_LAYOUT: PageLayout = {
  orientation: "portrait",
  paperSize: 9,
  fitToWidth: null,
  fitToHeight: null,
  printTitleRows: null,
  printArea: null,
  centerHorizontally: false,
  headerCenter: "",
  footerCenter: "",
  margins: null,
};

/** What of a sheet changed since it was opened: the file writer rewrites only these parts. */
export type SheetAspect =
  | "cells"
  | "columns"
  | "rows"
  | "merges"
  | "validations"
  | "conditionalFormats"
  | "filter"
  | "freeze"
  | "charts"
  | "page"
  | "protection";

/** Everything of a sheet but its cells. */
export type SheetSetting = Exclude<SheetAspect, "cells">;
