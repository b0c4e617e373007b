/** Formulas as text: our spelling and the host's, and what a formula keeps when cells are moved under it. */

/** A text in quotation marks, the quoted name of a sheet with its `!`, or anything between them. */
const PART = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[^"']+|["']/g;
const QUOTED_SHEET = /^'(.*)'!$/su;
const BARE_SHEET = /[^\s()+\-*/,;=<>&^:!{}#]+!/gu;
const REFERENCE =
  /(?<![\p{L}\d_.$])\$?[A-Z]{1,3}\$?\d+(?![\p{L}\d_.(])|(?<=[\s(,=]|^)\$?[A-Z]{1,3}(?=:\$?[A-Z])|(?<=[A-Z]:)\$?[A-Z]{1,3}(?![\p{L}\d])/gu;
/** Cells cannot hold this character. */
const SHAPE_MARK = "\u0000";
const LOST_REFERENCE = /#REF!(?:\$?[A-Z]{1,3}\$?\d+)?/g;

/** Whether two formulas are the same but for spelling: spaces, letter case, and quotes round a sheet's name. */
export function sameFormula(left: string, right: string): boolean {
  return left === right || plainSpelling(left) === plainSpelling(right);
}

/**
 * A formula without what the host changes by itself when somebody moves cells or renames a sheet: which cells it points to. What it does
 * with them is left, so that an edit by hand is another shape. No text that may stand in a cell is the shape of a formula.
 */
export function formulaShape(formula: string): string {
  const shape = partsOf(formula)
    .map((part) => {
      if (part.startsWith('"')) return part;
      if (QUOTED_SHEET.test(part)) return "";
      return bare(part)
        .replace(LOST_REFERENCE, "R")
        .replace(BARE_SHEET, "")
        .replace(REFERENCE, "R");
    })
    .join("");
  return `${SHAPE_MARK}${shape}`;
}

/** The formula with other names for sheets: `names` goes from the names it uses to those it shall use. */
export function renameSheets(formula: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return formula;
  const renamed = (name: string, written: string): string => {
    const other = names.get(name);
    return other === undefined ? written : `${quotedSheet(other)}!`;
  };
  return partsOf(formula)
    .map((part) => {
      if (part.startsWith('"')) return part;
      const [, quoted] = QUOTED_SHEET.exec(part) ?? [];
      if (quoted !== undefined) return renamed(quoted.replaceAll("''", "'"), part);
      return part.replace(BARE_SHEET, (written) => renamed(written.slice(0, -1), written));
    })
    .join("");
}

function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function plainSpelling(formula: string): string {
  return partsOf(formula)
    .map((part) => {
      if (part.startsWith('"')) return part;
      const [, quoted] = QUOTED_SHEET.exec(part) ?? [];
      return quoted === undefined ? bare(part) : `${quoted.replaceAll("''", "'").toUpperCase()}!`;
    })
    .join("");
}

function bare(part: string): string {
  return part.replace(/\s+/g, "").toUpperCase();
}

function partsOf(formula: string): readonly string[] {
  return formula.match(PART) ?? [];
}
