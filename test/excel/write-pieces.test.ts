import fc from "fast-check";
import {
  cutPieces,
  WRITE_START,
  type WriteCut,
  type WritePiece,
  type WritePosition,
} from "../../src/excel/write-pieces";
import type { WriteTarget } from "../../src/excel/write-target";
import { planOf } from "./fixtures";

function targetOf(name: string, rowCount: number): WriteTarget {
  const rows = Array.from({ length: rowCount }, (_, i) => [`${name}${i}`, i]);
  const plan = planOf(
    name,
    [
      ["名称", "text"],
      ["数", "count"],
    ],
    rows
  );
  return { plan, name, how: "added", sheetId: null, chart: "none", previous: null, filter: null };
}

async function allPieces(targets: readonly WriteTarget[], bytes: number): Promise<WritePiece[][]> {
  const requests: WritePiece[][] = [];
  for (let at: WritePosition | null = WRITE_START; at;) {
    const cut: WriteCut = await cutPieces(targets, at, bytes);
    requests.push([...cut.pieces]);
    at = cut.next;
  }
  return requests;
}

describe("Cutting plans into requests", () => {
  it("puts several small sheets into one request", async () => {
    const requests = await allPieces(
      [targetOf("甲", 3), targetOf("乙", 0), targetOf("丙", 2)],
      1_000_000
    );
    expect(requests).toHaveLength(1);
    expect(requests[0]?.map(({ values }) => values.length)).toEqual([3, 0, 2]);
    expect(requests[0]?.every(({ isFirst, isLast }) => isFirst && isLast)).toBe(true);
  });

  it("writes every row once, in order, whatever the size of a request", async () => {
    const sizes = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1, max: 20_000 }), async (counts, bytes) => {
        const targets = counts.map((count, i) => targetOf(`表${i}`, count));
        const pieces = (await allPieces(targets, bytes)).flat();
        targets.forEach((target) => {
          const own = pieces.filter((piece) => piece.target === target);
          expect(own.flatMap(({ values }) => values.map(([, number]) => number))).toEqual(
            Array.from({ length: target.plan.rowCount }, (_, i) => i)
          );
          expect(own.filter(({ isFirst }) => isFirst)).toHaveLength(1);
          expect(own.filter(({ isLast }) => isLast)).toHaveLength(1);
        });
      })
    );
  });

  it("takes a row that is larger than a whole request alone", async () => {
    const plan = planOf("甲", [["说明", "text"]], [["长".repeat(5_000)], ["长".repeat(5_000)]]);
    const target: WriteTarget = { ...targetOf("甲", 0), plan };
    const requests = await allPieces([target], 7_000);
    expect(requests.map((pieces) => pieces[0]?.values.length)).toEqual([1, 1]);
  });

  it("says how large the request is, so that half of it can be tried", async () => {
    const cut = await cutPieces([targetOf("甲", 1_000)], WRITE_START, 1_000_000);
    expect(cut.next).toBeNull();
    expect(cut.bytes).toBeGreaterThan(10_000);
    expect(cut.bytes).toBeLessThan(40_000);
  });
});
