import type { LookChange } from "../model/conditional-format";
import { BORDER_SIDES } from "./read-styles";
import { attributesXml } from "./xml-editor";

/** A change of a cell's look as `<dxf>`, with `p` as the prefix of its elements; null where it changes nothing. */
export function differentialXml(
  look: LookChange,
  p: string,
  numberFormatId: (format: string) => number
): string | null {
  const color = (name: string, rgb: string): string =>
    `<${p}${name} rgb="FF${rgb.slice(1).toUpperCase()}"/>`;
  const toggle = (name: string, isOn: boolean | undefined): string =>
    isOn === undefined ? "" : `<${p}${name}${isOn ? "" : ' val="0"'}/>`;
  const wrapped = (name: string, content: string): string =>
    content === "" ? "" : `<${p}${name}>${content}</${p}${name}>`;
  const { numberFormat, underline, fontColor, fill, borders } = look;
  const font =
    toggle("b", look.bold) +
    toggle("i", look.italic) +
    toggle("strike", look.strikethrough) +
    (underline === undefined ? "" : `<${p}u${underline ? "" : ' val="none"'}/>`) +
    (fontColor === undefined ? "" : color("color", fontColor));
  const format =
    numberFormat === undefined
      ? ""
      : `<${p}numFmt${attributesXml({ numFmtId: numberFormatId(numberFormat), formatCode: numberFormat })}/>`;
  const pattern =
    fill === null
      ? `<${p}patternFill patternType="none"/>`
      : fill === undefined
        ? ""
        : wrapped("patternFill", color("bgColor", fill));
  const sides = BORDER_SIDES.map((side) => {
    const border = borders?.[side];
    return border
      ? `<${p}${side} style="${border.line}">${color("color", border.color)}</${p}${side}>`
      : "";
  });
  // In the schema's order.
  const content =
    wrapped("font", font) + format + wrapped("fill", pattern) + wrapped("border", sides.join(""));
  return content === "" ? null : wrapped("dxf", content);
}
