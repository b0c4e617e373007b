import type { Finding } from "../rules/finding";
import { ACCOUNT_FIELD_OF, type AccountBuilder } from "./account-builder";
import type { CellValue } from "./cell";
import { type CoordinateField, readCoordinate } from "./coordinate-codec";
import type { ListLayout } from "./list-layout";
import type { NumberColumn } from "./number-column";
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

/** A list's column of 经度 or 纬度, and where its degrees go. */
export interface CoordinateTarget {
  readonly column: number;
  readonly reader: CoordinateReader;
  readonly degrees: NumberColumn;
}

/** The columns of coordinates that a list has. */
export function coordinateTargets(
  { sheet, columns }: ListLayout,
  accounts: AccountBuilder
): CoordinateTarget[] {
  return (["经度", "纬度"] as const).flatMap((field) => {
    const match = columns.find((one) => one.field === field);
    if (match === undefined) return [];
    const reader = new CoordinateReader(sheet, field);
    const degrees = accounts.numberColumn(ACCOUNT_FIELD_OF[field]);
    return [{ column: match.column, reader, degrees }];
  });
}
