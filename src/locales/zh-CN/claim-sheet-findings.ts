import type { CLAIM_SHEET_FINDING_SEVERITY } from "../../rules/claims/claim-sheet-findings";
import type { FindingText } from "./findings";

/** The findings of `rules/claims/claim-sheet-findings` in Chinese. */
export const claimSheetFindingTexts: Readonly<
  Record<keyof typeof CLAIM_SHEET_FINDING_SEVERITY, FindingText>
> = {
  STAFF_SHEET_MISSING: {
    message: "没有找到「人员」表(要有「工号」和「岗位」两列),不知道由谁管户。",
    remedy: "请先写出「人员」表并填好网点人员,然后重新运行。",
  },
  STAFF_SHEET_EMPTY: {
    message: "工作表「{sheet}」里没有可以使用的人员,不能认领和分配。",
    remedy: "请至少填一名员工的工号、姓名和岗位,然后重新运行。",
  },
  REGISTER_MISSING: {
    message: "没有找到「认领登记」表(要有「客户号」和「认领人」两列)。",
    remedy: "请先写出「认领登记」,再登记认领。",
  },
  ARBITRATION_MISSING: {
    message: "没有找到「认领协调」表(要有「客户号」和「裁定管户人」两列)。",
    remedy: "请先运行「认领与分配」,有重复认领时会写出这张表。",
  },
  ASSIGNMENTS_MISSING: {
    message: "没有找到「分配结果」表,还没有可以说明或打印的结果。",
    remedy: "请先运行「认领与分配」。",
  },
  ROWS_WITHOUT_CUSTOMER: {
    message: "所选的行里没有客户号,不知道是哪个客户。",
    remedy: "请在客户清单、认领登记或分配结果里选中客户所在的行,再试一次。",
  },
  ROW_NOT_ASSIGNED: {
    message: "客户 {id} 不在「分配结果」里,没有可以说明的内容。",
    remedy: "客户可能被筛选条件排除,或分配之后才加入清单;请重新运行「认领与分配」。",
  },
  CLAIMANT_OFF_DUTY: {
    message: "{person}不在岗,不能认领客户。",
    remedy: "请换一个人;已经回岗的,请把人员表的「在岗」改为「是」。",
  },
  DECISION_PERSON_UNKNOWN: {
    message: "「{content}」不在人员表里,不能裁定给这个人。",
    remedy: "请从人员表里选一个人。",
  },
  MONTHS_NOT_TWO: {
    message: "月度比较需要本月和上月两份清单,这里只找到 {found} 份。",
    remedy: "请把本月的工作簿写在前面,上月的写在后面。",
  },
  STAFF_ID_UNREADABLE: {
    message: "工号一格的内容「{content}」不是工号,或者长数字的后几位已经丢失,这一行没有使用。",
    remedy: "请把单元格设为文本后重新填写工号。",
  },
  STAFF_DUTY_UNREADABLE: {
    message: "「在岗」一格的内容「{content}」看不出是在岗还是不在岗,按在岗处理。",
    remedy: "请改为「是」或「否」。",
  },
  CLAIM_WITHOUT_CUSTOMER: {
    message: "这一行写了人,但没有客户号,不知道是哪个客户,没有使用。",
    remedy: "请补上客户号;多余的行可以删去。",
  },
  CLAIM_NAME_AMBIGUOUS: {
    message: "「{content}」可能是几个人({people}),不能替您猜,没有使用。",
    remedy: "请写成「姓名(工号)」,或从下拉列表里选。",
  },
  CLAIM_NAME_DIFFERS: {
    message: "「{content}」的姓名与工号不符,按工号认作{person}。",
    remedy: "请核对是否写错了人,改成一致后重新运行。",
  },
  CLAIM_SHARES_UNUSED: {
    message: "有 {cells} 处认领写了比例,但规则没有打开按比例共管,比例没有使用。",
    remedy: "需要多人共管的,请在「规则」里打开 shareOwnership;否则不需要处理。",
  },
  DECISION_WITHOUT_PERSON: {
    message: "这一行写了裁定理由「{content}」,但没有选裁定管户人,还不算裁定。",
    remedy: "请在「裁定管户人」里选定一人,然后重新运行。",
  },
  DECISION_SEVERAL: {
    message: "「裁定管户人」写了不止一个人「{content}」,裁定没有使用。",
    remedy: "请只保留一个人。",
  },
  DECISION_NOT_BY_HEAD: {
    message:
      "客户 {id} 的裁定人是{position}{person},不是网点负责人;重复认领由网点负责人协调(R42)。裁定照用。",
    remedy: "请负责人确认后把「裁定人」改为自己;不同意的请改「裁定管户人」。",
  },
  CLAIMS_ABSENT: {
    message: "没有找到认领登记,所有客户都按层级和岗位分配。",
    remedy: "需要先认领的,请写出「认领登记」,登记后重新运行。",
  },
  CLAIM_NOT_IN_REGISTER: {
    message: "客户 {id} 不在「认领登记」里,没有替{person}登记。",
    remedy: "请先刷新「认领登记」;被筛选条件排除的客户不能认领。",
  },
  CLAIM_ALREADY_THERE: {
    message: "{person}已经认领了客户 {id},没有重复登记。",
    remedy: "不需要处理。",
  },
  CLAIM_NO_ROOM: {
    message: "客户 {id} 的认领人各栏都已填满,没有地方登记{person}。",
    remedy: "请在「认领登记」最后一栏的名字后面用顿号隔开写上,或再加一列「认领人」。",
  },
  REGISTER_ROW_VANISHED: {
    message:
      "「{sheet}」里有 {rows} 行的客户不在这次的客户清单里(第一行是 {content}),都保留着,没有改动。",
    remedy: "确已销户或转走的,可以自行删去这些行。",
  },
  HOLDER_LEFT: {
    message: "客户 {id} 原来由「{holder}」管户,这个人已不在岗或不在人员表里;现在的结果是:{now}。",
    remedy: "请核对接手的人是否合适;需要另外指定的,请在「认领登记」登记或由负责人改派。",
  },
  HOLDERS_LEFT_MORE: {
    message: "原管户人已不在岗的客户还有 {customers} 户,这里不再一一列出。",
    remedy: "请在「分配结果」里按「原管户人」筛选查看。",
  },
  COORDINATE_UNREADABLE: {
    message:
      "{field}一格的内容「{content}」不是经纬度(从这里起 {cells} 个单元格),按不知道处理,这一行其他内容照常使用。",
    remedy: "就近分配要用的,请改为度数,如 114.31 或 114°18′36″;不用的可以不管。",
  },
  COORDINATE_IMPOSSIBLE: {
    message:
      "{field}「{content}」不在中国范围内(从这里起 {cells} 个单元格;经度应在 73 到 136 之间,纬度应在 3 到 54 之间),按不知道处理。",
    remedy: "请核对经度和纬度两列是否写反,小数点是否错位。",
  },
  LIST_OF_OURS_USED: {
    message: "工作簿里没有找到导出的清单,用的是以前整理出的「{sheet}」;它和「层级汇总」保持原样。",
    remedy: "清单已经更新的,请把新导出的清单放进工作簿,再重新运行。",
  },
  NEARNESS_UNKNOWN: {
    message:
      "规则要求就近分配,但清单和「人员」表两边没有能对上的经度纬度,地址和人员的片区也对不上,这次没有就近。",
    remedy:
      "请在「人员」表加一列「片区」(如东岗区)或「经度」「纬度」两列,清单要有地址或经度纬度;不需要就近的,请关闭「就近分配」。",
  },
  NEARNESS_UNUSED: {
    message: "「就近分配」只在分配方式为「均衡」时起作用,这次按序分配,没有就近。",
    remedy: "需要就近的,请把「分配方式」改为「均衡」。",
  },
  MONTH_BASES_DIFFER: {
    message:
      "两个月的口径不同:上月是{previous},本月是{current};存款的增减和层级的变动不能直接相比。",
    remedy: "请让两个月的清单都有同一种存款列(都有年日均,或都只有存款余额),再重新比较。",
  },
};
