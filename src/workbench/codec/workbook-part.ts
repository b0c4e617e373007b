/** Finds the workbook inside a package, or says what the package is instead. */
import { WorkbookFileError, type FileLikeness } from "./workbook-file-error";
import { CONTENT_TYPES_PART, type XlsxPackage } from "./xlsx-package";

const LIKENESS_BY_PART: readonly (readonly [RegExp, FileLikeness])[] = [
  [/^word\//i, "WORD"],
  [/^ppt\//i, "POWERPOINT"],
  [/^mimetype$/i, "OPEN_DOCUMENT"],
];

/**
 * Name of the workbook part.
 *
 * @throws WorkbookFileError OLD_FORMAT for an .xlsb, NOT_A_SPREADSHEET for any other package
 */
export function findWorkbookPart(source: XlsxPackage): string {
  const main = source.related("", "officeDocument") ?? workbookByContentType(source);
  if (main !== undefined && isSpreadsheetPart(source, main)) return main;
  const names = [...source.parts.keys()];
  if (names.some((name) => /(^|\/)workbook\.bin$/i.test(name)))
    throw new WorkbookFileError("OLD_FORMAT");
  const likeness =
    LIKENESS_BY_PART.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? "ZIP";
  throw new WorkbookFileError("NOT_A_SPREADSHEET", likeness);
}

function isSpreadsheetPart(source: XlsxPackage, partName: string): boolean {
  return /\.xml$/i.test(partName) && source.xml(partName).root.name === "workbook";
}

/** Some exporters leave out the package's own relationships. */
function workbookByContentType(source: XlsxPackage): string | undefined {
  if (source.find(CONTENT_TYPES_PART) === undefined) return undefined;
  const override = source
    .xml(CONTENT_TYPES_PART)
    .root.children.find((element) =>
      /(sheet|template)(\.macroEnabled)?\.main\+xml$/.test(
        element.attributes.get("ContentType") ?? ""
      )
    );
  return source.find((override?.attributes.get("PartName") ?? "").replace(/^\//, ""));
}
