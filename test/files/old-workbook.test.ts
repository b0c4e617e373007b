import { sheetsOf } from "./foreign-file";

/** A record of a workbook of Excel 2: type, length, content. */
function record(type: number, ...content: readonly number[]): number[] {
  return [type & 0xff, type >> 8, content.length & 0xff, content.length >> 8, ...content];
}

function label(row: number, column: number, text: readonly number[]): number[] {
  return record(0x0004, row, 0, column, 0, 0, 0, 0, text.length, ...text);
}

const NAME_IN_GBK = [0xbf, 0xcd, 0xbb, 0xa7, 0xba, 0xc5];

describe("a workbook from before Excel 97", () => {
  it("is read in its own code page", () => {
    const bytes = Uint8Array.of(
      ...record(0x0009, 2, 0, 0x10, 0),
      ...record(0x0042, 936 & 0xff, 936 >> 8),
      ...label(0, 0, NAME_IN_GBK),
      ...label(1, 0, [0x30, 0x30, 0x31]),
      ...record(0x000a)
    );
    expect(sheetsOf(bytes).sheets[0]?.rows).toEqual([["客户号"], ["001"]]);
    // the code pages stay loaded for whatever file comes next
    expect(sheetsOf("foreign/list.xls").sheets[0]?.rows[0]).toEqual(["江城支行对公客户清单"]);
  });
});
