import { set_cptable } from "@e965/xlsx";

/** The code pages that workbooks before Excel 97 were written in here; any other is taken for Western. */
const ENCODINGS: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  10008: "gbk",
  54936: "gb18030",
  65001: "utf-8",
};
const WESTERN = "windows-1252";

/** Gives the library the code pages of the host, so that it need not bring half a megabyte of tables. */
export function loadCodePages(): void {
  set_cptable({
    utils: {
      decode: (codePage: number, bytes: ArrayLike<number>) =>
        new TextDecoder(ENCODINGS[codePage] ?? WESTERN).decode(Uint8Array.from(bytes)),
    },
  });
}
