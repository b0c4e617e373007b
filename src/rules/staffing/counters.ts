import type { CounterCount } from "./staffing-table";

/** 高柜 take cash, 低柜 do not. */
export type CounterFamily = "高柜" | "低柜";

/** Columns of counters that an outlet reports, from the highest grade down (R20 to R25). */
export const COUNTER_KINDS = [
  "专门对公高柜",
  "偏对公综合柜",
  "专门对公低柜",
  "偏对公低柜",
  "综合低柜",
] as const;
export type CounterKind = (typeof COUNTER_KINDS)[number];

/** How many of each kind are open. */
export type OpenCounters = Readonly<Record<CounterKind, number>>;

interface Grade {
  readonly family: CounterFamily;
  /** 专门对公 3 > 偏对公 2 > 综合 1 */
  readonly grade: number;
}

const KIND_GRADES: Readonly<Record<CounterKind, Grade>> = {
  专门对公高柜: { family: "高柜", grade: 3 },
  偏对公综合柜: { family: "高柜", grade: 2 },
  专门对公低柜: { family: "低柜", grade: 3 },
  偏对公低柜: { family: "低柜", grade: 2 },
  综合低柜: { family: "低柜", grade: 1 },
};

/**
 * Whether the open counters satisfy one alternative of the table: a higher grade stands in for a lower one of the same family, never the
 * reverse (rules.md §2.1). 偏对公低柜 counts for 偏对公低柜柜员 and 偏对公综合低柜. A counter of the bank's own that is none of these is
 * satisfied by no column: false.
 */
export function satisfies(open: OpenCounters, { counter, count }: CounterCount): boolean {
  const asked = gradeOf(counter);
  if (asked === null) return false;
  return countersFrom(open, asked.family, asked.grade) >= count;
}

/** What kind of counter a name of the table asks for; null for a name that says no grade or no family. */
function gradeOf(counter: string): Grade | null {
  const grade = gradeWord(counter);
  if (grade === null) return null;
  return { family: counter.includes("低柜") ? "低柜" : "高柜", grade };
}

function gradeWord(counter: string): number | null {
  if (counter.startsWith("专门")) return 3;
  if (counter.startsWith("偏对公")) return 2;
  return counter.startsWith("综合") ? 1 : null;
}

function countersFrom(open: OpenCounters, family: CounterFamily, grade: number): number {
  return COUNTER_KINDS.filter(
    (kind) => KIND_GRADES[kind].family === family && KIND_GRADES[kind].grade >= grade
  ).reduce((sum, kind) => sum + open[kind], 0);
}
