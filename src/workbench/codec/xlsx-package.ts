import type { OriginalPackage } from "../model/workbook";
import { readRelationships, relationshipsPartOf, type Relationship } from "./relationships";
import { WorkbookFileError } from "./workbook-file-error";
import { runSteps, type Steps } from "./steps";
import { decodeXmlSteps } from "./xml-encoding";
import { parseXml, type XmlDocument } from "./xml-tree";
import { unpackSteps, type ZipEntry } from "./zip-reader";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

/** What a sheet's view looked like when the file was opened; the model has no dirty mark for these. */
export interface OpenedView {
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly isSelected: boolean;
}

/** An opened .xlsx package. Parts stay packed until they are asked for, so that keeping one costs no more than its file. */
export class XlsxPackage implements OriginalPackage {
  readonly parts: ReadonlyMap<string, ZipEntry>;
  /** By the name of the sheet's part. */
  readonly openedViews = new Map<string, OpenedView>();
  /** Part of the sheet that was active when the file was opened. */
  openedActivePart: string | null = null;
  private readonly namesByLowerCase = new Map<string, string>();

  constructor(entries: readonly ZipEntry[]) {
    this.parts = new Map(entries.map((entry) => [entry.name, entry]));
    for (const name of this.parts.keys()) this.namesByLowerCase.set(name.toLowerCase(), name);
  }

  /** The name as the package spells it; part names are compared without case. */
  find(partName: string): string | undefined {
    return this.namesByLowerCase.get(partName.toLowerCase());
  }

  /** The characters of an XML part; DAMAGED where there is no such part. */
  text(partName: string): string {
    return runSteps(this.textSteps(partName));
  }

  /** As {@link text}, a piece of the part at a time. */
  *textSteps(partName: string): Steps<string> {
    const entry = this.parts.get(this.find(partName) ?? "");
    if (!entry) throw new WorkbookFileError("DAMAGED", partName);
    try {
      return yield* decodeXmlSteps(yield* unpackSteps(entry));
    } catch (error) {
      // Longer than any string can be.
      throw error instanceof RangeError ? new WorkbookFileError("TOO_LARGE") : error;
    }
  }

  xml(partName: string, opaque?: string): XmlDocument {
    return parseXml(this.text(partName), partName, opaque);
  }

  /** Relationships of a part whose targets exist or lie outside; of the package itself for an empty name. */
  relationships(partName: string): Relationship[] {
    const rels = this.find(relationshipsPartOf(partName));
    if (rels === undefined) return [];
    return readRelationships(this.xml(rels), partName).flatMap((relationship) => {
      if (relationship.target === null) return [relationship];
      const target = this.find(relationship.target);
      return target === undefined ? [] : [{ ...relationship, target }];
    });
  }

  /** The first part that `partName` points to by a relationship of this kind. */
  related(partName: string, kind: string): string | undefined {
    return (
      this.relationships(partName).find(
        (relationship) => relationship.kind === kind && relationship.target !== null
      )?.target ?? undefined
    );
  }
}
