import { type ListReading } from "../../src/tables/list-reading";
import { readRows, type Rows } from "./list-from-rows";

const HEADER = ["序号", "客户号", "客户名称", "存款余额", "贷款余额"];

function listed(reading: ListReading): string[] {
  return reading.findings.map(({ code, where }) => `${code} ${where?.cell ?? ""}`);
}

describe("the list's own 合计", () => {
  const data: Rows = [
    [1, "001", "甲", "100,000.10", null],
    [2, "002", "乙", "200,000.20", "5.00"],
  ];

  it.each<[string, Rows]>([
    ["first", [HEADER, ["合计", null, null, "300,000.30", "5.00"], ...data]],
    ["last", [HEADER, ...data, ["合计", null, null, "300,000.30", "5.00"]]],
    [
      "after subtotals",
      [HEADER, ...data, ["小计", null, null, 1, 1], ["合计", null, null, "300,000.30", null]],
    ],
    [
      "beside totals of parts",
      [HEADER, ["合计", null, null, 7, null], ...data, ["总计", null, null, 300000.3, 5]],
    ],
  ])("agrees when it stands %s", (_, rows) => {
    expect(readRows(rows).controlTotal).toMatchObject({
      found: true,
      matches: true,
      differenceFen: 0,
    });
  });

  it("differs by a fen, and the finding says by how much", () => {
    const reading = readRows([HEADER, ...data, ["合计", null, null, "300,000.31", "5.00"]]);
    expect(reading.controlTotal).toMatchObject({ found: true, matches: false, differenceFen: 1 });
    const finding = reading.findings.find(({ code }) => code === "CONTROL_TOTAL_DIFFERS");
    expect(finding).toMatchObject({
      where: { cell: "D4" },
      params: { field: "存款余额", sum: "300000.30", stated: "300000.31", difference: "0.01" },
    });
  });

  it("is compared with every data row, those without a usable 客户号 too", () => {
    const reading = readRows([
      HEADER,
      ...data,
      [3, null, "丙", "1.00", null],
      ["合计", null, null, "300,001.30", null],
    ]);
    expect(reading.controlTotal.matches).toBe(true);
    expect(
      reading.findings.find(({ code }) => code === "CONTROL_TOTAL_MATCHES")?.params["listed"]
    ).toBe(1);
  });

  it("may be absent, which is said", () => {
    const reading = readRows([HEADER, ...data]);
    expect(reading.controlTotal).toMatchObject({ found: false, matches: false, differenceFen: 0 });
    expect(listed(reading)).toContain("CONTROL_TOTAL_ABSENT ");
  });

  it.each<[string, boolean]>([
    ["3.13", true],
    ["3.12", true],
    ["3.11", false],
    ["3.14", false],
  ])(
    "of %s in a 万元 list allows half a unit of the last decimal and no more: %p",
    (stated, matches) => {
      const rows: Rows = [
        ["客户号", "存款余额(万元)"],
        ["1", "1.00"],
        ["2", "21250元"],
        ["合计", stated],
      ];
      const { controlTotal } = readRows(rows);
      expect(controlTotal.columns[0]).toMatchObject({ sumFen: 3_125_000, toleranceFen: 5_000 });
      expect(controlTotal.matches).toBe(matches);
    }
  );

  it("in a 万元 list is compared as exactly as the list writes its amounts", () => {
    const rows: Rows = [
      ["客户号", "存款余额(万元)"],
      ["1", "1.0000"],
      ["2", 2.125],
      ["合计", "3.13"],
    ];
    expect(readRows(rows).controlTotal).toMatchObject({ matches: false, differenceFen: 5_000 });
  });
});
