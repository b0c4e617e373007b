/** Numbers in Chinese digits, as the number formats `[DBNum1]` (一二三), `[DBNum2]` (壹贰叁) and `[DBNum3]` (１２３) show them. */

export type DigitStyle = "DBNum1" | "DBNum2" | "DBNum3";

const DIGITS: Readonly<Record<DigitStyle, string>> = {
  DBNum1: "〇一二三四五六七八九",
  DBNum2: "零壹贰叁肆伍陆柒捌玖",
  DBNum3: "０１２３４５６７８９",
};
const UNITS: Readonly<Record<DigitStyle, readonly string[]>> = {
  DBNum1: ["", "十", "百", "千"],
  DBNum2: ["", "拾", "佰", "仟"],
  DBNum3: ["", "十", "百", "千"],
};
const GROUPS = ["", "万", "亿", "万亿", "亿亿"];

/** Every digit of a text by itself: 2024 becomes 二〇二四. */
export function digitByDigit(text: string, style: DigitStyle): string {
  return text.replace(/\d/g, (digit) => DIGITS[style].charAt(Number(digit)));
}

/** A number as it is read: 10203 becomes 一万〇二百〇三; digits behind a point one by one. */
export function asRead(text: string, style: DigitStyle): string {
  return text.replace(/\d+(\.\d+)?/g, (number) => {
    const [whole = "", fraction] = number.split(".");
    const read = readWhole(whole, style);
    return fraction === undefined ? read : `${read}.${digitByDigit(fraction, style)}`;
  });
}

/** As numbers of months and days are read: 12 becomes 十二 and not 一十二. */
export function asCounted(text: string, style: DigitStyle): string {
  const ten = UNITS[style][1] ?? "";
  return asRead(text, style).replace(new RegExp(`^${DIGITS[style].charAt(1)}${ten}`, "u"), ten);
}

function readWhole(digits: string, style: DigitStyle): string {
  const zero = DIGITS[style].charAt(0);
  const length = digits.length;
  let read = "";
  let skipped = false;
  for (let place = 0; place < length; place++) {
    const digit = digits.charAt(place);
    const power = length - 1 - place;
    if (digit === "0") skipped = true;
    else {
      if (skipped && read !== "") read += zero;
      skipped = false;
      read += DIGITS[style].charAt(Number(digit)) + (UNITS[style][power % 4] ?? "");
    }
    const group = digits.slice(Math.max(0, place - 3), place + 1);
    if (power % 4 === 0 && power > 0 && /[1-9]/.test(group)) read += GROUPS[power / 4] ?? "";
  }
  return read === "" ? zero : read;
}
