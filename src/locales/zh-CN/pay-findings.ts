import type { PAY_FINDING_SEVERITY } from "../../rules/pay/pay-findings";
import type { FindingText } from "./findings";

/** The findings of `rules/pay/pay-findings` in Chinese. */
export const payFindingTexts: Readonly<Record<keyof typeof PAY_FINDING_SEVERITY, FindingText>> = {
  PAY_JOINT_POOL_OPEN: {
    message:
      "「联合营销进奖池」还没有选定:none = 不进奖池,全额按信息获取和营销实施分;after-pool = 先按单人比例进奖池,剩下的再分。方案没有规定,又影响发放金额,所以没有计算(R62)。",
    remedy:
      "请在「规则」里选定「联合营销进奖池」后再运行;命令行用 --set jointPool=none 或 --set jointPool=after-pool。",
  },
  PAY_HEAD_FUNDING_OPEN: {
    message:
      "「负责人奖金来源」还没有选定:separate = 另行列支,不动网点奖池;inside = 从网点奖池列支,与计分卡人员一起分。方案没有规定,又影响发放金额,所以没有计算(R67)。",
    remedy:
      "请在「规则」里选定「负责人奖金来源」后再运行;命令行用 --set headFunding=separate 或 --set headFunding=inside。",
  },
  PAY_FIGURE_MISSING: {
    message: "「{parameter}」没有填写,无法计算发放金额。",
    remedy: "请在「规则」里按本行文件填写「{parameter}」后再运行。",
  },
  JOINT_RATIOS_NOT_WHOLE: {
    message: "信息获取比例 {info} 与营销实施比例 {execution} 相加不等于 1,联合营销的金额分不完。",
    remedy: "请在「规则」里改正这两个比例(R62)。",
  },
  PARTS_NOT_WHOLE: {
    message: "计分卡各部分的满分合计 {sum} 分,不等于总分 {expected} 分。",
    remedy: "请在「规则-计分卡」里改正满分,或改正总分(R71)。",
  },
  COEFFICIENT_MISSING: {
    message: "千分制得分 {score} 在规则里没有对应的奖金系数。",
    remedy: "请在「规则-系数」里补上这一段,或选用线性算法(R66)。",
  },
  PAY_SHEET_MISSING: {
    message: "工作簿里没有找到「{name}」(需要的列:{columns})。",
    remedy: "请加上这张表后再运行;表名和列名可以是常见的叫法。",
  },
  PAY_SHEET_ABSENT: {
    message: "工作簿里没有「{name}」,这一部分按没有人处理。",
    remedy: "不需要这一部分的不用处理;否则请加上这张表。",
  },
  PAY_SHEETS_SEVERAL: {
    message: "叫「{name}」的表不止一张({sheets}),只用了「{used}」。",
    remedy: "请核对用的是不是当月的表,不用的请改名或移走。",
  },
  PAY_ROSTER_ABSENT: {
    message:
      "工作簿里没有「人员」,人员取自计价登记、计分卡、千分制和过程考核,工号是否有误无法核对。",
    remedy: "请加上「人员」(工号 姓名 岗位 在岗)。",
  },
  PAY_COLUMN_MISSING: {
    message: "「{sheet}」没有「{column}」这一列。",
    remedy: "请加上这一列;规则里已经取消的,请改规则。",
  },
  PAY_STAFF_BLANK: {
    message: "这一行没有工号,不知道是谁。",
    remedy: "请填上工号;不用的行请清空。",
  },
  PAY_STAFF_UNKNOWN: {
    message: "「{staff}」不在人员表里,没有计算发放。",
    remedy: "请核对工号,或先在「人员」里补上这个人。",
  },
  PAY_STAFF_REPEATED: {
    message: "{person}在「{sheet}」里不止一行(第一行在 {first})。",
    remedy: "请合并成一行,一个人只能有一个得分。",
  },
  PAY_STAFF_OFF_DUTY: {
    message: "{person}不在岗,这一行的得分没有参加分配,也不计入平均人数。",
    remedy: "已经回岗的请把人员表的「在岗」改为「是」;否则不需要处理。",
  },
  DEAL_STAFF_OFF_DUTY: {
    message: "单号 {number} 的{person}不在岗,计价照样算给本人。",
    remedy: "不应发放的请改正登记;否则不需要处理。",
  },
  PAY_NAME_DIFFERS: {
    message: "工号 {id} 在人员表里是「{name}」,这里写的是「{content}」,按工号处理。",
    remedy: "请核对工号和姓名。",
  },
  PAY_ROW_SKIPPED: {
    message: "这一行是合计、签字或说明(「{content}」),没有计入。",
    remedy: "不需要处理。",
  },
  PAY_NUMBER_BLANK: {
    message: "「{column}」是空的。",
    remedy: "请填上数字;没有的填 0。",
  },
  PAY_NUMBER_UNREADABLE: {
    message: "「{column}」的内容「{content}」不是数字。",
    remedy: "请改成数字;金额单位是元,最多两位小数。",
  },
  PAY_NUMBER_TEXT: {
    message: "「{column}」是文本「{content}」,按 {value} 读取。",
    remedy: "不需要处理;可以把单元格改成数字。",
  },
  PAY_AMOUNT_ROUNDED: {
    message: "「{column}」是 {content},不到一分的部分四舍五入,按 {value} 元计算。",
    remedy: "请核对这个金额;多半是公式没有取整,请改成两位小数。",
  },
  DEAL_NUMBER_BLANK: {
    message: "这一笔计价没有单号,无法核对是否重复。",
    remedy: "请填上单号。",
  },
  DEAL_NUMBER_REPEATED: {
    message: "单号 {number} 登记了不止一次(第一次在 {first}),可能重复发放。",
    remedy: "请改正单号,或删去重复的一行;冲销请用自己的单号和负数金额。",
  },
  DEAL_KIND_UNKNOWN: {
    message: "单号 {number} 的计价类型「{content}」不是产品、指标、专项中的一种(R60)。",
    remedy: "请改成产品、指标或专项。",
  },
  DEAL_MODE_UNKNOWN: {
    message: "单号 {number} 的营销方式「{content}」不是单人或联合。",
    remedy: "请改成单人或联合。",
  },
  DEAL_SELLERS_SEVERAL: {
    message: "单号 {number} 是单人营销,却有 {count} 个营销人({people})。",
    remedy: "单人营销只留一人;几个人做的请改成联合,并填信息人和实施人。",
  },
  DEAL_ROLE_EMPTY: {
    message: "单号 {number} 没有{role},不知道发给谁。",
    remedy: "请填上{role}的工号。",
  },
  DEAL_ROLE_UNUSED: {
    message: "单号 {number} 是{mode}营销,却填了{role}「{content}」,不知道应当怎么分。",
    remedy: "请改营销方式,或清空{role}。",
  },
  DEAL_PERSON_REPEATED: {
    message: "单号 {number} 的{role}里 {person} 写了不止一次。",
    remedy: "请只写一次;份额不同的用权重表示。",
  },
  DEAL_SAME_PERSON: {
    message: "单号 {number} 的信息人和实施人都有 {person},一个人做的业务可能登记成了联合营销。",
    remedy: "确实是联合的不用处理;否则请改成单人(R61)。",
  },
  DEAL_WEIGHTS_DIFFER: {
    message: "单号 {number} 的权重「{content}」有 {weights} 个数,与人数 {people} 对不上。",
    remedy: "请按人的顺序写权重,例如 2:1;两个角色都有几个人的,用分号隔开。",
  },
  DEAL_WEIGHTS_MISSING: {
    message: "单号 {number} 的{role}有 {people} 人,没有写权重,规则要求按权重分。",
    remedy: "请写上权重,例如 2:1;平分的请改规则「同一角色多人」。",
  },
  DEAL_WEIGHTS_NOT_WHOLE: {
    message: "单号 {number} 的{role}比例合计 {sum}%,不等于 100%。",
    remedy: "请改正比例。",
  },
  DEAL_WEIGHTS_ZERO: {
    message: "单号 {number} 同一角色的权重全是 0,分不出去。",
    remedy: "请改正权重。",
  },
  DEAL_REVERSAL: {
    message: "单号 {number} 金额 {amount} 元为负数,按冲销处理:从个人和奖池等额扣回。",
    remedy: "不需要处理;不是冲销的请改正金额。",
  },
  PERSON_RATIO_BELOW_FLOOR: {
    message: "单号 {number} 的个人比例 {ratio} 低于下限 {floor},没有授权(R61:原则上不低于70%)。",
    remedy: "请改正比例;确有理由的,请填授权人和授权理由。",
  },
  PERSON_RATIO_AUTHORISED: {
    message: "单号 {number} 的个人比例 {ratio} 低于下限 {floor},已由{by}授权,理由:{reason}。",
    remedy: "不需要处理;授权已记在计价明细的依据里。",
  },
  DEALS_TOO_LARGE: {
    message: "计价金额合计超出了能精确计算到分的范围(约 90 万亿元)。",
    remedy: "请核对金额和单位(元)。",
  },
  POOL_NEGATIVE: {
    message: "可分配的奖池是负数,无法发放。",
    remedy: "请核对网点绩效工资、冲销和负责人奖金来源。",
  },
  POOL_BELOW_PROCESS: {
    message: "公共绩效工资 {pool} 元不够单列过程考核工资 {process} 元(R73)。",
    remedy: "请核对网点绩效工资和冲销,或调整过程考核工资。",
  },
  PROCESS_MONEY_RETURNED: {
    message: "过程考核没有人得分,{amount} 元没有发放,退回本月的公共绩效工资,参加计分卡分配(R73)。",
    remedy: "不需要处理;处理方式在规则「过程考核结余」里。",
  },
  PROCESS_MONEY_CARRIED: {
    message: "过程考核没有人得分,{amount} 元没有发放,结转下月(R73)。",
    remedy: "请在下月的网点绩效工资里加上;处理方式在规则「过程考核结余」里。",
  },
  POINTS_NEGATIVE: {
    message: "得分 {points} 是负数,无法按分值发放。",
    remedy: "请改正得分,最低为 0。",
  },
  POINTS_ALL_ZERO: {
    message: "所有人的得分都是 0,奖池没有办法分配(R69)。",
    remedy: "请填写得分。",
  },
  POINTS_ABOVE_FULL: {
    message: "{person}的「{part}」得分 {points} 超过满分 {full}。",
    remedy: "允许加分的不用处理;否则请改正。",
  },
  POINTS_DIFFER: {
    message: "{person}的得分 {points} 与{other} {sum} 不一致,不知道按哪个发放。",
    remedy: "请改正其中一个,或只留一个。",
  },
  PARTS_OPEN: {
    message: "规则里没有提供计分卡各部分的满分,按列名相加:{parts}。",
    remedy: "请在「规则-计分卡」里按本行文件填写各部分和满分。",
  },
  INDICATOR_INVALID: {
    message: "{person}的指标「{name}」不能计分:「{field}」不对。",
    remedy: "请改正「计分卡指标」这一行;方向写越高越好或越低越好,满分和目标须大于 0。",
  },
  INDICATOR_VETO: {
    message: "{person}的指标「{name}」一票否决,本月计分卡按 0 分。",
    remedy: "请核对;不应否决的请清空「一票否决」。",
  },
  LEADER_ON_SCORECARD: {
    message: "{person}是{duty},按千分制考核,不参加计分卡分配(R63、R64),这里却有得分 {points}。",
    remedy: "请从计分卡里删去,或改正人员的岗位和千分制的职务。",
  },
  STAFF_NOT_SCORED: {
    message: "{person}在岗,但计分卡里没有得分,没有计分卡奖金,也不计入平均人数。",
    remedy: "应当参加的请补上得分(0 分也要写);否则不需要处理。",
  },
  LEADER_NOT_SCORED: {
    message: "{person}是{duty},但千分制里没有得分,没有负责人奖金。",
    remedy: "应当发放的请在「千分制」里补上得分;否则不需要处理。",
  },
  STAFF_MISSING: {
    message: "没有人参加计分卡,算不出网点奖金平均值(R67)。",
    remedy: "请填写计分卡。",
  },
  DUTY_UNKNOWN: {
    message: "{person}的职务「{content}」不是负责人或副职。",
    remedy: "请改成负责人或副职;其他人用计分卡考核(R64)。",
  },
  HEAD_REPEATED: {
    message: "千分制里有 {count} 位负责人。",
    remedy: "请只留一位负责人,其他人改成副职。",
  },
  HEAD_MISSING: {
    message: "千分制里有副职,没有负责人,副职的系数没有依据(R68)。",
    remedy: "请补上负责人的得分;或把规则「副职系数依据」改为本人得分。",
  },
  SCORE_INVALID: {
    message: "千分制得分 {score} 不能是负数。",
    remedy: "请改正得分。",
  },
  SCORE_ABOVE_THOUSAND: {
    message: "{person}的千分制得分 {score} 超过 1000。",
    remedy: "允许加分的不用处理;否则请改正。",
  },
  AVERAGE_IMPOSSIBLE: {
    message: "按全体人员计算平均值时,负责人的系数合计太大,算不出平均值(A-17)。",
    remedy: "请把「奖金平均值范围」改为计分卡人员,或调低系数。",
  },
  PAY_TOTAL_NEGATIVE: {
    message: "{person}本月合计 {total} 元,是负数,需要扣回。",
    remedy: "请确认扣回方式。",
  },
  ADJUSTMENT_REASON_BLANK: {
    message: "{person}的调整 {amount} 元没有写理由。",
    remedy: "请写明理由后再运行。",
  },
  STATEMENTS_LEFT_OUT: {
    message: "一共 {people} 人,超过 {most} 人,没有给每人写工资单。",
    remedy: "可以按网点分开运行;不需要的不用处理。",
  },
  PAY_FORMULAS_LEFT_OUT: {
    message:
      "本月 {people} 人、计价明细 {rows} 行,超过公式写法的上限({mostPeople} 人、{mostRows} 行、金额 1 万亿元),写成了数值。",
    remedy: "金额相同;需要公式的请分网点分别计算。",
  },
  PAY_SHARES_KEPT: {
    message:
      "写成公式的「计价明细」里,有 {count} 行仍是数值:金额是文本,个人比例低于下限而经授权,或这次的比例与工作簿「规则」不同。",
    remedy: "登记改动以后,这些行不会跟着变;要跟着变的,请改成数字、改好「规则」后重新写入。",
  },
  PAY_POINTS_KEPT: {
    message: "写成公式的奖金表里,有 {count} 个得分仍是数值:单元格里是文本,或由计分卡指标算出。",
    remedy: "得分改动以后,这些数不会跟着变;要跟着变的,请把单元格改成数字后重新写入。",
  },
  PAY_FINDINGS_FURTHER: {
    message: "与 {like} 同样的情况另有 {count} 处,没有逐条列出,最后一处在 {last}。",
    remedy: "请照已列出的 {listed} 条的建议一起处理;需要改的改好后重新读取,剩下的会列出来。",
  },
  PAY_MONTH_OPEN: {
    message: "没有填写计价月份,不能锁定。",
    remedy: "请在「规则」里填写计价月份,例如 2026-03。",
  },
  PAY_MONTH_LOCKED: {
    message: "{month} 已经锁定(版本 {version},{by} {time}),不能再计算和写入。",
    remedy: "确需更正的,请先解锁并写明理由;解锁以后写出的是下一个版本。",
  },
  PAY_MONTH_NOT_LOCKED: {
    message: "{month} 没有锁定,不需要解锁。",
    remedy: "请核对月份。",
  },
  PAY_MONTH_UNLOCKED: {
    message:
      "{month} 的版本 {version} 已解锁,理由:{reason};这一次是版本 {next},与锁定版本的差异见「工资差异」。",
    remedy: "不需要处理。",
  },
  PAY_NOT_WRITTEN: {
    message: "没有找到 {month} 写出的「工资汇总」,没有可以锁定的结果。",
    remedy: "请先写入当月工资,再锁定。",
  },
  PAY_RESULTS_OUTDATED: {
    message: "「工资汇总」与现在的登记和得分算出来的不一致,没有锁定。",
    remedy: "请核对登记和得分,重新计算并写入 {month} 的工资,再锁定。",
  },
};
