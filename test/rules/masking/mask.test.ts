import fc from "fast-check";
import { MASKED_KINDS, maskText, STANDARD_MASKS } from "../../../src/rules/masking/mask";

describe("masks", () => {
  it.each([
    ["王小明", "姓名", "王**"],
    ["王", "姓名", "*"],
    ["110199199003071239", "证件", "110***********1239"],
    ["13800001234", "手机", "138****1234"],
    ["0755-26001234", "电话", "*********1234"],
    ["6217000104729000001", "账号", "621700*********0001"],
    ["江城省南湖市东岗区人民路18号", "地址", "江城省南湖市东岗区******"],
    ["某地", "地址", "**"],
    ["南江省东湖市长安镇振安中路123号小区3栋", "地址", "南江省东湖市***************"],
    ["北湖市路南区新华道", "地址", "北湖市路南区***"],
    ["东江省景湖镇市珠山区", "地址", "东江省景湖镇市珠山区"],
    ["江城自治区山地自治州昌湖市北京南路", "地址", "江城自治区山地自治州昌湖市****"],
    ["中山路5号市政大厦", "地址", "*********"],
    ["zhang@example.com", "邮箱", "z****@example.com"],
    ["", "姓名", ""],
  ] as const)("%s as %s is %s", (text, kind, masked) => {
    expect(maskText(text, kind, STANDARD_MASKS[kind])).toBe(masked);
  });

  it("keep the length and hide something of every text of two characters or more", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 2, unit: fc.constantFrom(..."王李1239东岗aZ-") }),
        fc.constantFrom(...MASKED_KINDS),
        (text, kind) => {
          const masked = maskText(text, kind, STANDARD_MASKS[kind]);
          expect(masked).toHaveLength(text.length);
          expect(masked).toContain("*");
        }
      )
    );
  });
});
