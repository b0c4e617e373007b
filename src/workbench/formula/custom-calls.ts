import { qualifiedAddress } from "../model/area";
import { isCellError } from "../model/cell-value";
import { customArguments } from "./custom-arguments";
import type { CustomAnswer, CustomCall, CustomFunctions } from "./custom-functions";
import { BUSY, errorNamed, VALUE } from "./errors";
import type { FormulaCell } from "./formula-cell";
import type { FunctionContext } from "./function-context";
import { Matrix, type Argument, type Value } from "./values";

interface WaitingCall {
  readonly cell: FormulaCell;
  readonly key: string;
  readonly call: CustomCall;
}

/** Calls of custom functions: collected while cells are calculated, made together, and answered to the cells. */
export class CustomCalls {
  private waiting: WaitingCall[] = [];
  private asked = new Map<FormulaCell, Set<string>>();

  constructor(
    private readonly functions: () => CustomFunctions,
    /** Milliseconds after which a function that does not answer has failed. */
    private readonly patience: number
  ) {}

  get hasWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** Whether the cell waits for an answer. */
  waitsFor(cell: FormulaCell): boolean {
    return this.asked.has(cell);
  }

  /** The answer where it is there, else #BUSY!; undefined where nobody offers the function. */
  call(
    cell: FormulaCell,
    name: string,
    args: readonly Argument[],
    context: FunctionContext
  ): Value | undefined {
    const wanted = this.functions().find(name);
    if (!wanted) return undefined;
    const converted = customArguments(wanted, args, context);
    const key = `${wanted.id}${JSON.stringify(converted)}`;
    const answer = cell.answers?.get(key);
    if (answer !== undefined) return this.valueOf(cell, answer);
    const asked = this.asked.get(cell);
    if (!asked) this.asked.set(cell, new Set([key]));
    if (!asked?.has(key)) {
      asked?.add(key);
      const { row, column, sheet } = cell;
      const here = { top: row, left: column, bottom: row, right: column };
      const address = qualifiedAddress(sheet.name, here);
      this.waiting.push({ cell, key, call: { function: wanted, args: converted, address } });
    }
    return BUSY;
  }

  /** Makes all calls that wait, in one turn; resolves when each has its answer, to the cells that are to be calculated again. */
  async answered(): Promise<FormulaCell[]> {
    const calls = this.waiting;
    this.waiting = [];
    this.asked = new Map();
    const answers = await Promise.all(calls.map(({ call }) => this.answerOf(call)));
    const cells = new Set<FormulaCell>();
    for (const [index, { cell, key }] of calls.entries()) {
      (cell.answers ??= new Map()).set(key, answers[index] ?? null);
      cells.add(cell);
    }
    return [...cells];
  }

  private async answerOf(call: CustomCall): Promise<CustomAnswer> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<CustomAnswer>((resolve) => {
      timer = setTimeout(() => {
        const message = `${call.function.id}: no answer within ${this.patience / 1000} s`;
        resolve({ error: VALUE.error, message });
      }, this.patience);
    });
    try {
      return await Promise.race([this.functions().call(call), tooLate]);
    } catch (error) {
      return {
        error: VALUE.error,
        message: error instanceof Error ? error.message : String(error),
      };
    } finally {
      clearTimeout(timer);
    }
  }

  private valueOf(cell: FormulaCell, answer: CustomAnswer): Value {
    if (Array.isArray(answer)) {
      const rows = answer as readonly (readonly (string | number | boolean | null)[])[];
      const width = Math.max(0, ...rows.map((row) => row.length));
      if (rows.length === 0 || width === 0) return VALUE;
      return Matrix.build(rows.length, width, (row, column) => rows[row]?.[column] ?? "");
    }
    const single = answer as Exclude<CustomAnswer, readonly unknown[]>;
    if (!isCellError(single)) return single ?? 0;
    if ("message" in single) cell.message = String(single.message);
    return errorNamed(single.error);
  }
}
