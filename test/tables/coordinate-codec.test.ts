import { type CoordinateField, readCoordinate } from "../../src/tables/coordinate-codec";
import type { CellValue } from "../../src/tables/cell";
import { readRows } from "./list-from-rows";

describe("A coordinate", () => {
  it.each<[CellValue, CoordinateField, number]>([
    [114.31, "经度", 114.31],
    ["114.31", "经度", 114.31],
    ["东经114.31°", "经度", 114.31],
    ["E 114.31", "经度", 114.31],
    ["30.5N", "纬度", 30.5],
    ["30°30'", "纬度", 30.5],
    ["30°30′36″", "纬度", 30.51],
    ["30度30分36秒", "纬度", 30.51],
    ["", "经度", NaN],
    ["-", "纬度", NaN],
  ])("is read from %j of %s as %d degrees", (value, field, degrees) => {
    const read = readCoordinate(value, field);
    if (Number.isNaN(degrees)) expect(read).toBeNaN();
    else expect(read).toBeCloseTo(degrees, 9);
  });

  it.each<[CellValue, CoordinateField, string]>([
    ["市中心", "经度", "unreadable"],
    ["114.3,30.5", "经度", "unreadable"],
    ["30°75'", "纬度", "unreadable"],
    [true, "经度", "unreadable"],
    ["#N/A", "经度", "unreadable"],
    [0, "经度", "impossible"],
    [-114.3, "经度", "impossible"],
    [30.5, "经度", "impossible"],
    [114.3, "纬度", "impossible"],
  ])("%j of %s is %s", (value, field, problem) => {
    expect(readCoordinate(value, field)).toBe(problem);
  });
});

describe("A list with 经度 and 纬度", () => {
  const HEADERS = ["客户号", "客户名称", "存款余额(元)", "企业经度", "Latitude"];

  it("gives every account its degrees and keeps the customer where they cannot be used", () => {
    const { accounts, findings, rowsListed } = readRows([
      HEADERS,
      ["C001", "甲公司", 1, 114.31, "30.5"],
      ["C002", "乙公司", 2, "市中心", 30.6],
      ["C003", "丙公司", 3, 114.4, 114.4],
      ["C004", "丁公司", 4, null, null],
    ]);
    expect(Array.from(accounts.longitudes)).toEqual([114.31, NaN, 114.4, NaN]);
    expect(Array.from(accounts.latitudes)).toEqual([30.5, 30.6, NaN, NaN]);
    expect(rowsListed).toBe(0);
    expect(
      findings
        .filter(({ code }) => code.startsWith("COORDINATE"))
        .map(({ code, severity, where, params }) => [code, severity, where?.cell, params["field"]])
    ).toEqual([
      ["COORDINATE_UNREADABLE", "warning", "D3", "经度"],
      ["COORDINATE_IMPOSSIBLE", "warning", "E4", "纬度"],
    ]);
  });

  it("is blank throughout where the list has no such columns", () => {
    const { accounts } = readRows([HEADERS.slice(0, 3), ["C001", "甲公司", 1]]);
    expect(Array.from(accounts.longitudes)).toEqual([NaN]);
    expect(Array.from(accounts.latitudes)).toEqual([NaN]);
  });
});
