/** One line of the bench's table. */
export interface Line {
  readonly id: string;
  readonly work: string;
  readonly size: string;
  /** What we measured, with its unit. */
  readonly ours: string;
  /** What it is compared with. */
  readonly reference: string;
  readonly ratio: number | null;
  readonly goal: Goal | null;
  /** Whether ours and the reference came to the same result; null where there is nothing to compare. */
  readonly sameChecksum: boolean | null;
}

/** What `ratio` (or `value`, where the goal is no ratio) must reach. */
export interface Goal {
  readonly kind: "at most" | "at least";
  readonly bound: number;
  readonly value: number;
  readonly unit?: string;
}

const HEADERS = ["id", "work", "size", "ours", "reference", "ratio", "goal", "met", "same"];
const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/g;

/** The lines as a table that Markdown understands and a terminal aligns. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [HEADERS, ...lines.map(cellsOf)];
  const widths = HEADERS.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  const drawn = rows.map((row) => `| ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join(" | ")} |`);
  const rule = `|${widths.map((wide) => "-".repeat(wide + 2)).join("|")}|`;
  return [drawn[0] ?? "", rule, ...drawn.slice(1)].join("\n");
}

function cellsOf({ id, work, size, ours, reference, ratio, goal, sameChecksum }: Line): string[] {
  return [
    id,
    work,
    size,
    ours,
    reference,
    ratio === null ? "" : figure(ratio),
    goal === null ? "" : `${goal.kind === "at most" ? "<=" : ">="} ${goal.bound}${goal.unit ?? ""}`,
    goal === null ? "" : isMet(goal) ? "met" : "missed",
    sameChecksum === null ? "" : sameChecksum ? "yes" : "NO",
  ];
}

function isMet({ kind, bound, value }: Goal): boolean {
  return kind === "at most" ? value <= bound : value >= bound;
}

/** Three figures are all that a shared machine can tell. */
export function figure(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(value >= 0.1 ? 2 : 3);
}

/** Chinese characters take two places in a terminal. */
function width(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

function pad(text: string, wide: number): string {
  return text + " ".repeat(wide - width(text));
}
