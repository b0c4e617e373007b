import { CellHash } from "./cell-hash";
import type { SheetRows, WantedColumns } from "./sheet-rows";
import type { UsedArea } from "./used-area";

const BLOCK_ROWS = 128;
/** Lists of up to `BLOCK_ROWS` times this many rows are compared whole. */
const SAMPLED_BLOCKS = 16;

/** Rows that are read again and compared before anything is written. */
export interface SampledBlock {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly hash: string;
}

/** Fingerprint of the needed cells of a list (输入指纹), block by block, independent of how the reading was cut into chunks. */
export class SourcePrint {
  private readonly blocks: string[] = [];
  private current = new CellHash();
  private rows = 0;

  constructor(
    readonly firstRow: number,
    readonly wanted: WantedColumns
  ) {}

  /** Chunks must come in order. */
  add(chunk: SheetRows): void {
    for (let row = 0; row < chunk.rowCount; row++) {
      chunk.hashRow(row, this.current);
      this.rows++;
      if (this.rows % BLOCK_ROWS === 0) this.closeBlock();
    }
  }

  /** All blocks of a small list, else some spread evenly from its first to its last. */
  sample(): SampledBlock[] {
    const all = this.allBlocks();
    const count = Math.min(all.length, SAMPLED_BLOCKS);
    const chosen: SampledBlock[] = [];
    for (let i = 0; i < count; i++) {
      const index = count === 1 ? 0 : Math.round((i * (all.length - 1)) / (count - 1));
      const firstRow = this.firstRow + index * BLOCK_ROWS;
      const rowCount = Math.min(BLOCK_ROWS, this.firstRow + this.rows - firstRow);
      chosen.push({ firstRow, rowCount, hash: all[index] ?? "" });
    }
    return chosen;
  }

  /** The whole as sixteen hexadecimal digits; where the list stands on its sheet is part of it. */
  digest({ firstRow, firstColumn, rowCount, columnCount }: UsedArea): string {
    const hash = new CellHash();
    for (const part of [firstRow, firstColumn, rowCount, columnCount]) hash.add(part);
    for (const block of this.allBlocks()) hash.add(block);
    return hash.digest();
  }

  private allBlocks(): string[] {
    return this.rows % BLOCK_ROWS === 0 ? this.blocks : [...this.blocks, this.current.digest()];
  }

  private closeBlock(): void {
    this.blocks.push(this.current.digest());
    this.current = new CellHash();
  }
}

/** Fingerprint of rows read again, to be compared with `SampledBlock.hash`. */
export function hashOf(rows: SheetRows): string {
  const hash = new CellHash();
  for (let row = 0; row < rows.rowCount; row++) rows.hashRow(row, hash);
  return hash.digest();
}
