/** The arrows between the parts of a package (`_rels/*.rels`). */
import { childrenNamed, type XmlDocument } from "./xml-tree";

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address, e.g. `worksheet`; the same in strict and transitional files. */
  readonly kind: string;
  /** Name of the part it leads to; null for a target outside the package. */
  readonly target: string | null;
}

export const RELATIONSHIPS_NAMESPACE =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const RELATIONSHIP_TYPES = `${RELATIONSHIPS_NAMESPACE}/`;

/** Name of the part that holds the relationships of `partName`; of the package itself for an empty name. */
export function relationshipsPartOf(partName: string): string {
  const slash = partName.lastIndexOf("/") + 1;
  return `${partName.slice(0, slash)}_rels/${partName.slice(slash)}.rels`;
}

export function readRelationships(document: XmlDocument, sourcePart: string): Relationship[] {
  return childrenNamed(document.root, "Relationship").map((element) => {
    const type = element.attributes.get("Type") ?? "";
    const target = element.attributes.get("Target") ?? "";
    return {
      id: element.attributes.get("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      target:
        element.attributes.get("TargetMode") === "External"
          ? null
          : resolveTarget(sourcePart, target),
    };
  });
}

/** A target is relative to its source's folder, or absolute with a leading slash; some exporters write back slashes. */
export function resolveTarget(sourcePart: string, target: string): string {
  const path = target.replaceAll("\\", "/").replace(/#.*$/, "");
  const steps = path.startsWith("/") ? [] : sourcePart.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** A target as written beside `sourcePart`: absolute, so that it holds wherever the source stands. */
export function absoluteTarget(partName: string): string {
  return `/${partName}`;
}

/** The attribute by which an element names a relationship; it declares its prefix where the document's root does not. */
export function relationshipAttribute(
  document: XmlDocument,
  id: string | undefined
): Readonly<Record<string, string | undefined>> {
  for (const [name, value] of document.root.attributes)
    if (name.startsWith("xmlns:") && value === RELATIONSHIPS_NAMESPACE)
      return { [`${name.slice(6)}:id`]: id };
  return { "xmlns:r": RELATIONSHIPS_NAMESPACE, "r:id": id };
}
