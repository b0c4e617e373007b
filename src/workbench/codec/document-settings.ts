/** The add-in's document settings, kept in a custom XML part of our own: Excel carries such parts along without reading them. */
import { encodeXmlAttribute, encodeXmlText } from "./xml-text";
import { childrenNamed, textContent } from "./xml-tree";
import type { XlsxPackage } from "./xlsx-package";

const NAMESPACE = "urn:duigong-assistant:document-settings:1";
const PROPERTIES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
/** Identifies the part to Excel; any constant will do. */
const ITEM_ID = "{6D0F0C1B-6C5B-4D0E-9B57-2A1F9A2C7E10}";

/** Name of the part that holds the settings; undefined where the workbook has none. */
export function findSettingsPart(source: XlsxPackage, workbookPart: string): string | undefined {
  return source
    .relationships(workbookPart)
    .flatMap(({ kind, target }) => (kind === "customXml" && target !== null ? [target] : []))
    .find((part) => source.text(part).includes(`"${NAMESPACE}"`));
}

/** Settings by key, each as JSON text. */
export function readSettings(source: XlsxPackage, partName: string): Map<string, string> {
  const document = source.xml(partName);
  return new Map(
    childrenNamed(document.root, "setting").map((setting) => [
      setting.attributes.get("key") ?? "",
      textContent(document, setting),
    ])
  );
}

export function settingsXml(settings: ReadonlyMap<string, string>): string {
  const items = [...settings]
    .map(
      ([key, json]) => `<setting key="${encodeXmlAttribute(key)}">${encodeXmlText(json)}</setting>`
    )
    .join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${NAMESPACE}">${items}</settings>`;
}

export function settingsPropertiesXml(): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n` +
    `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${PROPERTIES_NAMESPACE}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
