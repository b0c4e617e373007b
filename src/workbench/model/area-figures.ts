import type { Area } from "./area";
import { isCellError, type CellValue } from "./cell-value";
import type { Threshold } from "./conditional-format";
import type { Worksheet } from "./worksheet";

/** What rules need to know of all cells of a format together; each figure is worked out when first asked for. */
export class AreaFigures {
  private numbers: readonly number[] | null = null;
  private counts: ReadonlyMap<string, number> | null = null;

  constructor(
    private readonly sheet: Worksheet,
    private readonly areas: readonly Area[]
  ) {}

  /** All numbers in ascending order. */
  get sorted(): readonly number[] {
    if (this.numbers) return this.numbers;
    const found: number[] = [];
    this.visit((value) => {
      if (typeof value === "number") found.push(value);
    });
    return (this.numbers = found.sort((a, b) => a - b));
  }

  get average(): number {
    return this.sorted.reduce((sum, value) => sum + value, 0) / this.sorted.length;
  }

  /** Of a sample, as Excel takes it. */
  get standardDeviation(): number {
    const { average, sorted } = this;
    const squares = sorted.reduce((sum, value) => sum + (value - average) ** 2, 0);
    return sorted.length > 1 ? Math.sqrt(squares / (sorted.length - 1)) : 0;
  }

  /** How often a value stands in the cells, texts without case. */
  countOf(value: CellValue): number {
    this.counts ??= this.counted();
    return this.counts.get(valueKey(value)) ?? 0;
  }

  /** The value at a part (0 to 1) of the way through the sorted numbers, between two of them where it falls there. */
  percentile(part: number): number | null {
    const { sorted } = this;
    const place = Math.min(1, Math.max(0, part)) * (sorted.length - 1);
    const below = sorted[Math.floor(place)];
    const above = sorted[Math.ceil(place)];
    if (below === undefined || above === undefined) return null;
    return below + (above - below) * (place - Math.floor(place));
  }

  /** The number a threshold stands for, given what its own value comes to; null where it stands for none. */
  threshold({ type }: Threshold, value: CellValue | undefined): number | null {
    const { sorted } = this;
    const [lowest, highest] = [sorted[0], sorted.at(-1)];
    if (lowest === undefined || highest === undefined) return null;
    switch (type) {
      case "min":
        return lowest;
      case "max":
        return highest;
      case "autoMin":
        return Math.min(0, lowest);
      case "autoMax":
        return Math.max(0, highest);
      default:
        break;
    }
    if (typeof value !== "number") return null;
    if (type === "percent") return lowest + ((highest - lowest) * value) / 100;
    return type === "percentile" ? this.percentile(value / 100) : value;
  }

  private counted(): Map<string, number> {
    const counts = new Map<string, number>();
    this.visit((value) => {
      const key = valueKey(value);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
    return counts;
  }

  private visit(see: (value: CellValue) => void): void {
    for (const area of this.areas) {
      const used = this.sheet.usedAreaWithin(area, true);
      if (!used) continue;
      for (let row = used.top; row <= used.bottom; row++)
        for (let column = used.left; column <= used.right; column++) {
          const value = this.sheet.value(row, column);
          if (value !== null) see(value);
        }
    }
  }
}

function valueKey(value: CellValue): string {
  if (isCellError(value)) return `error ${value.error}`;
  return typeof value === "string"
    ? `text ${value.toLowerCase()}`
    : `${typeof value} ${String(value)}`;
}
