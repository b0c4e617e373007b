import * as formulajs from "@formulajs/formulajs";
import { HyperFormula } from "hyperformula";
import { type Indicator, withIndicators } from "../../../src/rules/pay/indicators";
import { payByPoints } from "../../../src/rules/pay/points";
import { type Contender, inTurn, type Timing } from "../paired";

/** A whole scorecard, from indicators to money, after all targets were changed: ours, HyperFormula, formulajs. */
export type IndicatorTiming = readonly [Timing, Timing, Timing];

const FULL = [60, 40, 30, 30, 20, 20];
const POOL_FEN = 98_765_432_101;
const WARM_UPS = 5;

export async function measureIndicators(order: {
  readonly staff: number;
  readonly rounds: number;
}): Promise<IndicatorTiming> {
  const actuals = Array.from({ length: order.staff }, (_, person) =>
    FULL.map((_full, at) => ((person * 7_919 + at * 104_729) % 40_000) / 100)
  );
  const [ours, cells, functions] = await inTurn(
    [ourScorecard(actuals), hyperFormula(actuals), inFormulajs(actuals)],
    order.rounds,
    WARM_UPS
  );
  if (!ours || !cells || !functions) throw new Error("every contender is timed");
  return [ours, cells, functions];
}

/** Every round has its own, the same for all contenders. */
function targetsOf(round: number): number[] {
  return FULL.map((_, at) => 211 + 40 * at + round);
}

function ourScorecard(actuals: readonly (readonly number[])[]): Contender {
  let round = 0;
  let indicators: Indicator[] = [];
  let pay: readonly number[] = [];
  return {
    // what reading the sheet gives
    prepare: () => {
      const targets = targetsOf(round++);
      indicators = actuals.flatMap((row, person) =>
        row.map((actual, at) => indicatorOf(person, at, actual, targets[at] ?? 1))
      );
    },
    work: () => {
      const { scores } = withIndicators([], indicators, String);
      const paid = payByPoints(
        POOL_FEN,
        scores.map(({ points }) => points)
      );
      pay = paid.ok ? paid.value.fen : [];
    },
    answer: () => checksum(pay),
  };
}

function indicatorOf(person: number, at: number, actual: number, target: number): Indicator {
  const name = `指标${at + 1}`;
  return {
    person,
    part: name,
    name,
    full: FULL[at] ?? 0,
    direction: "higher",
    target,
    actual,
    minimum: null,
    cap: null,
    deduction: 0,
    isVeto: false,
    place: null,
  };
}

/** Row 1 holds the targets, row 2 the pool, all points, spare fen and the least remainder that gets one; then a row a person. */
function hyperFormula(actuals: readonly (readonly number[])[]): Contender {
  const first = 3;
  const last = actuals.length + first - 1;
  const columns = ["A", "B", "C", "D", "E", "F"];
  const head = [
    POOL_FEN,
    `=SUM(M${first}:M${last})`,
    `=A2-SUM(N${first}:N${last})`,
    `=IF(C2>0,LARGE(O${first}:O${last},C2),10^15)`,
  ];
  const rows = actuals.map((row, person) => {
    const at = person + first;
    return [
      ...row,
      ...columns.map(
        (column, place) =>
          `=MIN(${FULL[place] ?? 0},ROUND(${FULL[place] ?? 0}*${column}${at}/${column}$1,2))`
      ),
      `=ROUND(SUM(G${at}:L${at}),2)`,
      `=INT(A$2*M${at}/B$2)`,
      `=A$2*M${at}-N${at}*B$2`,
      `=N${at}+IF(O${at}>=D$2,1,0)`,
    ];
  });
  const engine = HyperFormula.buildFromArray([targetsOf(0), head, ...rows], {
    licenseKey: "gpl-v3",
    // fen are whole numbers beyond its idea of precision
    smartRounding: false,
  });
  let round = 0;
  return {
    work: () => {
      engine.setCellContents({ sheet: 0, row: 0, col: 0 }, [targetsOf(round++)]);
    },
    answer: () =>
      checksum(
        actuals.map((_, person) =>
          Number(engine.getCellValue({ sheet: 0, row: person + first - 1, col: 15 }))
        )
      ),
  };
}

function inFormulajs(actuals: readonly (readonly number[])[]): Contender {
  const { COUNTIF, INT, LARGE, MIN, ROUND, SUM } = formulajs;
  let round = 0;
  let pay: number[] = [];
  return {
    work: () => {
      const targets = targetsOf(round++);
      const points = actuals.map((row) => {
        const own = row.map((actual, at) => {
          const full = FULL[at] ?? 0;
          return MIN(full, ROUND((full * actual) / (targets[at] ?? 1), 2)) as number;
        });
        return ROUND(SUM(own), 2) as number;
      });
      const total = SUM(points) as number;
      const whole = points.map((own) => INT((POOL_FEN * own) / total) as number);
      const rest = points.map((own, at) => POOL_FEN * own - (whole[at] ?? 0) * total);
      const spare = POOL_FEN - (SUM(whole) as number);
      const least = spare > 0 ? (LARGE(rest, spare) as number) : Infinity;
      const above = COUNTIF(rest, `>${least}`) as number;
      const level = rest.flatMap((value, at) => (value === least ? [at] : []));
      level.sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0) || a - b);
      const chosen = new Set(level.slice(0, spare - above));
      pay = whole.map((fen, at) => fen + ((rest[at] ?? 0) > least || chosen.has(at) ? 1 : 0));
    },
    answer: () => checksum(pay),
  };
}

/** Depends on who gets what, not only on the sum. */
function checksum(fen: readonly number[]): string {
  let sum = 0n;
  fen.forEach((amount, at) => {
    sum += BigInt(amount) * BigInt(at + 1);
  });
  return sum.toString();
}
