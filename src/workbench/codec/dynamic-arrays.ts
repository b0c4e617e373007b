/**
 * Formulas that spill, as a file holds them: `t="array"` and a number (`cm`) of cell metadata in a part of its own that says
 * "dynamic array". Without it Excel takes the formula for one of older versions and shows it with an `@`.
 */
import { kindAt } from "../formula/function-definition";
import { builtIn } from "../formula/function-registry";
import { areaToA1 } from "../model/area";
import type { ArrayFormula } from "../model/array-formulas";
import { isCellError } from "../model/cell-value";
import type { Worksheet } from "../model/worksheet";
import type { ArrayToWrite } from "./cell-xml";
import { formulaToFile } from "./formula-text";
import type { PackageDraft } from "./package-draft";
import { childNamed, childrenNamed } from "./xml-tree";

const KIND = "sheetMetadata";
const PART_NAME = "xl/metadata";
const CONTENT_TYPE =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const DYNAMIC = "XLDAPR";
const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
/** How Excel itself writes the only metadata it needs for this. */
const METADATA =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="${NAMESPACE}">` +
  `<metadataTypes count="1"><metadataType name="${DYNAMIC}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>` +
  `<futureMetadata name="${DYNAMIC}" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>` +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** The number with which cells of the package say that their formula spills; null where its metadata knows none. */
export function dynamicMark({ source }: PackageDraft, workbookPart: string): number | null {
  const part = source.related(workbookPart, KIND);
  if (part === undefined) return 1;
  const { root } = source.xml(part);
  const types = childrenNamed(childNamed(root, "metadataTypes"), "metadataType");
  const type = types.findIndex(({ attributes }) => attributes.get("name") === DYNAMIC) + 1;
  const blocks = childrenNamed(childNamed(root, "cellMetadata"), "bk");
  const place = blocks.findIndex(
    (block) => childNamed(block, "rc")?.attributes.get("t") === String(type)
  );
  return type > 0 && place >= 0 ? place + 1 : null;
}

/** Adds the metadata that {@link dynamicMark} counts on, where the package has none. */
export function provideMetadata(draft: PackageDraft, workbookPart: string): void {
  if (draft.source.related(workbookPart, KIND) !== undefined) return;
  const part = draft.has(`${PART_NAME}.xml`)
    ? draft.newPartName(PART_NAME, ".xml")
    : `${PART_NAME}.xml`;
  draft.write(part, [METADATA], CONTENT_TYPE);
  draft.relate(workbookPart, KIND, part);
}

/** Functions whose result may be an array whatever they are given. */
const SPILLING = new Set(
  `FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY TRANSPOSE TEXTSPLIT VSTACK HSTACK TOCOL TOROW WRAPROWS WRAPCOLS TAKE DROP
  EXPAND CHOOSEROWS CHOOSECOLS MAP SCAN BYROW BYCOL MAKEARRAY FREQUENCY MUNIT MMULT MINVERSE`.split(
    /\s+/
  )
);
const RANGE = /^\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+$|^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$|^\{/i;
const TOKEN =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'!)?(?:\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}(]))|\{[^}]*\}|[\p{L}_\\][\p{L}\p{N}_.\\]*!?|\s+|[^\s]/giu;

/** How the formula of a cell is to be written as an array formula; null where it is an ordinary one. */
export function arrayToWrite(
  sheet: Worksheet,
  row: number,
  column: number,
  formula: string,
  mark: number | null
): ArrayToWrite | null {
  const array = sheet.arrays.isEmpty ? undefined : sheet.arrays.at(row, column);
  if (array?.kind === "fixed") return { ref: areaToA1(array.area), mark: null };
  if (mark === null || !(array || maySpill(sheet, row, column, formula))) return null;
  return { ref: filledRef(row, column, array), mark };
}

/** `A1:A3`, or the cell itself. */
export function filledRef(row: number, column: number, array: ArrayFormula | undefined): string {
  return areaToA1(array?.area ?? { top: row, left: column, bottom: row, right: column });
}

function maySpill(sheet: Worksheet, row: number, column: number, formula: string): boolean {
  const value = sheet.value(row, column);
  if (isCellError(value) && value.error === "#SPILL!") return true;
  return calculatesArrays(formula);
}

interface OpenCall {
  readonly name: string;
  argument: number;
}

/**
 * Whether a formula means something else where arrays are calculated cell by cell: it calls a function that gives arrays or a
 * custom one, or a range stands where older versions of Excel take one cell of it.
 */
function calculatesArrays(formula: string): boolean {
  const tokens = [...formula.matchAll(TOKEN)]
    .map(([token]) => token)
    .filter((token) => token.trim());
  const calls: OpenCall[] = [];
  for (const [place, token] of tokens.entries()) {
    const [previous = "", next = ""] = [tokens[place - 1], tokens[place + 1]];
    if (token === "(") {
      const name = previous.toUpperCase();
      if (SPILLING.has(name) || isCustom(name)) return true;
      calls.push({ name, argument: 0 });
    } else if (token === ")") calls.pop();
    else if (token === ",") {
      const call = calls.at(-1);
      if (call) call.argument++;
    } else if (RANGE.test(token.replace(/^'.*'!/, ""))) {
      const before = previous.endsWith("!") ? (tokens[place - 2] ?? "") : previous;
      const isWholeArgument = /^[(,]$/.test(before) && /^[),]$/.test(next);
      const call = calls.at(-1);
      if (!isWholeArgument || !call || !takesRange(call)) return true;
    }
  }
  return false;
}

/** Only the add-ins' functions have a dot in their name and are none of Excel's. */
function isCustom(name: string): boolean {
  return (
    name.includes(".") &&
    builtIn(name) === undefined &&
    formulaToFile(`=${name}()`).startsWith("_xldudf_")
  );
}

function takesRange({ name, argument }: OpenCall): boolean {
  const known = builtIn(name);
  return known !== undefined && kindAt(known, argument) === "any";
}
