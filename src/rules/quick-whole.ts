/** Decimals that are tried: amounts and points have two, what was computed has more. With still more the exact way is taken. */
const SCALES = [2, 6, 9];
/** A larger whole number is no longer safe in a double. */
export const SAFE_WHOLE = 2 ** 50;

/** Short lists are plain arrays: making a typed one takes longer than filling it. */
export type Doubles = Float64Array | number[];

const LONGEST_PLAIN = 16;

export function doubles(length: number): Doubles {
  return length > LONGEST_PLAIN ? new Float64Array(length) : new Array<number>(length).fill(0);
}

/** Decimals as whole multiples of `10^-scale`. */
export interface QuickWhole {
  readonly values: Doubles;
  readonly scale: number;
}

/** Numbers as people write them (176.5, 88) as whole numbers of one small unit, in doubles; null where that may not be exact. */
export function quickWhole(numbers: ArrayLike<number>): QuickWhole | null {
  for (const scale of SCALES) {
    const values = wholeAt(numbers, 10 ** scale);
    if (values) return { values, scale };
  }
  return null;
}

const UNITS = [1, 100, 1_000_000];

/** A number is a whole multiple of `1 ÷ unit`: 176.5 of 1 ÷ 100. 0 where doubles cannot tell safely. */
export function unitOf(value: number): number {
  for (const unit of UNITS) {
    const whole = Math.round(value * unit);
    if (whole / unit === value && Math.abs(whole) <= SAFE_WHOLE) return unit;
  }
  return 0;
}

function wholeAt(numbers: ArrayLike<number>, unit: number): Doubles | null {
  const values = doubles(numbers.length);
  for (let i = 0; i < values.length; i++) {
    const value = numbers[i] ?? 0;
    const whole = Math.round(value * unit);
    if (whole / unit !== value || Math.abs(whole) > SAFE_WHOLE) return null;
    values[i] = whole;
  }
  return values;
}
