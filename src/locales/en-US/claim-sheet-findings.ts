import type { CLAIM_SHEET_FINDING_SEVERITY } from "../../rules/claims/claim-sheet-findings";
import type { FindingText } from "../zh-CN/findings";

/** The findings of `rules/claims/claim-sheet-findings` in English. */
export const claimSheetFindingTexts: Readonly<
  Record<keyof typeof CLAIM_SHEET_FINDING_SEVERITY, FindingText>
> = {
  STAFF_SHEET_MISSING: {
    message:
      "There is no sheet 人员 (with 工号 and 岗位), so nobody is known who could hold customers.",
    remedy: "Write the sheet 人员, fill in the people of the outlet, then run again.",
  },
  STAFF_SHEET_EMPTY: {
    message:
      "The sheet “{sheet}” names nobody who can be used, so nothing can be claimed or allocated.",
    remedy: "Enter at least one person with 工号, 姓名 and 岗位, then run again.",
  },
  REGISTER_MISSING: {
    message: "There is no sheet 认领登记 (with 客户号 and 认领人).",
    remedy: "Write 认领登记 first, then claim.",
  },
  ARBITRATION_MISSING: {
    message: "There is no sheet 认领协调 (with 客户号 and 裁定管户人).",
    remedy: "Run claim and allocation first; where claims collide it writes this sheet.",
  },
  ASSIGNMENTS_MISSING: {
    message: "There is no sheet 分配结果, so there is nothing to explain or print yet.",
    remedy: "Run claim and allocation first.",
  },
  ROWS_WITHOUT_CUSTOMER: {
    message: "The selected rows have no 客户号, so it is not known which customer is meant.",
    remedy: "Select rows of customers on the list, 认领登记 or 分配结果 and try again.",
  },
  ROW_NOT_ASSIGNED: {
    message: "Customer {id} is not on 分配结果, so there is nothing to explain.",
    remedy: "The customer may be filtered out, or new in the list; run claim and allocation again.",
  },
  CLAIMANT_OFF_DUTY: {
    message: "{person} is not on duty and cannot claim customers.",
    remedy: "Choose somebody else; who is back needs 是 under 在岗 on 人员.",
  },
  DECISION_PERSON_UNKNOWN: {
    message: "“{content}” is not on 人员, so nothing can be decided for this person.",
    remedy: "Choose a person of 人员.",
  },
  MONTHS_NOT_TWO: {
    message: "Comparing months needs this month's list and last month's; {found} was found.",
    remedy: "Give this month's workbook first and last month's second.",
  },
  STAFF_ID_UNREADABLE: {
    message:
      "“{content}” is no 工号, or the last digits of a long number are lost; the row is not used.",
    remedy: "Format the cell as text and enter the 工号 again.",
  },
  STAFF_DUTY_UNREADABLE: {
    message: "“{content}” under 在岗 says neither yes nor no; the person counts as on duty.",
    remedy: "Write 是 or 否.",
  },
  CLAIM_WITHOUT_CUSTOMER: {
    message: "This row names a person but no 客户号; it is not used.",
    remedy: "Enter the 客户号; a row that is not needed can be deleted.",
  },
  CLAIM_NAME_AMBIGUOUS: {
    message: "“{content}” may be several people ({people}); we do not guess, it is not used.",
    remedy: "Write 姓名(工号), or choose from the list.",
  },
  CLAIM_NAME_DIFFERS: {
    message: "Name and 工号 of “{content}” do not belong together; taken by the 工号 as {person}.",
    remedy: "Check who is meant, make them agree and run again.",
  },
  CLAIM_SHARES_UNUSED: {
    message:
      "{cells} claims give a share, but sharing is off in the rule book; the shares are not used.",
    remedy:
      "Turn on shareOwnership in 规则 if customers are to be shared; otherwise nothing is needed.",
  },
  DECISION_WITHOUT_PERSON: {
    message: "This row gives a reason “{content}” but no 裁定管户人; nothing is decided.",
    remedy: "Choose a person under 裁定管户人, then run again.",
  },
  DECISION_SEVERAL: {
    message: "裁定管户人 names more than one person, “{content}”; the decision is not used.",
    remedy: "Leave one person.",
  },
  DECISION_NOT_BY_HEAD: {
    message:
      "Customer {id} was decided by {person} ({position}), not by the outlet head, who settles repeated claims (R42). The decision is used.",
    remedy: "Let the head confirm it and put his own name under 裁定人, or change 裁定管户人.",
  },
  CLAIMS_ABSENT: {
    message: "There is no claim register; all customers are allocated by tier and position.",
    remedy: "To let people claim first, write 认领登记, fill it in and run again.",
  },
  CLAIM_NOT_IN_REGISTER: {
    message: "Customer {id} is not on 认领登记; nothing was claimed for {person}.",
    remedy: "Refresh 认领登记 first; customers that are filtered out cannot be claimed.",
  },
  CLAIM_ALREADY_THERE: {
    message: "{person} has already claimed customer {id}; nothing was added.",
    remedy: "Nothing to do.",
  },
  CLAIM_NO_ROOM: {
    message: "All 认领人 columns of customer {id} are filled; there is no room for {person}.",
    remedy:
      "Write the name behind the last one with 、 between them, or add another column 认领人.",
  },
  REGISTER_ROW_VANISHED: {
    message:
      "{rows} rows of “{sheet}” have customers that are not in this list (the first is {content}); they stay as they are.",
    remedy: "Rows of customers that are gone for good can be deleted.",
  },
  HOLDER_LEFT: {
    message:
      "Customer {id} was held by “{holder}”, who is off duty or not on 人员; the result now: {now}.",
    remedy:
      "Check who takes over; to name somebody else claim on 认领登记 or let the head reassign.",
  },
  HOLDERS_LEFT_MORE: {
    message: "{customers} more customers were held by people who are no longer on duty.",
    remedy: "Filter 分配结果 by 原管户人 to see them.",
  },
  COORDINATE_UNREADABLE: {
    message:
      "{field} says “{content}”, which is no coordinate ({cells} cells from here on). It counts as unknown; the rest of the row is used.",
    remedy: "If nearness matters, write degrees such as 114.31 or 114°18′36″.",
  },
  COORDINATE_IMPOSSIBLE: {
    message:
      "{field} “{content}” lies outside China ({cells} cells from here on; 经度 is 73 to 136, 纬度 3 to 54) and counts as unknown.",
    remedy: "Check whether 经度 and 纬度 are swapped or a decimal point has moved.",
  },
  LIST_OF_OURS_USED: {
    message:
      "The workbook has no exported list; “{sheet}” of an earlier run is used and stays as it is, like 层级汇总.",
    remedy: "If there is a newer list, put it into the workbook and run again.",
  },
  NEARNESS_UNKNOWN: {
    message:
      "The rules prefer people nearby, but list and 人员 have no coordinates in common and no address lies in anybody's 片区; nearness did not count.",
    remedy:
      "Add a column 片区 (a district) or 经度 and 纬度 to 人员; the list needs addresses or coordinates. Or switch nearness off.",
  },
  NEARNESS_UNUSED: {
    message: "Nearness counts in balanced allocation only; this run allocated in order.",
    remedy: "Choose balanced allocation if people nearby are to be preferred.",
  },
  MONTH_BASES_DIFFER: {
    message:
      "The two months have different figures: {previous} last month, {current} this month; changes of deposits and tiers cannot be compared directly.",
    remedy: "Use lists with the same deposit column for both months, then compare again.",
  },
};
