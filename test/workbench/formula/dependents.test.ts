import fc from "fast-check";
import { area, intersect, MAX_ROWS, type Area } from "../../../src/workbench/model/area";
import { Workbook } from "../../../src/workbench/model/workbook";
import { compile } from "../../../src/workbench/formula/compile";
import { Dependents } from "../../../src/workbench/formula/dependents";
import { FormulaCell } from "../../../src/workbench/formula/formula-cell";

const sheet = new Workbook("book.xlsx").addSheet("表1");
const program = compile("=1", 0, 0);

const areas: fc.Arbitrary<Area> = fc
  .record({
    top: fc.oneof(fc.nat(40), fc.nat(MAX_ROWS - 1)),
    height: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(200_000)),
    left: fc.nat(30),
    width: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)),
  })
  .map(({ top, height, left, width }) =>
    area(top, left, Math.min(MAX_ROWS - 1, top + height), left + width)
  );

describe("who reads a cell", () => {
  it("is everybody whose area has a cell in common with the change, and nobody else", () => {
    fc.assert(
      fc.property(
        fc.array(areas, { maxLength: 25 }),
        fc.array(fc.nat(24), { maxLength: 5 }),
        areas,
        (read, gone, changed) => {
          const dependents = new Dependents();
          const readers = read.map((_, row) => new FormulaCell(sheet, row, 0, "=1", program, []));
          read.forEach((place, index) => {
            const reader = readers[index];
            if (reader) dependents.add(place, reader);
          });
          for (const index of new Set(gone)) {
            const [place, reader] = [read[index], readers[index]];
            if (place && reader) dependents.delete(place, reader);
          }
          const found = new Set<number>();
          dependents.beginSearch();
          dependents.forEachReader(changed, ({ row }) => found.add(row));
          const expected = read.flatMap((place, row) =>
            !gone.includes(row) && intersect(place, changed) ? [row] : []
          );
          expect([...found].sort((a, b) => a - b)).toEqual(expected);
        }
      ),
      { numRuns: 200 }
    );
  });
});
