import fc from "fast-check";
import { checkCreditCode, creditCodeSum } from "../../../src/rules/identifiers/credit-code";
import { classifyFifteenDigits } from "../../../src/rules/identifiers/fifteen-digits";
import {
  checkIdentityNumber,
  checkOldIdentityNumber,
  identityNumberSum,
  modernIdentityNumber,
} from "../../../src/rules/identifiers/identity-number";
import {
  checkOrganisationCode,
  organisationCodeSum,
} from "../../../src/rules/identifiers/organisation-code";
import { doubtAboutDocument } from "../../../src/rules/identifiers/organisation-document";
import { checkRegistrationNumber } from "../../../src/rules/identifiers/registration-number";

// District codes 119999, 449999, 339999 and 110199 do not exist: none of these belongs to anybody, except the standards' own examples.

describe("A 统一社会信用代码", () => {
  it.each([
    ["91119999MA0TE5T16P", 2488],
    ["91449999MA00004960", 2046],
    ["91449999MA00000E1Y", 2016],
  ])("%s is valid; its sum is %d", (code, sum) => {
    expect(checkCreditCode(code)).toBe("valid");
    expect(creditCodeSum(code)).toBe(sum);
  });

  it.each([
    ["91119999MA0TE5T16Q", "check"],
    ["91119999MA0TE5T1IP", "characters"],
    ["91119999MA0TE5T16", "length"],
    ["B1119999MA0TE5T16P", "characters"],
    ["91A19999MA0TE5T16P", "characters"],
    // registered all the same: why a failed check is only a warning
    ["91350211M0000XUF46", "check"],
  ])("%s is not: %s", (code, why) => {
    expect(checkCreditCode(code)).toBe(why);
  });

  it("is read in full-width and small letters and with spaces", () => {
    expect(checkCreditCode(" 91119999ma0te5t16p")).toBe("valid");
  });

  it("holds a 组织机构代码 whose letters count otherwise", () => {
    expect(checkOrganisationCode("91119999MA0TE5T16P".slice(8, 17))).toBe("valid");
  });
});

describe("A 组织机构代码", () => {
  it.each([
    ["123456788", 201],
    ["10000018X", 23],
    ["100000040", 11],
  ])("%s is valid; its sum is %d", (code, sum) => {
    expect(checkOrganisationCode(code)).toBe("valid");
    expect(organisationCodeSum(code)).toBe(sum);
  });

  it("may be written with a hyphen", () => {
    expect(checkOrganisationCode("12345678-8")).toBe("valid");
  });

  it.each([
    ["123456789", "check"],
    ["1234567A", "length"],
    ["12345678A", "characters"],
  ])("%s is not valid: %s", (code, why) => {
    expect(checkOrganisationCode(code)).toBe(why);
  });
});

describe("An identity number of 18 characters", () => {
  it.each([
    ["110199199003071239", 278],
    ["339999198512312043", 449],
    ["11019919900307128X", 288],
  ])("%s is valid; its sum is %d", (code, sum) => {
    expect(checkIdentityNumber(code)).toBe("valid");
    expect(identityNumberSum(code)).toBe(sum);
  });

  it.each(["11010519491231002X", "440524188001010014", "11019919900307128x"])(
    "%s is valid",
    (code) => expect(checkIdentityNumber(code)).toBe("valid")
  );

  it.each([
    ["110199199003071238", "check"],
    ["110199199002301231", "date"],
    ["1101991990030712", "length"],
    ["11019919900307X239", "characters"],
  ])("%s is not: %s", (code, why) => {
    expect(checkIdentityNumber(code)).toBe(why);
  });

  it("knows leap years", () => {
    expect(checkIdentityNumber("110199190002290000")).toBe("date");
    expect(checkIdentityNumber("110199200002290000")).toBe("check");
  });
});

describe("An old identity number of 15 digits", () => {
  it.each([
    ["110199850101001", "110199198501010012"],
    ["339999560229002", "339999195602290024"],
    ["449999000101996", "449999180001019961"],
  ])("%s is %s today", (old, modern) => {
    expect(modernIdentityNumber(old)).toBe(modern);
    expect(checkIdentityNumber(modern)).toBe("valid");
  });

  it("with 30 February is none", () => {
    expect(checkOldIdentityNumber("110199850230001")).toBe("date");
    expect(modernIdentityNumber("110199850230001")).toBeNull();
  });
});

describe("A 工商注册号", () => {
  it.each([
    "119999000001236",
    "449999123456783",
    "339999000000009",
    "310115600985533",
    "110108000000016",
  ])("%s is valid", (code) => expect(checkRegistrationNumber(code)).toBe("valid"));

  it("with a wrong check digit is not", () => {
    expect(checkRegistrationNumber("119999000001230")).toBe("check");
  });
});

describe("Every check", () => {
  const wrongDigit = (code: string, check: (code: string) => string): void => {
    fc.assert(
      fc.property(fc.nat(code.length - 1), fc.integer({ min: 1, max: 9 }), (place, more) => {
        const digit = Number(code.charAt(place));
        fc.pre(!Number.isNaN(digit));
        const changed = (digit + more) % 10;
        expect(check(code.slice(0, place) + changed + code.slice(place + 1))).not.toBe("valid");
      })
    );
  };

  it("notices any one wrong digit", () => {
    wrongDigit("91119999MA0TE5T16P", checkCreditCode);
    wrongDigit("110199199003071239", checkIdentityNumber);
    wrongDigit("119999000001236", checkRegistrationNumber);
    wrongDigit("123456788", checkOrganisationCode);
  });
});

describe("A number of 15 digits", () => {
  it("is what 证件类型 says", () => {
    expect(classifyFifteenDigits("119999000001236", "居民身份证")).toBe("identity");
    expect(classifyFifteenDigits("110199850101001", "营业执照")).toBe("registration");
  });

  it("is an identity number where its date fits, a 注册号 where its check digit does", () => {
    expect(classifyFifteenDigits("110199850101001")).toBe("identity");
    expect(classifyFifteenDigits("119999000001236")).toBe("registration");
  });

  it("is left open where both fit or neither does", () => {
    const both = Array.from({ length: 10 }, (_, digit) => `11019985010100${digit}`).find(
      (code) => checkRegistrationNumber(code) === "valid"
    );
    expect(classifyFifteenDigits(both ?? "")).toBe("unclear");
    expect(classifyFifteenDigits("119999000001230")).toBe("unclear");
  });
});

describe("The number in a 统一社会信用代码 column", () => {
  it.each([
    "91119999MA0TE5T16P",
    "123456788",
    "12345678-8",
    "119999000001236",
    "91119999ma0te5t16p",
  ])("%s is right as it stands", (code) => expect(doubtAboutDocument(code)).toBeNull());

  it.each([
    ["91119999MA0TE5T16Q", "USCC_CHECK"],
    ["91119999MA0TE5T1IP", "USCC_FORMAT"],
    ["91119999MA0TE5T16", "USCC_FORMAT"],
    ["11999900000123A", "USCC_FORMAT"],
    ["123456789", "ORGANISATION_CODE_CHECK"],
    ["119999000001230", "REGISTRATION_NUMBER_CHECK"],
    ["110199199003071239", "CODE_IS_PERSONAL"],
    ["110199850101001", "CODE_IS_PERSONAL"],
    ["待补", "USCC_FORMAT"],
  ])("%s wants a look: %s", (code, doubt) => {
    expect(doubtAboutDocument(code)).toBe(doubt);
  });

  it("is a 注册号 where 证件类型 says 营业执照, whatever its date", () => {
    expect(doubtAboutDocument("110199850101001", "营业执照")).toBe("REGISTRATION_NUMBER_CHECK");
  });
});
