import fc from "fast-check";
import { sortByKeys } from "../../../src/rules/customers/sort-by-keys";

const someKeys = fc.oneof(
  fc.array(fc.nat({ max: 5 })),
  fc.array(fc.nat({ max: 100_000 })),
  fc.array(fc.maxSafeNat())
);

describe("Sorting by keys", () => {
  it("gives the order of a stable comparing sort, with the keys beside the indexes", () => {
    fc.assert(
      fc.property(someKeys, (keys) => {
        const given = {
          indexes: Uint32Array.from(keys, (_, index) => index),
          keys: Float64Array.from(keys),
        };
        const expected = keys
          .map((_, index) => index)
          .sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
        const sorted = sortByKeys(given);
        expect(Array.from(sorted.indexes)).toEqual(expected);
        expect(Array.from(sorted.keys)).toEqual(expected.map((index) => keys[index]));
      })
    );
  });

  it("leaves what it was given as it was", () => {
    const given = { indexes: Uint32Array.of(0, 1, 2), keys: Float64Array.of(9_000_000, 7, 8) };
    sortByKeys(given);
    expect(Array.from(given.indexes)).toEqual([0, 1, 2]);
    expect(Array.from(given.keys)).toEqual([9_000_000, 7, 8]);
  });
});
