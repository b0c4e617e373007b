import { inFifteenDigits } from "../number-text";

/** Powers of ten by their exponent. */
const POWERS: readonly number[] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6];

type Direction = "nearest" | "up" | "down";

/**
 * Rounds to so many decimals (negative: tens, hundreds …) on the 15 digits that Excel keeps, halves away from zero: 1.005 to
 * two decimals is 1.01.
 */
export function rounded(value: number, digits: number, direction: Direction = "nearest"): number {
  const places = Math.trunc(digits);
  if (places > 20 || value === 0) return value;
  if (places < -308) return 0;
  const plain = direction === "nearest" ? roundedPlainly(Math.abs(value), places) : null;
  if (plain !== null) return Math.sign(value) * plain;
  const size = Math.abs(inFifteenDigits(value));
  const scaled = shifted(size, places);
  if (!Number.isFinite(scaled)) return value;
  return Math.sign(value) * shifted(wholeOf(scaled, direction), -places);
}

/** Without the way through the text, where the number lies too far from a half for its last digits to matter. */
function roundedPlainly(size: number, places: number): number | null {
  const power = POWERS[places];
  if (power === undefined || size * power > 1e9) return null;
  const scaled = size * power;
  const whole = Math.floor(scaled);
  const fraction = scaled - whole;
  if (Math.abs(fraction - 0.5) < 1e-5) return null;
  return (fraction > 0.5 ? whole + 1 : whole) / power;
}

function wholeOf(scaled: number, direction: Direction): number {
  const exact = inFifteenDigits(scaled);
  if (direction === "up") return Math.ceil(exact);
  return direction === "down" ? Math.floor(exact) : Math.round(exact);
}

/** Moves the decimal point; through the text, because 1.005 × 100 is 100.49999999999999. */
function shifted(value: number, places: number): number {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** Whole number below, as the 15 digits show it. */
export function floorOf(value: number): number {
  return Math.floor(inFifteenDigits(value));
}

/** The multiple of `step` above (`up`) or below. */
export function toMultiple(value: number, step: number, isUp: boolean): number {
  if (step === 0) return 0;
  const count = inFifteenDigits(value / step);
  return inFifteenDigits((isUp ? Math.ceil(count) : Math.floor(count)) * step);
}
