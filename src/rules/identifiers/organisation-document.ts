import { type CodeCheck, plainCode } from "./code-check";
import { checkCreditCode } from "./credit-code";
import { classifyFifteenDigits } from "./fifteen-digits";
import { checkIdentityNumber } from "./identity-number";
import { checkOrganisationCode } from "./organisation-code";
import { checkRegistrationNumber } from "./registration-number";

/** What to verify about the number in a 统一社会信用代码 column. */
export type DocumentDoubt =
  /** Neither 18 characters nor one of the older numbers, or with characters that no such code has. */
  | "USCC_FORMAT"
  /** 18 characters whose check character does not fit. */
  | "USCC_CHECK"
  | "ORGANISATION_CODE_CHECK"
  | "REGISTRATION_NUMBER_CHECK"
  /** Somebody's identity number where a firm's code should stand. */
  | "CODE_IS_PERSONAL";

/**
 * What is doubtful about the number in a 统一社会信用代码 column; null where nothing is. Old exports hold 15-digit 注册号 and 9-character
 * 组织机构代码 there: these are right as they are. A person verifies; nothing is rejected or changed.
 */
export function doubtAboutDocument(text: string, documentType = ""): DocumentDoubt | null {
  const code = plainCode(text);
  switch (code.length) {
    case 9:
      return doubt(checkOrganisationCode(code), "ORGANISATION_CODE_CHECK");
    case 15:
      return doubtAboutFifteen(code, documentType);
    case 18:
      return doubtAboutEighteen(code);
    default:
      return "USCC_FORMAT";
  }
}

function doubtAboutEighteen(code: string): DocumentDoubt | null {
  const check = checkCreditCode(code);
  if (check !== "valid" && checkIdentityNumber(code) === "valid") return "CODE_IS_PERSONAL";
  return doubt(check, "USCC_CHECK");
}

function doubtAboutFifteen(code: string, documentType: string): DocumentDoubt | null {
  if (!/^\d+$/.test(code)) return "USCC_FORMAT";
  if (classifyFifteenDigits(code, documentType) === "identity") return "CODE_IS_PERSONAL";
  return doubt(checkRegistrationNumber(code), "REGISTRATION_NUMBER_CHECK");
}

function doubt(check: CodeCheck, ifCheckFails: DocumentDoubt): DocumentDoubt | null {
  if (check === "valid") return null;
  return check === "check" ? ifCheckFails : "USCC_FORMAT";
}
