import type { CustomAnswer, CustomArgument, CustomCall, CustomFunction } from "./custom-functions";
import type { FormulaCell } from "./formula-cell";

/** A call of a custom function out of a cell; without an answer it waits for one. */
export interface CellCall extends CustomCall {
  readonly cell: FormulaCell;
  answer: CustomAnswer | undefined;
}

/** The calls that one calculation of a cell makes, with the answers that are there. */
export class CellCalls {
  private readonly calls: CellCall[] = [];
  /** The cell is calculated again after every answer and then makes its calls in the same order: the next one is looked for first. */
  private next = 0;

  get isWaiting(): boolean {
    return this.calls.some(({ answer }) => answer === undefined);
  }

  /** The same call made before; undefined where there is none. */
  find(wanted: CustomFunction, args: readonly CustomArgument[]): CellCall | undefined {
    const { calls } = this;
    for (let tried = 0; tried < calls.length; tried++) {
      const place = (this.next + tried) % calls.length;
      const call = calls[place];
      if (call?.function.id !== wanted.id || !isSame(call.args, args)) continue;
      this.next = place + 1;
      return call;
    }
    return undefined;
  }

  add(call: CellCall): void {
    this.calls.push(call);
  }
}

function isSame(a: CustomArgument | undefined, b: CustomArgument | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if ("error" in a || "error" in b) return "error" in a && "error" in b && a.error === b.error;
  return a.length === b.length && a.every((part: CustomArgument, place) => isSame(part, b[place]));
}
