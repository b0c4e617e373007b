import type {
  CustomAnswer,
  CustomCall,
  CustomFunction,
  CustomFunctions,
} from "../formula/custom-functions";
import { isJsonObject, type Json } from "./json";
import type { CustomFunctionCalls, FunctionFailure } from "./services/custom-functions";

/** A parameter as the metadata of custom functions (`functions.json`) declares it. */
export interface OfferedParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
  /** The list of values that are offered for it. */
  readonly customEnumId?: string;
}

/** Values that are offered while a person types an argument; others may be typed as well. */
export interface OfferedEnum {
  readonly id: string;
  readonly values: readonly {
    readonly name: string;
    readonly stringValue?: string;
    readonly numberValue?: number;
    readonly tooltip?: string;
  }[];
}

export interface OfferedFunction {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly OfferedParameter[];
  readonly options?: {
    readonly volatile?: boolean;
    readonly allowErrorForDataTypeAny?: boolean;
  };
}

/** The custom functions an add-in offers, by its manifest and its metadata. */
export interface FunctionOffer {
  /** `DG`: a formula writes `DG.TELLERS`. */
  readonly namespace: string;
  readonly functions: readonly OfferedFunction[];
  readonly enums?: readonly OfferedEnum[];
}

/** Milliseconds after which a function that gave no answer has failed. */
export const FUNCTION_PATIENCE = 30_000;

type Sentences = Readonly<Record<"missing" | "late", (seconds: number) => string>>;

const CHINESE: Sentences = {
  missing: (seconds) => `等了 ${seconds} 秒,加载项仍没有启动,它的函数算不了。请打开加载项后按 F9。`,
  late: (seconds) => `等了 ${seconds} 秒,函数没有给出结果。请按 F9 再算一次。`,
};

const ENGLISH: Sentences = {
  missing: (seconds) =>
    `The add-in had not started after ${seconds} s, so its functions cannot be calculated. Open it and press F9.`,
  late: (seconds) =>
    `The function gave no result within ${seconds} s. Press F9 to calculate again.`,
};

/**
 * The add-in's functions as formulas call them, answered by the custom-functions runtime of office.js in the add-in's page. A cell
 * never waits for ever: without a runtime it shows #NAME?, without an answer #VALUE!, each with a sentence.
 */
export class AddinFunctions implements CustomFunctions {
  /** Hears when functions that were missed can be called after all. */
  onFound: () => void = () => undefined;
  private byName: ReadonlyMap<string, CustomFunction> = new Map();
  private wasMissed = false;
  private readonly sentences: Sentences;

  constructor(
    private readonly calls: CustomFunctionCalls,
    private readonly send: () => void,
    locale: string,
    private readonly patience = FUNCTION_PATIENCE
  ) {
    this.sentences = locale.startsWith("zh") ? CHINESE : ENGLISH;
    calls.onReady = () => {
      if (this.wasMissed) this.onFound();
      this.wasMissed = false;
    };
  }

  offer({ namespace, functions }: FunctionOffer): void {
    this.byName = new Map(
      functions.map((offered) => [
        `${namespace}.${offered.name}`.toUpperCase(),
        customFunction(offered),
      ])
    );
  }

  find(name: string): CustomFunction | null {
    return this.byName.get(name) ?? null;
  }

  /** All calls go out together and have the same time to be answered. */
  answers(calls: readonly CustomCall[]): Promise<readonly CustomAnswer[]> {
    const invocations = calls.map(({ function: { id }, args }) => ({
      id,
      args: args as readonly Json[],
    }));
    const answers = new Array<CustomAnswer | undefined>(calls.length);
    let open = calls.length;
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        giveUp();
        resolve(answers.map((answer) => (answer === undefined ? this.failure() : answer)));
      };
      const timer = setTimeout(end, this.patience);
      const giveUp = this.calls.invoke(invocations, (place, outcome) => {
        answers[place] = answerOf(outcome);
        if (--open === 0) end();
      });
      // A request of the add-in may be under way: its answer goes out first.
      queueMicrotask(() => this.send());
    });
  }

  private failure(): CustomAnswer {
    const seconds = this.patience / 1000;
    if (this.calls.isReady) return { error: "#VALUE!", message: this.sentences.late(seconds) };
    this.wasMissed = true;
    return { error: "#NAME?", message: this.sentences.missing(seconds) };
  }
}

function customFunction({ id, parameters, options }: OfferedFunction): CustomFunction {
  return {
    id,
    parameters: parameters.map(({ name, type, dimensionality, optional, repeating }) => ({
      name,
      type: type === "number" || type === "string" || type === "boolean" ? type : "any",
      dimensionality: dimensionality === "matrix" ? "matrix" : "scalar",
      optional: optional ?? false,
      repeating: repeating ?? false,
    })),
    isVolatile: options?.volatile ?? false,
    takesErrors: options?.allowErrorForDataTypeAny ?? false,
  };
}

type SingleAnswer = Exclude<CustomAnswer, readonly unknown[]>;

/** A table of one cell is that cell, so that an error in it keeps its sentence. */
function answerOf(outcome: Json | FunctionFailure): CustomAnswer {
  if (!Array.isArray(outcome)) return single(outcome);
  const rows = outcome.map((row: Json) => (Array.isArray(row) ? row.map(single) : [single(row)]));
  const [first] = rows;
  return rows.length === 1 && first?.length === 1 ? (first[0] ?? null) : rows;
}

/** office.js writes an error within a result as an object with its code. */
function single(value: Json | FunctionFailure): SingleAnswer {
  if (typeof value !== "object" || value === null) return value;
  if (!isJsonObject(value as Json)) return { error: "#VALUE!", message: "" };
  const { error, code, errorCode, message } = value as Readonly<Record<string, unknown>>;
  const shown = [error, code, errorCode].find((word) => typeof word === "string" && word !== "");
  return { error: String(shown ?? "#VALUE!"), message: String(message ?? "") };
}
