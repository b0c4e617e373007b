import fc from "fast-check";
import { idKeys } from "../../../src/rules/customers/id-keys";

/** Digits as real lists have them: of one length, of several, too long to pack. */
const someIds = fc.oneof(
  fc.array(fc.stringMatching(/^[0-9]{11}$/), { minLength: 2 }),
  fc.array(fc.stringMatching(/^[0-9]{0,14}$/), { minLength: 2 }),
  fc.array(fc.stringMatching(/^[0-9]{0,20}$/), { minLength: 2 }),
  fc.array(fc.constantFrom("1", "01", "10", "9", "1Z", "a", ""), { minLength: 2 })
);

function compare(a: string | number, b: string | number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

describe("Keys of customer numbers", () => {
  it("compare exactly as the numbers' texts do", () => {
    fc.assert(
      fc.property(someIds, (ids) => {
        const keys = idKeys(ids);
        for (let place = 1; place < ids.length; place++) {
          const [a = "", b = ""] = [ids[place - 1], ids[place]];
          expect(compare(keys[place - 1] ?? 0, keys[place] ?? 0)).toBe(compare(a, b));
        }
      })
    );
  });

  it("are whole and exact for the longest digits that are packed", () => {
    const keys = idKeys(["99999999999999", "99999999999998", "9"]);
    expect(Array.from(keys, Number.isSafeInteger)).toEqual([true, true, true]);
    expect(new Set(keys).size).toBe(3);
  });
});
