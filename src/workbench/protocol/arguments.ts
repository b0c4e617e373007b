import { invalidArgument } from "./host-error";
import { HostObject, type HostType } from "./host-object";
import type { Json } from "./json";

export type Argument = Json | HostObject;

/** The arguments of one call, read by position; a wrong kind is refused with `InvalidArgument`. */
export class Arguments {
  constructor(private readonly values: readonly Argument[]) {}

  isGiven(index: number): boolean {
    const value = this.values[index];
    return value !== undefined && value !== null;
  }

  json(index: number): Json {
    const value = this.values[index] ?? null;
    if (value instanceof HostObject) throw invalidArgument();
    return value;
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== "string") throw invalidArgument();
    return value;
  }

  textOr(index: number, otherwise: string): string {
    return this.isGiven(index) ? this.text(index) : otherwise;
  }

  /** A whole number. */
  integer(index: number): number {
    const value = this.values[index];
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  integerOr(index: number, otherwise: number): number {
    return this.isGiven(index) ? this.integer(index) : otherwise;
  }

  flagOr(index: number, otherwise: boolean): boolean {
    if (!this.isGiven(index)) return otherwise;
    const value = this.values[index];
    if (typeof value !== "boolean") throw invalidArgument();
    return value;
  }

  /** An object of the given type, or undefined where the argument is something else. */
  object<S>(index: number, type: HostType<S>): S | undefined {
    const value = this.values[index];
    return value instanceof HostObject && value.is(type) ? value.subject : undefined;
  }
}
