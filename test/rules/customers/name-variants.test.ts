import fc from "fast-check";
import { nameCore } from "../../../src/rules/customers/company-name";
import { mergeAccounts } from "../../../src/rules/customers/merge-accounts";
import { listNameVariants } from "../../../src/rules/customers/name-variants";
import { similarNames } from "../../../src/rules/customers/similar-names";
import { type Finding } from "../../../src/rules/finding";
import { readRows } from "../../tables/list-from-rows";

/** Customers 客户号 → name, one account each, listed as the clean job would. */
function variantsOf(names: Readonly<Record<string, string>> | readonly string[]): Finding[] {
  const rows = Object.entries(names).map(([id, name]) => [`C${id.padStart(8, "0")}`, name, 1]);
  const { accounts } = readRows([["客户号", "客户名称", "存款余额(元)"], ...rows]);
  return listNameVariants(mergeAccounts(accounts).customers);
}

describe("The core of a company name", () => {
  it.each([
    ["江城(东湖)机械有限责任公司", "江城（东湖）机械股份有限公司"],
    ["江城机械有限公司", " 江城 机械\u3000有限公司 "],
    ["ＡＢＣ贸易有限公司", "abc贸易公司"],
    ["江城【甲】贸易有限公司", "江城甲贸易"],
  ])("is the same for %s and %s", (one, other) => {
    expect(nameCore(one)).toBe(nameCore(other));
  });

  it.each([
    ["江城机械有限公司", "江城机械有限公司东湖分公司"],
    ["江城第一机械有限公司", "江城第二机械有限公司"],
    ["江城机械有限公司", "江城机电有限公司"],
  ])("is another for %s and %s", (one, other) => {
    expect(nameCore(one)).not.toBe(nameCore(other));
  });

  it("of a name that is only a legal form is that form", () => {
    expect(nameCore("有限公司")).toBe("有限公司");
  });
});

describe("Customers with one name and two numbers", () => {
  it("are reported with both cells and not merged", () => {
    const found = variantsOf(["江城机械有限公司", "湖滨商贸有限公司", "江城机械有限责任公司"]);
    expect(found).toMatchObject([
      {
        code: "NAME_VARIANT",
        severity: "warning",
        where: { sheet: "CRM导出", cell: "B4" },
        content: "江城机械有限责任公司",
        params: { id: "C00000002", otherId: "C00000000", other: "CRM导出!B2" },
      },
    ]);
  });

  it.each([
    ["a wrong character", "江城东湖精密机械有限公司", "江城东湖精蜜机械有限公司"],
    ["a missing character", "江城东湖精密机械有限公司", "江城东湖精密械有限公司"],
    [
      "characters that changed places",
      "江城东湖开发区精密机械设备制造",
      "江城东湖开发区精密机械备设制造",
    ],
  ])("are reported where there is %s between the names", (_, one, other) => {
    expect(variantsOf([one, other]).map(({ code }) => code)).toEqual(["NAME_VARIANT"]);
  });

  it.each([
    ["another number", "江城东湖第一机械有限公司", "江城东湖第二机械有限公司"],
    ["another side", "江城东湖路东机械有限公司", "江城东湖路西机械有限公司"],
    ["another number in digits", "江城东湖101机械有限公司", "江城东湖102机械有限公司"],
    ["a short name", "江城机械有限公司", "江城机电有限公司"],
  ])("are not suspected for %s", (_, one, other) => {
    expect(variantsOf([one, other])).toEqual([]);
  });

  it("are not suspected where a whole family of names differs in one place", () => {
    const family = Array.from("张王李赵钱孙周吴郑冯", (surname) => `江城东湖区${surname}氏商行`);
    expect(variantsOf(family)).toEqual([]);
  });

  it("whose one number only has something in front of the other are reported as that", () => {
    const rows = [
      ["客户号", "客户名称", "存款余额(元)"],
      ["12345678", "江城机械有限公司", 1],
      ["0112345678", "江城机械有限公司", 2],
    ];
    const { customers } = mergeAccounts(readRows(rows).accounts);
    expect(listNameVariants(customers)).toMatchObject([
      { code: "ID_PREFIXED", where: { cell: "A2" }, params: { prefix: "01", other: "CRM导出!A3" } },
    ]);
  });

  it("are listed up to three hundred times, then counted", () => {
    const found = variantsOf(Array.from({ length: 401 }, () => "同名有限公司"));
    expect(found).toHaveLength(301);
    expect(found.at(-1)).toMatchObject({ code: "NAME_VARIANTS_MORE", params: { more: 100 } });
  });

  it("are not looked for among blank names", () => {
    expect(variantsOf(["", "", "—"])).toEqual([]);
  });
});

describe("Similar names", () => {
  const letters = fc.constantFrom(..."江城湖滨机械商贸科技");
  const name = fc.array(letters, { minLength: 7, maxLength: 12 }).map((all) => all.join(""));

  it("are found for every name and any one other character", () => {
    fc.assert(
      fc.property(name, fc.nat(6), (original, place) => {
        const slip = `${original.slice(0, place)}误${original.slice(place + 1)}`;
        expect(similarNames([original, slip])).toEqual([{ first: 0, second: 1 }]);
      })
    );
  });

  it("are found among twenty thousand without comparing each with each", () => {
    const names = Array.from(
      { length: 20_000 },
      (_, i) => `江城${i % 97}号${(i * 7919) % 10_007}精密机械设备制造${i}`
    );
    const started = performance.now();
    similarNames(names);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
