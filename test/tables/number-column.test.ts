import { NumberColumn } from "../../src/tables/number-column";

describe("A column of numbers", () => {
  it.each([0, 1, 16_383, 16_384, 16_385, 50_000])(
    "gives back its %i numbers in order",
    (length) => {
      const column = new NumberColumn();
      const numbers = Float64Array.from({ length }, (_, place) => place * 1.5 - 7);
      numbers.forEach((number) => column.push(number));
      const copy = new Float64Array(length);
      column.copyTo(copy);
      expect(column.length).toBe(length);
      expect(copy).toEqual(numbers);
    }
  );

  it("keeps blanks and whole numbers in narrower arrays", () => {
    const column = new NumberColumn();
    for (const flag of [0, 2, 1]) column.push(flag);
    const flags = new Uint8Array(3);
    column.copyTo(flags);
    expect(Array.from(flags)).toEqual([0, 2, 1]);
  });
});
