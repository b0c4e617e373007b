import { isValidFormat } from "numfmt";
import { invalidArgument } from "../host-error";
import type { Json } from "../json";

const known = new Map<string, boolean>();

/** A number format as typed; the empty one is General, one Excel cannot read is refused. */
export function demandNumberFormat(value: Json): string {
  if (typeof value !== "string") throw invalidArgument();
  if (value === "") return "General";
  let isValid = known.get(value);
  if (isValid === undefined) known.set(value, (isValid = isValidFormat(value)));
  if (!isValid) throw invalidArgument();
  return value;
}
