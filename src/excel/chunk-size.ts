/** What one reading trip should carry: the time per row is flat from a quarter to two megabytes. */
export const CHUNK_BYTES = 1_000_000;

/** Office.js works twice as long per byte when it writes, and holds the pane's thread while it does. */
export const WRITE_BYTES = 500_000;

/** Excel on the web takes 5 MB; the posted text is about a sixth larger than the JSON. */
export const MOST_BYTES = 4_000_000;

/** Smaller trips cost more than they spare the page. */
export const LEAST_BYTES = 64_000;

/** However short the rows are, a chunk ends here, so that progress moves and a stop is heard. */
const MOST_ROWS = 20_000;

/** Rows of the next chunk, from the size of the rows seen so far. */
export class ChunkSize {
  private target: number;

  constructor(
    private bytesPerRow: number,
    chunkBytes = CHUNK_BYTES
  ) {
    this.target = Math.min(chunkBytes, MOST_BYTES);
  }

  /** At least one row, at most `remaining`. */
  rows(remaining: number): number {
    const fitting = Math.floor(this.target / Math.max(1, this.bytesPerRow));
    return Math.min(remaining, MOST_ROWS, Math.max(1, fitting));
  }

  /** Takes the mean row of the chunk just read as the estimate for the next. */
  learn(bytesPerRow: number): void {
    if (bytesPerRow > 0) this.bytesPerRow = bytesPerRow;
  }

  /** After the host said "too much": false where a chunk cannot become smaller. */
  halve(rowsTried: number): boolean {
    if (rowsTried <= 1) return false;
    this.target = this.halfOf(rowsTried);
    return true;
  }

  /** After a trip held the page up. */
  shrink(rowsRead: number): void {
    this.target = Math.min(this.target, Math.max(LEAST_BYTES, this.halfOf(rowsRead)));
  }

  private halfOf(rows: number): number {
    return Math.floor((Math.max(1, this.bytesPerRow) * rows) / 2);
  }
}
