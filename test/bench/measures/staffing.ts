import * as formulajs from "@formulajs/formulajs";
import { HyperFormula } from "hyperformula";
import { requirementText } from "../../../src/rules/staffing/counter-requirement";
import { type DailyVolume, dailyVolume } from "../../../src/rules/staffing/daily-volume";
import {
  type OutletStaffing,
  type OutletVolumes,
  staffOutlet,
  type StaffingRules,
} from "../../../src/rules/staffing/outlet-staffing";
import {
  OUTLET_TYPES,
  type OutletType,
  STAFFING_TABLE,
  STANDARD_MIN_TELLERS,
  STANDARD_PER_TELLER,
  STANDARD_SURPLUS_TARGET,
} from "../../../src/rules/staffing/staffing-table";
import { type Contender, inTurn, type Timing } from "../paired";
import { chance } from "../workload";

/** Staffing outlets by their yearly totals after the number of working days was changed: ours, HyperFormula, formulajs. */
export type StaffingTiming = readonly [Timing, Timing, Timing];

/** An outlet's year. */
interface YearlyOutlet {
  readonly type: OutletType;
  readonly cash: number;
  readonly nonCash: number;
  readonly total: number;
  readonly tellers: number;
}

/** What is asked of each outlet, as cells show it. */
type Answer = readonly (string | number)[];

/** Rounds until the engine has learned the way. */
const WARM_UPS = 20;
const FIRST_DAYS = 240;

export async function measureStaffing(order: {
  readonly outlets: number;
  readonly rounds: number;
}): Promise<StaffingTiming> {
  const outlets = Array.from({ length: order.outlets }, (_, i) => yearlyOutlet(i));
  const [ours, cells, functions] = await inTurn(
    [ourStaffing(outlets), hyperFormula(outlets), inFormulajs(outlets)],
    order.rounds,
    WARM_UPS
  );
  if (!ours || !cells || !functions) throw new Error("every contender is timed");
  return [ours, cells, functions];
}

function yearlyOutlet(place: number): YearlyOutlet {
  const type = OUTLET_TYPES[place % OUTLET_TYPES.length] ?? "乡镇网点";
  // township outlets are quiet
  const size = type === "乡镇网点" ? 0.25 : 1;
  const cash = Math.floor(chance(place, 1) * 45_000 * size);
  const nonCash = Math.floor(chance(place, 2) * 28_000 * size);
  return {
    type,
    cash,
    nonCash,
    total: cash + nonCash + Math.floor(chance(place, 3) * 150_000),
    tellers: Math.floor(chance(place, 4) * 9),
  };
}

const RULES: StaffingRules = {
  perTeller: STANDARD_PER_TELLER,
  tellersRounding: "ceil",
  minTellers: STANDARD_MIN_TELLERS,
  useTableFloor: true,
  surplusTarget: STANDARD_SURPLUS_TARGET,
  townshipCashFallback: "warn",
  reliefFactor: 1,
  staffingTable: STAFFING_TABLE,
};

function ourStaffing(outlets: readonly YearlyOutlet[]): Contender {
  let days = FIRST_DAYS;
  let staffed: OutletStaffing[] = [];
  return {
    work: () => {
      days++;
      staffed = outlets.map((outlet) => {
        const staffing = staffOutlet(volumesOf(outlet, days), RULES);
        if (!staffing.ok) throw new Error("every outlet can be staffed");
        return staffing.value;
      });
    },
    answer: () => {
      const answer = checksum(staffed.map(answerOf));
      // Results of a round that is over would age with every collection.
      staffed = [];
      return answer;
    },
  };
}

function volumesOf(outlet: YearlyOutlet, days: number): OutletVolumes {
  return {
    name: "",
    outletType: outlet.type,
    cash: daily(outlet.cash, days),
    nonCash: daily(outlet.nonCash, days),
    total: daily(outlet.total, days),
    currentTellers: outlet.tellers,
    counters: null,
    place: null,
  };
}

function daily(total: number, days: number): DailyVolume | null {
  const volume = dailyVolume(total, "业务量", days);
  return volume.ok ? volume.value : null;
}

function answerOf({ cash, nonCash, tellers }: OutletStaffing): Answer {
  return [
    requirementText(cash?.options ?? []),
    requirementText(nonCash?.options ?? []),
    cash?.minCounters ?? NaN,
    nonCash?.minCounters ?? NaN,
    tellers?.required ?? NaN,
    tellers?.surplusByRule ?? NaN,
    tellers?.surplusRecommended ?? NaN,
    tellers?.shortage ?? NaN,
    tellers?.surplusTo ?? "",
  ];
}

/** One cell of the counter table as a clerk puts it into a formula; of a type the busiest comes first. */
interface Step {
  readonly type: OutletType;
  readonly test: ">" | ">=";
  readonly bound: number;
  readonly text: string;
  readonly minimum: number;
}

const CASH: readonly Step[] = [
  ...stepsOf("支行营业部", [
    [">", 130, "1 专门对公高柜", 1],
    [">=", 80, "1 专门对公高柜 或 2 偏对公综合柜", 1],
    [">=", 0, "1 偏对公综合柜", 1],
  ]),
  ...stepsOf("城区/园区网点", [
    [">", 130, "1 专门对公高柜 或 2 偏对公综合柜", 1],
    [">=", 80, "2 偏对公综合柜", 2],
    [">=", 0, "1 偏对公综合柜", 1],
  ]),
  ...stepsOf("乡镇网点", [[">=", 0, "1 偏对公综合柜", 1]]),
];

const NON_CASH: readonly Step[] = [
  ...stepsOf("支行营业部", [
    [">", 80, "2 专门对公低柜", 2],
    [">=", 50, "1 专门对公低柜 或 2 偏对公综合低柜", 1],
    [">=", 0, "1 偏对公综合低柜", 1],
  ]),
  ...stepsOf("城区/园区网点", [
    [">", 80, "1 专门对公低柜", 1],
    [">=", 50, "1 偏对公低柜柜员", 1],
    [">=", 0, "1 综合低柜", 1],
  ]),
  ...stepsOf("乡镇网点", [
    [">", 40, "1 综合低柜", 1],
    [">=", 0, "无要求", 0],
  ]),
];

function stepsOf(
  type: OutletType,
  steps: readonly (readonly [">" | ">=", number, string, number])[]
): Step[] {
  return steps.map(([test, bound, text, minimum]) => ({ type, test, bound, text, minimum }));
}

/** One row an outlet; A1 holds the working days, B1 the norm. What a clerk who knows the table writes. */
function hyperFormula(outlets: readonly YearlyOutlet[]): Contender {
  const first = 2;
  const rows = outlets.map(({ type, cash, nonCash, total, tellers }, place) => {
    const row = place + first;
    return [
      type,
      cash,
      nonCash,
      total,
      tellers,
      `=B${row}/$A$1`,
      `=C${row}/$A$1`,
      `=${choice(row, "F", CASH, ({ text }) => `"${text}"`)}`,
      `=${choice(row, "G", NON_CASH, ({ text }) => `"${text}"`)}`,
      `=${choice(row, "F", CASH, ({ minimum }) => minimum)}`,
      `=${choice(row, "G", NON_CASH, ({ minimum }) => minimum)}`,
      `=ROUNDUP(D${row}/$A$1/$B$1,0)`,
      `=MAX(0,E${row}-L${row})`,
      `=MAX(0,E${row}-MAX(L${row},J${row}+K${row},${STANDARD_MIN_TELLERS}))`,
      `=MAX(0,L${row}-E${row})`,
      `=IF(N${row}>0,IF(A${row}="乡镇网点","综合客户经理","对公客户经理"),"")`,
    ];
  });
  const engine = HyperFormula.buildFromArray([[FIRST_DAYS, STANDARD_PER_TELLER], ...rows], {
    licenseKey: "gpl-v3",
  });
  let days = FIRST_DAYS;
  return {
    work: () => {
      engine.setCellContents({ sheet: 0, row: 0, col: 0 }, ++days);
    },
    answer: () =>
      checksum(
        outlets.map((_, place) =>
          [7, 8, 9, 10, 11, 12, 13, 14, 15].map(
            (col) => engine.getCellValue({ sheet: 0, row: place + 1, col }) as string | number
          )
        )
      ),
  };
}

/** Nested IFs, as HyperFormula takes them quickest. */
function choice(
  row: number,
  column: string,
  steps: readonly Step[],
  resultOf: (step: Step) => string | number
): string {
  return steps.reduceRight((otherwise, step) => {
    const test = `AND(A${row}="${step.type}",${column}${row}${step.test}${step.bound})`;
    return `IF(${test},${resultOf(step)},${otherwise})`;
  }, '""');
}

/** The same formulas as calls in script. */
function inFormulajs(outlets: readonly YearlyOutlet[]): Contender {
  const { IF, MAX, ROUNDUP } = formulajs;
  let days = FIRST_DAYS;
  let answers: Answer[] = [];
  return {
    work: () => {
      days++;
      answers = outlets.map(({ type, cash, nonCash, total, tellers }) => {
        const [dailyCash, dailyNonCash] = [cash / days, nonCash / days];
        const [high, low] = [
          chosen(type, dailyCash, CASH, "minimum"),
          chosen(type, dailyNonCash, NON_CASH, "minimum"),
        ];
        const required = ROUNDUP(total / days / STANDARD_PER_TELLER, 0) as number;
        const byRule = MAX(0, tellers - required) as number;
        const floor = MAX(required, high + low, STANDARD_MIN_TELLERS) as number;
        const recommended = MAX(0, tellers - floor) as number;
        const post = IF(type === "乡镇网点", "综合客户经理", "对公客户经理") as string;
        return [
          chosen(type, dailyCash, CASH, "text"),
          chosen(type, dailyNonCash, NON_CASH, "text"),
          high,
          low,
          required,
          byRule,
          recommended,
          MAX(0, required - tellers) as number,
          IF(recommended > 0, post, "") as string,
        ];
      });
    },
    answer: () => {
      const answer = checksum(answers);
      answers = [];
      return answer;
    },
  };
}

function chosen<K extends "text" | "minimum">(
  outletType: OutletType,
  volume: number,
  steps: readonly Step[],
  result: K
): Step[K] {
  const { AND, IFS } = formulajs;
  const tests = steps.flatMap((step) => {
    const isEnough = step.test === ">" ? volume > step.bound : volume >= step.bound;
    return [AND(step.type === outletType, isEnough), step[result]];
  });
  return IFS(...tests) as Step[K];
}

function checksum(answers: readonly Answer[]): string {
  let sum = 0;
  answers.forEach((answer, place) => {
    const text = answer.join("|");
    for (let at = 0; at < text.length; at++)
      sum = (Math.imul(sum, 31) + text.charCodeAt(at) * ((place % 97) + 1)) | 0;
  });
  return String(sum);
}
