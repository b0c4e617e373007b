/** Defined names: those of people and add-ins, and the three by which Excel remembers a sheet's filter and print set-up. */
import { areaFromA1, columnLetters, isWholeRows, quoteSheetName, type Area } from "../model/area";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { formulaFromFile, formulaToFile } from "./formula-text";
import { attributesXml } from "./xml-editor";
import { decodeEscapes, encodeXmlText } from "./xml-text";
import {
  childrenNamed,
  flag,
  numberAttribute,
  textContent,
  type XmlDocument,
  type XmlElement,
} from "./xml-tree";

/** A name as a file holds it. */
export interface FileName {
  readonly name: string;
  readonly sheet: Worksheet | null;
  /** Without a leading `=`. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
  /** Further attributes as the file wrote them. */
  readonly others: Readonly<Record<string, string>>;
}

const FILTER_DATABASE = "_xlnm._FilterDatabase";
const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";
const KNOWN_ATTRIBUTES = new Set(["name", "localSheetId", "hidden", "comment"]);

/**
 * The names of a workbook part.
 *
 * @param sheets the sheets in the file's order; a name of a sheet that is no worksheet or not there is left out
 */
export function readFileNames(
  document: XmlDocument,
  definedNames: XmlElement | undefined,
  sheets: readonly (Worksheet | null | undefined)[]
): FileName[] {
  return childrenNamed(definedNames, "definedName").flatMap((element) => {
    const position = numberAttribute(element, "localSheetId", null);
    const sheet = position === null ? null : sheets[position];
    if (position !== null && !sheet) return [];
    return {
      name: element.attributes.get("name") ?? "",
      sheet: sheet ?? null,
      formula: decodeEscapes(textContent(document, element)).trim(),
      visible: !flag(element, "hidden"),
      comment: element.attributes.get("comment") ?? "",
      others: Object.fromEntries(
        [...element.attributes].filter(([name]) => !KNOWN_ATTRIBUTES.has(name))
      ),
    };
  });
}

/** Gives the workbook its names; print set-up goes to the sheets, and the filter's own name is left to the file. */
export function applyFileNames(names: readonly FileName[], workbook: Workbook): void {
  for (const { name, sheet, formula, visible, comment } of names) {
    if (sheet && name === PRINT_AREA) {
      sheet.page.printArea = areaOf(formula);
    } else if (sheet && name === PRINT_TITLES) {
      const rows = splitReferences(formula)
        .map(areaOf)
        .find((a) => a && isWholeRows(a));
      if (rows) sheet.page.printTitleRows = { first: rows.top, last: rows.bottom };
    } else if (name !== FILTER_DATABASE) {
      workbook.names.push({
        name,
        sheetId: sheet?.id ?? null,
        formula: `=${formulaFromFile(formula)}`,
        visible,
        comment,
      });
    }
  }
}

/** The names to write: those of the file where they still say the same, else the model's. */
export function namesToWrite(workbook: Workbook, before: readonly FileName[]): FileName[] {
  const names = workbook.names.map((name): FileName => {
    const sheet = name.sheetId === null ? null : (workbook.sheetById(name.sheetId) ?? null);
    const old = before.find((one) => one.name === name.name && one.sheet === sheet);
    const same = old !== undefined && `=${formulaFromFile(old.formula)}` === name.formula;
    return {
      name: name.name,
      sheet,
      formula: same ? old.formula : formulaToFile(name.formula),
      visible: name.visible,
      comment: name.comment,
      others: old?.others ?? {},
    };
  });
  for (const sheet of workbook.sheets) names.push(...sheetNames(sheet, before));
  return names;
}

function sheetNames(sheet: Worksheet, before: readonly FileName[]): FileName[] {
  const old = (name: string) => before.filter((one) => one.name === name && one.sheet === sheet);
  const made = (name: string, formula: string | null, visible = true): FileName[] =>
    formula === null ? [] : [{ name, sheet, formula, visible, comment: "", others: {} }];
  const isNew = sheet.filePart === null;
  const pageChanged = isNew || sheet.dirty.has("page");
  const filterArea = sheet.autoFilter?.area;
  return [
    ...(isNew || sheet.dirty.has("filter")
      ? made(FILTER_DATABASE, filterArea ? absolute(sheet, filterArea) : null, false)
      : old(FILTER_DATABASE)),
    ...(pageChanged
      ? [
          ...made(PRINT_AREA, sheet.page.printArea && absolute(sheet, sheet.page.printArea)),
          ...made(PRINT_TITLES, printTitles(sheet, old(PRINT_TITLES)[0])),
        ]
      : [...old(PRINT_AREA), ...old(PRINT_TITLES)]),
  ];
}

/** Title columns, which the model does not know, are kept beside the title rows. */
function printTitles(sheet: Worksheet, old: FileName | undefined): string | null {
  const references = splitReferences(old?.formula ?? "").filter((reference) => {
    const a = areaOf(reference);
    return a !== null && !isWholeRows(a);
  });
  const rows = sheet.page.printTitleRows;
  if (rows) references.push(`${quoteSheetName(sheet.name)}!$${rows.first + 1}:$${rows.last + 1}`);
  return references.length === 0 ? null : references.join(",");
}

/** `<definedName>` elements in the order Excel keeps: by name, then by sheet. */
export function definedNamesXml(
  names: readonly FileName[],
  sheets: readonly (Worksheet | null | undefined)[],
  prefix: string
): string {
  const position = (name: FileName) => (name.sheet ? sheets.indexOf(name.sheet) : -1);
  const ordered = [...names].sort((a, b) => {
    const [left, right] = [a.name.toLowerCase(), b.name.toLowerCase()];
    return left === right ? position(a) - position(b) : left < right ? -1 : 1;
  });
  return ordered
    .map((name) => {
      const attributes = attributesXml({
        name: name.name,
        comment: name.comment || null,
        localSheetId: name.sheet && position(name),
        hidden: name.visible ? null : 1,
        ...name.others,
      });
      return `<${prefix}definedName${attributes}>${encodeXmlText(name.formula)}</${prefix}definedName>`;
    })
    .join("");
}

function absolute(sheet: Worksheet, a: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const name = quoteSheetName(sheet.name);
  return `${name}!${corner(a.top, a.left)}:${corner(a.bottom, a.right)}`;
}

/** The area of a reference such as `'表 1'!$A$1:$B$9`; null for several areas or anything else. */
function areaOf(reference: string): Area | null {
  return areaFromA1(reference.slice(reference.lastIndexOf("!") + 1));
}

/** Parts of a union such as `A!$A:$B,A!$1:$2`; a comma inside a quoted sheet name does not part. */
function splitReferences(formula: string): string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}
