import fc from "fast-check";
import { area } from "../../../src/workbench/model/area";
import { DirtyCells } from "../../../src/workbench/formula/dirty-cells";

const steps = fc.array(
  fc.record({
    isAdded: fc.boolean(),
    row: fc.oneof(fc.nat(70), fc.constantFrom(31, 32, 1023, 1024, 32_768, 1_048_575)),
    column: fc.nat(3),
  }),
  { maxLength: 60 }
);

describe("cells that wait", () => {
  it("are found column by column and downwards, exactly those that are there", () => {
    fc.assert(
      fc.property(steps, fc.nat(80), fc.nat(1_048_575), (list, top, bottom) => {
        const dirty = new DirtyCells();
        const plain = new Set<string>();
        for (const { isAdded, row, column } of list) {
          if (isAdded) dirty.add(row, column);
          else dirty.delete(row, column);
          if (isAdded) plain.add(`${row},${column}`);
          else plain.delete(`${row},${column}`);
        }
        const wanted = area(Math.min(top, bottom), 1, Math.max(top, bottom), 2);
        const found: string[] = [];
        dirty.forEachIn(wanted, (row, column) => found.push(`${row},${column}`));
        const expected = [...plain].filter((key) => {
          const [row = 0, column = 0] = key.split(",").map(Number);
          return row >= wanted.top && row <= wanted.bottom && column >= 1 && column <= 2;
        });
        expect([...found].sort()).toEqual(expected.sort());
        expect(dirty.size).toBe(plain.size);
        const rows = found.filter((key) => key.endsWith(",1")).map((key) => parseInt(key, 10));
        expect(rows).toEqual([...rows].sort((a, b) => a - b));
      })
    );
  });
});
