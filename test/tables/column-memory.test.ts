import fc from "fast-check";
import { AMOUNT_UNITS } from "../../src/rules/amount-unit";
import {
  entryOf,
  forgetting,
  layoutByMemory,
  memoryOf,
  memoryOfEntry,
  recall,
  remembering,
  sameMemory,
  shapeOf,
} from "../../src/tables/column-memory";
import { CUSTOMER_FIELDS, type ListLayout } from "../../src/tables/list-layout";
import { layoutOf, type Rows } from "./list-from-rows";

const LIST: Rows = [
  ["客户号", "客户名称", "2月末余额", "存款余额"],
  ["001", "甲", 1, 2],
];

function chosen(layout: ListLayout): ListLayout {
  return { ...layout, columns: [{ field: "客户号", column: 0, confidence: 1 }, { field: "存款余额", column: 2, confidence: 1 }] }; // prettier-ignore
}

describe("The shape of a list", () => {
  const shape = shapeOf(layoutOf(LIST));

  it("is the same in another month, with other spaces, and in another place", () => {
    const march: Rows = [["客户号 ", "客户\n名称", "3月末余额", "存款余额"]];
    const further: Rows = [["明细"], [null, ...(march[0] ?? [])]];
    expect([march, further].map((rows) => shapeOf(layoutOf(rows)))).toEqual([shape, shape]);
  });

  it("is another with other headers or in another order", () => {
    const others: Rows[] = [
      [["客户号", "客户名称", "存款余额", "2月末余额"]],
      [["客户号", "客户名称", "2月末余额", "存款余额", "备注"]],
    ];
    for (const rows of others) expect(shapeOf(layoutOf(rows))).not.toBe(shape);
  });
});

describe("What a person chose for a list's columns", () => {
  it("takes the place of the proposal, wherever the list stands", () => {
    const memory = memoryOf(chosen(layoutOf(LIST)), "万元");
    const next = layoutOf([["明细"], [null, null, ...(LIST[0] ?? [])]]);
    expect(recall([memory], next)).toBe(memory);
    const layout = layoutByMemory(next, memory);
    expect(layout.columns).toEqual([
      { field: "客户号", column: 2, confidence: 1 },
      { field: "存款余额", column: 4, confidence: 1 },
    ]);
    expect(layout.findings.at(-1)?.params).toEqual({
      choices: "客户名称=–、存款余额=E、单位=万元",
    });
  });

  it("keeps 证件类型 only where the credit code is still read from the proposed column", () => {
    const list = layoutOf([
      ["客户号", "存款余额", "证件类型", "证件号码", "代码"],
      ["001", 1, "营业执照", "91119999MA0TE5T16P", "x"],
    ]);
    expect(list.documentTypeColumn).toBe(2);
    const same = layoutByMemory(list, memoryOf(list, null));
    expect(same.documentTypeColumn).toBe(2);
    const columns = list.columns.map((match) =>
      match.field === "统一社会信用代码" ? { ...match, column: 4 } : match
    );
    const other = layoutByMemory(list, memoryOf({ ...list, columns }, null));
    expect(other.documentTypeColumn).toBeUndefined();
  });

  it("survives being written as a text", () => {
    const places = fc
      .uniqueArray(fc.constantFrom(...CUSTOMER_FIELDS))
      .chain((fields) =>
        fc.tuple(...fields.map((field) => fc.tuple(fc.constant(field), fc.nat(16_383))))
      );
    const shape = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 16, maxLength: 16 }); // prettier-ignore
    const unit = fc.constantFrom(null, ...AMOUNT_UNITS);
    fc.assert(
      fc.property(shape, places, unit, (of, columns, asked) => {
        const memory = { shape: of, places: new Map(columns), unit: asked };
        const entry = entryOf(memory);
        // a text constant in a formula holds no more
        expect(entry.length).toBeLessThanOrEqual(255);
        const read = memoryOfEntry(entry);
        expect(read !== null && sameMemory(read, memory)).toBe(true);
      })
    );
  });

  it.each(["", "x", "0123456789abcdef", "0123456789abcdef;万元"])("%j is no memory", (entry) => {
    expect(memoryOfEntry(entry)).toBeNull();
  });

  it("is kept for the eight latest shapes, one choice each", () => {
    const memory = (place: number) => ({
      shape: String(place).padStart(16, "0"),
      places: new Map(),
      unit: null,
    });
    const all = Array.from({ length: 10 }, (_, place) => memory(place));
    const kept = all.reduce<ReturnType<typeof remembering>>(
      (known, one) => remembering(known, one),
      []
    );
    expect(kept.map(({ shape }) => Number(shape))).toEqual([9, 8, 7, 6, 5, 4, 3, 2]);
    expect(remembering(kept, memory(5)).map(({ shape }) => Number(shape))[0]).toBe(5);
    expect(forgetting(kept, memory(5).shape)).toHaveLength(7);
  });
});
