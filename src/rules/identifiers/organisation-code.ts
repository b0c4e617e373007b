import { type CodeCheck, plainCode, weightedSum } from "./code-check";

const LENGTH = 9;

/** GB 11714 counts A as 10 to Z as 35; unlike GB 32100 it has I and O, so letters are worth something else there. */
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const SHAPE = /^[0-9A-Z]{8}[0-9X]$/;

/** Check characters by 11 − S mod 11, from 1 to 11. */
const CHECKS = " 123456789X0";

/** Checks a 组织机构代码 (GB 11714-1997), with or without the hyphen before its check character. */
export function checkOrganisationCode(text: string): CodeCheck {
  const code = plainCode(text);
  if (code.length !== LENGTH) return "length";
  if (!SHAPE.test(code)) return "characters";
  const sum = organisationCodeSum(code) ?? 0;
  return code.charAt(LENGTH - 1) === CHECKS.charAt(11 - (sum % 11)) ? "valid" : "check";
}

/** S of GB 11714: the weighted sum of the first eight characters; null where one of them is not allowed. */
export function organisationCodeSum(code: string): number | null {
  return weightedSum(code, (character) => ALPHABET.indexOf(character), WEIGHTS);
}
