import type { Progress } from "../job";
import type { DeskCall, DeskRun } from "./desk-calls";

/** What the worker is told: to do something (what it takes is what `DeskCalls` and `DeskRuns` say), or to stop doing it. */
export type DeskRequest =
  | {
      readonly kind: "call";
      readonly id: number;
      readonly name: DeskCall | DeskRun;
      readonly args: readonly unknown[];
    }
  | { readonly kind: "stop"; readonly id: number };

/** What the worker says: once that it is there, then how far it is with a call, and an answer to each. */
export type DeskMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly id: number; readonly progress: Progress }
  | { readonly kind: "result"; readonly id: number; readonly result: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly reason: string };
