import {
  type ClaimReading,
  ClaimReader,
  joinClaims,
} from "../../../src/tables/claims/claim-reader";
import { claimLayout } from "../../../src/tables/claims/claim-layout";
import { PeopleIndex } from "../../../src/tables/claims/people-index";
import { chunkOf, headOf } from "./chunk-of";

type Rows = Parameters<typeof headOf>[0];

const PEOPLE = new PeopleIndex(
  [
    ["E01", "张三"],
    ["E02", "李四"],
    ["E03", "李四"],
    ["7", "王五"],
  ].map(([id = "", name = ""]) => {
    return { id, name, position: "高柜", isOnDuty: true, capacity: null, note: "", place: null };
  })
);

function read(rows: Rows, readShares = false): ClaimReading {
  const layout = claimLayout(headOf(rows));
  if (layout === null) throw new Error("no claims");
  const reader = new ClaimReader("认领登记", layout, PEOPLE, readShares);
  reader.ingest(chunkOf(rows, layout.headerRow + 1));
  return reader.finish();
}

/** Customer, claimant and cell of each claim. */
function claimsOf({ claims }: ClaimReading): string[] {
  return Array.from({ length: claims.count }, (_, claim) =>
    [claims.customerIds[claim], claims.staffIds[claim], claims.placeOf(claim).cell].join(" ")
  );
}

describe("A register of claims", () => {
  it("is wide, with one column per claimant", () => {
    const rows = [
      ["认领登记"],
      ["客户号", "客户名称", "认领人1", "认领人2", "认领人3"],
      ["C1", "甲", "张三(E01)", "", "E02"],
      ["C2", "乙", "", "", ""],
      ["C3", "丙", "李四(E03)", "张三", ""],
    ];
    const reading = read(rows);
    expect(claimsOf(reading)).toEqual(["C1 E01 C3", "C1 E02 E3", "C3 E03 C5", "C3 E01 D5"]);
    expect(reading.rowsIn).toBe(2);
  });

  it("is long, by 工号 or by name", () => {
    expect(
      claimsOf(
        read([
          ["客户号", "认领工号"],
          ["C1", "E01"],
          ["C1", 7],
        ])
      )
    ).toEqual(["C1 E01 B2", "C1 7 B3"]);
    expect(
      claimsOf(
        read([
          ["客户号", "认领人"],
          ["C1", "王五"],
        ])
      )
    ).toEqual(["C1 7 B2"]);
  });

  it("has 工号 and name of one claim side by side: the 工号 decides, the name where it is blank", () => {
    const rows = [
      ["客户号", "认领工号1", "认领人1", "认领人2"],
      ["C1", "E02", "李四", "张三"],
      ["C2", "", "张三", ""],
    ];
    expect(claimsOf(read(rows))).toEqual(["C1 E02 B2", "C1 E01 D2", "C2 E01 C3"]);
  });

  it("has several names in a cell", () => {
    const cell = "张三、王五\n李四(E02)";
    expect(
      claimsOf(
        read([
          ["客户号", "认领人"],
          ["C1", cell],
        ])
      )
    ).toEqual(["C1 E01 B2", "C1 7 B2", "C1 E02 B2"]);
  });

  it("is no sheet with decisions, and none without 客户号", () => {
    expect(claimLayout(headOf([["客户号", "认领人(岗位)", "裁定管户人"]]))).toBeNull();
    expect(claimLayout(headOf([["客户号", "认领人", "裁定管户人"]]))).toBeNull();
    expect(claimLayout(headOf([["客户名称", "认领人"]]))).toBeNull();
  });

  it("keeps names that are nobody's as written, and lists the rest with its cell", () => {
    const reading = read([
      ["客户号", "认领人"],
      ["C1", "赵六"],
      ["C2", "李四"],
      ["", "张三"],
      ["1.2E+17", "张三"],
      ["C5", "张三(E02)"],
    ]);
    expect(claimsOf(reading)).toEqual(["C1 赵六 B2", "C5 E02 B6"]);
    expect(reading.findings.map(({ code, where }) => [code, where?.cell])).toEqual([
      ["CLAIM_NAME_AMBIGUOUS", "B3"],
      ["CLAIM_WITHOUT_CUSTOMER", "A4"],
      ["ID_DAMAGED", "A5"],
      ["CLAIM_NAME_DIFFERS", "B6"],
    ]);
  });

  it("gives shares only where customers may be shared", () => {
    const rows = [
      ["客户号", "认领人", "比例"],
      ["C1", "张三 60%、王五 40%", ""],
      ["C2", "张三", "30%"],
      ["C3", "张三", 0.25],
      ["C4", "张三", ""],
    ];
    expect([...read(rows, true).claims.shares]).toEqual([60, 40, 30, 25, NaN]);
    const off = read(rows);
    expect([...off.claims.shares]).toEqual([NaN, NaN, NaN, NaN, NaN]);
    expect(off.findings).toMatchObject([{ code: "CLAIM_SHARES_UNUSED", params: { cells: 4 } }]);
  });
});

describe("Claims of several sheets", () => {
  it("stand one after the other, each with its own cell", () => {
    const first = read([
      ["客户号", "认领人"],
      ["C1", "张三"],
      ["C2", "王五"],
    ]).claims;
    const second = read([
      ["认领工号", "客户号"],
      ["E01", "C3"],
    ]).claims;
    const joined = joinClaims([first, second]);
    expect(joined.count).toBe(3);
    expect([0, 1, 2].map((claim) => joined.placeOf(claim).cell)).toEqual(["B2", "B3", "A2"]);
    expect(joinClaims([]).count).toBe(0);
  });
});
