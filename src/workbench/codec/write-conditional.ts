/**
 * Writes conditional formats whose cells moved into the elements they came from, where all else of them is kept to the letter, and new ones
 * behind those.
 */
import { areaFromA1, areaToA1 } from "../model/area";
import type { ConditionalFormat, ConditionalRule, LookChange } from "../model/conditional-format";
import {
  conditionalElements,
  conditionalExtensions,
  formulaElements,
  referencesOf,
  thresholdElements,
} from "./conditional-xml";
import { extensionListXml, hasExtension, newExtensionXml, newFormatXml } from "./new-conditional";
import { putChild, WORKSHEET_ORDER } from "./schema-order";
import type { XmlEditor } from "./xml-editor";
import { encodeXmlText } from "./xml-text";
import { childNamed, childrenNamed, textContent, type XmlElement } from "./xml-tree";

export function writeConditionalFormats(
  editor: XmlEditor,
  formats: readonly ConditionalFormat[],
  differentialOf: (look: LookChange) => number | null
): void {
  const { document } = editor;
  const extensions = emptiedExtensions(document.root, formats);
  for (const { list, index, element } of conditionalElements(document)) {
    const isInside = extensions.some(
      ({ start, end }) => element.start >= start && element.end <= end
    );
    if (isInside) continue;
    const format = formats.find((one) => one.list === list && one.fileIndex === index);
    if (format) writeFormat(editor, element, format);
    else editor.remove(element);
  }
  for (const extension of extensions) editor.remove(extension);
  const added = formats.filter(({ fileIndex }) => fileIndex === null);
  appendFormats(editor, added, differentialOf);
  appendExtensions(editor, added.filter(hasExtension));
}

function appendFormats(
  editor: XmlEditor,
  formats: readonly ConditionalFormat[],
  differentialOf: (look: LookChange) => number | null
): void {
  if (formats.length === 0) return;
  const { root, prefix } = editor.document;
  const xml = formats.map((format) => newFormatXml(format, prefix, differentialOf));
  const last = childrenNamed(root, "conditionalFormatting").at(-1);
  if (last) editor.insertAfter(last, xml.join(""));
  else putChild(editor, root, WORKSHEET_ORDER, "conditionalFormatting", xml);
}

function appendExtensions(editor: XmlEditor, formats: readonly ConditionalFormat[]): void {
  if (formats.length === 0) return;
  const { root, prefix } = editor.document;
  const xml = formats.map(newExtensionXml).join("");
  const [existing] = conditionalExtensions(root);
  const all = childNamed(root, "extLst");
  if (existing) editor.change(existing.list, {}, xml);
  else if (all) editor.change(all, {}, extensionListXml(xml, prefix));
  else {
    const list = `<${prefix}extLst>${extensionListXml(xml, prefix)}</${prefix}extLst>`;
    putChild(editor, root, WORKSHEET_ORDER, "extLst", [list]);
  }
}

/** An extension with an empty list makes Excel repair the file: it goes with its last format, and with it the last of them. */
function emptiedExtensions(
  root: XmlElement,
  formats: readonly ConditionalFormat[]
): readonly XmlElement[] {
  if (formats.some((format) => format.list === "extension" || hasExtension(format))) return [];
  const emptied = conditionalExtensions(root).map(({ extension }) => extension);
  const all = childNamed(root, "extLst");
  return all && emptied.length === all.children.length ? [all] : emptied;
}

function writeFormat(editor: XmlEditor, element: XmlElement, format: ConditionalFormat): void {
  const references = format.areas.map(areaToA1).join(" ");
  const before = referencesOf(editor.document, element);
  if (references !== normalised(before)) {
    const inside = childNamed(element, "sqref");
    if (inside) setText(editor, inside, references);
    else editor.change(element, { sqref: references });
  }
  childrenNamed(element, "cfRule").forEach((rule, place) => {
    const known = format.rules[format.fileRules?.indexOf(place) ?? place];
    if (known) writeRule(editor, rule, known);
    else editor.remove(rule);
  });
}

function normalised(references: string): string {
  return references
    .split(/\s+/)
    .flatMap((reference) => areaFromA1(reference) ?? [])
    .map(areaToA1)
    .join(" ");
}

function writeRule(editor: XmlEditor, element: XmlElement, rule: ConditionalRule): void {
  const priority = element.attributes.get("priority");
  if (priority !== undefined && Number(priority) !== rule.priority)
    editor.change(element, { priority: String(rule.priority) });
  formulaElements(element).forEach((formula, place) =>
    setText(editor, formula, rule.formulas[place])
  );
  thresholdElements(element).forEach((threshold, place) => {
    const value = rule.thresholds[place]?.value;
    const formula = childNamed(threshold, "f");
    const written = threshold.attributes.get("val");
    if (formula) setText(editor, formula, value);
    else if (written !== undefined && value !== undefined && written !== value)
      editor.change(threshold, { val: value });
  });
}

/** Gives an element another text, if it is another. */
function setText(editor: XmlEditor, element: XmlElement, text: string | undefined): void {
  if (text === undefined || textContent(editor.document, element) === text) return;
  const { qualifiedName, start, contentStart } = element;
  const tag = editor.document.source.slice(start, contentStart);
  editor.replace(element, [`${tag}${encodeXmlText(text)}</${qualifiedName}>`]);
}
