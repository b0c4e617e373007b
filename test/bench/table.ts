/** One line of the bench's table. */
export interface Line {
  readonly id: string;
  readonly work: string;
  readonly size: string;
  /** What was measured of ours, with its unit. */
  readonly ours: string;
  /** What it is compared with; empty where there is nothing. */
  readonly reference: string;
  /** The figure that the goal is about: a ratio, or ours itself. */
  readonly figure: number;
  /** Null for a line that only informs. */
  readonly goal: Goal | null;
  /** Whether ours and the reference came to the same result; null where there is nothing to compare. */
  readonly sameChecksum: boolean | null;
}

export interface Goal {
  readonly kind: "at most" | "at least";
  readonly bound: number;
}

const HEADERS = [
  "id",
  "work",
  "size",
  "ours",
  "reference",
  "ratio",
  "goal",
  "met",
  "same checksum",
];

/** The lines as a table that Markdown understands and a terminal aligns. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [HEADERS, ...lines.map(cellsOf)];
  const widths = HEADERS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0))
  );
  const [header, ...body] = rows.map((row) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return `| ${cells.join(" | ")} |`;
  });
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [header, rule, ...body].join("\n");
}

function cellsOf({ id, work, size, ours, reference, figure, goal, sameChecksum }: Line): string[] {
  return [
    id,
    work,
    size,
    ours,
    reference,
    inFigures(figure),
    goal === null ? "" : `${goal.kind === "at most" ? "<=" : ">="} ${goal.bound}`,
    goal === null ? "" : isMet(goal, figure) ? "met" : "missed",
    sameChecksum === null ? "" : sameChecksum ? "yes" : "NO",
  ];
}

function isMet({ kind, bound }: Goal, figure: number): boolean {
  return kind === "at most" ? figure <= bound : figure >= bound;
}

/** Three figures: more cannot be told on a shared machine. A figure close to 1 or to 0 keeps what tells it from them. */
export function inFigures(value: number): string {
  if (value > 0 && value < 0.1) return value.toPrecision(2);
  if (value > 1 && value < 1.005) return value.toFixed(6);
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
