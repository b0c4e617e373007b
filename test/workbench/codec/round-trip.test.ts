import fc from "fast-check";
import { blankWorkbook } from "../../../src/workbench/codec/blank-workbook";
import { openXlsx } from "../../../src/workbench/codec/open-xlsx";
import { saveXlsx } from "../../../src/workbench/codec/save-xlsx";
import { area, type Area } from "../../../src/workbench/model/area";
import { pointsOfCharacters } from "../../../src/workbench/model/sheet-geometry";
import type { CellValue } from "../../../src/workbench/model/cell-value";
import type { Style } from "../../../src/workbench/model/style";
import type { Workbook } from "../../../src/workbench/model/workbook";
import type { Worksheet } from "../../../src/workbench/model/worksheet";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "",
    "=1+1",
    "000123",
    "_x0041_",
    " 两端 ",
    "a\r\nb\tc",
    "&lt;",
    "]]>",
    "\ud83d\ude00"
  )
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: text },
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom("#N/A", "#DIV/0!", "#REF!").map((error) => ({ error }))
);
const color = fc.constantFrom("#FF0000", "#00B050", "#1F4E78");
const styleChange: fc.Arbitrary<Partial<Style>> = fc.record(
  {
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strikethrough: fc.boolean(),
    fontSize: fc.constantFrom(9, 10.5, 14),
    fontName: fc.constantFrom("宋体", "Arial"),
    fontColor: color,
    fill: fc.option(color),
    numberFormat: fc.constantFrom(
      "General",
      "@",
      "0.00",
      '#,##0.0,"万"',
      "yyyy-mm-dd",
      '[Red]"<"0'
    ),
    horizontal: fc.constantFrom("left", "center", "right"),
    vertical: fc.constantFrom("top", "center", "bottom"),
    wrap: fc.boolean(),
    indent: fc.nat(3),
    locked: fc.boolean(),
    borders: fc.record(
      {
        top: fc.record({ line: fc.constantFrom("thin", "double"), color }),
        left: fc.record({ line: fc.constantFrom("medium", "dotted"), color }),
      },
      { requiredKeys: [] }
    ),
  },
  { requiredKeys: [] }
);
const cell = fc.record({
  row: fc.nat(20),
  column: fc.nat(30),
  value: fc.option(value),
  formula: fc.option(
    fc.constantFrom("=A1+1", '=IF(B2="<&>",1,2)', "=XLOOKUP(A1,B:B,C:C)", "=DG.TIER(A1)"),
    {
      freq: 5,
    }
  ),
  style: fc.option(styleChange),
});
const block = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(3), fc.nat(3))
  .map(([top, left, rows, columns]) => area(top, left, top + rows, left + columns));
const edit = fc.record({
  cells: fc.array(cell, { maxLength: 12 }),
  widths: fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 60 })), { maxLength: 4 }),
  heights: fc.array(fc.tuple(fc.nat(25), fc.constantFrom(12, 13.5, 30)), { maxLength: 4 }),
  hiddenRows: fc.array(fc.nat(25), { maxLength: 4 }),
  hiddenColumns: fc.array(fc.nat(40), { maxLength: 4 }),
  merges: fc.array(block, { maxLength: 2 }),
  frozen: fc.tuple(fc.nat(3), fc.nat(3)),
  filtered: fc.option(fc.tuple(block, text)),
  landscape: fc.boolean(),
  tabColor: fc.option(color),
});
type Edit = typeof edit extends fc.Arbitrary<infer Made> ? Made : never;

function apply(workbook: Workbook, sheet: Worksheet, change: Edit): void {
  for (const one of change.cells) {
    if (one.formula !== null) sheet.setFormula(one.row, one.column, one.formula, one.value);
    else sheet.setValue(one.row, one.column, one.value);
    if (one.style !== null) {
      const base = sheet.styleIndex(one.row, one.column);
      sheet.setStyle(one.row, one.column, workbook.styles.derive(base, one.style));
    }
  }
  for (const [column, width] of change.widths) sheet.columnWidths.set(column, width);
  for (const [row, height] of change.heights) sheet.rowHeights.set(row, height);
  for (const row of change.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of change.hiddenColumns) sheet.hiddenColumns.add(column);
  sheet.merges.splice(0, Infinity, ...change.merges);
  [sheet.frozenRows, sheet.frozenColumns] = change.frozen;
  sheet.autoFilter = null;
  sheet.filteredRows = new Set();
  if (change.filtered) filter(sheet, ...change.filtered);
  sheet.page = { ...sheet.page, orientation: change.landscape ? "landscape" : "portrait" };
  sheet.tabColor = change.tabColor ?? "";
  for (const aspect of ["columns", "rows", "merges", "freeze", "filter", "page"] as const)
    sheet.dirty.add(aspect);
}

function filter(sheet: Worksheet, on: Area, wanted: string): void {
  const criteria = new Map([[0, { filterOn: "Values", values: [wanted] }]]);
  sheet.autoFilter = { area: on, criteria };
  const inside = (row: number) => row > on.top && row <= on.bottom;
  for (const row of [...sheet.hiddenRows]) if (inside(row)) sheet.hiddenRows.delete(row);
  if (on.bottom > on.top) sheet.filteredRows = new Set([on.bottom]);
}

/** Everything a person could see of a workbook, free of file numbers. */
function seen(workbook: Workbook): unknown {
  const look = (index: number) => ({ ...workbook.styles.get(index), fileFormat: 0 });
  const sorted = <Key extends number, Item>(entries: Iterable<Item>, key: (item: Item) => Key) =>
    [...entries].sort((a, b) => key(a) - key(b));
  return workbook.sheets.map((sheet) => {
    const cells: unknown[] = [];
    for (let row = 0; row < sheet.rowLimit; row++)
      sheet.forEachCell(row, (column, content, formula) => {
        const style = look(sheet.styleIndex(row, column));
        const isPlain = JSON.stringify(style) === JSON.stringify(look(0));
        if (content !== null || formula !== undefined || !isPlain)
          cells.push([row, column, content, formula, style]);
      });
    return {
      name: sheet.name,
      cells,
      widths: Array.from({ length: 45 }, (_, column) =>
        pointsOfCharacters(sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth)
      ),
      heights: sorted(sheet.rowHeights, ([row]) => row),
      hiddenRows: sorted(sheet.hiddenRows, (row) => row),
      filteredRows: [...sheet.filteredRows],
      hiddenColumns: sorted(sheet.hiddenColumns, (column) => column),
      merges: sheet.merges,
      frozen: [sheet.frozenRows, sheet.frozenColumns],
      filter: sheet.autoFilter && [sheet.autoFilter.area, [...sheet.autoFilter.criteria]],
      page: sheet.page,
      tabColor: sheet.tabColor,
    };
  });
}

describe("what is saved is what is opened again", () => {
  it("for any new workbook, any change of an opened one, and any change of that", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        let workbook = blankWorkbook("a.xlsx");
        for (const change of edits) {
          apply(workbook, workbook.activeSheet, change);
          const opened = openXlsx(await saveXlsx(workbook), "a.xlsx");
          expect(seen(opened)).toEqual(seen(workbook));
          workbook = opened;
        }
      }),
      { numRuns: 60 }
    );
  }, 30_000);

  it("saves the same bytes when it saves twice", async () => {
    const workbook = blankWorkbook("a.xlsx");
    workbook.activeSheet.setValue(0, 0, "甲");
    expect(await saveXlsx(workbook)).toEqual(await saveXlsx(workbook));
  });

  it("saves without the platform's deflate as well", async () => {
    const workbook = blankWorkbook("a.xlsx");
    workbook.activeSheet.setValue(0, 0, "甲");
    const native = globalThis.CompressionStream;
    try {
      Reflect.deleteProperty(globalThis, "CompressionStream");
      const opened = openXlsx(await saveXlsx(workbook), "a.xlsx");
      expect(opened.activeSheet.value(0, 0)).toBe("甲");
    } finally {
      globalThis.CompressionStream = native;
    }
  });
});
