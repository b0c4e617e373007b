import { inspectSource, readSource } from "../../src/excel/list-source";
import type { CellValue, ListChunk } from "../../src/tables/cell";
import { inspectInFront, readInFront, refusalOf, UNSTEERED, valueOf } from "./fixtures";

const WANTED = { columns: [0, 1], textColumns: [0] };

function openList(rowCount: number, nameLength = 20): void {
  const rows = Array.from({ length: rowCount }, (_, i) => [`甲${i}`.padEnd(nameLength, "x"), i]);
  workbench.open([{ name: "名单", rows: [["客户号", "余额"], ...rows] }]);
}

/** Reads the list below its header; gives what came in every chunk. */
async function readChunks(chunkBytes?: number): Promise<CellValue[][]> {
  const chunks: CellValue[][] = [];
  const collect = (chunk: ListChunk): void => {
    chunks.push(Array.from({ length: chunk.rowCount }, (_, row) => chunk.value(row, 1)));
  };
  const steering = chunkBytes === undefined ? UNSTEERED : { ...UNSTEERED, chunkBytes };
  valueOf(await readSource(await inspectInFront(), 1, WANTED, steering, collect));
  return chunks;
}

function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

describe("Looking at a sheet", () => {
  it("gives its cells, its extent and where it is", async () => {
    workbench.open([
      {
        name: "名单",
        rows: [
          ["客户号", "余额"],
          ["001", 12.5],
          ["002", null, "备注"],
        ],
      },
    ]);
    const source = await inspectInFront();
    expect(source.head).toEqual({
      sheet: "名单",
      firstRow: 0,
      firstColumn: 0,
      values: [
        ["客户号", "余额", ""],
        ["001", 12.5, ""],
        ["002", "", "备注"],
      ],
    });
    expect(source.used).toEqual({ firstRow: 0, firstColumn: 0, rowCount: 3, columnCount: 3 });
    expect(source.workbook).toBe("工作簿.xlsx");
    expect(source).toMatchObject({ isProtected: false, isFiltered: false });
    expect(source.sheet).toMatchObject({ name: "名单", isActive: true, isOwn: false });
  });

  it("takes only the head of a long sheet", async () => {
    openList(5_000);
    expect((await inspectInFront()).head.values).toHaveLength(60);
  });

  it("finds a list that does not begin at A1", async () => {
    workbench.open([{ name: "名单", rows: [[], [], [null, "客户号", "余额"], [null, "001", 1]] }]);
    const source = await inspectInFront();
    expect(source.used).toEqual({ firstRow: 2, firstColumn: 1, rowCount: 2, columnCount: 2 });
    expect(source.head.values).toEqual([
      ["客户号", "余额"],
      ["001", 1],
    ]);
  });

  it("says that a sheet is empty or gone", async () => {
    workbench.open([{ name: "空", rows: [] }]);
    expect(refusalOf(await inspectSource(null))).toBe("SHEET_EMPTY");
    expect(refusalOf(await inspectSource("{no such sheet}"))).toBe("SOURCE_MISSING");
  });
});

describe("Reading a list", () => {
  it("gives every row once and in order, however it is cut into chunks", async () => {
    openList(1_000);
    expect((await readChunks()).length).toBe(1);
    const cut = await readChunks(5_000);
    expect(cut.length).toBeGreaterThan(5);
    expect(cut.flat()).toEqual(numbersTo(1_000));
  });

  it("takes fewer rows at a time where rows grow on the way down", async () => {
    const long = 300;
    const rows = numbersTo(3_000).map((i) => ["x".repeat(i < 1_000 ? 5 : long), i]);
    workbench.open([{ name: "名单", rows: [["客户号", "余额"], ...rows] }]);
    const chunkBytes = 30_000;
    const chunks = await readChunks(chunkBytes);
    expect((chunks[0]?.length ?? 0) * 20).toBeGreaterThan(chunkBytes / 2);
    // the text of an id travels beside its value
    expect((chunks.at(-2)?.length ?? 0) * 2 * long).toBeLessThan(chunkBytes * 1.1);
  });

  it("asks for half as much when the host says that it is too much, and goes on", async () => {
    openList(2_000, 100);
    const source = await inspectInFront();
    workbench.host.payloadLimit = 100_000;
    const rows: CellValue[] = [];
    const read = valueOf(
      await readSource(source, 1, WANTED, UNSTEERED, (chunk) => {
        for (let row = 0; row < chunk.rowCount; row++) rows.push(chunk.value(row, 1));
      })
    );
    expect(read.chunks).toBeGreaterThan(4);
    expect(rows).toEqual(numbersTo(2_000));
  });

  it("refuses where a single row is too much", async () => {
    openList(1, 30_000);
    const source = await inspectInFront();
    workbench.host.payloadLimit = 20_000;
    const read = await readSource(source, 1, WANTED, UNSTEERED, () => undefined);
    expect(refusalOf(read)).toBe("HOST_PAYLOAD");
  });

  it("reports how far it is after every chunk, and stops between two", async () => {
    openList(1_000);
    const stopper = new AbortController();
    const seen: number[] = [];
    const steering = {
      signal: stopper.signal,
      chunkBytes: 10_000,
      report: ({ done, total }: { done: number; total: number }) => {
        seen.push(done);
        expect(total).toBe(1_000);
        if (seen.length === 2) stopper.abort();
      },
    };
    const read = await readSource(await inspectInFront(), 1, WANTED, steering, () => undefined);
    expect(refusalOf(read)).toBe("STOPPED");
    expect(seen).toHaveLength(2);
  });

  it("gives the text a person sees beside the value of an id", async () => {
    workbench.open([
      {
        name: "名单",
        rows: [
          ["客户号", "余额"],
          [123, 1],
        ],
        numberFormats: { 0: "000000" },
      },
    ]);
    const source = await inspectInFront();
    let seen: unknown[] = [];
    await readSource(source, 1, WANTED, UNSTEERED, (chunk) => {
      seen = [chunk.value(0, 0), chunk.text(0, 0), chunk.text(0, 1)];
    });
    expect(seen).toEqual([123, "000123", undefined]);
  });

  it("counts the rows that are hidden", async () => {
    openList(10);
    workbench.workbook.activeSheet.hiddenRows.add(3).add(7);
    expect((await readInFront()).hiddenRows).toBe(2);
  });

  it("reads rows that came after the sheet was looked at", async () => {
    openList(3);
    const source = await inspectInFront();
    workbench.workbook.activeSheet.setValue(4, 0, "新");
    const read = valueOf(await readSource(source, 1, WANTED, UNSTEERED, () => undefined));
    expect(read.used.rowCount).toBe(5);
  });

  it("refuses where the headers changed after the sheet was looked at", async () => {
    openList(3);
    const source = await inspectInFront();
    workbench.workbook.activeSheet.setValue(0, 1, "贷款余额");
    const read = await readSource(source, 1, WANTED, UNSTEERED, () => undefined);
    expect(refusalOf(read)).toBe("SOURCE_CHANGED");
  });

  it("refuses where the host fails, and takes nothing for an empty list", async () => {
    openList(3);
    const source = await inspectInFront();
    workbench.host.failNextRequest({ code: "GeneralException" });
    const read = await readSource(source, 1, WANTED, UNSTEERED, () => undefined);
    expect(refusalOf(read)).toBe("HOST_FAILED");
  });
});

describe("The fingerprint of a list that was read", () => {
  it("does not depend on the chunks", async () => {
    openList(1_000);
    const whole = await readInFront();
    const cut = await readInFront({ ...UNSTEERED, chunkBytes: 7_000 });
    expect(cut.print.digest(cut.used)).toBe(whole.print.digest(whole.used));
  });

  it("changes with any cell that was read, and with none that was not", async () => {
    openList(400);
    const before = await readInFront();
    workbench.workbook.activeSheet.setValue(300, 1, -1);
    const after = await readInFront();
    expect(after.print.digest(after.used)).not.toBe(before.print.digest(before.used));
    workbench.workbook.activeSheet.setValue(300, 1, 299);
    const back = await readInFront();
    expect(back.print.digest(back.used)).toBe(before.print.digest(before.used));
  });

  it("samples all rows of a small list and the ends of a large one", async () => {
    openList(500);
    const small = (await readInFront()).print.sample();
    expect(small.reduce((rows, { rowCount }) => rows + rowCount, 0)).toBe(500);
    openList(5_000, 4);
    const large = (await readInFront()).print.sample();
    expect(large).toHaveLength(16);
    expect(large[0]?.firstRow).toBe(1);
    expect((large.at(-1)?.firstRow ?? 0) + (large.at(-1)?.rowCount ?? 0)).toBe(5_001);
  });
});
