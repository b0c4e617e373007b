import { type CodeCheck, plainCode } from "./code-check";

const LENGTH = 15;

/** Checks a 工商注册号 of 15 digits (GS15-2006), whose last digit checks the others by ISO 7064 MOD 11,10. */
export function checkRegistrationNumber(text: string): CodeCheck {
  const code = plainCode(text);
  if (code.length !== LENGTH) return "length";
  if (!/^\d+$/.test(code)) return "characters";
  let product = 10;
  for (const digit of code.slice(0, LENGTH - 1)) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (product + Number(code.charAt(LENGTH - 1))) % 10 === 1 ? "valid" : "check";
}
