import { type CellValue } from "./cell";
import { cleanText, isErrorCell, isPlaceholder } from "./cell-text";

/**
 * Ids are text and are never repaired (rules.md §6). What a cell gives:
 * - `read`: an id; `trait` says whether it was a number in the sheet (leading zeros may be lost) or had spaces around it or full-width characters;
 * - `blank`: nothing; - `damaged`: digits are lost for good; - `unreadable`: no id at all; - `error-cell`: `#N/A` and the like.
 */
export type IdReading =
  | { readonly kind: "read"; readonly id: string; readonly trait: "numeric" | "padded" | null }
  | { readonly kind: "blank" }
  | { readonly kind: "damaged" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "error-cell" };

/** Spreadsheets keep 15 significant digits; beyond, the last ones are gone. */
const FIRST_DAMAGED = 1e15;

const NOT_ASCII = /[^\u0000-\u007f]/;

/** Customer numbers have a dozen characters or two; spaces around them may come on top. */
const LONGEST_ID = 200;

/** `1.23E+17`: what a spreadsheet shows for a long number, copied as text. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+\d{1,3}$|^\d\.\d+E\d{1,3}$/i;

/** Reads an id cell. `shown` is the text a person sees there: number formats such as `00000000000` carry leading zeros. */
export function readId(value: CellValue, shown: string | undefined): IdReading {
  if (typeof value === "number") return readNumericId(value, shown);
  if (typeof value === "boolean" || (typeof value === "string" && value.length > LONGEST_ID))
    return { kind: "unreadable" };
  if (isErrorCell(value)) return { kind: "error-cell" };
  const id = cleanText(NOT_ASCII.test(value) ? value.normalize("NFKC") : value);
  if (id === "" || isPlaceholder(id)) return { kind: "blank" };
  if (SCIENTIFIC.test(id)) return { kind: "damaged" };
  return { kind: "read", id, trait: id === value ? null : "padded" };
}

function readNumericId(value: number, shown: string | undefined): IdReading {
  if (!Number.isInteger(value) || value < 0 || value >= FIRST_DAMAGED) return { kind: "damaged" };
  const text = shown?.trim() ?? "";
  const id = /^\d+$/.test(text) && Number(text) === value ? text : String(value);
  return { kind: "read", id, trait: "numeric" };
}
