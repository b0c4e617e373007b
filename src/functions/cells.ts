/** Whether a cell, or a parameter that was left out, is empty. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}

export function isNumber(cell: unknown): cell is number {
  return typeof cell === "number" && Number.isFinite(cell);
}

/** A cell as the text a person reads in it; blank is empty. */
export function textOf(cell: unknown): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return isBlank(cell) ? "" : String(cell).trim();
}
