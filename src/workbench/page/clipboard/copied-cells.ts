/** Selected cells as they are put on the clipboard: for pasting here, and as text and as a table for other programs. */
import { columnCount, intersect, rowCount, type Area } from "../../model/area";
import { displayText } from "../../model/display-text";
import type { CellValue } from "../../model/cell-value";
import type { Style } from "../../model/style";
import type { Workbook } from "../../model/workbook";
import type { Worksheet } from "../../model/worksheet";

/** More cells than this are not copied at once. */
export const MOST_COPIED_CELLS = 500_000;

export interface CopiedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly style: number;
}

/** Cells that are seen: rows and columns that are hidden are left out. */
export interface CopiedCells {
  readonly workbook: Workbook;
  readonly sheet: Worksheet;
  /** What was selected, as far as cells are in use where very many are. */
  readonly area: Area;
  readonly rows: readonly (readonly CopiedCell[])[];
  /** Merged cells that lie within the area, counted from its corner; none where lines are hidden. */
  readonly merges: readonly Area[];
}

/** Null where it is more than {@link MOST_COPIED_CELLS}. A selection without any used cell gives its first, blank cell. */
export function copyCells(workbook: Workbook, selected: Area): CopiedCells | null {
  const sheet = workbook.activeSheet;
  const used = sheet.usedArea(false);
  const first = { ...selected, bottom: selected.top, right: selected.left };
  const within = (used && intersect(used, selected)) ?? first;
  // Blank edges of the selection are copied too, unless it is as large as whole columns are.
  const area = rowCount(selected) * columnCount(selected) > MOST_COPIED_CELLS ? within : selected;
  if (rowCount(area) * columnCount(area) > MOST_COPIED_CELLS) return null;
  const columns: number[] = [];
  for (let column = area.left; column <= area.right; column++)
    if (!sheet.hiddenColumns.has(column)) columns.push(column);
  const rows: CopiedCell[][] = [];
  for (let row = area.top; row <= area.bottom; row++)
    if (!sheet.isRowHidden(row)) rows.push(columns.map((column) => cellAt(sheet, row, column)));
  const isWhole = rows.length === rowCount(area) && columns.length === columnCount(area);
  return { workbook, sheet, area, rows, merges: isWhole ? mergesWithin(sheet, area) : [] };
}

function cellAt(sheet: Worksheet, row: number, column: number): CopiedCell {
  return {
    row,
    column,
    value: sheet.value(row, column),
    formula: sheet.formula(row, column),
    style: sheet.styleIndex(row, column),
  };
}

function mergesWithin({ merges }: Worksheet, area: Area): Area[] {
  return merges
    .filter(({ top, left, bottom, right }) => {
      const isInside = top >= area.top && left >= area.left;
      return isInside && bottom <= area.bottom && right <= area.right;
    })
    .map((merge) => ({
      top: merge.top - area.top,
      left: merge.left - area.left,
      bottom: merge.bottom - area.top,
      right: merge.right - area.left,
    }));
}

function shownText({ workbook: { styles } }: CopiedCells, { value, style }: CopiedCell): string {
  return displayText(value, styles.get(style).numberFormat);
}

/** Tab-separated lines of what the cells show, as Excel gives them to other programs. */
export function textOfCells(copied: CopiedCells): string {
  return copied.rows
    .map((row) => row.map((cell) => quoted(shownText(copied, cell))).join("\t"))
    .join("\r\n");
}

/** A text with a tab or a line break would fall apart when pasted, one that begins with a quote would lose it. */
function quoted(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table with the looks that Excel and LibreOffice read from one; texts that look like numbers say that they are texts. */
export function tableOfCells(copied: CopiedCells): string {
  const rows = copied.rows.map(
    (row) => `<tr>${row.map((cell) => tableCell(copied, cell)).join("")}</tr>`
  );
  return `<table>${rows.join("")}</table>`;
}

function tableCell(copied: CopiedCells, cell: CopiedCell): string {
  const style = copied.workbook.styles.get(cell.style);
  const isText = style.numberFormat === "@" && typeof cell.value === "string";
  const note = isText ? ' sdnum="2052;0;@"' : numberNote(cell.value);
  const looks = [...(isText ? ["mso-number-format:'\\@'"] : []), ...cssOf(style)].join(";");
  const text = escaped(shownText(copied, cell)).replace(/\r\n|\r|\n/g, "<br>");
  return `<td${note}${looks === "" ? "" : ` style="${escaped(looks)}"`}>${text}</td>`;
}

/** LibreOffice takes the value from here and not from the rounded text. */
function numberNote(value: CellValue): string {
  return typeof value === "number" ? ` sdval="${value}"` : "";
}

function cssOf({ bold, italic, underline, fontColor, fill, horizontal }: Style): string[] {
  return [
    ...(bold ? ["font-weight:bold"] : []),
    ...(italic ? ["font-style:italic"] : []),
    ...(underline ? ["text-decoration:underline"] : []),
    ...(fontColor === "#000000" ? [] : [`color:${fontColor}`]),
    ...(fill === null ? [] : [`background:${fill}`]),
    ...(horizontal === "general" ? [] : [`text-align:${horizontal}`]),
  ];
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
