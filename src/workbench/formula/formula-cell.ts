import type { Area } from "../model/area";
import type { Worksheet } from "../model/worksheet";
import type { CellCalls } from "./cell-calls";
import type { Program } from "./program";
import type { SheetArea } from "./values";

/** A cell with a formula, as the engine knows it. */
export class FormulaCell {
  /** It waits for other cells that are being calculated. */
  isStarted = false;
  /** It refers to itself, directly or through others; its value is 0. */
  isCircular = false;
  /** The cells that its result fills; null where it is a single value. */
  filledArea: Area | null = null;
  /** The area its result would fill if nothing stood there. */
  blockedArea: Area | null = null;
  /** What a custom function says about its error. */
  message: string | null = null;
  /** Calls of custom functions that this calculation makes, and their answers. */
  answers: CellCalls | null = null;
  /** How often it was calculated in this pass. */
  calculations = 0;
  pass = 0;

  constructor(
    readonly sheet: Worksheet,
    readonly row: number,
    readonly column: number,
    readonly formula: string,
    readonly program: Program,
    /** Areas that it reads according to its text. */
    readonly precedents: readonly SheetArea[]
  ) {}

  /** Takes over what is known of the value from the same formula in the same cell before. */
  inherit({ isCircular, message }: FormulaCell): void {
    this.isCircular = isCircular;
    this.message = message;
  }
}

/** A cell that an evaluation has to wait for. */
export class NotYet {
  constructor(readonly cells: readonly FormulaCell[]) {}
}

/** The value of cells in a circle. */
export const CIRCULAR_VALUE = 0;
