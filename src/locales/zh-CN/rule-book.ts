import type { ChoiceName, ParameterName, RuleTableName } from "../../rules/rule-book/parameters";
import type { RuleBook } from "../../rules/rule-book/rule-book";

/** The words that a parameter can be, as the rule book knows them. */
type WordOf<Name extends ChoiceName> = Name extends "coefficient"
  ? NonNullable<RuleBook["coefficient"]>["type"]
  : Name extends keyof RuleBook
    ? Extract<RuleBook[Name], string>
    : never;

/** What parameters, tables and their words are called. Words stand in the order in which they are offered. */
export interface RuleBookTexts {
  readonly labels: Readonly<Record<ParameterName | RuleTableName, string>>;
  readonly words: {
    readonly [Name in ChoiceName]: Readonly<Record<WordOf<Name>, string>>;
  };
  readonly yes: string;
  readonly no: string;
  readonly notProvided: string;
  /** How much of a personal datum stays readable. */
  readonly mask: (head: number, tail: number) => string;
  readonly toDistrict: string;
}

const UNITS = { 元: "元", 千元: "千元", 万元: "万元", 百万元: "百万元", 亿元: "亿元" };

/** The rule book in Chinese: these are also the words on 「规则」, by which it is read back. */
export const ruleBookTexts: RuleBookTexts = {
  yes: "是",
  no: "否",
  notProvided: "未提供",
  mask: (head, tail) => `前${head}后${tail}`,
  toDistrict: "到区县",
  labels: {
    version: "规则版本",
    effectiveDate: "生效日期",
    documentNumber: "文号",
    depositBasis: "存款口径",
    depositThreshold: "存款起点",
    thresholdInclusive: "起点含本数",
    aggregateBy: "汇总依据",
    loanScope: "客户范围",
    unit: "默认金额单位",
    withinTier: "层级内分配",
    overflow: "超出容量的客户",
    allocationMode: "分配方式",
    keepPreviousHolder: "优先留给原管户人",
    nearness: "就近分配",
    subBranchTier: "支行管户起点",
    claimOrder: "认领顺序",
    crossPosition: "跨岗位重复认领",
    incumbent: "原管户人的作用",
    claimTierPolicy: "认领超出层级或容量",
    shareOwnership: "允许共同管户",
    ledgerUnit: "台账装订",
    ledgerMask: "台账遮盖个人信息",
    masks: "遮盖方式",
    handbackColumns: "回传清单的列",
    updateWorkingDays: "系统更新工作日",
    volumeScope: "柜台标准看的业务量",
    standardWeight: "使用折算系数",
    dailyAvgRounding: "日均先取整",
    townshipCashFallback: "乡镇现金业务满 50 笔",
    perTeller: "每柜员日均业务量",
    tellersRounding: "柜员数取整",
    minTellers: "最少柜员数",
    useTableFloor: "不低于编制标准",
    reliefFactor: "轮班系数",
    surplusTarget: "富余柜员去向",
    payMonth: "计价月份",
    personRatio: "单人营销个人比例",
    personFloor: "个人比例下限",
    personRatioAuthorizer: "低于下限的授权人",
    personRatioReason: "低于下限的授权理由",
    jointPool: "联合营销进奖池",
    infoRatio: "信息获取比例",
    executionRatio: "营销实施比例",
    roleSplit: "同一角色多人",
    coefficient: "奖金系数算法",
    "coefficient.base": "线性基数",
    deputyRatio: "副职系数比例",
    deputyMode: "副职系数依据",
    averageOver: "奖金平均值范围",
    headFunding: "负责人奖金来源",
    "scorecardParts.total": "计分卡总分",
    basePool: "网点绩效工资",
    processPool: "过程考核工资",
    processUnspent: "过程考核结余",
    payStatements: "每人一张工资单",
    rounding: "金额取整",
    modules: "金融生态图模块",
    sizeRouting: "目标客户去向",
    period: "拓展计划周期",
    morningTrainings: "每周晨会培训次数",
    monthlyTraining: "每月支行培训次数",
    tiers: "层级",
    capacity: "容量",
    staffingTable: "编制标准",
    "coefficient.bands": "奖金系数分段",
    "scorecardParts.parts": "计分卡部分",
    positionsByOutlet: "岗位设置",
    calendar: "放假与调休",
  },
  words: {
    depositBasis: { auto: "自动", 年日均: "年日均", 存款余额: "存款余额" },
    aggregateBy: { 客户号: "客户号" },
    loanScope: { all: "全部客户", "no-loan": "只看无贷户" },
    unit: { auto: "自动", ...UNITS },
    withinTier: { order: "按岗位顺序", balance: "各岗位均衡" },
    overflow: { unassigned: "暂不分配", "cascade-down": "转下一层级" },
    allocationMode: { "in-order": "按序", balanced: "均衡" },
    crossPosition: { priority: "按岗位顺序", arbitrate: "交负责人裁定" },
    incumbent: { evidence: "供裁定参考", "tie-break": "同岗位时优先", first: "一律优先" },
    claimTierPolicy: { "keep+flag": "保留并提示", reject: "不予认领" },
    ledgerUnit: { person: "每人一本", outlet: "每网点一本" },
    volumeScope: { 对公: "对公", "对公+个人": "对公+个人" },
    dailyAvgRounding: { none: "不取整", integer: "取整" },
    townshipCashFallback: { warn: "提示", urban: "按城区/园区标准" },
    tellersRounding: { ceil: "进位", round: "四舍五入", floor: "舍去" },
    jointPool: { none: "不进奖池", "after-pool": "先进奖池再分" },
    roleSplit: { equal: "平分", weight: "按权重" },
    coefficient: { bands: "分段", linear: "线性" },
    deputyMode: { "head-coefficient": "负责人系数", "own-score": "本人得分" },
    averageOver: { "scorecard-staff": "计分卡人员", everybody: "全体人员" },
    headFunding: { separate: "另行列支", inside: "从奖池列支" },
    processUnspent: { return: "退回奖池", carry: "结转下月" },
    rounding: { "half-up; largest remainder": "四舍五入、最大余额法" },
    period: { month: "月", quarter: "季", year: "年" },
  },
};
