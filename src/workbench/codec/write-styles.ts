/** Adds the styles that a workbook gained to the styles part; what stands there keeps its number. */
import type { LookChange } from "../model/conditional-format";
import type { Border, Style, StyleTable } from "../model/style";
import { differentialXml } from "./write-differential";
import { BORDER_SIDES, readNumberFormats, readStyles } from "./read-styles";
import { builtInFormatId, FIRST_CUSTOM_FORMAT } from "./number-formats";
import type { Palette } from "./colors";
import { putChild, STYLES_ORDER } from "./schema-order";
import { attributesXml, XmlEditor } from "./xml-editor";
import {
  childNamed,
  numberAttribute,
  outerXml,
  type XmlDocument,
  type XmlElement,
} from "./xml-tree";

type Collection = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

const FONT_ORDER = [
  "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset",
  "scheme",
]; // prettier-ignore

/** What a collection begins with; exporters leave out what they do not use, but the first numbers have fixed meanings. */
const FIRST_ITEMS: Record<Collection, readonly string[]> = {
  numFmts: [],
  fonts: ["<font/>"],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ["<border/>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
};

/** Writes the cell formats of one save. Ask for every style first, then take the part. */
export class StyleWriter {
  private readonly fileStyles: readonly Style[];
  private readonly formatsByStyle = new Map<number, number>();
  /** XML added to each collection, by what was asked for; the value is its number. */
  private readonly added: Record<Collection, Map<string, number>> = {
    numFmts: new Map(),
    fonts: new Map(),
    fills: new Map(),
    borders: new Map(),
    cellXfs: new Map(),
    dxfs: new Map(),
  };
  private readonly numberFormats: Map<number, string>;
  private readonly p: string;

  constructor(
    private readonly document: XmlDocument,
    palette: Palette,
    private readonly table: StyleTable
  ) {
    this.fileStyles = readStyles(document.root, palette);
    this.numberFormats = readNumberFormats(document.root);
    this.p = document.prefix;
  }

  /** The file's cell format for a style of the model. */
  formatOf(styleIndex: number): number {
    const known = this.formatsByStyle.get(styleIndex);
    if (known !== undefined) return known;
    const style = this.table.get(styleIndex);
    const origin = style.fileFormat < this.fileStyles.length ? style.fileFormat : 0;
    const base = this.fileStyles[origin];
    const format =
      base && isSameStyle(base, style) ? origin : this.addFormat(style, base ?? style, origin);
    this.formatsByStyle.set(styleIndex, format);
    return format;
  }

  /** Number of what a conditional format changes of a cell's look; null where it changes nothing. */
  differentialOf(look: LookChange): number | null {
    const xml = differentialXml(look, this.p, (format) => this.numberFormatId(format));
    return xml === null ? null : this.add("dxfs", xml);
  }

  /** The changed part; null where no style was added. */
  toXml(): string | null {
    const editor = new XmlEditor(this.document);
    for (const name of ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"] as const) {
      if (this.added[name].size === 0) continue;
      const element = childNamed(this.document.root, name);
      const xml = this.missingItems(name).join("") + [...this.added[name].keys()].join("");
      const count = String(this.itemCount(name) + this.added[name].size);
      if (element) editor.change(element, { count }, xml);
      else
        putChild(editor, this.document.root, STYLES_ORDER, name, [
          `<${this.p}${name}${attributesXml({ count })}>${xml}</${this.p}${name}>`,
        ]);
    }
    return editor.isUnchanged ? null : editor.toString();
  }

  private items(name: Collection): readonly XmlElement[] {
    return childNamed(this.document.root, name)?.children ?? [];
  }

  private itemCount(name: Collection): number {
    return this.items(name).length + this.missingItems(name).length;
  }

  private missingItems(name: Collection): string[] {
    return FIRST_ITEMS[name]
      .slice(this.items(name).length)
      .map((xml) => xml.replace(/<(?=\w)/g, `<${this.p}`).replaceAll("</", `</${this.p}`));
  }

  private add(name: Collection, xml: string): number {
    const known = this.added[name].get(xml);
    if (known !== undefined) return known;
    const number = this.itemCount(name) + this.added[name].size;
    this.added[name].set(xml, number);
    return number;
  }

  /** A cell format that is the base one but for what differs. */
  private addFormat(style: Style, base: Style, origin: number): number {
    const xf = this.items("cellXfs")[origin];
    const attributes: Record<string, string | number | null> = Object.fromEntries(
      xf?.attributes ?? [["xfId", "0"]]
    );
    const set = (id: string, number: number, apply: string) => {
      attributes[id] = number;
      attributes[apply] = 1;
    };
    if (style.numberFormat !== base.numberFormat)
      set("numFmtId", this.numberFormatId(style.numberFormat), "applyNumberFormat");
    const fontId = numberAttribute(xf, "fontId", 0);
    if (!isSameFont(style, base)) set("fontId", this.fontId(style, base, fontId), "applyFont");
    if (style.fill !== base.fill) set("fillId", this.fillId(style.fill), "applyFill");
    const borderId = numberAttribute(xf, "borderId", 0);
    if (!isSameBorders(style, base))
      set("borderId", this.borderId(style, base, borderId), "applyBorder");
    const alignment = alignmentChanges(style, base);
    const protection: Record<string, number> =
      style.locked === base.locked ? {} : { locked: style.locked ? 1 : 0 };
    if (Object.keys(alignment).length > 0) attributes.applyAlignment = 1;
    if (Object.keys(protection).length > 0) attributes.applyProtection = 1;
    const content =
      this.changedChild(xf, "alignment", alignment) +
      this.changedChild(xf, "protection", protection) +
      this.keptChild(xf, "extLst");
    const tag = `${this.p}xf${attributesXml(attributes)}`;
    return this.add("cellXfs", content === "" ? `<${tag}/>` : `<${tag}>${content}</${this.p}xf>`);
  }

  private changedChild(
    parent: XmlElement | undefined,
    name: string,
    changes: Readonly<Record<string, string | number | null>>
  ): string {
    const attributes = {
      ...Object.fromEntries(childNamed(parent, name)?.attributes ?? []),
      ...changes,
    };
    const xml = attributesXml(attributes);
    return xml === "" ? "" : `<${this.p}${name}${xml}/>`;
  }

  private keptChild(parent: XmlElement | undefined, name: string): string {
    const child = childNamed(parent, name);
    return child ? outerXml(this.document, child) : "";
  }

  private numberFormatId(format: string): number {
    const builtIn = builtInFormatId(format);
    if (builtIn !== undefined && !this.numberFormats.has(builtIn)) return builtIn;
    for (const [id, code] of this.numberFormats) if (code === format) return id;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.numberFormats.keys()) + 1;
    this.numberFormats.set(id, format);
    this.add("numFmts", `<${this.p}numFmt${attributesXml({ numFmtId: id, formatCode: format })}/>`);
    return id;
  }

  private fontId(style: Style, base: Style, baseId: number): number {
    const font = this.items("fonts")[baseId];
    const parts = new Map<string, string>();
    for (const child of font?.children ?? []) parts.set(child.name, outerXml(this.document, child));
    const put = (name: string, value: string | number | boolean) => {
      if (value === false) parts.delete(name);
      else
        parts.set(
          name,
          `<${this.p}${name}${value === true ? "" : attributesXml({ val: value })}/>`
        );
    };
    const changed = (key: keyof Style) => !font || style[key] !== base[key];
    if (changed("bold")) put("b", style.bold);
    if (changed("italic")) put("i", style.italic);
    if (changed("strikethrough")) put("strike", style.strikethrough);
    if (changed("underline")) put("u", style.underline);
    if (changed("fontSize")) put("sz", style.fontSize);
    if (changed("fontColor")) parts.set("color", this.colorXml("color", style.fontColor));
    if (changed("fontName")) {
      put("name", style.fontName);
      // The scheme would override the name by the theme's font.
      parts.delete("scheme");
    }
    const xml = FONT_ORDER.map((name) => parts.get(name) ?? "");
    return this.add("fonts", `<${this.p}font>${xml.join("")}</${this.p}font>`);
  }

  private fillId(color: string | null): number {
    if (color === null) return 0;
    const { p } = this;
    return this.add(
      "fills",
      `<${p}fill><${p}patternFill patternType="solid">${this.colorXml("fgColor", color)}<${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
    );
  }

  private borderId(style: Style, base: Style, baseId: number): number {
    const { p } = this;
    const border = this.items("borders")[baseId];
    const sides = BORDER_SIDES.map((side) => {
      const line = style.borders[side];
      if (border && isSameBorder(line, base.borders[side])) return this.keptChild(border, side);
      return line
        ? `<${p}${side} style="${line.line}">${this.colorXml("color", line.color)}</${p}${side}>`
        : `<${p}${side}/>`;
    });
    const rest = (border?.children ?? [])
      .filter((child) => !BORDER_SIDES.some((side) => side === child.name))
      .map((child) => outerXml(this.document, child));
    const attributes = attributesXml(Object.fromEntries(border?.attributes ?? []));
    return this.add(
      "borders",
      `<${p}border${attributes}>${sides.join("")}${rest.join("")}</${p}border>`
    );
  }

  private colorXml(name: string, color: string): string {
    return `<${this.p}${name} rgb="FF${color.slice(1).toUpperCase()}"/>`;
  }
}

function isSameStyle(a: Style, b: Style): boolean {
  return (
    isSameFont(a, b) &&
    isSameBorders(a, b) &&
    a.numberFormat === b.numberFormat &&
    a.fill === b.fill &&
    a.locked === b.locked &&
    Object.keys(alignmentChanges(a, b)).length === 0
  );
}

function isSameFont(a: Style, b: Style): boolean {
  return (
    a.fontName === b.fontName &&
    a.fontSize === b.fontSize &&
    a.fontColor === b.fontColor &&
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.underline === b.underline &&
    a.strikethrough === b.strikethrough
  );
}

function isSameBorders(a: Style, b: Style): boolean {
  return BORDER_SIDES.every((side) => isSameBorder(a.borders[side], b.borders[side]));
}

function isSameBorder(a: Border | undefined, b: Border | undefined): boolean {
  return a?.line === b?.line && a?.color === b?.color;
}

/** Attributes of `<alignment>` to change; null removes one that has become the default. */
function alignmentChanges(style: Style, base: Style): Record<string, string | number | null> {
  const changes: Record<string, string | number | null> = {};
  if (style.horizontal !== base.horizontal)
    changes.horizontal = style.horizontal === "general" ? null : style.horizontal;
  if (style.vertical !== base.vertical)
    changes.vertical = style.vertical === "bottom" ? null : style.vertical;
  if (style.wrap !== base.wrap) changes.wrapText = style.wrap ? 1 : null;
  if (style.indent !== base.indent) changes.indent = style.indent === 0 ? null : style.indent;
  return changes;
}
