/**
 * A small XML tree that remembers where every element stands in its source, so that a part can be changed in places and all
 * the rest of it kept as it was. For the small parts of a package and for what surrounds a sheet's cells; the cells
 * themselves are read by `sheet-data-reader.ts`.
 */
import { WorkbookFileError } from "./workbook-file-error";
import { decodeXmlContent, decodeXmlText } from "./xml-text";

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** As written, with its prefix. */
  readonly qualifiedName: string;
  /** By name as written; values decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Offsets in the source: the element, and what stands between its tags (both `end` where it has none). */
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

export interface XmlDocument {
  readonly source: string;
  readonly root: XmlElement;
  /** Prefix of the root with its colon, or an empty string. */
  readonly prefix: string;
}

type OpenElement = {
  -readonly [Key in keyof XmlElement]: Key extends "children" ? XmlElement[] : XmlElement[Key];
};

/**
 * @param partName named in the error where the XML is broken
 * @param opaque an element, by its name without prefix, whose content is skipped unread
 * @throws WorkbookFileError DAMAGED
 */
export function parseXml(source: string, partName: string, opaque?: string): XmlDocument {
  const damaged = (): never => {
    throw new WorkbookFileError("DAMAGED", partName);
  };
  const open: OpenElement[] = [];
  let root: OpenElement | null = null;
  let at = source.indexOf("<");
  while (at >= 0) {
    const marker = source.charAt(at + 1);
    if (marker === "!" || marker === "?") {
      at = source.indexOf("<", markupEnd(source, at) ?? damaged());
      continue;
    }
    if (marker === "/") {
      const element = open.pop() ?? damaged();
      const tagEnd = source.indexOf(">", at) + 1;
      if (source.slice(at + 2, tagEnd - 1).trim() !== element.qualifiedName) damaged();
      element.contentEnd = at;
      element.end = tagEnd;
      if (open.length === 0) break;
      at = source.indexOf("<", tagEnd);
      continue;
    }
    const element = readStartTag(source, at) ?? damaged();
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    const isEmpty = source.charAt(element.contentStart - 2) === "/";
    if (!isEmpty) open.push(element);
    else if (!parent) break;
    if (isEmpty || element.name !== opaque) at = source.indexOf("<", element.contentStart);
    else {
      at = source.lastIndexOf(`</${element.qualifiedName}`);
      if (at < element.contentStart) damaged();
    }
  }
  if (!root || open.length > 0) return damaged();
  const prefix = root.qualifiedName.slice(0, root.qualifiedName.length - root.name.length);
  return { source, root, prefix };
}

/** End of a comment, CDATA section or processing instruction; null where it does not end or is a document type, which no package has. */
export function markupEnd(source: string, at: number): number | null {
  const close = source.startsWith("<!--", at)
    ? "-->"
    : source.startsWith("<![CDATA[", at)
      ? "]]>"
      : source.startsWith("<?", at)
        ? "?>"
        : null;
  if (close === null) return null;
  const end = source.indexOf(close, at + 2);
  return end < 0 ? null : end + close.length;
}

// A `>` inside quotes is part of the value.
const TAG = /<([^\s/>=]+)((?:\s+[^\s/>=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/y;
const ATTRIBUTE = /([^\s/>=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

function readStartTag(source: string, start: number): OpenElement | null {
  TAG.lastIndex = start;
  const match = TAG.exec(source);
  if (!match) return null;
  const end = TAG.lastIndex;
  const [, qualifiedName = "", attributeText = ""] = match;
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of attributeText.matchAll(ATTRIBUTE))
    attributes.set(name, decodeXmlText(double ?? single ?? ""));
  return {
    name: qualifiedName.slice(qualifiedName.indexOf(":") + 1),
    qualifiedName,
    attributes,
    children: [],
    start,
    contentStart: end,
    contentEnd: end,
    end,
  };
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text of an element that holds text only; an empty string where there is no such element. */
export function textContent(document: XmlDocument, element: XmlElement | undefined): string {
  return element
    ? decodeXmlContent(document.source.slice(element.contentStart, element.contentEnd))
    : "";
}

/** The element as it stands in its source. */
export function outerXml(document: XmlDocument, element: XmlElement): string {
  return document.source.slice(element.start, element.end);
}

/** `1`, `true` and `on` are yes, everything else written is no. */
export function flag(element: XmlElement | undefined, name: string, absent = false): boolean {
  const value = element?.attributes.get(name);
  return value === undefined ? absent : value === "1" || value === "true" || value === "on";
}

/** A number attribute; `absent` where it is missing or none. */
export function numberAttribute<Absent>(
  element: XmlElement | undefined,
  name: string,
  absent: Absent
): number | Absent {
  const value = element?.attributes.get(name);
  if (value === undefined || value.trim() === "") return absent;
  const number = Number(value);
  return Number.isFinite(number) ? number : absent;
}

/** The `r:id` of an element, whatever prefix the file gave the relationships namespace. */
export function relationshipId(element: XmlElement | undefined): string | undefined {
  for (const [name, value] of element?.attributes ?? []) if (name.endsWith(":id")) return value;
  return undefined;
}
