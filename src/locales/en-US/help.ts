import type { HelpTexts } from "../zh-CN/help";

/** Help of each page in English. */
export const helpTexts: HelpTexts = {
  list: [
    "Cleans the corporate customer list that a CRM exports: accounts become customers, tiers are summed, every cell that cannot be read is listed.",
    "Choose: the sheet of the list, or files (.xlsx, .xls, CSV). Several sheets of one shape can be cleaned together.",
    "Match: check what each column means; the unit is asked once where the list does not say it. Corrections are remembered for next month's list.",
    "Check: go to the cells that are wrong. Rows with a damaged customer number are listed, never repaired.",
    "Write: 客户清单, 问题清单 and 层级汇总. Filtering no-loan customers only sets a filter on your own list.",
  ],
  claims: [
    "Gives every customer one holder: claims first, then arbitration of duplicates, the rest by tier and capacity.",
    "Prepare 人员 (staff number, name, position, on duty, capacity), then write 认领登记 for everybody to fill in.",
    "Across positions the claim order decides (R41); within one position the head decides on 认领协调, and a re-assignment needs a reason.",
    "Running again never changes what people wrote; decisions stay.",
    "Right-click a row: claim it for the chosen person, or have it explained.",
  ],
  staffing: [
    "Works out counters and tellers from volumes (R18-R29).",
    "Prepare 网点业务量: outlet, type, corporate cash and non-cash a day, total volume a day, tellers; with yearly totals add the working days.",
    "Formulas work in cells too, such as =DG.TELLERS(E3) and =DG.CASHCOUNTERS(B3,C3); type =DG. for all of them.",
    "字面 follows the words of the standard, 就高 accepts what satisfies a busier outlet.",
  ],
  pay: [
    "Works out appraisal pay equal to the fen: pricing, pools, scorecard, heads, process pay.",
    "Whether joint deals feed the pool and where heads are paid from is not in the standard: a person must choose before the first run.",
    "Nothing is paid on a list with errors; correct them and check again.",
    "What is paid on top or taken back goes on 工资调整 (the check writes an empty one), each with its reason, beside the totals.",
    "Written as formulas, the pay sheets follow a changed number of the lists; added or removed rows, other people and other parameters need writing again. Without this add-in the cells show #NAME?: give others values.",
    "Locking first checks that 工资汇总 is what the lists come to, then makes formulas values: later changes of the lists leave a locked month as it is. Unlocking makes version 2 with its differences.",
    "Pay is personal data: keep it in a workbook of its own.",
  ],
  rules: [
    "The bank's parameters stand on 规则 and its tables; without them the standard applies.",
    "Mistakes are named with their cell, such as 规则!B37; no job runs while there are any.",
    "Tables marked 未提供 are for your bank to fill in; nothing is invented.",
  ],
  all: [
    "Everything is previewed before it is written, your sheets stay as they are, and a write can be undone. Every run is in 运行记录.",
    "No network; data stays in this workbook.",
  ],
};
