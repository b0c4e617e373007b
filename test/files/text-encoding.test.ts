import { sheetsOf, bytesOf, problemOf, utf8 } from "./foreign-file";

const TEXT = "客户号,客户名称\n001,江城恒泰机械有限公司,一二三\n";

describe("the encoding of a text file", () => {
  it.each(["list-gbk.csv", "list-utf16le.txt", "list-utf8.csv"])(
    "%s that ends inside a character is truncated",
    (name) => {
      const whole = bytesOf(`foreign/${name}`);
      const text = name.includes("utf16") ? 2 : 1;
      const cut = whole.slice(0, whole.length - 2 * text - 1);
      expect(problemOf(cut)?.code).toBe("FILE_TRUNCATED");
    }
  );

  it("stays UTF-8 with a damaged byte in it, and says how many characters are lost", () => {
    const bytes = utf8(TEXT.repeat(20));
    bytes[40] = 0xff;
    const { sheets, findings } = sheetsOf(bytes);
    expect(findings).toMatchObject([{ code: "FILE_CHARACTERS_LOST" }]);
    expect(sheets[0]?.rows[3]).toEqual(["001", "江城恒泰机械有限公司", "一二三"]);
  });

  it("stays GBK with a damaged byte in it", () => {
    const bytes = bytesOf("foreign/list-gbk.csv");
    bytes[bytes.length - 6] = 0xff;
    const { sheets, findings } = sheetsOf(bytes);
    expect(findings).toMatchObject([{ code: "FILE_CHARACTERS_LOST" }]);
    expect(sheets[0]?.rows[0]).toEqual(["江城支行对公客户清单"]);
  });
});
