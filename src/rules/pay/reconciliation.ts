import type { MonthPay } from "./pay-month";

/** Money that must come out as it went in; all in fen. */
export interface Reconciliation {
  readonly dealsIn: number;
  readonly baseIn: number;
  /** Bonuses of leaders who are funded separately come in from outside the pool. */
  readonly leadersIn: number;
  readonly totalIn: number;
  /** What people get, all parts together. */
  readonly paid: number;
  readonly carried: number;
  readonly totalOut: number;
  /** In − out; anything but zero is a fault. */
  readonly difference: number;
  /** Scorecard pool − bonuses paid out of it. */
  readonly poolDifference: number;
  /** Process money − paid − returned − carried. */
  readonly processDifference: number;
  readonly adjustments: number;
}

/** Adds everything up once more from the people's side and compares it with what came in. */
export function reconcile({ byPerson, pools, priced, leaders, book }: MonthPay): Reconciliation {
  const sum = (fen: Float64Array): number => fen.reduce((total, value) => total + value, 0);
  const leadersIn = book.headFunding === "separate" ? leaders.totalFen : 0;
  const totalIn = priced.totalFen + pools.base + leadersIn;
  const paid = sum(byPerson.total);
  const totalOut = paid + pools.processCarried;
  const insideFen = leaders.totalFen - leadersIn;
  return {
    dealsIn: priced.totalFen,
    baseIn: pools.base,
    leadersIn,
    totalIn,
    paid,
    carried: pools.processCarried,
    totalOut,
    difference: totalIn - totalOut,
    poolDifference: pools.scorecard - insideFen - sum(byPerson.scorecard),
    processDifference:
      pools.process - sum(byPerson.process) - pools.processReturned - pools.processCarried,
    adjustments: sum(byPerson.adjustment),
  };
}
