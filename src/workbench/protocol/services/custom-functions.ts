import { HostType } from "../host-object";
import type { Json } from "../json";
import type { Push } from "./app-runtime";

const CATEGORY = 1;
const INVOKE = 1000;

/**
 * What office.js may do with results (its own numbers): send too many in several requests (1), send the next after 200 ms rather than
 * 500 (2), and not wait longer than two seconds however long the last request took (4).
 */
const ENABLED_FEATURES = [1, 2, 4];

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

/** A custom function by its id, with its arguments. */
export interface Invocation {
  readonly id: string;
  readonly args: readonly Json[];
}

/** Takes the outcome of an invocation, by its place among those that were made together. */
export type TakeOutcome = (place: number, outcome: Json | FunctionFailure) => void;

interface Running {
  readonly place: number;
  readonly take: TakeOutcome;
}

/** Calls of custom functions on their way through the real custom-functions runtime of office.js. */
export class CustomFunctionCalls {
  private readonly running = new Map<number, Running>();
  private readonly early: (() => void)[] = [];
  /** Hears when the runtime says that it is there, which it does again after a reload. */
  onReady: () => void = () => undefined;
  private isThere = false;
  private next = 1;

  constructor(private readonly push: Push) {}

  /** Makes the invocations, as soon as the runtime says that it is there; what is returned gives up those that run still. */
  invoke(invocations: readonly Invocation[], take: TakeOutcome): () => void {
    const first = this.next;
    this.next += invocations.length;
    invocations.forEach((_, place) => this.running.set(first + place, { place, take }));
    const send = (): void =>
      invocations.forEach(({ id, args }, place) => {
        if (this.running.has(first + place))
          this.push(CATEGORY, INVOKE, [first + place, id, args, null, 0, null]);
      });
    if (this.isThere) send();
    else this.early.push(send);
    return () => invocations.forEach((_, place) => this.running.delete(first + place));
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
      const running = this.running.get(Number(id));
      if (!running) continue;
      this.running.delete(Number(id));
      const outcome = isDone === true ? (value ?? null) : failure(value, Number(code));
      running.take(running.place, outcome);
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
      _GetEnabledFeatures: () => [...ENABLED_FEATURES],
      SetInvocationArrayResults: (calls, args) => calls.settle(args.json(0)),
    },
  },
]);
