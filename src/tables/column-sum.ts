import { TEN_POWER_OF_UNIT } from "../rules/amount-unit";
import { fenOfNumber, MAX_FEN } from "../rules/money";
import { type AmountUnit } from "./list-layout";
import { type CellValue } from "./cell";
import { type AmountProblem, decimalsOf, readAmount } from "./amount-codec";
import {
  type AmountColumn,
  type AmountSample,
  EMPTY_SAMPLE,
  rulesOutWan,
  sampleAmount,
} from "./unit-question";
import { type ColumnTotal } from "./list-reading";

/** A 合计 row's cell in one amount column. */
export interface StatedTotal {
  readonly sheetRow: number;
  /** Null where the cell is blank or unreadable. */
  readonly fen: number | null;
}

/** One amount column while its list streams by: reads its cells, sums them, remembers how they are written. */
export class ColumnSum {
  readonly unit: AmountUnit;
  private readonly tenPower: number;
  private readonly samples: boolean;
  private sum = 0;
  private magnitude = 0;
  private decimals = 0;
  private sampled: AmountSample = EMPTY_SAMPLE;

  constructor(
    readonly source: AmountColumn,
    /** Unit of columns whose header has none; null = stated nowhere and read as 元. */
    listUnit: AmountUnit | null
  ) {
    this.unit = source.unit ?? listUnit ?? "元";
    this.tenPower = TEN_POWER_OF_UNIT[this.unit];
    this.samples = source.unit === null && listUnit === null;
  }

  /** How the amounts are written, where the column's unit is stated nowhere. */
  get sample(): AmountSample {
    return this.sampled;
  }

  /** Reads the amount of a data row and adds it up. Amounts whose sum could not be exact any more are "too-large". */
  read(value: CellValue): number | AmountProblem {
    const fen =
      typeof value === "number"
        ? (fenOfNumber(value, this.tenPower) ?? "too-large")
        : readAmount(value, this.unit);
    if (typeof fen !== "number" || Number.isNaN(fen)) return fen;
    const magnitude = this.magnitude + Math.abs(fen);
    if (magnitude > MAX_FEN) return "too-large";
    this.magnitude = magnitude;
    this.sum += fen;
    if (this.samples && !rulesOutWan(this.sampled)) {
      this.sampled = sampleAmount(this.sampled, value, fen);
    }
    if (this.tenPower > 0) this.noteDecimals(value);
    return fen;
  }

  /** Reads the cell of a 合计 row. */
  readTotal(sheetRow: number, value: CellValue): StatedTotal {
    const fen = readAmount(value, this.unit);
    const readable = typeof fen === "number" && !Number.isNaN(fen);
    if (readable && this.tenPower > 0) this.noteDecimals(value);
    return { sheetRow, fen: readable ? fen : null };
  }

  /** The column's sum beside a stated total. */
  compare(stated: StatedTotal | undefined): ColumnTotal {
    const statedFen = stated?.fen ?? null;
    return {
      field: this.source.field,
      sumFen: this.sum,
      statedFen,
      differenceFen: statedFen === null ? null : statedFen - this.sum,
      toleranceFen: this.tolerance(),
    };
  }

  /** Half a unit of the last decimal written, in fen; amounts in 元 must agree to the fen. */
  private tolerance(): number {
    const { tenPower } = this;
    return tenPower === 0 ? 0 : Math.floor(10 ** (tenPower + 2 - this.decimals) / 2);
  }

  private noteDecimals(value: CellValue): void {
    this.decimals = Math.max(this.decimals, decimalsOf(value, this.tenPower + 2));
  }
}
