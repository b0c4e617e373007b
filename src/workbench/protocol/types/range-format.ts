import type { Style } from "../../model/style";
import { HostType } from "../host-object";
import type { Json } from "../json";
import { readColor, readFlag, readSize, readText, readWord } from "../read-value";
import { bordersType } from "./borders";
import { changeStyles, commonStyle, styleScalar } from "./cell-styles";
import { rangeSizes } from "./range-sizes";
import type { RangeSubject } from "./range-subject";

const HORIZONTAL: Readonly<Record<Style["horizontal"], string>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

const VERTICAL: Readonly<Record<Style["vertical"], string>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

const MOST_INDENT = 250;

/** `range.format`. */
export const rangeFormatType = new HostType<RangeSubject>("RangeFormat", () => [
  {
    scalars: {
      HorizontalAlignment: styleScalar(
        (style) => HORIZONTAL[style.horizontal],
        (value) => ({ horizontal: wordBehind(HORIZONTAL, value) })
      ),
      VerticalAlignment: styleScalar(
        (style) => VERTICAL[style.vertical],
        (value) => ({ vertical: wordBehind(VERTICAL, value) })
      ),
      WrapText: styleScalar(
        (style) => style.wrap,
        (value) => ({ wrap: readFlag(value) })
      ),
      IndentLevel: styleScalar(
        (style) => style.indent,
        (value) => ({ indent: Math.min(readSize(value), MOST_INDENT) })
      ),
    },
    links: {
      Font: (range) => fontType.of(range),
      Fill: (range) => fillType.of(range),
      Borders: (range) => bordersType.of(range),
      Protection: (range) => protectionType.of(range),
    },
  },
  rangeSizes,
]);

const fontType = new HostType<RangeSubject>("RangeFont", () => [
  {
    scalars: {
      Name: styleScalar(
        (style) => style.fontName,
        (value) => ({ fontName: readText(value) })
      ),
      Size: styleScalar(
        (style) => style.fontSize,
        (value) => ({ fontSize: readSize(value) })
      ),
      Color: styleScalar(
        (style) => style.fontColor,
        (value) => ({ fontColor: readColor(value) })
      ),
      Bold: styleScalar(
        (style) => style.bold,
        (value) => ({ bold: readFlag(value) })
      ),
      Italic: styleScalar(
        (style) => style.italic,
        (value) => ({ italic: readFlag(value) })
      ),
      Strikethrough: styleScalar(
        (style) => style.strikethrough,
        (value) => ({ strikethrough: readFlag(value) })
      ),
      Underline: styleScalar(
        (style) => (style.underline ? "Single" : "None"),
        (value) => ({ underline: readWord(value, ["None", "Single"]) === "Single" })
      ),
    },
  },
]);

const fillType = new HostType<RangeSubject>("RangeFill", () => [
  {
    scalars: {
      Color: {
        read: (range, call) => commonStyle(range, call, (style) => style.fill ?? "#FFFFFF"),
        write: (range, value, call) =>
          changeStyles(range, { fill: value === "" ? null : readColor(value) }, call),
      },
    },
    methods: { Clear: (range, _args, call) => changeStyles(range, { fill: null }, call) },
  },
]);

const protectionType = new HostType<RangeSubject>("FormatProtection", () => [
  {
    scalars: {
      Locked: styleScalar(
        (style) => style.locked,
        (value) => ({ locked: readFlag(value) })
      ),
    },
  },
]);

/** The model's word for one of Excel's. */
function wordBehind<W extends string>(words: Readonly<Record<W, string>>, value: Json): W {
  const pairs = Object.entries<string>(words);
  const excelWord = readWord(
    value,
    pairs.map(([, word]) => word)
  );
  const found = (Object.keys(words) as W[]).find((word) => words[word] === excelWord);
  if (found === undefined) throw new Error(`no word behind ${excelWord}`);
  return found;
}
