import type { CellValue } from "./cell";
import { cleanText, isErrorCell, isPlaceholder } from "./cell-text";

/** 经度 or 纬度, as headers call them. */
export type CoordinateField = "经度" | "纬度";

/** Degrees between which all of China lies: outside them, a coordinate was swapped, shifted or filled with 0. */
const BOUNDS: Readonly<Record<CoordinateField, readonly [number, number]>> = {
  经度: [73, 136],
  纬度: [3, 54],
};

const LETTERS: Readonly<Record<CoordinateField, RegExp>> = {
  经度: /^(?:东经|E)?(.*?)E?$/i,
  纬度: /^(?:北纬|N)?(.*?)N?$/i,
};
const DEGREES = /^(\d{1,3}(?:\.\d+)?)[°度]?$/;
const SEXAGESIMAL =
  /^(\d{1,3})[°度](\d{1,2}(?:\.\d+)?)['′分](?:(\d{1,2}(?:\.\d+)?)(?:["″秒]|''|′′))?$/;

/**
 * A cell of 经度 or 纬度 in degrees: NaN where it is blank. Decimal degrees and 度分秒, with or without 东经, 北纬, E, N. "unreadable" where it is
 * none, "impossible" where it lies outside China (经度 73 to 136, 纬度 3 to 54).
 */
export function readCoordinate(
  value: CellValue,
  field: CoordinateField
): number | "unreadable" | "impossible" {
  const degrees = typeof value === "number" ? value : degreesOf(value, field);
  if (degrees === null) return "unreadable";
  const [least, greatest] = BOUNDS[field];
  return degrees < least || degrees > greatest ? "impossible" : degrees;
}

function degreesOf(value: string | boolean, field: CoordinateField): number | null {
  if (typeof value === "boolean" || isErrorCell(value)) return null;
  const text = cleanText(value.normalize("NFKC")).replace(/\s/g, "");
  if (text === "" || isPlaceholder(text)) return NaN;
  const bare = LETTERS[field].exec(text)?.[1] ?? "";
  const whole = DEGREES.exec(bare)?.[1];
  if (whole !== undefined) return Number(whole);
  const parts = SEXAGESIMAL.exec(bare);
  if (parts === null) return null;
  const [degrees, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  if ((minutes ?? 0) >= 60 || (seconds ?? 0) >= 60) return null;
  return (degrees ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600;
}
