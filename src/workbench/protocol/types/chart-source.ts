import { columnCount, rowCount, type Area } from "../../model/area";
import type { ChartSeries } from "../../model/sheet-parts";
import type { Worksheet } from "../../model/worksheet";
import { invalidArgument } from "../host-error";

/**
 * The series Excel makes of an area: one per column (`Columns`, or `Auto` for an area at least as high as wide) or per row. A first
 * row of texts names them, a first column of texts is the categories.
 */
export function seriesFromArea(sheet: Worksheet, area: Area, seriesBy: string): ChartSeries[] {
  if (!["Auto", "Columns", "Rows"].includes(seriesBy)) throw invalidArgument();
  const isByColumns =
    seriesBy === "Columns" || (seriesBy === "Auto" && rowCount(area) >= columnCount(area));
  const hasTopNames = rowCount(area) > 1 && isTextual(sheet, { ...area, bottom: area.top });
  const hasLeftNames = columnCount(area) > 1 && isTextual(sheet, { ...area, right: area.left });
  const body = {
    ...area,
    top: area.top + Number(hasTopNames),
    left: area.left + Number(hasLeftNames),
  };
  return isByColumns ? columnSeries(sheet, area, body) : rowSeries(sheet, area, body);
}

function columnSeries(sheet: Worksheet, area: Area, body: Area): ChartSeries[] {
  const series: ChartSeries[] = [];
  for (let column = body.left; column <= body.right; column++)
    series.push({
      name: body.top > area.top ? String(sheet.value(area.top, column) ?? "") : "",
      sheetName: sheet.name,
      categories: body.left > area.left ? { ...body, left: area.left, right: area.left } : null,
      values: { ...body, left: column, right: column },
    });
  return series;
}

function rowSeries(sheet: Worksheet, area: Area, body: Area): ChartSeries[] {
  const series: ChartSeries[] = [];
  for (let row = body.top; row <= body.bottom; row++)
    series.push({
      name: body.left > area.left ? String(sheet.value(row, area.left) ?? "") : "",
      sheetName: sheet.name,
      categories: body.top > area.top ? { ...body, top: area.top, bottom: area.top } : null,
      values: { ...body, top: row, bottom: row },
    });
  return series;
}

/** No number in it, and some text. */
function isTextual(sheet: Worksheet, area: Area): boolean {
  let hasText = false;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const value = sheet.value(row, column);
      if (typeof value === "number") return false;
      hasText ||= typeof value === "string";
    }
  return hasText;
}
