import fc from "fast-check";
import { formatYuan } from "../../src/rules/money";
import { decimalsOf, readAmount } from "../../src/tables/amount-codec";
import { AMOUNT_UNITS, TEN_POWER_OF_UNIT } from "../../src/rules/amount-unit";

const FULL_WIDTH: Readonly<Record<string, string>> = { ".": "．", ",": "，", "-": "－" };

function grouped(text: string, separator: string): string {
  const [whole = "", fraction = ""] = text.split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, separator)}.${fraction}`;
}

function fullWidth(text: string): string {
  return text.replace(
    /[\d.,-]/g,
    (sign) => FULL_WIDTH[sign] ?? String.fromCharCode(sign.charCodeAt(0) + 0xfee0)
  );
}

/** Ways in which exports write one and the same amount. */
const WRITINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => grouped(text, ","),
  (text) => grouped(text, " "),
  (text) => grouped(text, "\u2009"),
  (text) => grouped(text, "\u202f"),
  (text) => `${text} \t`,
  (text) => `\u3000${text}\u00a0`,
  (text) => `'${text}`,
  (text) => `¥${grouped(text, ",")}`,
  (text) => `￥ ${text}`,
  (text) => `RMB ${text}`,
  (text) => `${text}元`,
  (text) => fullWidth(grouped(text, ",")),
  (text) => (text.startsWith("-") ? `(${text.slice(1)})` : text),
  (text) => (text.startsWith("-") ? `（¥${grouped(text.slice(1), ",")}）` : text),
  (text) => (text.startsWith("-") ? `${text.slice(1)}-` : `+${text}`),
  (text) => text.replace("-", "\u2212"),
];

const cellFen = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });

describe("amount cells", () => {
  it("mean the same however they are written", () => {
    fc.assert(
      fc.property(cellFen, fc.constantFrom(...WRITINGS), (fen, write) => {
        expect(readAmount(write(formatYuan(fen)), "元")).toBe(fen);
      })
    );
  });

  it("are multiplied by the column's unit exactly, and once", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_000_000, max: 9_000_000 }),
        fc.constantFrom(...AMOUNT_UNITS),
        (hundredths, unit) => {
          const text = formatYuan(hundredths);
          const fen = hundredths * 10 ** TEN_POWER_OF_UNIT[unit];
          expect(readAmount(text, unit)).toBe(fen);
          expect(readAmount(Number(text), unit)).toBe(fen + 0);
          expect(readAmount(`${text}${unit}`, "亿元")).toBe(fen);
        }
      )
    );
  });

  it.each(["", " ", "\u3000", "-", "—", "——", "－", "null", "NULL", "(null)", "/", "无", "NaN"])(
    "%p is blank, not zero",
    (cell) => {
      expect(readAmount(cell, "元")).toBeNaN();
    }
  );

  it.each([
    "待核实",
    "1,23",
    "1,2345",
    "12 34",
    "(5",
    "-(5)",
    "1.2.3",
    "5%",
    "$5",
    "2026-03-06",
    "5万万元",
    true,
  ])("%p is no amount", (cell) => {
    expect(readAmount(cell, "元")).toBe("unreadable");
  });

  it.each(["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?"])("%s is an error cell", (cell) => {
    expect(readAmount(cell, "元")).toBe("error-cell");
  });

  it.each(["1E+300", 1e300, "99999999999999999999", "9999999亿"])(
    "%p is too large to be exact",
    (cell) => {
      expect(readAmount(cell, "元")).toBe("too-large");
    }
  );

  it("say with how many decimals they are written", () => {
    expect(
      ["5", "5.50", "５．５", 5, 5.25, 5.300000000000001].map((cell) => decimalsOf(cell, 6))
    ).toEqual([0, 2, 1, 0, 2, 1]);
  });
});
