import { type CodeCheck, plainCode, weightedSum } from "./code-check";

const LENGTH = 18;

/** The 31 characters of GB 32100, by value; I, O, S, V and Z are not among them. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** 3^i mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** 登记管理部门, 机构类别, 行政区划 (digits), 主体标识 and check character. */
const SHAPE = new RegExp(`^[1-9ANY][${ALPHABET}]\\d{6}[${ALPHABET}]{10}$`);

/**
 * Checks a 统一社会信用代码 (GB 32100-2015). A registered code may fail (some were issued with a wrong check character), so this is
 * a reason to look, never to reject.
 */
export function checkCreditCode(text: string): CodeCheck {
  const code = plainCode(text);
  if (code.length !== LENGTH) return "length";
  if (!SHAPE.test(code)) return "characters";
  const sum = creditCodeSum(code) ?? 0;
  // the remainder 0 stands for the check character 0, not for a 32nd one
  const expected = (31 - (sum % 31)) % 31;
  return code.charAt(LENGTH - 1) === ALPHABET.charAt(expected) ? "valid" : "check";
}

/** S of GB 32100: the weighted sum of the first 17 characters; null where one of them is not allowed. */
export function creditCodeSum(code: string): number | null {
  return weightedSum(code, (character) => ALPHABET.indexOf(character), WEIGHTS);
}
