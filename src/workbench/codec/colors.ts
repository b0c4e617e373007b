/** Colours of a workbook file (theme, indexed, RGB, with tint) as `#RRGGBB`. */
import { childNamed, numberAttribute, type XmlDocument, type XmlElement } from "./xml-tree";

export interface Palette {
  /** In the order that `theme="n"` counts: light 1, dark 1, light 2, dark 2, accents 1 to 6, link, visited link. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

const OFFICE_THEME = [
  "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72",
]; // prettier-ignore

const THEME_ORDER = [
  "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
]; // prettier-ignore

const BASIC_COLORS =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ".repeat(2) +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 " +
  // 64 and 65 are the system's text and background.
  "000000 FFFFFF";

/**
 * @param theme the theme part; null where the file has none (Office's own colours then count)
 * @param styles the styles part, which may redefine the indexed colours
 */
export function readPalette(theme: XmlDocument | null, styles: XmlElement | undefined): Palette {
  const scheme = childNamed(childNamed(theme?.root, "themeElements"), "clrScheme");
  const own = childNamed(childNamed(styles, "colors"), "indexedColors");
  const indexed = BASIC_COLORS.split(" ");
  own?.children.forEach((color, i) => {
    indexed[i] = (color.attributes.get("rgb") ?? "").slice(-6).toUpperCase();
  });
  return {
    theme: THEME_ORDER.map((name, i) => {
      const color = childNamed(scheme, name)?.children[0];
      const rgb = color?.attributes.get("lastClr") ?? color?.attributes.get("val") ?? "";
      return (/^[0-9A-Fa-f]{6}$/.test(rgb) ? rgb.toUpperCase() : OFFICE_THEME[i]) ?? "000000";
    }),
    indexed,
  };
}

/** The colour an element such as `<color>` or `<fgColor>` states; null where it states none (automatic). */
export function readColor(element: XmlElement | undefined, palette: Palette): string | null {
  if (!element) return null;
  const rgb = element.attributes.get("rgb");
  const base =
    rgb !== undefined
      ? rgb.slice(-6).toUpperCase()
      : (palette.theme[numberAttribute(element, "theme", -1)] ??
        palette.indexed[numberAttribute(element, "indexed", -1)]);
  if (base === undefined || !/^[0-9A-F]{6}$/.test(base)) return null;
  return `#${applyTint(base, numberAttribute(element, "tint", 0))}`;
}

/** Lightens (positive) or darkens (negative) by moving the lightness, as the format defines it. */
function applyTint(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const lightness = (max + min) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const oldSpan = 1 - Math.abs(2 * lightness - 1);
  const newSpan = 1 - Math.abs(2 * target - 1);
  // Hue and saturation stay, so every channel keeps its place between the darkest and the lightest one.
  return [red, green, blue]
    .map((channel) => {
      const offset = oldSpan === 0 ? 0 : ((channel - lightness) / oldSpan) * newSpan;
      return Math.round(Math.min(1, Math.max(0, target + offset)) * 255)
        .toString(16)
        .padStart(2, "0")
        .toUpperCase();
    })
    .join("");
}
