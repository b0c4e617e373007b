/** Moves the relative references of a formula, as a shared formula's followers need it. */
import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from "../model/area";

// Texts, quoted sheet names and brackets (structured references, other workbooks) are passed over whole; a word that runs on
// into letters, digits or an opening bracket is a name or a function, not a reference.
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\p{L}\p{N}_.\\?])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.\\?(!])|[\p{L}\p{N}_.\\?$]+/gu;

/**
 * The formula as it reads `rows` further down and `columns` further right. References that would leave the sheet wrap around
 * to its other side, as in Excel.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const row = (fixed: string | undefined, text: string) =>
    fixed ? `$${text}` : String(wrap(Number(text) - 1 + rows, MAX_ROWS) + 1);
  const column = (fixed: string | undefined, text: string) =>
    fixed ? `$${text}` : columnLetters(wrap(columnIndex(text) + columns, MAX_COLUMNS));
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [fixC, cellC, fixR, cellR, fixC1, c1, fixC2, c2, fixR1, r1, fixR2, r2] = groups;
    if (cellC !== undefined && cellR !== undefined)
      return isColumn(cellC) && isRow(cellR) ? column(fixC, cellC) + row(fixR, cellR) : token;
    if (c1 !== undefined && c2 !== undefined)
      return isColumn(c1) && isColumn(c2) ? `${column(fixC1, c1)}:${column(fixC2, c2)}` : token;
    if (r1 !== undefined && r2 !== undefined)
      return isRow(r1) && isRow(r2) ? `${row(fixR1, r1)}:${row(fixR2, r2)}` : token;
    return token;
  });
}

function isColumn(letters: string): boolean {
  return columnIndex(letters) >= 0;
}

function isRow(digits: string): boolean {
  return Number(digits) >= 1 && Number(digits) <= MAX_ROWS;
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}
