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
    const answers = await this.answersTo(calls);
    const cells = new Set<FormulaCell>();
    for (const [index, { cell, key }] of calls.entries()) {
      (cell.answers ??= new Map()).set(key, answers[index] ?? null);
      cells.add(cell);
    }
    return [...cells];
  }

  private async answersTo(calls: readonly WaitingCall[]): Promise<CustomAnswer[]> {
    const answers = calls.map(({ call }) => this.answerTo(call));
    if (!answers.some(isPromise)) return answers as CustomAnswer[];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<null>((resolve) => {
      timer = setTimeout(() => {
        resolve(null);
      }, this.patience);
    });
    const late = `no answer within ${this.patience / 1000} s`;
    try {
      return await Promise.all(
        answers.map(async (answer, index) => {
          if (!isPromise(answer)) return answer;
          const first = await Promise.race([answer.then((value) => ({ value })), tooLate]);
          return first ? first.value : failure(`${calls[index]?.call.function.id ?? ""}: ${late}`);
        })
      );
    } finally {
      clearTimeout(timer);
    }
  }

  private answerTo(call: CustomCall): Promise<CustomAnswer> | CustomAnswer {
    try {
      const answer = this.functions().call(call);
      return isPromise(answer) ? Promise.resolve(answer).catch(failureOf) : answer;
    } catch (error) {
      return failureOf(error);
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

/** By what it can do: the promise may come from another window. */
function isPromise(answer: Promise<CustomAnswer> | CustomAnswer): answer is Promise<CustomAnswer> {
  return typeof answer === "object" && answer !== null && "then" in answer;
}

function failure(message: string): CustomAnswer {
  return { error: VALUE.error, message };
}

function failureOf(error: unknown): CustomAnswer {
  return failure(error instanceof Error ? error.message : String(error));
}
