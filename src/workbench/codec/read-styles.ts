/** The styles part: every cell format of a file as a {@link Style}. */
import {
  DEFAULT_STYLE,
  type Border,
  type BorderLine,
  type BorderSide,
  type Style,
} from "../model/style";
import { readColor, type Palette } from "./colors";
import { builtInFormat } from "./number-formats";
import { decodeEscapes } from "./xml-text";
import { childNamed, childrenNamed, flag, numberAttribute, type XmlElement } from "./xml-tree";

type FontStyle = Pick<
  Style,
  "fontName" | "fontSize" | "bold" | "italic" | "underline" | "strikethrough" | "fontColor"
>;

const LINES: Readonly<Record<string, BorderLine>> = {
  thin: "thin",
  medium: "medium",
  thick: "thick",
  dashed: "dashed",
  dotted: "dotted",
  double: "double",
  hair: "hair",
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  dashDotDot: "dotted",
  mediumDashDotDot: "dotted",
  slantDashDot: "dashed",
};
export const BORDER_SIDES: readonly BorderSide[] = ["left", "right", "top", "bottom"];
const HORIZONTALS = [
  "general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed",
] as const; // prettier-ignore
const VERTICALS = ["top", "center", "bottom", "justify", "distributed"] as const;

/** Formats by their number in `cellXfs`; one default format where the part has none. */
export function readStyles(styles: XmlElement, palette: Palette): Style[] {
  const formats = readNumberFormats(styles);
  const fonts = childrenNamed(childNamed(styles, "fonts"), "font").map((font) =>
    readFont(font, palette)
  );
  const fills = childrenNamed(childNamed(styles, "fills"), "fill").map((fill) =>
    readFill(fill, palette)
  );
  const borders = childrenNamed(childNamed(styles, "borders"), "border").map((border) =>
    readBorders(border, palette)
  );
  const read = childrenNamed(childNamed(styles, "cellXfs"), "xf").map((xf, fileFormat): Style => {
    const formatId = numberAttribute(xf, "numFmtId", 0);
    return {
      ...DEFAULT_STYLE,
      ...fonts[numberAttribute(xf, "fontId", 0)],
      ...readAlignment(childNamed(xf, "alignment")),
      numberFormat: formats.get(formatId) ?? builtInFormat(formatId) ?? "General",
      fill: fills[numberAttribute(xf, "fillId", 0)] ?? null,
      borders: borders[numberAttribute(xf, "borderId", 0)] ?? {},
      locked: flag(childNamed(xf, "protection"), "locked", true),
      fileFormat,
    };
  });
  return read.length > 0 ? read : [DEFAULT_STYLE];
}

/** The workbook's own number formats by their number. */
export function readNumberFormats(styles: XmlElement): Map<number, string> {
  return new Map(
    childrenNamed(childNamed(styles, "numFmts"), "numFmt").map((format) => [
      numberAttribute(format, "numFmtId", -1),
      decodeEscapes(format.attributes.get("formatCode") ?? "General"),
    ])
  );
}

function readFont(font: XmlElement, palette: Palette): FontStyle {
  const isOn = (name: string) => {
    const element = childNamed(font, name);
    return element !== undefined && flag(element, "val", true);
  };
  const underline = childNamed(font, "u");
  return {
    fontName: childNamed(font, "name")?.attributes.get("val") ?? DEFAULT_STYLE.fontName,
    fontSize: numberAttribute(childNamed(font, "sz"), "val", DEFAULT_STYLE.fontSize),
    bold: isOn("b"),
    italic: isOn("i"),
    underline: underline !== undefined && underline.attributes.get("val") !== "none",
    strikethrough: isOn("strike"),
    fontColor: readColor(childNamed(font, "color"), palette) ?? DEFAULT_STYLE.fontColor,
  };
}

/** A pattern or gradient is shown by its main colour: the model knows plain fills only. */
function readFill(fill: XmlElement, palette: Palette): string | null {
  const pattern = childNamed(fill, "patternFill");
  if (!pattern) {
    const stop = childNamed(childNamed(fill, "gradientFill"), "stop");
    return readColor(childNamed(stop, "color"), palette);
  }
  const type = pattern.attributes.get("patternType") ?? "none";
  if (type === "none") return null;
  return readColor(childNamed(pattern, type === "solid" ? "fgColor" : "bgColor"), palette);
}

export function readBorders(border: XmlElement, palette: Palette): Style["borders"] {
  const sides: Partial<Record<BorderSide, Border>> = {};
  for (const side of BORDER_SIDES) {
    const element = childNamed(border, side) ?? childNamed(border, STRICT_SIDE[side] ?? side);
    const line = LINES[element?.attributes.get("style") ?? "none"];
    if (line)
      sides[side] = { line, color: readColor(childNamed(element, "color"), palette) ?? "#000000" };
  }
  return sides;
}

const STRICT_SIDE: Partial<Record<BorderSide, string>> = { left: "start", right: "end" };

function readAlignment(
  alignment: XmlElement | undefined
): Pick<Style, "horizontal" | "vertical" | "wrap" | "indent"> {
  const horizontal = alignment?.attributes.get("horizontal");
  const vertical = alignment?.attributes.get("vertical");
  return {
    horizontal: HORIZONTALS.find((name) => name === horizontal) ?? "general",
    vertical: VERTICALS.find((name) => name === vertical) ?? "bottom",
    wrap: flag(alignment, "wrapText"),
    indent: numberAttribute(alignment, "indent", 0),
  };
}
