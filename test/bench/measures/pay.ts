import * as formulajs from "@formulajs/formulajs";
import { HyperFormula } from "hyperformula";
import type { Deal } from "../../../src/rules/pay/deals";
import { payByPoints } from "../../../src/rules/pay/points";
import { priceDeals, type PricingTerms } from "../../../src/rules/pay/pricing";
import { type Contender, inTurn, type Timing } from "../paired";

/** What paying takes. */
export interface PayTiming {
  /** A scorecard paid to the fen after the pool was changed: ours, HyperFormula, formulajs. */
  readonly scorecard: readonly [Timing, Timing, Timing];
  /** Many deals priced: ours, and a bare pass that only sums them by person. */
  readonly deals: readonly [Timing, Timing];
}

/** Rounds until the engine has learned the way. */
const WARM_UPS = 20;
const POOL_FEN = 98_765_432_101;

export async function measurePay(order: {
  readonly staff: number;
  readonly deals: number;
  readonly people: number;
  readonly rounds: number;
}): Promise<PayTiming> {
  const { staff, rounds } = order;
  const hundredths = Array.from({ length: staff }, (_, i) => (i * 7919 + 13) % 20_001);
  const [ours, cells, functions] = await inTurn(
    [ourScorecard(hundredths), hyperFormula(hundredths), inFormulajs(hundredths)],
    rounds,
    WARM_UPS
  );
  const list = manyDeals(order.deals, order.people);
  const [priced, bare] = await inTurn(
    [pricing(list, order.people), barePass(list, order.people)],
    Math.max(3, Math.ceil(rounds / 3)),
    1
  );
  if (!ours || !cells || !functions || !priced || !bare)
    throw new Error("every contender is timed");
  return { scorecard: [ours, cells, functions], deals: [priced, bare] };
}

function ourScorecard(hundredths: readonly number[]): Contender {
  const points = hundredths.map((value) => value / 100);
  let round = 0;
  let pay: readonly number[] = [];
  return {
    work: () => {
      const paid = payByPoints(POOL_FEN + round++, points);
      pay = paid.ok ? paid.value.fen : [];
    },
    answer: () => checksum(pay),
  };
}

/** Whole parts, remainders and the least remainder that still gets a fen, as formulas in cells; all points differ, so there are no ties. */
function hyperFormula(hundredths: readonly number[]): Contender {
  const last = hundredths.length;
  // E1 all points, F1 spare fen, G1 the least remainder that gets one
  const head = [
    `=SUM(B1:B${last})`,
    `=A1-SUM(C1:C${last})`,
    `=IF(F1>0,LARGE(D1:D${last},F1),10^15)`,
  ];
  const rows = hundredths.map((points, i) => {
    const row = i + 1;
    return [
      i === 0 ? POOL_FEN : null,
      points,
      `=INT(A$1*B${row}/E$1)`,
      `=A$1*B${row}-C${row}*E$1`,
      ...(i === 0 ? head : [null, null, null]),
      `=C${row}+IF(D${row}>=G$1,1,0)`,
    ];
  });
  const engine = HyperFormula.buildFromArray(rows, {
    licenseKey: "gpl-v3",
    // fen are whole numbers beyond its idea of precision
    smartRounding: false,
  });
  let round = 0;
  return {
    work: () => {
      engine.setCellContents({ sheet: 0, row: 0, col: 0 }, POOL_FEN + round++);
    },
    answer: () =>
      checksum(hundredths.map((_, row) => Number(engine.getCellValue({ sheet: 0, row, col: 7 })))),
  };
}

function inFormulajs(hundredths: readonly number[]): Contender {
  let round = 0;
  let pay: number[] = [];
  return {
    work: () => {
      const pool = POOL_FEN + round++;
      const total = formulajs.SUM(hundredths) as number;
      const whole = hundredths.map((points) => formulajs.INT((pool * points) / total) as number);
      const rest = hundredths.map((points, i) => pool * points - (whole[i] ?? 0) * total);
      const spare = pool - (formulajs.SUM(whole) as number);
      const least = spare > 0 ? (formulajs.LARGE(rest, spare) as number) : Infinity;
      const above = formulajs.COUNTIF(rest, `>${least}`) as number;
      const level = rest.flatMap((value, i) => (value === least ? [i] : []));
      level.sort((a, b) => (hundredths[b] ?? 0) - (hundredths[a] ?? 0) || a - b);
      const chosen = new Set(level.slice(0, spare - above));
      pay = whole.map((fen, i) => fen + ((rest[i] ?? 0) > least || chosen.has(i) ? 1 : 0));
    },
    answer: () => checksum(pay),
  };
}

function manyDeals(count: number, people: number): Deal[] {
  return Array.from({ length: count }, (_, i): Deal => {
    const isJoint = i % 4 === 0;
    const [first, second, third] = [i % people, (i * 31) % people, (i * 17 + 5) % people];
    const fen = ((i * 7919) % 1_000_000) * (i % 50 === 0 ? -1 : 1);
    return {
      number: "",
      kind: "产品",
      isJoint,
      fen,
      ratio: null,
      authorisation: null,
      shares: isJoint
        ? [
            { person: first, role: "info", weight: 1 },
            { person: second, role: "execution", weight: 2 },
            { person: third, role: "execution", weight: 1 },
          ]
        : [{ person: first, role: "seller", weight: 1 }],
      place: null,
    };
  });
}

const TERMS: PricingTerms = {
  personRatio: 0.7,
  personFloor: 0.7,
  infoRatio: 0.3,
  jointPool: "after-pool",
  authorisation: null,
};

/** Its answer is what people and pool get together: the amounts once more. */
function pricing(deals: readonly Deal[], people: number): Contender {
  let sum = NaN;
  return {
    work: () => {
      const priced = priceDeals(deals, TERMS, people);
      if ("problems" in priced) return;
      sum = priced.poolTotalFen;
      for (const fen of priced.shareFen) sum += fen;
    },
    answer: () => String(sum),
  };
}

function barePass(deals: readonly Deal[], people: number): Contender {
  let sum = NaN;
  return {
    work: () => {
      const byPerson = new Float64Array(people);
      for (const { fen, shares } of deals) {
        const person = shares[0]?.person ?? 0;
        byPerson[person] = (byPerson[person] ?? 0) + fen;
      }
      sum = byPerson.reduce((total, fen) => total + fen, 0);
    },
    answer: () => String(sum),
  };
}

/** Depends on who gets what, not only on the sum. */
function checksum(fen: readonly number[]): string {
  let sum = 0n;
  fen.forEach((amount, i) => {
    sum += BigInt(amount) * BigInt(i + 1);
  });
  return sum.toString();
}
