import fc from "fast-check";
import { type CellValue } from "../../src/tables/cell";
import { readDate } from "../../src/tables/date-codec";

describe("A date cell", () => {
  it.each<[CellValue]>([
    [20260306],
    ["20260306"],
    ["2026-03-06"],
    ["2026-3-6"],
    ["2026/3/6"],
    ["2026.03.06"],
    ["2026年3月6日"],
    ["2026 年 3 月 6 日"],
    ["２０２６－０３－０６"],
    ["'20260306"],
    [" 2026-03-06\t"],
    ["2026-03-06 14:05:09"],
    ["2026-03-06T00:00:00Z"],
    [46087],
    [46087.75],
  ])("%p is 6 March 2026", (value) => {
    expect(readDate(value)).toEqual({ kind: "date", date: "2026-03-06" });
  });

  it.each<[CellValue]>([
    [""],
    ["—"],
    ["null"],
    ["00000000"],
    ["0000-00-00"],
    [0],
    ["0"],
    [99991231],
    ["99991231"],
    ["9999/12/31"],
    [2958465],
    ["1900-01-00"],
  ])("%p is blank", (value) => {
    expect(readDate(value)).toEqual({ kind: "blank" });
  });

  it.each<[CellValue]>([
    ["26-03-06"],
    ["2026-02-30"],
    [20261301],
    ["2026年3月"],
    ["2026-3/6"],
    ["03/06/2026"],
    ["46087"],
    ["长期"],
    ["#N/A"],
    [true],
    [-1],
    [60],
    [1e12],
  ])("%p is no date", (value) => {
    expect(readDate(value)).toEqual({ kind: "unreadable" });
  });

  it("counts from 1904 where the workbook does", () => {
    expect(readDate(46087 - 1462, 1904)).toEqual({ kind: "date", date: "2026-03-06" });
    expect(readDate(0, 1904)).toEqual({ kind: "date", date: "1904-01-01" });
  });

  it("counts as spreadsheets do on both sides of the leap day that 1900 never had", () => {
    expect([1, 59, 61].map((serial) => readDate(serial))).toEqual(
      ["1900-01-01", "1900-02-28", "1900-03-01"].map((date) => ({ kind: "date", date }))
    );
  });

  it("is the same day however it is written", () => {
    const day = fc.date({
      min: new Date("1900-03-01"),
      max: new Date("2999-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (when) => {
        const date = when.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = date.split("-").map(Number);
        const serial = Math.floor(when.getTime() / 86_400_000) + 25_569;
        const writings = [
          date,
          date.replace(/-/g, ""),
          Number(date.replace(/-/g, "")),
          `${year}年${month}月${dayOfMonth}日`,
          `${year}/${month}/${dayOfMonth}`,
          serial,
        ];
        for (const writing of writings) expect(readDate(writing)).toEqual({ kind: "date", date });
        fc.pre(serial >= 1462);
        expect(readDate(serial - 1462, 1904)).toEqual({ kind: "date", date });
      })
    );
  });
});
