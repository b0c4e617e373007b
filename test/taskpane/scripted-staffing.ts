import type { StaffingPreview } from "../../src/jobs/staffing";
import { done, finding } from "../../src/rules/finding";
import { defaultRuleBook } from "../../src/rules/rule-book/rule-book";
import { dailyVolume } from "../../src/rules/staffing/daily-volume";
import { type OutletVolumes, staffOutlet } from "../../src/rules/staffing/outlet-staffing";
import { totalStaffing } from "../../src/rules/staffing/staffing-totals";
import type { StaffingJobs } from "../../src/taskpane/jobs/staffing-jobs";
import { READING } from "./scripted-list";

function volume(perDay: number) {
  const daily = dailyVolume(perDay, "日均");
  if (!daily.ok) throw new Error(daily.problem.code);
  return daily.value;
}

const COUNTERS = {
  专门对公高柜: 1,
  偏对公综合柜: 0,
  专门对公低柜: 1,
  偏对公低柜: 0,
  综合低柜: 0,
};

const OUTLETS: readonly OutletVolumes[] = [
  {
    name: "江城支行营业部",
    outletType: "支行营业部",
    cash: volume(131),
    nonCash: volume(81),
    total: volume(1041),
    currentTellers: 10,
    counters: COUNTERS,
    place: { sheet: "网点业务量", cell: "A3" },
  },
  {
    name: "南湖支行",
    outletType: "城区/园区网点",
    cash: volume(100),
    nonCash: volume(60),
    total: volume(650),
    currentTellers: 4,
    counters: COUNTERS,
    place: { sheet: "网点业务量", cell: "A4" },
  },
];

/** Two outlets: one releases a teller and lacks a counter, one lacks a teller; a third row could not be read. */
export function staffingPreview(): StaffingPreview {
  const outlets = OUTLETS.map((outlet) => {
    const staffed = staffOutlet(outlet, defaultRuleBook);
    if (!staffed.ok) throw new Error(staffed.problem.code);
    return staffed.value;
  });
  const place = { sheet: "网点业务量", cell: "B5" };
  const unknown = finding("OUTLET_TYPE_UNKNOWN", place, "旗舰店", { outlet: "总行营业厅" });
  return {
    job: "staffing",
    sources: [READING.parts[0].source],
    reading: { rowsIn: 3, outlets: OUTLETS, cells: [], findings: [unknown] },
    ruleBook: defaultRuleBook,
    outlets,
    live: outlets.map(() => null),
    totals: totalStaffing(outlets),
    found: [unknown],
    form: "values",
    findings: [unknown],
    plans: [],
  };
}

/** Jobs of page 编制 that go well unless `changes` says otherwise. */
export function scriptedStaffing(changes: Partial<StaffingJobs> = {}): StaffingJobs {
  const sheets = [
    { name: "编制测算", how: "added" as const, rows: 3 },
    { name: "问题清单", how: "added" as const, rows: 1 },
  ];
  return {
    prepare: async () => done(staffingPreview()),
    inForm: (form, preview) => ({ ...preview, form }),
    forecast: async () => done(sheets),
    apply: async () => done({ sheets, warnings: [] }),
    ...changes,
  };
}
