import type { Area } from "./area";

/** Rows inserted before `at` (`count` > 0), or as many deleted from `at` on (`count` < 0). */
export interface RowShift {
  readonly at: number;
  readonly count: number;
}

/** Where a row is afterwards; null where it was deleted. */
export function shiftRow(row: number, { at, count }: RowShift): number | null {
  if (row < at) return row;
  if (count < 0 && row < at - count) return null;
  return row + count;
}

/** Where an area is afterwards: it grows or shrinks with its rows; null where all of them were deleted. */
export function shiftArea(area: Area, shift: RowShift): Area | null {
  const top = shiftRow(area.top, shift) ?? shift.at;
  const bottom = shiftRow(area.bottom, shift) ?? shift.at - 1;
  return top <= bottom ? { ...area, top, bottom } : null;
}

const REFERENCE =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$:!])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3})?(\$?)(\d{1,7})(?::(\$?[A-Z]{1,3})?(\$?)(\d{1,7}))?(?![\p{L}\p{N}_.(!])/giu;

/**
 * A formula after rows of the sheet `shifted` moved: references to it follow their rows, those to deleted rows become `#REF!`.
 * `home` is the name of the sheet the formula stands on.
 */
export function shiftFormula(
  formula: string,
  home: string,
  shifted: string,
  shift: RowShift
): string {
  return formula.replace(REFERENCE, (...found: (string | undefined)[]) => {
    const [text = "", prefix, column1 = "", fixed1 = "", row1, column2 = "", fixed2 = "", row2] =
      found;
    const isReference = row1 !== undefined && (column1 !== "" || row2 !== undefined);
    if (!isReference || sheetOf(prefix, home).toLowerCase() !== shifted.toLowerCase()) return text;
    const first = Number(row1) - 1;
    const last = row2 === undefined ? first : Number(row2) - 1;
    const moved = shiftArea({ top: first, bottom: last, left: 0, right: 0 }, shift);
    if (!moved) return `${prefix ?? ""}#REF!`;
    const from = `${column1}${fixed1}${moved.top + 1}`;
    const to = row2 === undefined ? "" : `:${column2}${fixed2}${moved.bottom + 1}`;
    return `${prefix ?? ""}${from}${to}`;
  });
}

function sheetOf(prefix: string | undefined, home: string): string {
  if (prefix === undefined) return home;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
