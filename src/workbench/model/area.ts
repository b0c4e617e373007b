/** Zero-based, inclusive rectangles of cells and their A1 notation. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function area(top: number, left: number, bottom: number, right: number): Area {
  return { top, left, bottom, right };
}

export function rowCount(a: Area): number {
  return a.bottom - a.top + 1;
}

export function columnCount(a: Area): number {
  return a.right - a.left + 1;
}

export function isWholeColumns(a: Area): boolean {
  return a.top === 0 && a.bottom === MAX_ROWS - 1;
}

export function isWholeRows(a: Area): boolean {
  return a.left === 0 && a.right === MAX_COLUMNS - 1;
}

export function contains(outer: Area, row: number, column: number): boolean {
  return row >= outer.top && row <= outer.bottom && column >= outer.left && column <= outer.right;
}

export function intersect(a: Area, b: Area): Area | null {
  const result = area(
    Math.max(a.top, b.top),
    Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom),
    Math.min(a.right, b.right)
  );
  return result.top <= result.bottom && result.left <= result.right ? result : null;
}

export function boundingArea(a: Area, b: Area): Area {
  return area(
    Math.min(a.top, b.top),
    Math.min(a.left, b.left),
    Math.max(a.bottom, b.bottom),
    Math.max(a.right, b.right)
  );
}

/** 0 -> A, 25 -> Z, 26 -> AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A -> 0; -1 where the text is no column. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= MAX_COLUMNS ? index - 1 : -1;
}

/** `B3`, `B3:D9`, `B:D`, `3:9`, without a sheet name. */
export function areaToA1(a: Area): string {
  if (isWholeColumns(a)) return `${columnLetters(a.left)}:${columnLetters(a.right)}`;
  if (isWholeRows(a)) return `${a.top + 1}:${a.bottom + 1}`;
  const from = columnLetters(a.left) + (a.top + 1);
  const to = columnLetters(a.right) + (a.bottom + 1);
  return from === to ? from : `${from}:${to}`;
}

/** Reads A1 notation (with or without `$`, no sheet name); null where it is none or out of the grid. */
export function areaFromA1(address: string): Area | null {
  const [from = "", to = from, more] = address.trim().replaceAll("$", "").split(":");
  if (more !== undefined) return null;
  const start = parseCorner(from);
  const end = parseCorner(to);
  if (!start || !end) return null;
  const whole =
    (start.row === null) === (end.row === null) &&
    (start.column === null) === (end.column === null);
  if (!whole || (start.row === null && start.column === null)) return null;
  if (!address.includes(":") && (start.row === null || start.column === null)) return null;
  return area(
    Math.min(start.row ?? 0, end.row ?? 0),
    Math.min(start.column ?? 0, end.column ?? 0),
    Math.max(start.row ?? MAX_ROWS - 1, end.row ?? MAX_ROWS - 1),
    Math.max(start.column ?? MAX_COLUMNS - 1, end.column ?? MAX_COLUMNS - 1)
  );
}

function parseCorner(text: string): { row: number | null; column: number | null } | null {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (!match || text === "") return null;
  const [, letters = "", digits = ""] = match;
  const column = letters === "" ? null : columnIndex(letters);
  const row = digits === "" ? null : Number(digits) - 1;
  if (column === -1 || (row !== null && (row < 0 || row >= MAX_ROWS))) return null;
  return { row, column };
}

/** `Sheet1!A1`, with quotes where the name needs them. */
export function qualifiedAddress(sheetName: string, a: Area): string {
  return `${quoteSheetName(sheetName)}!${areaToA1(a)}`;
}

export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** What of an area lies outside another: up to four areas. */
export function areaWithout(area: Area, hole: Area): Area[] {
  const inside = intersect(area, hole);
  if (!inside) return [area];
  const { top, bottom } = inside;
  return [
    { ...area, bottom: top - 1 },
    { ...area, top, bottom, right: inside.left - 1 },
    { ...area, top, bottom, left: inside.right + 1 },
    { ...area, top: bottom + 1 },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}
