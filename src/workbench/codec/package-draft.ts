import {
  absoluteTarget,
  readRelationships,
  RELATIONSHIP_TYPES,
  relationshipsPartOf,
  type Relationship,
} from "./relationships";
import { declareUtf8 } from "./xml-encoding";
import { attributesXml, XmlEditor } from "./xml-editor";
import { parseXml, type XmlDocument } from "./xml-tree";
import { CONTENT_TYPES_PART, type XlsxPackage } from "./xlsx-package";
import type { ZipEntry } from "./zip-reader";
import { packText } from "./zip-writer";

const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const EMPTY_CONTENT_TYPES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/></Types>';

/** A package in the making: the source's parts with some written anew, added or removed. The source itself stays as it is. */
export class PackageDraft {
  private readonly written = new Map<string, readonly string[]>();
  private readonly removed = new Set<string>();

  constructor(readonly source: XlsxPackage) {}

  has(partName: string): boolean {
    if (this.removed.has(partName)) return false;
    return this.written.has(partName) || this.source.parts.has(partName);
  }

  /** The part as it now stands. */
  xml(partName: string, opaque?: string): XmlDocument {
    const written = this.written.get(partName);
    return written
      ? parseXml(written.join(""), partName, opaque)
      : this.source.xml(partName, opaque);
  }

  /** Writes a part; a new one needs its content type. */
  write(partName: string, pieces: readonly string[], contentType?: string): void {
    const [head = "", ...rest] = pieces;
    this.written.set(partName, [declareUtf8(head), ...rest]);
    this.removed.delete(partName);
    if (contentType === undefined) return;
    const types = this.contentTypes();
    const editor = new XmlEditor(types);
    const attributes = attributesXml({ PartName: `/${partName}`, ContentType: contentType });
    editor.change(types.root, {}, `<${types.prefix}Override${attributes}/>`);
    this.written.set(CONTENT_TYPES_PART, [editor.toString()]);
  }

  /** Removes a part with its relationships and content type; relationships that lead to it are the caller's. */
  remove(partName: string): void {
    this.drop(partName);
    this.drop(relationshipsPartOf(partName));
  }

  /** `stem1suffix`, `stem2suffix`, …: the first that no part has or had. */
  newPartName(stem: string, suffix: string): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${number}${suffix}`;
      if (!this.written.has(name) && this.source.find(name) === undefined) return name;
    }
  }

  relationships(partName: string): Relationship[] {
    const part = this.relationshipsPart(partName);
    if (!this.has(part)) return [];
    return readRelationships(this.xml(part), partName).map((relationship) => ({
      ...relationship,
      target: relationship.target && (this.source.find(relationship.target) ?? relationship.target),
    }));
  }

  /** Draws an arrow from one part to another and returns its id. */
  relate(partName: string, kind: string, target: string): string {
    const part = this.relationshipsPart(partName);
    const document = this.has(part) ? this.xml(part) : parseXml(EMPTY_RELATIONSHIPS, part);
    const taken = new Set(this.relationships(partName).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const attributes = attributesXml({
      Id: `rId${number}`,
      Type: kind.includes(":") ? kind : RELATIONSHIP_TYPES + kind,
      Target: absoluteTarget(target),
    });
    const editor = new XmlEditor(document);
    editor.change(document.root, {}, `<${document.prefix}Relationship${attributes}/>`);
    this.write(part, [editor.toString()]);
    return `rId${number}`;
  }

  unrelate(partName: string, id: string): void {
    const part = this.relationshipsPart(partName);
    if (!this.has(part)) return;
    const document = this.xml(part);
    const editor = new XmlEditor(document);
    for (const element of document.root.children)
      if (element.attributes.get("Id") === id) editor.remove(element);
    this.write(part, [editor.toString()]);
  }

  /** Removes the parts that the source's root led to and that nothing leads to any more. */
  removeUnreachable(): void {
    const now = reachable((part) => this.relationships(part));
    for (const part of reachable((name) => this.source.relationships(name)))
      if (part !== "" && !now.has(part)) this.remove(part);
  }

  /** The ZIP's entries: those of the source in their order, then the new ones. */
  async toEntries(): Promise<ZipEntry[]> {
    const entries: ZipEntry[] = [];
    for (const [name, entry] of this.source.parts) {
      if (this.removed.has(name)) continue;
      const written = this.written.get(name);
      entries.push(written ? await packText(name, written) : entry);
    }
    for (const [name, pieces] of this.written)
      if (!this.source.parts.has(name)) entries.push(await packText(name, pieces));
    return entries;
  }

  private relationshipsPart(partName: string): string {
    const part = relationshipsPartOf(partName);
    return this.source.find(part) ?? part;
  }

  private contentTypes(): XmlDocument {
    return this.has(CONTENT_TYPES_PART)
      ? this.xml(CONTENT_TYPES_PART)
      : parseXml(EMPTY_CONTENT_TYPES, CONTENT_TYPES_PART);
  }

  private drop(partName: string): void {
    if (!this.has(partName)) return;
    this.written.delete(partName);
    this.removed.add(partName);
    const types = this.contentTypes();
    const editor = new XmlEditor(types);
    for (const element of types.root.children)
      if (element.attributes.get("PartName")?.toLowerCase() === `/${partName.toLowerCase()}`)
        editor.remove(element);
    if (!editor.isUnchanged) this.written.set(CONTENT_TYPES_PART, [editor.toString()]);
  }
}

function reachable(relationshipsOf: (part: string) => readonly Relationship[]): Set<string> {
  const found = new Set([""]);
  for (const part of found)
    for (const { target } of relationshipsOf(part)) if (target !== null) found.add(target);
  return found;
}
