import type { CellValue } from "../tables/cell";

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
/** No character has these codes. END ends a value, so that "ab","c" and "a","bc" differ. */
const END = 0x10000;
const FALSE = 0x10001;
const TRUE = 0x10002;
const NUMBER = 0x10003;
const FIRST_PRIME = 0x01000193;
const SECOND_PRIME = 0x5bd1e995;

/** A name of our own: where the page is a sandbox (batch, tests), every look-up of a global takes as long as a hundred characters. */
const { imul } = Math;

const wide = new Float64Array(1);
const halves = new Uint32Array(wide.buffer);

/**
 * A running fingerprint of cells (two FNV-1a lanes, 64 bits), to notice change, not to protect against forgery. Numbers count by
 * their exact value; a line break counts the same whether the host keeps it as CR LF or LF.
 */
export class CellHash {
  private first = 0x811c9dc5 | 0;
  private second = 0x2f0b4a39;

  add(value: CellValue): void {
    if (typeof value === "string") this.addText(value);
    else if (typeof value === "number") this.addNumber(value);
    else this.mix(value ? TRUE : FALSE);
    this.mix(END);
  }

  copy(): CellHash {
    const copy = new CellHash();
    copy.first = this.first;
    copy.second = this.second;
    return copy;
  }

  /** Sixteen hexadecimal digits. */
  digest(): string {
    return hex(this.first) + hex(this.second);
  }

  /** Lists have tens of millions of characters: the lanes stay in local variables on the way through a text. */
  private addText(text: string): void {
    let { first, second } = this;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === CARRIAGE_RETURN && text.charCodeAt(i + 1) === LINE_FEED) continue;
      first = imul(first ^ code, FIRST_PRIME);
      second = imul(second ^ code, SECOND_PRIME);
      second ^= second >>> 15;
    }
    this.first = first;
    this.second = second;
  }

  private addNumber(value: number): void {
    wide[0] = value + 0; // -0 and 0 are the same amount
    this.mix(NUMBER);
    this.mix(halves[0] ?? 0);
    this.mix(halves[1] ?? 0);
  }

  private mix(code: number): void {
    const second = imul(this.second ^ code, SECOND_PRIME);
    this.first = imul(this.first ^ code, FIRST_PRIME);
    this.second = second ^ (second >>> 15);
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
