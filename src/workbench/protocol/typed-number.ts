const PLAIN = /^\d+(\.\d*)?$|^\.\d+$/;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d*)?$/;
const SCIENTIFIC = /^(\d+\.?\d*|\.\d+)e[+-]?\d{1,3}$/i;
const CURRENCY = /^[¥￥$]\s*/;

/** Excel keeps 15 digits of a number; the rest become zeros. */
const KEPT_DIGITS = 15;

/** Reads a typed number, with sign or parentheses, currency, thousands separators, exponent or percent; undefined where it is none. */
export function typedNumber(
  text: string
): { readonly value: number; readonly numberFormat?: string } | undefined {
  let rest = text.trim();
  let sign = 1;
  const bracketed = /^\(([^()]*)\)$/.exec(rest);
  if (bracketed) [sign, rest] = [-1, bracketed[1] ?? ""];
  else if (/^[+-]/.test(rest)) [sign, rest] = [rest.startsWith("-") ? -1 : 1, rest.slice(1)];
  const currency = CURRENCY.exec(rest)?.[0].trim();
  if (currency !== undefined) rest = rest.replace(CURRENCY, "");
  if (currency !== undefined && sign === 1 && rest.startsWith("-"))
    [sign, rest] = [-1, rest.slice(1)];
  const isPercent = rest.endsWith("%");
  if (isPercent) rest = rest.slice(0, -1).trimEnd();
  const isGrouped = GROUPED.test(rest);
  const isScientific = SCIENTIFIC.test(rest);
  if (!isGrouped && !isScientific && !PLAIN.test(rest)) return undefined;
  const digits = keepDigits(rest.replaceAll(",", ""));
  const value = (sign * Number(digits)) / (isPercent ? 100 : 1);
  if (!Number.isFinite(value)) return undefined;
  const decimals = rest.includes(".") ? ".00" : "";
  const numberFormat = formatOf({ currency, isPercent, isGrouped, isScientific, decimals });
  return numberFormat === undefined ? { value } : { value, numberFormat };
}

function keepDigits(digits: string): string {
  const significant = digits.replace(/e.*$/i, "").replace(".", "").replace(/^0+/, "");
  if (significant.length <= KEPT_DIGITS) return digits;
  let seen = 0;
  let hasStarted = false;
  return digits.replace(/^[\d.]+/, (mantissa) =>
    mantissa.replace(/\d/g, (digit) => {
      hasStarted ||= digit !== "0";
      if (hasStarted) seen++;
      return seen > KEPT_DIGITS ? "0" : digit;
    })
  );
}

function formatOf(shape: {
  currency: string | undefined;
  isPercent: boolean;
  isGrouped: boolean;
  isScientific: boolean;
  decimals: string;
}): string | undefined {
  if (shape.isPercent) return `0${shape.decimals}%`;
  if (shape.isScientific) return "0.00E+00";
  if (shape.currency !== undefined)
    return `${shape.currency === "$" ? "$" : "¥"}#,##0${shape.decimals}`;
  return shape.isGrouped ? `#,##0${shape.decimals}` : undefined;
}
