/**
 * The names of the sheets that the add-in writes, as people know them. Those of the rule sheets stand with their tables (`rule-sheets/`), those
 * of pay in `pay/sheet-names`; a personal sheet is called after its person.
 */
export const OWN_NAMES = {
  customers: "客户清单",
  findings: "问题清单",
  tiers: "层级汇总",
  runLog: "运行记录",
  roster: "人员",
  claimRegister: "认领登记",
  arbitration: "认领协调",
  assignments: "分配结果",
  loads: "负荷对比",
  unassigned: "未分配",
  comparison: "月度比较",
  staffing: "编制测算",
} as const;
