/** Excel's limit for a sheet name. */
const LONGEST_NAME = 31;

/** 客户清单, 客户清单 (2), 客户清单 (3) …; number 1 is the bare name. Always within Excel's 31 characters. */
export function numberedName(name: string, number: number): string {
  const suffix = number === 1 ? "" : ` (${number})`;
  return name.slice(0, LONGEST_NAME - suffix.length) + suffix;
}

/** Whether a sheet's name is `known` or a numbered one of it. */
export function isNumberedName(name: string, known: string): boolean {
  const suffix = / \(\d+\)$/.exec(name)?.[0] ?? "";
  return (
    name === known ||
    (suffix !== "" && name === known.slice(0, LONGEST_NAME - suffix.length) + suffix)
  );
}

/** The first name of the series that no sheet has; Excel does not tell names apart by case. */
export function freeName(name: string, taken: readonly string[]): string {
  const lowered = new Set(taken.map((other) => other.toLowerCase()));
  for (let number = 1; ; number++) {
    const candidate = numberedName(name, number);
    if (!lowered.has(candidate.toLowerCase())) return candidate;
  }
}

/** What Excel allows in no sheet name. */
const FORBIDDEN = /[[\]:*?/\\\u0000-\u001f]/g;

/** A wish for a sheet name as Excel can take it; blank wishes become 清单. */
export function plainSheetName(wish: string): string {
  const name = wish
    .replace(FORBIDDEN, " ")
    .replace(/\s+/g, " ")
    .slice(0, LONGEST_NAME)
    .replace(/^[' ]+|[' ]+$/g, "");
  // Excel keeps this name for itself
  return name === "" || name.toLowerCase() === "history" ? `清单 ${name}`.trim() : name;
}
