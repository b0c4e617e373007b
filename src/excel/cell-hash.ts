import type { CellValue } from "../tables/cell";

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
/** No character has this code: it ends a value, so that "ab","c" and "a","bc" differ. */
const END = 0x10000;

const wide = new Float64Array(1);
const halves = new Uint32Array(wide.buffer);

/**
 * A running fingerprint of cells (two FNV-1a lanes, 64 bits), to notice change, not to protect against forgery. Numbers count by
 * their exact value; a line break counts the same whether the host keeps it as CR LF or LF.
 */
export class CellHash {
  private low = 0x811c9dc5;
  private high = 0x2f0b4a39;

  add(value: CellValue): void {
    if (typeof value === "string") this.addText(value);
    else if (typeof value === "number") this.addNumber(value);
    else this.mix(value ? 0x10002 : 0x10001);
    this.mix(END);
  }

  copy(): CellHash {
    const copy = new CellHash();
    copy.low = this.low;
    copy.high = this.high;
    return copy;
  }

  /** Sixteen hexadecimal digits. */
  digest(): string {
    return hex(this.high) + hex(this.low);
  }

  private addText(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === CARRIAGE_RETURN && text.charCodeAt(i + 1) === LINE_FEED) continue;
      this.mix(code);
    }
  }

  private addNumber(value: number): void {
    wide[0] = value + 0; // -0 and 0 are the same amount
    this.mix(0x10003);
    this.mix(halves[0] ?? 0);
    this.mix(halves[1] ?? 0);
  }

  private mix(code: number): void {
    this.low = Math.imul(this.low ^ code, 0x01000193);
    const high = Math.imul(this.high ^ code, 0x5bd1e995);
    this.high = high ^ (high >>> 15);
  }
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, "0");
}

/**
 * Fingerprint of a sheet's content, row by row. Blank cells at the end of a row and blank rows at the end do not count: how far
 * the host says a sheet is used varies.
 */
export class ContentHash {
  private hash = new CellHash();
  private blankRows = 0;

  add(row: readonly CellValue[]): void {
    let width = row.length;
    while (width > 0 && row[width - 1] === "") width--;
    if (width === 0) {
      this.blankRows++;
      return;
    }
    for (; this.blankRows > 0; this.blankRows--) this.hash.add(false);
    for (let column = 0; column < width; column++) this.hash.add(row[column] ?? "");
    this.hash.add(true);
  }

  /** An independent continuation, for work that may have to be done again. */
  copy(): ContentHash {
    const copy = new ContentHash();
    copy.hash = this.hash.copy();
    copy.blankRows = this.blankRows;
    return copy;
  }

  /** Sixteen hexadecimal digits. */
  digest(): string {
    return this.hash.digest();
  }
}

/** `ContentHash` of rows that are all at hand. */
export function hashRows(rows: Iterable<readonly CellValue[]>): string {
  const hash = new ContentHash();
  for (const row of rows) hash.add(row);
  return hash.digest();
}
