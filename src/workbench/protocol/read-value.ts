import { invalidArgument } from "./host-error";
import type { Json } from "./json";

/** The value given to a text property; anything but text is refused. */
export function readText(value: Json): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function readFlag(value: Json): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** A number that is not negative. */
export function readSize(value: Json): number {
  if (typeof value !== "number" || !(value >= 0)) throw invalidArgument();
  return value;
}

/** One of the words of an enumeration. */
export function readWord<W extends string>(value: Json, words: readonly W[]): W {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw invalidArgument();
  return word;
}

/** A colour as `#RRGGBB`, upper case. */
export function readColor(value: Json): string {
  const text = readText(value).trim();
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named === undefined) throw invalidArgument();
  return named;
}

/** HTML names an add-in is likely to use. */
const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};
