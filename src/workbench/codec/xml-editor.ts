import { encodeXmlAttribute } from "./xml-text";
import type { XmlDocument, XmlElement } from "./xml-tree";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly string[];
}

/** What to change in an element's start tag; null removes an attribute. */
export type AttributeChanges = Readonly<Record<string, string | null>>;

/**
 * Collects changes to an XML source and applies them in one go; what no change touches is kept to the letter. Two changes of
 * the same place are a bug and refused when the result is built.
 */
export class XmlEditor {
  private readonly edits: Edit[] = [];

  constructor(readonly document: XmlDocument) {}

  get isUnchanged(): boolean {
    return this.edits.length === 0;
  }

  replace(element: XmlElement, pieces: readonly string[]): void {
    this.edits.push({ start: element.start, end: element.end, pieces });
  }

  remove(element: XmlElement): void {
    this.replace(element, []);
  }

  insertAfter(element: XmlElement, xml: string): void {
    this.edits.push({ start: element.end, end: element.end, pieces: [xml] });
  }

  /** Puts `xml` before the first child. */
  prepend(element: XmlElement, xml: string): void {
    if (isSelfClosing(element)) this.change(element, {}, xml);
    else this.edits.push({ start: element.contentStart, end: element.contentStart, pieces: [xml] });
  }

  /** Changes attributes of an element and adds `appended` after its last child. */
  change(element: XmlElement, attributes: AttributeChanges, appended = ""): void {
    const opensForContent = isSelfClosing(element) && appended !== "";
    if (Object.keys(attributes).length > 0 || opensForContent) {
      const tag = startTag(element, attributes, isSelfClosing(element) && !opensForContent);
      const pieces = opensForContent ? [tag, appended, `</${element.qualifiedName}>`] : [tag];
      this.edits.push({ start: element.start, end: element.contentStart, pieces });
    }
    if (appended !== "" && !opensForContent)
      this.edits.push({ start: element.contentEnd, end: element.contentEnd, pieces: [appended] });
  }

  /** The changed source in pieces, in order. */
  toPieces(): string[] {
    const { source } = this.document;
    const ordered = this.edits
      .map((edit, order) => ({ ...edit, order }))
      .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    const pieces: string[] = [];
    let kept = 0;
    for (const edit of ordered) {
      if (edit.start < kept) throw new Error("two changes of the same place");
      pieces.push(source.slice(kept, edit.start));
      for (const piece of edit.pieces) pieces.push(piece);
      kept = edit.end;
    }
    pieces.push(source.slice(kept));
    return pieces;
  }

  toString(): string {
    return this.toPieces().join("");
  }
}

function isSelfClosing(element: XmlElement): boolean {
  return element.contentStart === element.end;
}

function startTag(element: XmlElement, changes: AttributeChanges, selfClosing: boolean): string {
  const attributes = new Map<string, string | null>(element.attributes);
  for (const [name, value] of Object.entries(changes)) attributes.set(name, value);
  return `<${element.qualifiedName}${attributesXml(Object.fromEntries(attributes))}${selfClosing ? "/>" : ">"}`;
}

/** ` name="value"` for each attribute that has a value. */
export function attributesXml(
  attributes: Readonly<Record<string, string | number | null | undefined>>
): string {
  let xml = "";
  for (const [name, value] of Object.entries(attributes))
    if (value != null) xml += ` ${name}="${encodeXmlAttribute(String(value))}"`;
  return xml;
}
