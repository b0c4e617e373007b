import fc from "fast-check";
import { readDelimitedText } from "../../src/files/delimited-text";
import { FILE_LIMITS } from "../../src/files/foreign-sheets";
import { CellCount } from "../../src/files/sheet-builder";

function rowsOf(text: string): unknown {
  return readDelimitedText(text, new CellCount(FILE_LIMITS)).rows;
}

describe("separated text", () => {
  it.each([
    ["comma", "客户号,余额\n001,5\n002,6"],
    ["tab", "客户号\t余额\n001\t5\n002\t6"],
    ["semicolon", "客户号;余额\n001;5\n002;6"],
    ["bar", "客户号|余额\n001|5\n002|6"],
  ])("is cut at its %s", (_, text) => {
    expect(rowsOf(text)).toEqual([
      ["客户号", "余额"],
      ["001", "5"],
      ["002", "6"],
    ]);
  });

  it("does not take the commas of amounts for its delimiter", () => {
    const text =
      "客户号\t余额\t日均\n001\t1,234,567.00\t2,345,678.00\n002\t7,654,321.00\t1,000,000.00";
    expect(rowsOf(text)).toEqual([
      ["客户号", "余额", "日均"],
      ["001", "1,234,567.00", "2,345,678.00"],
      ["002", "7,654,321.00", "1,000,000.00"],
    ]);
  });

  it("does not take the tabs that keep numbers text for its delimiter", () => {
    expect(rowsOf("客户号\t,账号,余额\n\t001,622\t,5\n\t002,623\t,6\t")).toEqual([
      ["客户号\t", "账号", "余额"],
      ["\t001", "622\t", "5"],
      ["\t002", "623\t", "6\t"],
    ]);
  });

  it('takes the ="…" off with which exporters keep numbers text', () => {
    expect(rowsOf('客户号,名称\n="00123",甲\n')).toEqual([
      ["客户号", "名称"],
      ["00123", "甲"],
    ]);
  });

  it("takes the delimiter that the first line states", () => {
    expect(rowsOf("sep=;\r\na,b;c\r\n")).toEqual([["a,b", "c"]]);
  });

  it("keeps delimiters, doubled quotation marks and line breaks inside quoted texts", () => {
    expect(rowsOf('名称,地址\r\n"甲,""乙""","一行\r\n二行"\r\n')).toEqual([
      ["名称", "地址"],
      ['甲,"乙"', "一行\r\n二行"],
    ]);
  });

  it("keeps what follows a closed quotation mark", () => {
    expect(rowsOf('"甲"公司,1\n')).toEqual([["甲公司", "1"]]);
  });

  it("loses no row to a quotation mark that is never closed", () => {
    expect(rowsOf('名称,余额\n"甲公司,1\n乙公司,2\n')).toEqual([
      ["名称", "余额"],
      ['"甲公司', "1"],
      ["乙公司", "2"],
    ]);
  });

  it("loses no row to a stray quotation mark that another one closes far below", () => {
    const rows = Array.from({ length: 300 }, (_, i) => `公司${i},${i}`);
    const text = ['"首,0', ...rows, '"末,0'].join("\n");
    expect(rowsOf(text)).toHaveLength(302);
  });

  it("keeps blank rows, so that row numbers stay those of the file", () => {
    expect(rowsOf("甲,1\n\n\n乙,2\n")).toEqual([["甲", "1"], [], [], ["乙", "2"]]);
  });

  it("gives back any table that was written with quotation marks", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "1", ",", '"', "\n", "甲", " ", ";") });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(","))
          .join("\n");
        const trimmed = rows.map((row) =>
          row.slice(0, row.findLastIndex((value) => value !== "") + 1)
        );
        while (trimmed.at(-1)?.length === 0) trimmed.pop();
        expect(rowsOf(text)).toEqual(trimmed);
      })
    );
  });
});
