import { isCalendarDay } from "../calendar-day";
import { type CodeCheck, plainCode, weightedSum } from "./code-check";

const LENGTH = 18;
const OLD_LENGTH = 15;

/** 2^(18−i) mod 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check characters by S mod 11. */
const CHECKS = "10X98765432";

/** Sequences of people who were a hundred years old or more when the old numbers were given out. */
const CENTENARIAN_SEQUENCE = /99[6-9]$/;

/** Checks a 公民身份号码 of 18 characters (GB 11643-1999): its date of birth, then its check character. A small x counts as X. */
export function checkIdentityNumber(text: string): CodeCheck {
  const code = plainCode(text);
  if (code.length !== LENGTH) return "length";
  if (!/^\d{17}[\dX]$/.test(code)) return "characters";
  if (!isBirthDate(code.slice(6, 14))) return "date";
  return code.charAt(LENGTH - 1) === checkCharacter(code) ? "valid" : "check";
}

/** S of GB 11643: the weighted sum of the first 17 digits; null where one of them is no digit. */
export function identityNumberSum(code: string): number | null {
  return weightedSum(code, digitOf, WEIGHTS);
}

/** Checks an old identity number of 15 digits (GB 11643-1989). It has no check digit: only the date of birth can be wrong. */
export function checkOldIdentityNumber(text: string): CodeCheck {
  const code = plainCode(text);
  if (code.length !== OLD_LENGTH) return "length";
  if (!/^\d+$/.test(code)) return "characters";
  return isBirthDate(birthDateOf(code)) ? "valid" : "date";
}

/** The 18 characters of an old identity number; null where it is none. */
export function modernIdentityNumber(text: string): string | null {
  if (checkOldIdentityNumber(text) !== "valid") return null;
  const code = plainCode(text);
  const longer = code.slice(0, 6) + birthDateOf(code) + code.slice(12);
  return longer + checkCharacter(longer);
}

/** YYYYMMDD of an old number: born in the 1900s, or in the 1800s where the sequence says so. */
function birthDateOf(code: string): string {
  const century = CENTENARIAN_SEQUENCE.test(code) ? "18" : "19";
  return century + code.slice(6, 12);
}

function isBirthDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  return isCalendarDay(year ?? 0, month ?? 0, day ?? 0);
}

function checkCharacter(code: string): string {
  return CHECKS.charAt((identityNumberSum(code) ?? 0) % 11);
}

function digitOf(character: string): number {
  return "0123456789".indexOf(character);
}
