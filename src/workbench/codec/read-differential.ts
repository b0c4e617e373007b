/** `<dxf>`: what a conditional format changes of a cell's look. */
import type { LookChange } from "../model/conditional-format";
import { readColor, type Palette } from "./colors";
import { readBorders } from "./read-styles";
import { decodeEscapes } from "./xml-text";
import { childNamed, childrenNamed, flag, type XmlElement } from "./xml-tree";

/** The changes by their number in `<dxfs>`. */
export function readDifferentials(
  styles: XmlElement | undefined,
  palette: Palette
): readonly LookChange[] {
  return childrenNamed(childNamed(styles, "dxfs"), "dxf").map((dxf) =>
    readDifferential(dxf, palette)
  );
}

export function readDifferential(dxf: XmlElement, palette: Palette): LookChange {
  const format = childNamed(dxf, "numFmt")?.attributes.get("formatCode");
  const fill = childNamed(dxf, "fill");
  const border = childNamed(dxf, "border");
  return {
    ...(format !== undefined && { numberFormat: decodeEscapes(format) }),
    ...readFontChange(childNamed(dxf, "font"), palette),
    ...(fill && readFillChange(fill, palette)),
    ...(border && { borders: readBorders(border, palette) }),
  };
}

function readFontChange(font: XmlElement | undefined, palette: Palette): LookChange {
  const toggle = (name: string, member: "bold" | "italic" | "strikethrough"): LookChange => {
    const element = childNamed(font, name);
    return element ? { [member]: flag(element, "val", true) } : {};
  };
  const underline = childNamed(font, "u");
  const fontColor = readColor(childNamed(font, "color"), palette);
  return {
    ...toggle("b", "bold"),
    ...toggle("i", "italic"),
    ...toggle("strike", "strikethrough"),
    ...(underline && { underline: underline.attributes.get("val") !== "none" }),
    ...(fontColor !== null && { fontColor }),
  };
}

/** Unlike in a cell format, a plain fill has its colour in `bgColor`; some programs write `fgColor` all the same. */
function readFillChange(fill: XmlElement, palette: Palette): LookChange {
  const pattern = childNamed(fill, "patternFill");
  const type = pattern?.attributes.get("patternType");
  if (type === "none") return { fill: null };
  const stop = childNamed(childNamed(fill, "gradientFill"), "stop");
  const color =
    readColor(childNamed(pattern, "bgColor"), palette) ??
    readColor(childNamed(pattern, "fgColor"), palette) ??
    readColor(childNamed(stop, "color"), palette);
  return color === null ? {} : { fill: color };
}
