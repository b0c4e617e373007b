/** The cells of 网点业务量 that an outlet's figures stand in, for formulas that follow them. */

/** A cell with a number that is one: no text that only reads like a number. */
export interface NumberCell {
  /** Column from 0, row from 1 as Excel counts. */
  readonly column: number;
  readonly row: number;
  readonly value: number;
}

export interface TextCell {
  readonly column: number;
  readonly row: number;
  readonly value: string;
}

/** A daily volume as its cells give it: amount × weight ÷ working days, rounded to whole trades where the rules say so. */
export interface VolumeCells {
  readonly amount: NumberCell;
  readonly weight: NumberCell | null;
  readonly workingDays: NumberCell | null;
  readonly isRounded: boolean;
}

/** What is not listed, or does not stand there as a formula could use it, is null. */
export interface OutletCells {
  readonly name: TextCell | null;
  readonly outletType: TextCell | null;
  readonly cash: VolumeCells | null;
  readonly nonCash: VolumeCells | null;
  readonly total: VolumeCells | null;
  readonly currentTellers: NumberCell | null;
  /** In the order of `COUNTER_KINDS`; "none" where the sheet has no such column, or a mark for nothing in it. */
  readonly counters: readonly (NumberCell | "none" | null)[];
}

/** What a sheet's own arithmetic makes of a volume's cells. */
export function volumeOf({ amount, weight, workingDays, isRounded }: VolumeCells): number {
  const volume = (amount.value * (weight?.value ?? 1)) / (workingDays?.value ?? 1);
  return isRounded ? Math.round(volume) : volume;
}
