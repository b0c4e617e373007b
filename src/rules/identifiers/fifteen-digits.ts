import { checkOldIdentityNumber } from "./identity-number";
import { checkRegistrationNumber } from "./registration-number";

/** What a number of 15 digits is: somebody's old identity number, a firm's 工商注册号, or nobody can say. */
export type FifteenDigits = "identity" | "registration" | "unclear";

const PERSONAL = /身份证|身份号|居民/;
const OF_A_FIRM = /营业执照|注册号|工商|信用代码/;

/**
 * Tells the two kinds of 15-digit numbers apart: by 证件类型 (empty where there is none), else by whether digits 7 to 12 are a date of
 * birth. Where that date and the check digit of a 注册号 both fit, or neither does, it stays "unclear".
 */
export function classifyFifteenDigits(text: string, documentType = ""): FifteenDigits {
  if (PERSONAL.test(documentType)) return "identity";
  if (OF_A_FIRM.test(documentType)) return "registration";
  const isIdentity = checkOldIdentityNumber(text) === "valid";
  const isRegistration = checkRegistrationNumber(text) === "valid";
  if (isIdentity === isRegistration) return "unclear";
  return isIdentity ? "identity" : "registration";
}
