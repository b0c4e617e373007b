/** One cell as XML. */
import { columnLetters } from "../model/area";
import { isCellError, type CellValue } from "../model/cell-value";
import { formulaToFile } from "./formula-text";
import { encodeCellText } from "./xml-text";

export interface CellToWrite {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With its leading `=`. */
  readonly formula: string | undefined;
  readonly format: number;
  /** The `<f>` element as the file had it, where the formula is unchanged. */
  readonly keptFormula?: string;
  /** Attributes as the file had them that belong to the formula (`cm`). */
  readonly keptAttributes?: string;
  /** Where the formula is an array formula that is written anew. */
  readonly array?: ArrayToWrite | null;
}

export interface ArrayToWrite {
  /** `A1:A3` */
  readonly ref: string;
  /** Number of the metadata that says that it spills; null for one that always fills the same cells. */
  readonly mark: number | null;
}

/** Errors a file may hold. A formula with a younger one (#SPILL!, #BUSY!) is stored without a value and calculated on opening. */
const FILE_ERRORS = new Set([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA",
]); // prettier-ignore

/** @param p prefix of the sheet's elements */
export function cellXml(cell: CellToWrite, p: string): string {
  const { value } = cell;
  const format = cell.format === 0 ? "" : ` s="${cell.format}"`;
  const { array = null } = cell;
  const mark = array?.mark == null ? "" : ` cm="${array.mark}"`;
  const kept = cell.keptAttributes ?? mark;
  const start = `<${p}c r="${columnLetters(cell.column)}${cell.row + 1}"${format}${kept}`;
  const formula =
    cell.keptFormula ??
    (cell.formula === undefined
      ? ""
      : `<${p}f${array ? ` t="array" ref="${array.ref}"` : ""}>${encodeCellText(formulaToFile(cell.formula))}</${p}f>`);
  if (value === null || (formula !== "" && isYoungError(value)))
    return formula === "" ? `${start}/>` : `${start}>${formula}</${p}c>`;
  if (typeof value === "string" && formula === "")
    return `${start} t="inlineStr"><${p}is><${p}t${spaceAttribute(value)}>${encodeCellText(value)}</${p}t></${p}is></${p}c>`;
  const [type, text] = typeAndText(value);
  return `${start}${type}>${formula}<${p}v>${text}</${p}v></${p}c>`;
}

function isYoungError(value: CellValue): boolean {
  return isCellError(value) && !FILE_ERRORS.has(value.error);
}

function typeAndText(value: string | number | boolean | { readonly error: string }) {
  if (typeof value === "string") return [' t="str"', encodeCellText(value)];
  if (typeof value === "boolean") return [' t="b"', value ? "1" : "0"];
  if (isCellError(value)) return [' t="e"', FILE_ERRORS.has(value.error) ? value.error : "#VALUE!"];
  return Number.isFinite(value) ? ["", String(value)] : [' t="e"', "#NUM!"];
}

/** Readers may strip white space at the ends of a text unless told not to. */
function spaceAttribute(text: string): string {
  return /^\s|\s$|[\r\n\t]|\s\s/.test(text) ? ' xml:space="preserve"' : "";
}
