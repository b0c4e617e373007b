import type { Finding } from "../rules/finding";
import type { CellValue } from "./cell";
import { type CoordinateField, readCoordinate } from "./coordinate-codec";
import { TraitTally } from "./trait-tally";

/** Reads the 经度 or 纬度 cells of one sheet; those that cannot be used count as blank and are listed. */
export class CoordinateReader {
  private readonly tallies: Readonly<Record<"unreadable" | "impossible", TraitTally>>;

  constructor(
    sheet: string,
    private readonly field: CoordinateField
  ) {
    this.tallies = {
      unreadable: new TraitTally("COORDINATE_UNREADABLE", sheet, field),
      impossible: new TraitTally("COORDINATE_IMPOSSIBLE", sheet, field),
    };
  }

  /** Degrees; NaN where the cell is blank or cannot be used. */
  read(value: CellValue, sheetRow: number, column: number): number {
    const degrees = readCoordinate(value, this.field);
    if (typeof degrees === "number") return degrees;
    this.tallies[degrees].add(sheetRow, column, String(value));
    return NaN;
  }

  findings(): Finding[] {
    return Object.values(this.tallies).flatMap((tally) => tally.findings());
  }
}
