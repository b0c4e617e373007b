import type { CLAIM_FINDING_SEVERITY } from "../../rules/claims/claim-findings";
import type { FindingText } from "./findings";

/** The findings of `rules/claims/claim-findings` in Chinese. */
export const claimFindingTexts: Readonly<Record<keyof typeof CLAIM_FINDING_SEVERITY, FindingText>> =
  {
    STAFF_ID_BLANK: {
      message: "人员表里「{name}」没有工号,无法认领和分配,这一行没有使用。",
      remedy: "请填上工号后再运行。",
    },
    STAFF_ID_REPEATED: {
      message:
        "工号 {id} 在人员表里出现了不止一次(这里是「{name}」),只使用第一次出现的「{first}」。",
      remedy: "请改正或删去重复的一行,一个工号只能是一个人。",
    },
    STAFF_NAME_BLANK: {
      message: "工号 {id} 没有姓名,结果里只能显示工号。",
      remedy: "请补上姓名。",
    },
    STAFF_POSITION_UNKNOWN: {
      message:
        "{name}({id})的岗位「{position}」不在认得的岗位里,认领顺序排在最后,也分不到任何层级的客户。",
      remedy: "请改用下拉列表里的岗位;本行特有的岗位请加到规则的认领顺序和层级岗位里。",
    },
    STAFF_POSITION_UNRANKED: {
      message: "{name}({id})的岗位「{position}」不在认领顺序里,和别人认领同一客户时排在最后(R41)。",
      remedy: "需要参加排序的,请把岗位加到规则的认领顺序里。",
    },
    STAFF_CAPACITY_INVALID: {
      message: "{name}({id})的容量「{content}」不是 0 或正整数,已按规则里岗位的容量处理。",
      remedy: "请填户数,例如 150;不限的留空。",
    },
    STAFF_HEADS_SEVERAL: {
      message: "人员表里在岗的网点负责人有 {count} 位:{people}。负责人之间的重复认领没有人能裁定。",
      remedy: "请核对岗位;副职请写「副职」。",
    },
    TIER_WITHOUT_STAFF: {
      message: "层级「{tier}」的岗位({positions})没有一个人在岗,这一层没人认领的客户会留在未分配。",
      remedy: "请核对人员表的岗位和在岗,或在规则里给这一层换岗位。",
    },
    CLAIM_REPEATED: {
      message: "{person}对客户 {id} 登记了不止一次,只算一次,不算重复认领。",
      remedy: "不需要处理;可以删去多余的一行。",
    },
    CLAIM_CUSTOMER_UNKNOWN: {
      message: "{person}认领的客户号 {id} 不在客户清单里,这条认领没有使用。",
      remedy: "请核对客户号;客户已经销户或转走的,请删去这条认领。",
    },
    CLAIM_CUSTOMER_LEFT_OUT: {
      message: "{person}认领的客户 {id} 在清单里,但被存款起点或贷款条件筛掉了,这条认领没有使用。",
      remedy: "需要管户的,请放宽筛选条件后重新运行。",
    },
    CLAIM_STAFF_UNKNOWN: {
      message: "认领客户 {id} 的「{staff}」不在人员表里,这条认领没有使用。",
      remedy: "请核对姓名和工号,或先在人员表里补上这个人。",
    },
    CLAIM_STAFF_OFF_DUTY: {
      message: "认领客户 {id} 的{person}不在岗,这条认领没有使用。",
      remedy: "已经回岗的请把人员表的「在岗」改为「是」;否则由其他人认领或分配。",
    },
    CLAIM_SHARE_INVALID: {
      message: "{person}认领客户 {id} 的比例 {share}% 不在 0 到 100 之间,按没有填比例处理。",
      remedy: "请填大于 0、不超过 100 的数字。",
    },
    CLAIM_SHARE_MISSING: {
      message: "客户 {id} 由 {count} 人认领,只有一部分人填了比例,不能按比例共管,已按认领顺序处理。",
      remedy: "要共管的请给每个认领人都填上比例,合计不超过 100。",
    },
    CLAIM_SHARES_OVER: {
      message: "客户 {id} 各认领人的比例合计为 {sum}%,超过了 100%,留给负责人协调。",
      remedy: "请商定比例,合计不超过 100;或由负责人裁定一人。",
    },
    CLAIMS_CONTESTED: {
      message:
        "有 {customers} 户被同等条件的几个人认领,状态为待协调,在裁定之前不参加分配和回传(R42)。",
      remedy: "请网点负责人在「认领协调」里选定管户人,然后重新运行。",
    },
    DECISION_CUSTOMER_UNKNOWN: {
      message:
        "负责人对客户 {id} 的裁定(给「{staff}」)还在,但这次的客户清单里没有这个客户,裁定保留、没有使用。",
      remedy: "客户确已销户或转走的不需要处理;否则请核对客户号和筛选条件。",
    },
    DECISION_STAFF_UNKNOWN: {
      message: "客户 {id} 裁定给「{staff}」,但人员表里没有这个人,裁定没有生效。",
      remedy: "请重新选定管户人,或先在人员表里补上这个人。",
    },
    DECISION_STAFF_OFF_DUTY: {
      message: "客户 {id} 裁定给{person},但这个人不在岗,裁定没有生效。",
      remedy: "请重新选定在岗的管户人。",
    },
    DECISION_REASON_MISSING: {
      message:
        "客户 {id} 改派给没有认领过的{person},但没有写理由,改派没有生效,客户维持原来的结果。",
      remedy: "请在「裁定理由」里写明原因,然后重新运行。",
    },
    DECISION_REPEATED: {
      message: "客户 {id} 有两条相同的裁定,只用一条。",
      remedy: "不需要处理;可以删去多余的一行。",
    },
    DECISIONS_DIFFER: {
      message: "客户 {id} 有互相矛盾的裁定(「{first}」和「{staff}」),都没有使用。",
      remedy: "请只保留一条裁定,然后重新运行。",
    },
    CLAIM_REJECTED_TIER: {
      message:
        "{person}认领客户 {id},但岗位不在层级「{tier}」的岗位里,按规则不予认领,客户参加分配。",
      remedy: "要保留这类认领的,请把规则「认领超出层级或容量」改为「保留并提示」,或由负责人裁定。",
    },
    CLAIM_REJECTED_CAPACITY: {
      message: "{person}的认领超过容量 {capacity} 户,客户 {id} 按规则不予认领,参加分配。",
      remedy: "请调整容量,或把规则「认领超出层级或容量」改为「保留并提示」。",
    },
    TIER_MISMATCH: {
      message: "客户 {id} 属于层级「{tier}」(岗位:{positions}),由{position}{person}管户,已保留。",
      remedy: "合适的不需要处理;不合适的请负责人在「认领协调」里改派并写明理由。",
    },
    TIER_MISMATCHES_MORE: {
      message: "管户人岗位与层级不符的还有 {customers} 户,这里不再一一列出。",
      remedy: "请在「分配结果」的「依据」里查看。",
    },
    OVER_CAPACITY: {
      message:
        "{person}由认领和裁定管户 {customers} 户,超过容量 {capacity} 户;这些客户保留,不再向他分配。",
      remedy: "请调整容量,或请负责人改派一部分客户。",
    },
    CUSTOMERS_UNASSIGNED: {
      message: "有 {customers} 户没有分配到人,原因写在「分配结果」里。",
      remedy: "请补充人员或容量,或调整层级岗位,或在规则里选择转下一层级。",
    },
  };
