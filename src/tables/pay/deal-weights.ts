import { formatDecimal, sumExactly } from "../../rules/decimal";
import { compact } from "../header-text";
import type { CellValue } from "../cell";

/** Weights as a cell gives them: of one role, or of two roles with `;` between them. Null = no weights, "unreadable" = something else. */
export type WrittenWeights = readonly (readonly number[])[] | null | "unreadable";

const NUMBER = /^\d+(?:\.\d+)?$/;
/** Excel takes a typed `2:1` for a time of day and keeps it as a part of a day. */
const HOURS = 24;
const MINUTES = 60;

/**
 * Reads 权重: `2:1`, `2：1`, `60%、40%`, `2:1;1:1`. A number below one is what a spreadsheet makes of a typed `2:1`: two hours and one minute,
 * which is read back as it was typed.
 */
export function readWeights(value: CellValue): WrittenWeights {
  const text = typeof value === "number" ? typedTime(value) : compact(String(value));
  if (text === "") return null;
  const roles = text.split(/[;|]/).map((role) => role.split(/[:、,/]/));
  const flat = roles.flat().map((part) => part.replace(/%$/, ""));
  if (!flat.every((part) => NUMBER.test(part))) return "unreadable";
  return roles.map((role) => role.map((part) => Number(part.replace(/%$/, ""))));
}

/** Whether weights are written in percent: then those of a role add up to 100. */
export function areInPercent(value: CellValue): boolean {
  return typeof value === "string" && value.includes("%");
}

/** The exact sum of weights, for comparing it with 100. */
export function sumOfWeights(weights: readonly number[]): number {
  return Number(formatDecimal(sumExactly(weights)));
}

function typedTime(value: number): string {
  if (value <= 0 || value >= 1) return String(value);
  const minutes = Math.round(value * HOURS * MINUTES);
  return `${Math.floor(minutes / MINUTES)}:${minutes % MINUTES}`;
}
