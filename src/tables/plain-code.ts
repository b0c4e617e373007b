const [DIGIT_0, DIGIT_9] = [0x30, 0x39];
const [CAPITAL_A, CAPITAL_Z, SMALL_A, SMALL_Z] = [0x41, 0x5a, 0x61, 0x7a];
const LONGEST_CODE = 100;
const [HYPHEN, UNDERSCORE] = [0x2d, 0x5f];

/**
 * Whether a text is a 客户号 or 账号 and nothing else: letters, digits, `-` and `_`, at least one of them a digit, not longer than a code can be. Such a text needs no
 * cleaning, is no error, no placeholder and no number in scientific writing. Nearly every row of a list is known by this look.
 */
export function isPlainCode(text: string): boolean {
  if (text.length > LONGEST_CODE) return false;
  let hasDigit = false;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code >= DIGIT_0 && code <= DIGIT_9) hasDigit = true;
    else if (!isLetter(code) && code !== HYPHEN && code !== UNDERSCORE) return false;
  }
  return hasDigit;
}

/** Whether a text is made of digits only. */
export function isDigits(text: string): boolean {
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code < DIGIT_0 || code > DIGIT_9) return false;
  }
  return text !== "";
}

function isLetter(code: number): boolean {
  return (code >= CAPITAL_A && code <= CAPITAL_Z) || (code >= SMALL_A && code <= SMALL_Z);
}
