import fc from "fast-check";
import { meanRowBytes, rowBytes } from "../../src/excel/json-size";

const cell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom("杭州某某有限公司", "", 'a"b\\c\n')
);

describe("The size of a row in JSON", () => {
  it("is never estimated too small", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 20 }), (row) => {
        const real = Buffer.byteLength(JSON.stringify(row));
        expect(rowBytes(row)).toBeGreaterThanOrEqual(real);
      })
    );
  });

  it("is estimated to within a few bytes a cell for ordinary lists", () => {
    const row = ["001234", "杭州某某有限公司", 1234567.89, "", "浙江省杭州市西湖区文三路1号"];
    const real = Buffer.byteLength(JSON.stringify(row));
    expect(rowBytes(row) - real).toBeLessThanOrEqual(2 * row.length);
  });
});

describe("The mean row of a chunk", () => {
  it("looks at rows from all over the chunk", () => {
    expect(meanRowBytes(10_000, (row) => (row < 5_000 ? 100 : 300))).toBe(200);
  });

  it("is nothing where there are no rows", () => {
    expect(meanRowBytes(0, () => 1)).toBe(0);
  });
});
