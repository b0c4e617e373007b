/** Excel's limit for a sheet name. */
const LONGEST_NAME = 31;

/** 客户清单, 客户清单 (2), 客户清单 (3) …; number 1 is the bare name. Always within Excel's 31 characters. */
export function numberedName(name: string, number: number): string {
  const suffix = number === 1 ? "" : ` (${number})`;
  return name.slice(0, LONGEST_NAME - suffix.length) + suffix;
}

/** The first name of the series that no sheet has; Excel does not tell names apart by case. */
export function freeName(name: string, taken: readonly string[]): string {
  const lowered = new Set(taken.map((other) => other.toLowerCase()));
  for (let number = 1; ; number++) {
    const candidate = numberedName(name, number);
    if (!lowered.has(candidate.toLowerCase())) return candidate;
  }
}
