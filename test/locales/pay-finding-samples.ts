import type { Place } from "../../src/rules/finding";
import type { PAY_FINDING_SEVERITY } from "../../src/rules/pay/pay-findings";
import type { FindingSample } from "./finding-samples";

const DEAL_CELL: Place = { sheet: "计价登记", cell: "A3" };
const SCORE_CELL: Place = { sheet: "计分卡", cell: "D3" };
const LEADER_CELL: Place = { sheet: "千分制", cell: "D3" };
const ROSTER_CELL: Place = { sheet: "人员", cell: "A3" };
const ADJUST_CELL: Place = { sheet: "工资调整", cell: "C3" };
const INDICATOR_CELL: Place = { sheet: "计分卡指标", cell: "C3" };

/** What each of these findings carries where it is made. */
export const payFindingSamples: Readonly<Record<keyof typeof PAY_FINDING_SEVERITY, FindingSample>> =
  {
    PAY_JOINT_POOL_OPEN: [{}],
    PAY_HEAD_FUNDING_OPEN: [{}],
    PAY_FIGURE_MISSING: [{ parameter: "basePool" }],
    JOINT_RATIOS_NOT_WHOLE: [{ info: 0.3, execution: 0.6 }],
    PARTS_NOT_WHOLE: [{ sum: 190, expected: 200 }],
    COEFFICIENT_MISSING: [{ score: 420 }, LEADER_CELL, "420"],
    PAY_SHEET_MISSING: [{ name: "计分卡", columns: "工号、得分" }],
    PAY_SHEET_ABSENT: [{ name: "过程考核" }],
    PAY_SHEETS_SEVERAL: [{ name: "计分卡", sheets: "计分卡、三月 计分卡", used: "计分卡" }],
    PAY_ROSTER_ABSENT: [{}],
    PAY_COLUMN_MISSING: [{ column: "财务" }, SCORE_CELL],
    PAY_STAFF_BLANK: [{}, SCORE_CELL],
    PAY_STAFF_UNKNOWN: [{ staff: "E99" }, DEAL_CELL, "E99"],
    PAY_STAFF_REPEATED: [{ person: "李四(E02)", first: "A4" }, SCORE_CELL, "E02"],
    PAY_STAFF_OFF_DUTY: [{ person: "李四(E02)" }, SCORE_CELL, "E02"],
    DEAL_STAFF_OFF_DUTY: [{ number: "J001", person: "李四(E02)" }, DEAL_CELL, "E02"],
    PAY_NAME_DIFFERS: [{ id: "E02", name: "李四" }, SCORE_CELL, "李思"],
    PAY_ROW_SKIPPED: [{}, SCORE_CELL, "合计"],
    PAY_NUMBER_BLANK: [{ column: "金额" }, DEAL_CELL],
    PAY_NUMBER_UNREADABLE: [{ column: "金额" }, DEAL_CELL, "约一千"],
    PAY_NUMBER_TEXT: [{ column: "金额", value: "1234.56" }, DEAL_CELL, "1,234.56"],
    DEAL_NUMBER_BLANK: [{}, DEAL_CELL],
    DEAL_NUMBER_REPEATED: [{ number: "J001", first: "A3" }, DEAL_CELL, "J001"],
    DEAL_KIND_UNKNOWN: [{ number: "J001" }, DEAL_CELL, "其他"],
    DEAL_MODE_UNKNOWN: [{ number: "J001" }, DEAL_CELL, "团队"],
    DEAL_SELLERS_SEVERAL: [{ number: "J001", count: 2, people: "E02、E03" }, DEAL_CELL, "E02、E03"],
    DEAL_ROLE_EMPTY: [{ number: "J001", role: "实施人" }, DEAL_CELL],
    DEAL_ROLE_UNUSED: [{ number: "J001", mode: "单人", role: "信息人" }, DEAL_CELL, "E08"],
    DEAL_PERSON_REPEATED: [
      { number: "J001", role: "实施人", person: "李四(E02)" },
      DEAL_CELL,
      "E02、E02",
    ],
    DEAL_SAME_PERSON: [{ number: "J001", person: "李四(E02)" }, DEAL_CELL, "E02"],
    DEAL_WEIGHTS_DIFFER: [{ number: "J001", weights: 3, people: 2 }, DEAL_CELL, "2:1:1"],
    DEAL_WEIGHTS_MISSING: [{ number: "J001", role: "实施人", people: 2 }, DEAL_CELL],
    DEAL_WEIGHTS_NOT_WHOLE: [{ number: "J001", role: "实施人", sum: 110 }, DEAL_CELL, "60%:50%"],
    DEAL_WEIGHTS_ZERO: [{ number: "J001" }, DEAL_CELL, "0:0"],
    DEAL_REVERSAL: [{ number: "J001", amount: "-500.00" }, DEAL_CELL, "-500"],
    PERSON_RATIO_BELOW_FLOOR: [{ number: "J001", ratio: 0.65, floor: 0.7 }, DEAL_CELL, "0.65"],
    PERSON_RATIO_AUTHORISED: [
      { number: "J001", ratio: 0.65, floor: 0.7, by: "张行长", reason: "专项活动" },
      DEAL_CELL,
      "0.65",
    ],
    DEALS_TOO_LARGE: [{}, DEAL_CELL],
    POOL_NEGATIVE: [{}],
    POOL_BELOW_PROCESS: [{ pool: "2500.00", process: "3000.00" }],
    PROCESS_MONEY_RETURNED: [{ amount: "3000.00" }],
    PROCESS_MONEY_CARRIED: [{ amount: "3000.00" }],
    POINTS_NEGATIVE: [{ points: -5 }, SCORE_CELL, "-5"],
    POINTS_ALL_ZERO: [{}, SCORE_CELL],
    POINTS_ABOVE_FULL: [
      { person: "李四(E02)", part: "财务", points: 90, full: 80 },
      SCORE_CELL,
      "90",
    ],
    POINTS_DIFFER: [
      { person: "李四(E02)", points: 170, other: "各部分合计", sum: 176.5 },
      SCORE_CELL,
      "170",
    ],
    PARTS_OPEN: [{ parts: "财务、客户、内部运营、学习与成长" }, SCORE_CELL],
    INDICATOR_INVALID: [{ person: "李四(E02)", name: "新开户", field: "目标" }, INDICATOR_CELL],
    INDICATOR_VETO: [{ person: "李四(E02)", name: "案件" }, INDICATOR_CELL],
    LEADER_ON_SCORECARD: [{ person: "张三(E01)", duty: "负责人", points: 150 }, SCORE_CELL, "150"],
    STAFF_NOT_SCORED: [{ person: "李四(E02)" }, ROSTER_CELL],
    LEADER_NOT_SCORED: [{ person: "张三(E01)", duty: "网点负责人" }, ROSTER_CELL],
    STAFF_MISSING: [{}],
    DUTY_UNKNOWN: [{ person: "李四(E02)" }, LEADER_CELL, "柜员"],
    HEAD_REPEATED: [{ count: 2 }, LEADER_CELL],
    HEAD_MISSING: [{}, LEADER_CELL],
    SCORE_INVALID: [{ score: -1 }, LEADER_CELL, "-1"],
    SCORE_ABOVE_THOUSAND: [{ person: "张三(E01)", score: 1010 }, LEADER_CELL, "1010"],
    AVERAGE_IMPOSSIBLE: [{}],
    PAY_TOTAL_NEGATIVE: [{ person: "李四(E02)", total: "-120.00" }],
    ADJUSTMENT_REASON_BLANK: [{ person: "李四(E02)", amount: "100.00" }, ADJUST_CELL],
    STATEMENTS_LEFT_OUT: [{ people: 500, most: 120 }],
    PAY_MONTH_OPEN: [{}],
    PAY_MONTH_LOCKED: [{ month: "2026-03", version: 1, by: "王某", time: "2026-04-02 09:00:00" }],
    PAY_MONTH_NOT_LOCKED: [{ month: "2026-03" }],
    PAY_MONTH_UNLOCKED: [{ month: "2026-03", version: 1, next: 2, reason: "补登一笔" }],
    PAY_NOT_WRITTEN: [{ month: "2026-03" }],
  };
