/** The check characters of Chinese organisation and credit codes. */

const ORGANISATION_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const CREDIT_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** 组织机构代码: eight characters and their check character. */
function organisationCode(body) {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce(
    (total, weight, at) => total + weight * ORGANISATION_LETTERS.indexOf(body[at]),
    0
  );
  const check = 11 - (sum % 11);
  return body + (check === 10 ? "X" : check === 11 ? "0" : String(check));
}

/** 统一社会信用代码 of a firm (91) in a district: seventeen characters and their check character. */
export function creditCode(district, body) {
  const first = `91${district}${organisationCode(body)}`;
  let sum = 0;
  let weight = 1;
  for (const letter of first) {
    sum += CREDIT_LETTERS.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return first + CREDIT_LETTERS[(31 - (sum % 31)) % 31];
}
if (creditCode("119999", "MA0TE5T1") !== "91119999MA0TE5T16P") {
  throw new Error("The check characters of the credit codes are computed wrongly.");
}
