import fc from "fast-check";
import {
  compareMonths,
  happened,
  MONTH_CHANGES,
  type MonthColumns,
} from "../../../src/rules/allocation/compare-months";

type Row = readonly [id: string, deposit: number | null, tier: string, holder: string];

function month(...rows: Row[]): MonthColumns {
  return {
    count: rows.length,
    customerIds: rows.map(([id]) => id),
    names: rows.map(([id]) => `${id}公司`),
    deposits: Float64Array.from(rows, ([, deposit]) => deposit ?? NaN),
    tiers: rows.map(([, , tier]) => tier),
    holders: rows.map(([, , , holder]) => holder),
  };
}

const ON_DUTY = new Set(["E1", "E2"]);

function compare(previous: MonthColumns, current: MonthColumns) {
  return compareMonths(previous, current, (holder) => ON_DUTY.has(holder));
}

describe("Two months", () => {
  const previous = month(
    ["3", 300, "中", "E1"],
    ["1", 100, "下", "E1"],
    ["2", 200, "下", "E9"],
    ["5", 500, "上", "E2"],
    ["6", null, "无余额", ""]
  );
  const current = month(
    ["5", 50, "下", "E1"],
    ["2", 200, "下", "E9"],
    ["4", 400, "中", "E9"],
    ["3", 310, "中", "E1"],
    ["6", 60, "下", "E2"]
  );
  const comparison = compare(previous, current);

  it("list everybody to whom something happened, by customer number", () => {
    const { changes, customerIds } = comparison;
    const words = Array.from(changes, (bits) => MONTH_CHANGES.filter((one) => happened(bits, one)));
    expect(customerIds.map((id, row) => [id, ...(words[row] ?? [])])).toEqual([
      ["1", "流失"],
      ["2", "管户人离岗"],
      ["4", "新增", "管户人离岗"],
      ["5", "层级变动", "管户人变动"],
      ["6", "层级变动", "管户人变动"],
    ]);
    expect(comparison.unchanged).toBe(1);
  });

  it("lead back to the rows of both months", () => {
    expect(Array.from(comparison.previous)).toEqual([1, 2, -1, 3, 4]);
    expect(Array.from(comparison.current)).toEqual([-1, 1, 2, 0, 4]);
  });

  it("sum deposits before and after, blanks as nothing", () => {
    expect(comparison.totals).toEqual([
      { change: "新增", customers: 1, previousFen: 0, currentFen: 400 },
      { change: "流失", customers: 1, previousFen: 100, currentFen: 0 },
      { change: "层级变动", customers: 2, previousFen: 500, currentFen: 110 },
      { change: "管户人变动", customers: 2, previousFen: 500, currentFen: 110 },
      { change: "管户人离岗", customers: 2, previousFen: 200, currentFen: 600 },
    ]);
  });

  it("count every customer once, whatever the months", () => {
    const row = fc.tuple(
      fc.constantFrom("1", "2", "03", "x", "9"),
      fc.option(fc.nat(900)),
      fc.constantFrom("上", "下"),
      fc.constantFrom("E1", "E2", "E9", "")
    );
    const anyMonth = fc.uniqueArray(row, { selector: ([id]) => id }).map((rows) => month(...rows));
    fc.assert(
      fc.property(anyMonth, anyMonth, (one, two) => {
        const { count, customerIds, unchanged } = compare(one, two);
        const everybody = new Set([...one.customerIds, ...two.customerIds]);
        expect(count + unchanged).toBe(everybody.size);
        expect(customerIds).toEqual([...new Set(customerIds)].sort());
      })
    );
  });
});
