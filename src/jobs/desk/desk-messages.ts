import type { DeskArguments, DeskCall, DeskCalls, DeskResult } from "./desk-calls";

/** One call on its way to the worker. */
export type DeskRequest = {
  readonly [K in DeskCall]: {
    readonly id: number;
    readonly name: K;
    readonly args: DeskArguments<K>;
  };
}[DeskCall];

/** What the worker says: once that it is there, then an answer to each call. */
export type DeskMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "result"; readonly id: number; readonly result: DeskResult<DeskCall> }
  | { readonly kind: "failed"; readonly id: number; readonly reason: string };

/** The answer to a call; a call that throws is answered too. */
export function answerTo(desk: DeskCalls, { id, name, args }: DeskRequest): DeskMessage {
  try {
    const work = desk[name] as (...given: unknown[]) => DeskResult<DeskCall>;
    return { kind: "result", id, result: work.apply(desk, [...args]) };
  } catch (error) {
    return { kind: "failed", id, reason: error instanceof Error ? error.message : String(error) };
  }
}
