import { HostType } from "../host-object";
import type { Json } from "../json";
import type { Push } from "./app-runtime";

const CATEGORY = 1;
const INVOKE = 1000;

/** What office.js reports as a failure -> what the cell shows. */
const ERROR_OF_CODE: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** The outcome of a custom function that did not give a value. */
export interface FunctionFailure {
  readonly error: string;
  readonly message: string;
}

/** Calls of custom functions on their way through the real custom-functions runtime of office.js. */
export class CustomFunctionCalls {
  private readonly running = new Map<number, (outcome: Json | FunctionFailure) => void>();
  private readonly early: (() => void)[] = [];
  /** Hears when the runtime says that it is there, which it does again after a reload. */
  onReady: () => void = () => undefined;
  private isThere = false;
  private next = 1;

  constructor(private readonly push: Push) {}

  /** Calls a function by its id; waits until the runtime says that it is there. */
  invoke(id: string, args: readonly Json[]): Promise<Json | FunctionFailure> {
    const invocation = this.next++;
    return new Promise((resolve) => {
      this.running.set(invocation, resolve);
      const send = (): void => this.push(CATEGORY, INVOKE, [invocation, id, args, null, 0, null]);
      if (this.isThere) send();
      else this.early.push(send);
    });
  }

  /** Whether the runtime has said that it takes calls. */
  get isReady(): boolean {
    return this.isThere;
  }

  ready(): void {
    this.isThere = true;
    for (const send of this.early.splice(0)) send();
    this.onReady();
  }

  /** Takes `[[id, true, value], [id, false, message, code], …]`. */
  settle(results: Json): void {
    if (!Array.isArray(results)) return;
    for (const result of results) {
      if (!Array.isArray(result)) continue;
      const [id, isDone, value, code] = result;
      const resolve = this.running.get(Number(id));
      this.running.delete(Number(id));
      resolve?.(isDone === true ? (value ?? null) : failure(value, Number(code)));
    }
  }
}

function failure(message: Json, code: number): FunctionFailure {
  return { error: ERROR_OF_CODE[code] ?? "#VALUE!", message: String(message ?? "") };
}

export const customFunctionsType = new HostType<CustomFunctionCalls>("CustomFunctions", () => [
  {
    isAroundWorkbook: true,
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: (calls) => calls.ready(),
      SetInvocationArrayResults: (calls, args) => calls.settle(args.json(0)),
    },
  },
]);
