const ROWS = 100_000;
const COLUMNS = 12;
const CHUNK = 10_000;
/** Many times what it takes; a step whose time grows with the square of the rows would not come near it. */
const LIMIT_MS = 15_000;

describe("a hundred thousand rows", () => {
  it(
    "are read and written through office.js in about a second each",
    async () => {
      const rows = Array.from({ length: ROWS }, (_, row) =>
        Array.from({ length: COLUMNS }, (_cell, column) =>
          column % 3 === 1 ? row * column : `客户${row}公司`
        )
      );
      workbench.open([{ name: "清单", rows }]);
      await Excel.run(async (context) => {
        const source = context.workbook.worksheets.getItem("清单");
        const target = context.workbook.worksheets.add("抄件");
        for (let row = 0; row < ROWS; row += CHUNK) {
          const from = source.getRangeByIndexes(row, 0, CHUNK, COLUMNS).untrack().load("values");
          await context.sync();
          target.getRangeByIndexes(row, 0, CHUNK, COLUMNS).untrack().values = from.values;
          await context.sync();
        }
      });
      const copy = workbench.workbook.sheetByName("抄件");
      expect(copy?.value(ROWS - 1, COLUMNS - 1)).toBe(`客户${ROWS - 1}公司`);
      expect(copy?.usedArea(true)).toEqual({
        top: 0,
        left: 0,
        bottom: ROWS - 1,
        right: COLUMNS - 1,
      });
    },
    LIMIT_MS
  );
});

export {};
