import type { DigitStyle } from "./chinese-digits";

/** A number format in the form that the formatter understands, and what is to be done to its result. */
export interface FormatCode {
  readonly code: string;
  /** Chinese digits that the result is to be shown in. */
  readonly digits: DigitStyle | null;
  /** The format asks for 上午 and 下午. */
  readonly hasChineseHalves: boolean;
}

const PIECES = /"[^"]*"|\\.|\[[^\]]*\]|上午\/下午|!(.)/gu;
const CHINESE_COLORS: Readonly<Record<string, string>> = {
  黑色: "Black",
  蓝色: "Blue",
  青色: "Cyan",
  绿色: "Green",
  洋红: "Magenta",
  红色: "Red",
  白色: "White",
  黄色: "Yellow",
};

const known = new Map<string, FormatCode>();

/** Translates what Excel in Chinese adds to format codes: `!` before a character, `[DBNum1]`, colours by their Chinese names. */
export function readFormatCode(numberFormat: string): FormatCode {
  let read = known.get(numberFormat);
  if (!read) known.set(numberFormat, (read = translate(numberFormat)));
  return read;
}

function translate(numberFormat: string): FormatCode {
  let digits: DigitStyle | null = null;
  let hasChineseHalves = false;
  const code = numberFormat.replace(PIECES, (piece: string, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (piece === "上午/下午") {
      hasChineseHalves = true;
      return "AM/PM";
    }
    const [, name = ""] = /^\[(.*)\]$/.exec(piece) ?? [];
    const style = /^dbnum([123])$/i.exec(name)?.[1];
    if (style !== undefined) {
      digits = style === "1" ? "DBNum1" : style === "2" ? "DBNum2" : "DBNum3";
      return "";
    }
    return name in CHINESE_COLORS ? `[${CHINESE_COLORS[name]}]` : piece;
  });
  return { code, digits, hasChineseHalves };
}
