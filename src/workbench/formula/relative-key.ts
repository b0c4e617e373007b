import { columnIndex, MAX_COLUMNS, MAX_ROWS } from "../model/area";

// Texts, quoted names and brackets are passed over whole; words that run on into letters or an opening bracket are no cells.
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\p{L}\p{N}_.\\?$])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.\\?(!])/gu;

/**
 * The formula with its relative references written as distances from its cell: formulas that were filled down have the same
 * key and share what was made of them.
 */
export function relativeKey(formula: string, row: number, column: number): string {
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [fixC, cellC, fixR, cellR, fixC1, c1, fixC2, c2, fixR1, r1, fixR2, r2] = groups;
    if (cellC !== undefined && cellR !== undefined) {
      const [c, r] = [columnKey(fixC, cellC, column), rowKey(fixR, cellR, row)];
      return c === null || r === null ? token : `${r}${c}`;
    }
    if (c1 !== undefined && c2 !== undefined) {
      const [from, to] = [columnKey(fixC1, c1, column), columnKey(fixC2, c2, column)];
      return from === null || to === null ? token : `${from}:${to}`;
    }
    if (r1 === undefined || r2 === undefined) return token;
    const [from, to] = [rowKey(fixR1, r1, row), rowKey(fixR2, r2, row)];
    return from === null || to === null ? token : `${from}:${to}`;
  });
}

// Braces stand outside of strings only around array constants, so no formula reads like a key of another one.
function columnKey(fixed: string | undefined, letters: string, home: number): string | null {
  const index = columnIndex(letters);
  if (index < 0 || index >= MAX_COLUMNS) return null;
  return fixed ? `{C${index}}` : `{c${index - home}}`;
}

function rowKey(fixed: string | undefined, digits: string, home: number): string | null {
  const index = Number(digits) - 1;
  if (index < 0 || index >= MAX_ROWS) return null;
  return fixed ? `{R${index}}` : `{r${index - home}}`;
}
