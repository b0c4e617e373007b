import type { Run } from "./lines";
import type { BalanceFigures } from "./measures/balance";
import { median } from "./paired";
import type { Plan } from "./plan";
import { type Goal, inFigures, type Line } from "./table";

/** P4: 「均衡」 with nearness, deposits within one percent of the mean, and its own certificate. */
export function nearnessLines(run: Run, { nearness }: Plan): Line[] {
  return nearness.flatMap(({ customers, people, seeds, gap, ms, overHighs }) => {
    const figures = run("balance", {
      customers,
      people,
      kind: "nearness",
      seeds: firstSeeds(seeds),
      withHighs: overHighs !== null,
    });
    const size = `${customers} x ${people}`;
    const lines = [
      lineOf("P4", "nearness: gap to the dual bound, %, median", size, figures, "gapPercent", gap),
      lineOf("P4", "nearness: people outside the window, most", size, figures, "outside", 0, most),
    ];
    if (ms !== null) lines.push(lineOf("P4", "nearness: milliseconds", size, figures, "ms", ms));
    if (overHighs === null) return lines;
    const highs = `HiGHS ${inFigures(median(figures.map(({ highsMs }) => highsMs)))} ms`;
    const over = lineOf(
      "P4",
      "nearness: % over HiGHS",
      size,
      figures,
      "overHighsPercent",
      overHighs
    );
    return [...lines, { ...over, reference: highs }];
  });
}

/** P5: 「均衡」 of deposits alone. */
export function balanceLines(run: Run, { balance }: Plan): Line[] {
  return balance.flatMap(({ customers, people, kind }) => {
    const order = { customers, people, kind, seeds: firstSeeds(3), withHighs: false };
    const figures = run("balance", order);
    const size = `${customers} x ${people}`;
    const isClosed = kind !== "top tier";
    return [
      lineOf("P5", `${kind}: counts differ by, most`, size, figures, "countSpread", 1, most),
      lineOf(
        "P5",
        isClosed ? `${kind}: largest sum / mean, most` : `${kind}: largest sum / proven bound`,
        size,
        figures,
        isClosed ? "largestOverMean" : "largestOverBound",
        isClosed ? 1.0001 : null,
        most
      ),
    ];
  });
}

function firstSeeds(count: number): number[] {
  return Array.from({ length: count }, (_, place) => place + 1);
}

function most(values: readonly number[]): number {
  return Math.max(...values);
}

function lineOf(
  id: string,
  work: string,
  size: string,
  figures: readonly BalanceFigures[],
  column: keyof BalanceFigures,
  bound: number | null,
  summary: (values: readonly number[]) => number = median
): Line {
  const values = figures.map((figure) => figure[column] ?? NaN);
  const goal: Goal | null = bound === null ? null : { kind: "at most", bound };
  return {
    id,
    work,
    size,
    ours: `${inFigures(median(figures.map(({ ms }) => ms)))} ms`,
    reference: values.length > 1 ? `${values.length} seeds, worst ${inFine(most(values))}` : "",
    figure: summary(values),
    goal,
    sameChecksum: null,
  };
}

/** These figures lie close to their goals. */
function inFine(value: number): string {
  return String(Number(value.toPrecision(5)));
}
