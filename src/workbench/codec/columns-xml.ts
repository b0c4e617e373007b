/** `<cols>`: neighbouring columns with the same settings share an element. */
import { MAX_COLUMNS } from "../model/area";
import type { Worksheet } from "../model/worksheet";
import { widthToFile } from "./column-width";
import { attributesXml } from "./xml-editor";
import { childrenNamed, numberAttribute, type XmlElement } from "./xml-tree";

const FROM_MODEL = ["min", "max", "width", "customWidth", "hidden", "style"];

/**
 * The element for a sheet's columns, null where nothing differs from the default.
 *
 * @param existing the file's `<cols>`, whose further attributes (outline levels) are kept
 */
export function columnsXml(
  sheet: Worksheet,
  existing: XmlElement | undefined,
  formatOf: (style: number) => number,
  prefix: string
): string | null {
  const further = furtherAttributes(existing);
  const columns = new Set([
    ...sheet.columnWidths.keys(),
    ...sheet.hiddenColumns,
    ...sheet.columnStyles.keys(),
    ...further.keys(),
  ]);
  const groups: { first: number; last: number; attributes: string }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const attributes = columnAttributes(sheet, column, formatOf) + (further.get(column) ?? "");
    const group = groups.at(-1);
    if (group && group.last === column - 1 && group.attributes === attributes) group.last = column;
    else groups.push({ first: column, last: column, attributes });
  }
  if (groups.length === 0) return null;
  const items = groups.map(
    ({ first, last, attributes }) =>
      `<${prefix}col min="${first + 1}" max="${last + 1}"${attributes}/>`
  );
  return `<${prefix}cols>${items.join("")}</${prefix}cols>`;
}

function columnAttributes(
  sheet: Worksheet,
  column: number,
  formatOf: (style: number) => number
): string {
  const width = sheet.columnWidths.get(column);
  const style = sheet.columnStyles.get(column);
  return attributesXml({
    width: widthToFile(width ?? sheet.defaultColumnWidth),
    style: style === undefined ? null : formatOf(style) || null,
    hidden: sheet.hiddenColumns.has(column) ? 1 : null,
    customWidth: width === undefined ? null : 1,
  });
}

function furtherAttributes(existing: XmlElement | undefined): Map<number, string> {
  const further = new Map<number, string>();
  for (const element of childrenNamed(existing, "col")) {
    const attributes = attributesXml(
      Object.fromEntries([...element.attributes].filter(([name]) => !FROM_MODEL.includes(name)))
    );
    if (attributes === "") continue;
    const first = numberAttribute(element, "min", 1);
    const last = Math.min(numberAttribute(element, "max", first), MAX_COLUMNS);
    for (let column = first; column <= last; column++) further.set(column - 1, attributes);
  }
  return further;
}
