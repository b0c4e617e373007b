import { DEFAULT_STYLE, type Style } from "../model/style";
import { Workbook } from "../model/workbook";
import type { SheetVisibility, Worksheet } from "../model/worksheet";
import { readPalette } from "./colors";
import { applyFileNames, readFileNames } from "./defined-names";
import { findSettingsPart, readSettings } from "./document-settings";
import { readCharts } from "./drawing";
import { readDifferentials } from "./read-differential";
import { readSheet, type SheetContext } from "./read-sheet";
import { readStyles } from "./read-styles";
import { expectZip } from "./recognise-file";
import { runSteps, type Steps } from "./steps";
import { sharedStringSteps } from "./shared-strings";
import { WorkbookFileError } from "./workbook-file-error";
import { findWorkbookPart } from "./workbook-part";
import { XlsxPackage } from "./xlsx-package";
import {
  childNamed,
  childrenNamed,
  flag,
  numberAttribute,
  parseXml,
  relationshipId,
  type XmlElement,
} from "./xml-tree";
import { readZip } from "./zip-reader";

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

/**
 * Opens an .xlsx file. The package is kept beside the model, so that {@link saveXlsx} can write everything back that the
 * model does not know. Chart sheets and the like are kept in the file but are not among the workbook's sheets.
 *
 * @param fileName as a person sees it
 * @throws WorkbookFileError where the file is none, is too large or cannot be read reliably
 */
export function openXlsx(bytes: Uint8Array, fileName: string): Workbook {
  return runSteps(openXlsxSteps(bytes, fileName));
}

/** As {@link openXlsx} in steps, so that a page answers while a large file is read; each step gives the rows it read. */
export function* openXlsxSteps(bytes: Uint8Array, fileName: string): Steps<Workbook> {
  expectZip(bytes);
  const source = new XlsxPackage(readZip(bytes));
  const workbookPart = findWorkbookPart(source);
  const document = source.xml(workbookPart);
  const related = (kind: string) => source.related(workbookPart, kind);

  const { palette, formats, differentials } = openStyles(
    source,
    related("styles"),
    related("theme")
  );
  const workbook = new Workbook(fileName, formats[0]);
  workbook.original = source;
  workbook.date1904 = flag(childNamed(document.root, "workbookPr"), "date1904");
  workbook.calculatesOnOpening = flag(childNamed(document.root, "calcPr"), "fullCalcOnLoad");
  const strings = related("sharedStrings");
  const sharedStrings =
    strings === undefined
      ? []
      : yield* sharedStringSteps(yield* source.textSteps(strings), strings);
  const context = {
    palette,
    differentials,
    styleOfFormat: formats.map((style) => workbook.styles.intern(style)),
    sharedStrings,
    date1904: workbook.date1904,
  };
  const sheets: (Worksheet | null)[] = [];
  for (const element of childrenNamed(childNamed(document.root, "sheets"), "sheet"))
    sheets.push(yield* openSheet(source, workbookPart, element, workbook, context));
  if (workbook.sheets.length === 0) throw new WorkbookFileError("DAMAGED", workbookPart);

  const names = childNamed(document.root, "definedNames");
  applyFileNames(readFileNames(document, names, sheets), workbook);
  const view = childNamed(childNamed(document.root, "bookViews"), "workbookView");
  const stated = sheets[numberAttribute(view, "activeTab", 0)];
  const active = stated?.visibility === "Visible" ? stated : firstVisible(workbook);
  if (active) workbook.activate(active);
  source.openedActivePart = workbook.activeSheet.filePart;
  const settings = findSettingsPart(source, workbookPart);
  if (settings !== undefined)
    for (const [key, json] of readSettings(source, settings)) workbook.settings.set(key, json);
  return workbook;
}

function openStyles(source: XlsxPackage, styles: string | undefined, theme: string | undefined) {
  const root = styles === undefined ? undefined : source.xml(styles).root;
  const palette = readPalette(theme === undefined ? null : source.xml(theme), root);
  const formats: readonly Style[] = root ? readStyles(root, palette) : [DEFAULT_STYLE];
  return { palette, formats, differentials: readDifferentials(root, palette) };
}

/** Null for a sheet that is no worksheet. */
function* openSheet(
  source: XlsxPackage,
  workbookPart: string,
  element: XmlElement,
  workbook: Workbook,
  context: Omit<SheetContext, "partName">
): Steps<Worksheet | null> {
  const id = relationshipId(element);
  const relationship = source.relationships(workbookPart).find((one) => one.id === id);
  if (!relationship?.target) throw new WorkbookFileError("DAMAGED", workbookPart);
  if (relationship.kind !== "worksheet") return null;
  const partName = relationship.target;
  const document = parseXml(yield* source.textSteps(partName), partName, "sheetData");
  if (document.root.name !== "worksheet") throw new WorkbookFileError("DAMAGED", partName);

  const sheet = workbook.addSheet(element.attributes.get("name") ?? "");
  sheet.filePart = partName;
  sheet.visibility = VISIBILITIES[element.attributes.get("state") ?? ""] ?? "Visible";
  yield* readSheet(document, sheet, { ...context, partName });
  sheet.charts.push(...readCharts(source, sheet));
  const view = childNamed(childNamed(document.root, "sheetViews"), "sheetView");
  source.openedViews.set(partName, {
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    isSelected: flag(view, "tabSelected"),
  });
  return sheet;
}

function firstVisible(workbook: Workbook): Worksheet | undefined {
  return workbook.sheets.find((sheet) => sheet.visibility === "Visible");
}
