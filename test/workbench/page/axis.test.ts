import fc from "fast-check";
import { Worksheet } from "../../../src/workbench/model/worksheet";
import {
  Axis,
  columnAxis,
  columnCharacters,
  columnPixels,
  rowAxis,
} from "../../../src/workbench/page/grid/axis";

const exceptions = fc
  .uniqueArray(fc.tuple(fc.nat(199), fc.constantFrom(0, 5, 20, 64)), {
    selector: ([index]) => index,
  })
  .map((pairs) => new Map(pairs));

describe("Axis", () => {
  it("adds up the sizes of the lines before an offset", () => {
    fc.assert(
      fc.property(exceptions, fc.nat(200), (sizes, index) => {
        const axis = new Axis(200, 20, sizes);
        let sum = 0;
        for (let line = 0; line < index; line++) sum += sizes.get(line) ?? 20;
        expect(axis.offsetOf(index)).toBe(sum);
      })
    );
  });

  it("finds the visible line that covers a pixel", () => {
    fc.assert(
      fc.property(exceptions, fc.nat(4_500), (sizes, pixel) => {
        const axis = new Axis(200, 20, sizes);
        fc.pre(pixel < axis.total);
        const line = axis.indexAt(pixel);
        expect(axis.isHidden(line)).toBe(false);
        expect(axis.offsetOf(line)).toBeLessThanOrEqual(pixel);
        expect(axis.offsetOf(line + 1)).toBeGreaterThan(pixel);
      })
    );
  });

  it("finds the nearest visible line on either side, as a walk would", () => {
    fc.assert(
      fc.property(
        exceptions,
        fc.integer({ min: -1, max: 200 }),
        fc.constantFrom(1 as const, -1 as const),
        (sizes, from, step) => {
          const axis = new Axis(200, 20, sizes);
          let walked: number | null = null;
          for (let at = from; at >= 0 && at < 200 && walked === null; at += step)
            if (sizes.get(at) !== 0) walked = at;
          expect(axis.visibleFrom(from, step)).toBe(walked);
        }
      )
    );
  });

  it("answers the last visible line beyond the end, also where the end is hidden", () => {
    const axis = new Axis(
      10,
      20,
      new Map([
        [8, 0],
        [9, 0],
      ])
    );
    expect(axis.indexAt(1_000)).toBe(7);
    expect(axis.visibleFrom(8, 1)).toBeNull();
  });

  it("has the size of a whole sheet's million rows", () => {
    const sheet = new Worksheet("{1}", "表");
    expect(rowAxis(sheet, new Map()).total).toBe(1_048_576 * 20);
  });
});

describe("sizes of a sheet", () => {
  it("makes 64 pixels of Excel's usual 8.43 characters, and back", () => {
    expect(columnPixels(8.43)).toBe(64);
    expect(columnCharacters(64)).toBe(8.43);
  });

  it("hides what a person or a filter hid, before any height of its own", () => {
    const sheet = new Worksheet("{1}", "表");
    sheet.rowHeights.set(1, 30);
    sheet.rowHeights.set(2, 30);
    sheet.hiddenRows.add(2);
    sheet.filteredRows = new Set([3]);
    sheet.columnWidths.set(0, 20);
    sheet.hiddenColumns.add(1);
    const rows = rowAxis(
      sheet,
      new Map([
        [0, 28],
        [1, 99],
      ])
    );
    expect([0, 1, 2, 3, 4].map((row) => rows.sizeOf(row))).toEqual([28, 40, 0, 0, 20]);
    const columns = columnAxis(sheet);
    expect([0, 1, 2].map((column) => columns.sizeOf(column))).toEqual([145, 0, 64]);
  });
});
