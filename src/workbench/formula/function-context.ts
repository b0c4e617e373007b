import type { Area } from "../model/area";
import type { Worksheet } from "../model/worksheet";
import type { Conventions } from "./coerce";
import type { ColumnCache } from "./column-cache";
import type { Argument, Reference, Scalar, SheetArea, Value } from "./values";

/** Where today comes from; local time as a serial number of the calendar of 1900. */
export interface Clock {
  now(): number;
}

/** Reads cells for a calculation. Where a cell still waits for its own value, the reader puts the present formula off. */
export interface CellReader {
  value(sheet: Worksheet, row: number, column: number): Scalar;
  /** Makes sure that every cell of the area has its value; after it the sheet may be read directly. */
  settle(place: SheetArea): void;
  /** The part of the area that can hold anything: whole columns and rows end where the used cells of all sheets end. */
  bounded(place: SheetArea): Area;
  readonly columns: ColumnCache;
}

/** The cell that a formula is calculated for. */
export interface Home {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
}

/** What functions see of the workbook. */
export interface FunctionContext extends Conventions {
  readonly home: Home;
  readonly reader: CellReader;
  readonly clock: Clock;
  sheetNamed(name: string): Worksheet | undefined;
  /** Position of a sheet among its fellows, from 1. */
  positionOf(sheet: Worksheet): number;
  readonly sheetCount: number;
  /** Value of a defined name; undefined where there is none. */
  nameValue(name: string, sheet: Worksheet | null): Value | undefined;
  /** What a text such as `'表 1'!A1:B2` or a name refers to; null where it is no reference. */
  referenceIn(text: string, isR1C1: boolean): Reference | null;
  /** All cells that the array formula in this cell fills. */
  filledFrom(place: SheetArea): Reference | null;
  /** Calls a custom function; #BUSY! until its answer is there, undefined where nobody offers the function. */
  callCustom(name: string, args: readonly Argument[]): Value | undefined;
  /** Counts how deep calls of LAMBDA are nested; ends the formula where it is too deep. */
  nested<T>(work: () => T): T;
}
