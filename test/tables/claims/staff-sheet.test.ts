import {
  type StaffReading,
  staffLayout,
  StaffReader,
} from "../../../src/tables/claims/staff-sheet";
import { chunkOf, headOf } from "./chunk-of";

type Rows = Parameters<typeof headOf>[0];

function read(rows: Rows): StaffReading {
  const layout = staffLayout(headOf(rows));
  if (layout === null) throw new Error("no 人员");
  const reader = new StaffReader("人员", layout);
  reader.ingest(chunkOf(rows, layout.headerRow + 1));
  return reader.finish();
}

const HEADERS = ["工号", "姓名", "岗位", "在岗", "容量"];

describe("人员", () => {
  it("is known by its headers, below a title, in any order and by other words", () => {
    const layout = staffLayout(headOf([["网点人员"], [], ["岗位名称", "员工姓名", "柜员号"]]));
    expect(layout?.headerRow).toBe(2);
    expect(Object.fromEntries(layout?.columns ?? [])).toEqual({ 工号: 2, 姓名: 1, 岗位: 0 });
    expect(staffLayout(headOf([["姓名", "得分"]]))).toBeNull();
  });

  it.each([
    ["是", true],
    ["", true],
    ["√", true],
    [1, true],
    ["1", true],
    [true, true],
    ["在岗", true],
    ["否", false],
    ["×", false],
    [0, false],
    ["休假", false],
    [false, false],
    ["N", false],
  ])("takes %j under 在岗 as %j", (cell, isOnDuty) => {
    const { rows, findings } = read([HEADERS, ["E01", "张三", "高柜", cell, ""]]);
    expect(rows[0]?.isOnDuty).toBe(isOnDuty);
    expect(findings).toEqual([]);
  });

  it("takes where a person is, and keeps him where a coordinate cannot be used", () => {
    const headers = [...HEADERS, "经度", "纬度", "辖区"];
    const { rows, findings } = read([
      headers,
      ["E01", "张三", "高柜", "", "", 114.3, "北纬30.5°", "东岗区"],
      ["E02", "李四", "高柜", "", "", 30.5, "", ""],
    ]);
    expect(rows.map(({ location }) => location)).toEqual([
      { longitude: 114.3, latitude: 30.5, area: "东岗区" },
      { longitude: NaN, latitude: NaN, area: "" },
    ]);
    expect(findings.map(({ code, where }) => [code, where?.cell])).toEqual([
      ["COORDINATE_IMPOSSIBLE", "F3"],
    ]);
    expect(read([HEADERS, ["E01", "张三", "高柜", "", ""]]).rows[0]).not.toHaveProperty("location");
  });

  it("lists what says neither, and takes the person as on duty", () => {
    const { rows, findings } = read([HEADERS, ["E01", "张三", "高柜", "下月回", ""]]);
    expect(rows[0]?.isOnDuty).toBe(true);
    expect(findings).toMatchObject([
      { code: "STAFF_DUTY_UNREADABLE", where: { sheet: "人员", cell: "D2" }, content: "下月回" },
    ]);
  });

  it.each([
    [150, 150],
    ["150户", 150],
    ["", null],
    ["不限", null],
    ["很多", NaN],
    ["1,5", NaN],
  ])("takes %j as capacity %j", (cell, capacity) => {
    expect(read([HEADERS, ["E01", "张三", "高柜", "", cell]]).rows[0]?.capacity).toEqual(capacity);
  });

  it("keeps 工号 as text: zeros stay, numbers are listed, lost digits are no 工号", () => {
    const { rows, findings } = read([
      HEADERS,
      ["000123", "张三", "高柜"],
      [330101, "李四", "高柜"],
      [3.30101e17, "王五", "高柜"],
      ["", "", ""],
    ]);
    expect(rows.map(({ id }) => id)).toEqual(["000123", "330101", ""]);
    expect(findings.map(({ code, where }) => [code, where?.cell])).toEqual([
      ["STAFF_ID_UNREADABLE", "A4"],
      ["ID_NUMERIC", "A3"],
    ]);
  });
});
