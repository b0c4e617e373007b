import { isCellError } from "../model/cell-value";
import { type CellCall, CellCalls } from "./cell-calls";
import { customArguments } from "./custom-arguments";
import type { CustomAnswer, CustomFunctions } from "./custom-functions";
import { BUSY, errorNamed, VALUE } from "./errors";
import type { FormulaCell } from "./formula-cell";
import type { FunctionContext } from "./function-context";
import { Matrix, type Argument, type Value } from "./values";

/** Calls of custom functions: collected while cells are calculated, made together, and answered to the cells. */
export class CustomCalls {
  private waiting: CellCall[] = [];

  constructor(
    private readonly functions: () => CustomFunctions,
    /** Milliseconds after which a function that does not answer has failed. */
    private readonly patience: number
  ) {}

  get hasWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** Whether the cell waits for an answer. */
  waitsFor({ answers }: FormulaCell): boolean {
    return answers?.isWaiting ?? false;
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
    const calls = (cell.answers ??= new CellCalls());
    const known = calls.find(wanted, converted);
    if (known?.answer !== undefined) return this.valueOf(cell, known.answer);
    if (!known) {
      const call = { cell, function: wanted, args: converted, answer: undefined };
      calls.add(call);
      this.waiting.push(call);
    }
    return BUSY;
  }

  /** Makes all calls that wait, in one turn; resolves when each has its answer, to the cells that are to be calculated again. */
  async answered(): Promise<FormulaCell[]> {
    const calls = this.waiting;
    this.waiting = [];
    const answers = await this.answersTo(calls);
    calls.forEach((call, place) => (call.answer = answers[place] ?? null));
    return [...new Set(calls.map(({ cell }) => cell))];
  }

  private async answersTo(calls: readonly CellCall[]): Promise<readonly CustomAnswer[]> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const isLate = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), this.patience);
    });
    try {
      const answers = await Promise.race([this.functions().answers(calls), isLate]);
      return answers ?? calls.map((call) => this.lateAnswer(call));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return calls.map(() => failure(message));
    } finally {
      clearTimeout(timer);
    }
  }

  private lateAnswer({ function: { id } }: CellCall): CustomAnswer {
    return failure(`${id}: no answer within ${this.patience / 1000} s`);
  }

  private valueOf(cell: FormulaCell, answer: CustomAnswer): Value {
    if (Array.isArray(answer)) {
      const rows = answer as readonly (readonly (string | number | boolean | null)[])[];
      const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
      if (rows.length === 0 || width === 0) return VALUE;
      return Matrix.build(rows.length, width, (row, column) => rows[row]?.[column] ?? "");
    }
    const single = answer as Exclude<CustomAnswer, readonly unknown[]>;
    if (!isCellError(single)) return single ?? 0;
    if ("message" in single) cell.message = String(single.message);
    return errorNamed(single.error);
  }
}

function failure(message: string): CustomAnswer {
  return { error: VALUE.error, message };
}
