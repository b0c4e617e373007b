import { intersect, type Area } from "./area";
import type { Worksheet } from "./worksheet";

/** Merges an area; only its top left cell keeps what it holds. */
export function mergeCells(sheet: Worksheet, area: Area): void {
  unmergeCells(sheet, area);
  if (area.top === area.bottom && area.left === area.right) return;
  const { top, left } = area;
  const first = { value: sheet.value(top, left), formula: sheet.formula(top, left) };
  sheet.clear(area, { values: true, styles: false });
  if (first.formula !== undefined) sheet.setFormula(top, left, first.formula, first.value);
  else if (first.value !== null) sheet.setValue(top, left, first.value);
  sheet.merges.push(area);
  sheet.dirty.add("merges");
}

/** Takes apart every merged area that reaches into the area. */
export function unmergeCells(sheet: Worksheet, area: Area): void {
  const kept = sheet.merges.filter((merge) => !intersect(merge, area));
  sheet.merges.splice(0, sheet.merges.length, ...kept);
  sheet.dirty.add("merges");
}
